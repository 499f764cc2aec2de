using System;
using System.Collections.Generic;
using System.Globalization;
using TwilioVideo.Client.Identifiers;

namespace TwilioVideo.Client.Webhooks;

/// <summary>The parameters of a callback while they become properties: what is taken is not left over.</summary>
internal sealed class EventFields
{
    private readonly Dictionary<string, string> _left = new(StringComparer.Ordinal);

    /// <summary>Creates the fields of one callback.</summary>
    /// <exception cref="TwilioVideoException">A parameter has two values, so that nobody can say what happened.</exception>
    public EventFields(IEnumerable<KeyValuePair<string, string>> form)
    {
        foreach (var pair in form)
        {
            if (_left.TryGetValue(pair.Key, out var earlier) && earlier != pair.Value)
            {
                throw Reject($"The event has two values of {pair.Key}.");
            }

            _left[pair.Key] = pair.Value;
        }
    }

    public Dictionary<string, string> Rest => new(_left, StringComparer.Ordinal);

    public string? Text(string name)
    {
        if (!_left.TryGetValue(name, out var value))
        {
            return null;
        }

        _left.Remove(name);
        return value.Length == 0 ? null : value;
    }

    /// <summary>Takes a SID, which has to be one: it names what other commands act on.</summary>
    public string? Sid(string name, string prefix)
    {
        var value = Text(name);
        return value is null || Identifier.IsSid(value, prefix)
            ? value
            : throw Reject($"The event's {name} is '{value}', which is not {prefix} and 32 hexadecimal digits.");
    }

    public int? Number(string name) => Long(name) is { } number and >= int.MinValue and <= int.MaxValue ? (int)number : null;

    public long? Long(string name) => Text(name) is { } text
        && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < long.MaxValue
            ? (long)number
            : null;

    public DateTime? Time(string name) => Text(name) is { } text
        && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time.LocalDateTime
            : null;

    private static TwilioVideoException Reject(string message) => new(TwilioVideoErrorKind.InvalidInput, message);
}
