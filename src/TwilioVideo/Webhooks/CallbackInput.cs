using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using TwilioVideo.Client.Webhooks;

namespace TwilioVideo.Webhooks;

/// <summary>Reads the parameters of a callback from whatever a runtime makes of a request: form text, a hashtable, or a request object.</summary>
internal static class CallbackInput
{
    private static readonly string[] Bodies = ["RawBody", "Body"];

    /// <summary>Reads the parameters.</summary>
    /// <param name="specified">Form text, a hashtable, or an object with a body or a query.</param>
    /// <exception cref="TwilioVideoException">It is none of these.</exception>
    public static IReadOnlyList<KeyValuePair<string, string>> Read(object? specified)
    {
        var value = specified is PSObject wrapper ? wrapper.BaseObject : specified;
        switch (value)
        {
            case string text when text.Split('=').Length > 1:
                return FormText.Parse(text.IndexOf('?') is var query and >= 0 && text.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? text.Substring(query) : text);
            case IDictionary fields:
                return [.. fields.Keys.Cast<object>().SelectMany(key => Values(key.ToString()!, fields[key]))];
            case null or string:
                throw Reject("This is no event: give the form text, a hashtable of its parameters, or the request.");
        }

        var input = PSObject.AsPSObject(specified!);
        foreach (var name in Bodies)
        {
            if (input.Properties[name]?.Value is { } body && body.ToString() is { Length: > 0 })
            {
                return Read(body);
            }
        }

        // A callback that is set to GET has its parameters in the query.
        return input.Properties["Query"]?.Value is { } fromQuery ? Read(fromQuery)
            : input.Properties["StatusCallbackEvent"] is not null ? [.. input.Properties.SelectMany(item => Values(item.Name, item.Value))]
            : throw Reject($"An object of type {value.GetType().Name} is no event: it has no Body and no Query.");
    }

    private static IEnumerable<KeyValuePair<string, string>> Values(string name, object? value) =>
        (value is PSObject wrapper ? wrapper.BaseObject : value) switch
        {
            null => [],
            string text => [new(name, text)],
            IEnumerable list => list.Cast<object>().Select(item => new KeyValuePair<string, string>(name, Text(item))),
            var item => [new(name, Text(item))],
        };

    private static string Text(object value) => LanguagePrimitives.ConvertTo<string>(value);

    private static TwilioVideoException Reject(string message) => new(TwilioVideoErrorKind.InvalidInput, message);
}
