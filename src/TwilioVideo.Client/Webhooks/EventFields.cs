using System;
using System.Collections.Generic;
using System.Globalization;
using TwilioVideo.Client.Identifiers;

namespace TwilioVideo.Client.Webhooks;

/// <summary>Reads the parameters of a callback. A parameter that is read is removed from the remaining ones.</summary>
internal sealed class EventFields
{
    private readonly Dictionary<string, string> _remaining = new(StringComparer.Ordinal);

    /// <summary>Creates the fields of one callback.</summary>
    /// <exception cref="TwilioVideoException">A parameter has two different values.</exception>
    public EventFields(IEnumerable<KeyValuePair<string, string>> form)
    {
        foreach (var pair in form)
        {
            if (_remaining.TryGetValue(pair.Key, out var earlier) && earlier != pair.Value)
            {
                throw TwilioVideoException.InvalidInput($"The event has two values of {pair.Key}.");
            }

            _remaining[pair.Key] = pair.Value;
        }
    }

    public Dictionary<string, string> Remaining => new(_remaining, StringComparer.Ordinal);

    public string? Text(string name)
    {
        if (!_remaining.TryGetValue(name, out var value))
        {
            return null;
        }

        _remaining.Remove(name);
        return value.Length == 0 ? null : value;
    }

    /// <summary>Reads a SID and validates it, because users act on what it names.</summary>
    public string? Sid(string name, string prefix)
    {
        var value = Text(name);
        return value is null || Identifier.IsSid(value, prefix)
            ? value
            : throw TwilioVideoException.InvalidInput($"The event's {name} is '{value}', which is not {prefix} and 32 hexadecimal digits.");
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
}
