using System;
using System.Collections.Generic;
using System.Globalization;
using System.Net.Http;
using System.Text;

namespace TwilioVideo.Client.Http;

/// <summary>Names and values as a form or a query carries them. What is null is left out.</summary>
internal sealed class FormUrlEncodedBuilder
{
    private readonly StringBuilder _text = new();
    private byte[]? _bytes;

    public FormUrlEncodedBuilder Add(string name, string? value)
    {
        if (value is not null)
        {
            _text.Append(_text.Length == 0 ? "" : "&").Append(name).Append('=').Append(Uri.EscapeDataString(value));
            _bytes = null;
        }

        return this;
    }

    public FormUrlEncodedBuilder Add(string name, bool? value) => Add(name, value switch { true => "true", false => "false", null => null });

    public FormUrlEncodedBuilder Add(string name, int? value) => Add(name, value?.ToString(CultureInfo.InvariantCulture));

    // The user's calendar and time zone have no say in what is sent.
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
}
