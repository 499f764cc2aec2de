using System;
using System.Collections.Generic;
using System.Globalization;
using System.Net.Http;
using System.Text;

namespace TwilioVideo.Client.Http;

/// <summary>Builds a form or a query. Values that are null are left out.</summary>
internal sealed class FormUrlEncodedBuilder
{
    private readonly StringBuilder _text = new();
    private byte[]? _bytes;

    public FormUrlEncodedBuilder Add(string name, string? value)
    {
        if (value is not null)
        {
            EnsureEncodable(name, value);
            _text.Append(_text.Length == 0 ? "" : "&").Append(name).Append('=').Append(Uri.EscapeDataString(value));
            _bytes = null;
        }

        return this;
    }

    public FormUrlEncodedBuilder Add(string name, bool? value) =>
        Add(name, value switch { true => "true", false => "false", null => null });

    public FormUrlEncodedBuilder Add(string name, int? value) => Add(name, value?.ToString(CultureInfo.InvariantCulture));

    // Independent of the calendar and time zone of the user.
    public FormUrlEncodedBuilder Add(string name, DateTime? value) =>
        Add(name, value?.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));

    public FormUrlEncodedBuilder Add(string name, IEnumerable<string>? values)
    {
        foreach (var value in values ?? [])
        {
            Add(name, value);
        }

        return this;
    }

    public string ToQuery() => _text.Length == 0 ? "" : "?" + _text;

    public override string ToString() => _text.ToString();

    public HttpContent ToContent()
    {
        _bytes ??= Encoding.ASCII.GetBytes(_text.ToString());
        var content = new ByteArrayContent(_bytes);
        content.Headers.TryAddWithoutValidation("Content-Type", "application/x-www-form-urlencoded");
        return content;
    }

    // Encoding would replace half of a surrogate pair, and the result would name another object.
    private static void EnsureEncodable(string name, string value)
    {
        for (var i = 0; i < value.Length; i++)
        {
            if (char.IsHighSurrogate(value[i]) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(value[i]))
            {
                throw TwilioVideoException.InvalidInput(
                    $"{name} has half of a surrogate pair at position {i.ToString(CultureInfo.InvariantCulture)}, which can't be sent.");
            }
        }
    }
}
