using System;
using System.Collections;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Text.Json;

namespace TwilioVideo.ParameterBinding;

/// <summary>Says what kind of thing was given where something else is wanted; the text of a list or an object says nothing.</summary>
internal static class RuleFieldErrors
{
    /// <summary>The refusal of a rule's field.</summary>
    public static TwilioVideoException WrongType(string field, object? value)
    {
        var isTruth = field.Equals(nameof(TrackRule.All), StringComparison.OrdinalIgnoreCase);
        var advice = !isTruth && Count(value) is not null ? "; make one rule for each" : "";
        return new(TwilioVideoErrorKind.InvalidInput, $"A rule's {Capitalize(field)} is {(isTruth ? "$true or $false" : "one text")}, and {DescribeType(value)} was given{advice}.");
    }

    private static string DescribeType(object? value) => value switch
    {
        null => "$null",
        _ when Count(value) is { } count => $"a list of {count.ToString(CultureInfo.InvariantCulture)}",
        JsonElement { ValueKind: not JsonValueKind.Object } json => $"'{json.GetRawText()}'",
        IDictionary => "a hashtable",
        IConvertible or Guid => $"'{LanguagePrimitives.ConvertTo<string>(value)}'",
        _ => "an object",
    };

    private static int? Count(object? value) => value switch
    {
        JsonElement { ValueKind: JsonValueKind.Array } json => json.GetArrayLength(),
        string or IDictionary or JsonElement => null,
        IEnumerable list => list.Cast<object?>().Count(),
        _ => null,
    };

    private static string Capitalize(string name) => name.Length == 0 ? name : char.ToUpperInvariant(name[0]) + name.Substring(1).ToLowerInvariant();
}
