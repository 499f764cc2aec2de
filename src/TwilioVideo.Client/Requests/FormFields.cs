using System;
using System.Collections.Generic;
using System.Globalization;
using System.Net.Http;
using System.Text;

namespace TwilioVideo.Client.Requests;

/// <summary>Names and values as a form or a query carries them. What is null is left out.</summary>
internal sealed class FormFields
{
    private readonly StringBuilder text = new();
    private byte[]? bytes;

    public FormFields Add(string name, string? value)
    {
        if (value is not null)
        {
            text.Append(text.Length == 0 ? "" : "&").Append(name).Append('=').Append(Uri.EscapeDataString(value));
            bytes = null;
        }

        return this;
    }

    public FormFields Add(string name, bool? value) => Add(name, value switch { true => "true", false => "false", null => null });

    public FormFields Add(string name, int? value) => Add(name, value?.ToString(CultureInfo.InvariantCulture));

    // The user's calendar and time zone have no say in what is sent.
    public FormFields Add(string name, DateTime? value) =>
        Add(name, value?.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));

    public FormFields Add(string name, IEnumerable<string>? values)
    {
        foreach (var value in values ?? [])
        {
            Add(name, value);
        }

        return this;
    }

    public string ToQuery() => text.Length == 0 ? "" : "?" + text;

    public override string ToString() => text.ToString();

    public HttpContent ToContent()
    {
        bytes ??= Encoding.ASCII.GetBytes(text.ToString());
        var content = new ByteArrayContent(bytes);
        content.Headers.TryAddWithoutValidation("Content-Type", "application/x-www-form-urlencoded");
        return content;
    }
}
