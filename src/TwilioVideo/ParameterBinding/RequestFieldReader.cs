using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;

namespace TwilioVideo.ParameterBinding;

/// <summary>Makes the fields of a query or a form of a hashtable: dates as UTC, lists as one field each, what is nested as JSON.</summary>
internal static class RequestFieldReader
{
    /// <summary>Reads the fields, those without a value left out.</summary>
    /// <param name="table">The hashtable; null for none.</param>
    /// <param name="parameter">The parameter that it was given to.</param>
    /// <exception cref="TwilioVideoException">A name is empty or a list is (<see cref="TwilioVideoErrorKind.InvalidInput"/>).</exception>
    public static List<KeyValuePair<string, string>>? Read(IDictionary? table, string parameter)
    {
        if (table is null)
        {
            return null;
        }

        var fields = new List<KeyValuePair<string, string>>();
        foreach (DictionaryEntry entry in table)
        {
            var name = LanguagePrimitives.ConvertTo<string>(entry.Key);
            if (string.IsNullOrWhiteSpace(name))
            {
                throw new TwilioVideoException(TwilioVideoErrorKind.InvalidInput, $"-{parameter} has a field without a name.");
            }

            foreach (var value in ReadValues(entry.Value, name, parameter))
            {
                fields.Add(new KeyValuePair<string, string>(name, value));
            }
        }

        // A hashtable's own order is another one in each process, and the same request is to be the same text.
        return table is Hashtable ? [.. fields.OrderBy(field => field.Key, StringComparer.Ordinal)] : fields;
    }

    private static IEnumerable<string> ReadValues(object? value, string name, string parameter)
    {
        var plain = Unwrap(value);
        if (plain is null)
        {
            return [];
        }

        if (plain is not IEnumerable list || plain is string or IDictionary)
        {
            return [ReadValue(plain, value)];
        }

        object?[] items = [.. list.Cast<object?>()];
        return items.Length == 0 ? throw new TwilioVideoException(TwilioVideoErrorKind.InvalidInput, $"-{parameter} has an empty list as {name}. Leave it out, or write the JSON '[]' if that is meant.")
            : items.Any(item => IsNested(Unwrap(item))) ? [PSObjectJsonSerializer.Serialize(value)]
            : items.Select(item => ReadValue(Unwrap(item), item));
    }

    private static string ReadValue(object? plain, object? value) => plain switch
    {
        null => "",
        string text => text,
        bool flag => flag ? "true" : "false",
        SwitchParameter flag => flag ? "true" : "false",
        DateTime time => FormatTime(time.ToUniversalTime()),
        DateTimeOffset time => FormatTime(time.UtcDateTime),
        IFormattable number and (byte or sbyte or short or ushort or int or uint or long or ulong or float or double or decimal) => number.ToString(null, CultureInfo.InvariantCulture),
        char or Guid or Uri or Enum => plain.ToString()!,
        _ => PSObjectJsonSerializer.Serialize(value),
    };

    private static string FormatTime(DateTime time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static object? Unwrap(object? value) => value is PSObject { BaseObject: not PSCustomObject } wrapper ? wrapper.BaseObject : value;

    private static bool IsNested(object? value) => value is IDictionary or PSObject or (IEnumerable and not string);
}
