using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text.Json;

namespace TwilioVideo.Emulator;

/// <summary>Reads a parameter as what it should be, or refuses the request with the error that the service has for it.</summary>
internal static class ParameterChecks
{
    private static readonly string[] DateFormats =
    [
        "yyyy-MM-dd",
        "yyyy-MM-dd'T'HH:mm:ssK",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
    ];

    /// <summary>A text; null when it was not sent or is empty, which the service takes for the same.</summary>
    public static string? Text(this Parameters parameters, string name)
    {
        string? value = parameters.Find(name);
        return string.IsNullOrEmpty(value) ? null : value;
    }

    public static string? OneOf(this Parameters parameters, string name, string[] allowed, int code = ErrorCode.InvalidParameter)
    {
        string? value = parameters.Text(name);
        if (value is null)
        {
            return null;
        }

        int index = Array.IndexOf(allowed, value);
        return index >= 0
            ? allowed[index]
            : throw new RefusalException(400, code, $"{name} '{value}' is not one of {string.Join(", ", allowed)}.");
    }

    public static bool? Flag(this Parameters parameters, string name) => parameters.Text(name) switch
    {
        null => null,
        "true" or "True" => true,
        "false" or "False" => false,
        string value => throw new RefusalException(400, ErrorCode.InvalidParameter, $"{name} '{value}' is not true or false."),
    };

    public static int? Number(this Parameters parameters, string name, int least, int most, int code = ErrorCode.InvalidParameter)
    {
        string? value = parameters.Text(name);
        if (value is null)
        {
            return null;
        }

        return int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number)
            && number >= least
            && number <= most
            ? number
            : throw new RefusalException(400, code, $"{name} '{value}' is not a whole number from {least} to {most}.");
    }

    /// <summary>A day or a moment; a moment must say its offset, since a local time would mean something else on each machine.</summary>
    public static DateTimeOffset? Moment(this Parameters parameters, string name)
    {
        string? value = parameters.Text(name);
        if (value is null)
        {
            return null;
        }

        bool understood = DateTimeOffset.TryParseExact(
            value, DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset moment);
        bool hasOffset = value.Length == 10 || value[value.Length - 1] == 'Z' || value.LastIndexOfAny(['+', '-']) > 10;
        return understood && hasOffset
            ? moment
            : throw new RefusalException(400, ErrorCode.InvalidParameter, $"{name} '{value}' is neither a date nor a date-time with an offset.");
    }

    public static string? Url(this Parameters parameters, string name, int code = ErrorCode.InvalidParameter)
    {
        string? value = parameters.Text(name);
        bool good = value is null
            || (Uri.TryCreate(value, UriKind.Absolute, out Uri? uri) && (uri.Scheme == "http" || uri.Scheme == "https") && value.Length < 1024);
        return good ? value : throw new RefusalException(400, code, $"{name} '{value}' is not an http or https URL.");
    }

    public static string? SidText(this Parameters parameters, string name, string prefix)
    {
        string? value = parameters.Text(name);
        return value is null || Sid.TryParse(value.AsSpan(), prefix, out _)
            ? value
            : throw new RefusalException(400, ErrorCode.InvalidParameter, $"{name} '{value}' is not {prefix} and 32 hex digits.");
    }

    /// <summary>A JSON object as the text that was sent; null when it was not sent.</summary>
    public static string? JsonObject(this Parameters parameters, string name)
    {
        string? value = parameters.Text(name);
        if (value is null)
        {
            return null;
        }

        try
        {
            using JsonDocument document = JsonDocument.Parse(value);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
            {
                return value;
            }
        }
        catch (JsonException)
        {
            // Refused below, like any other value that is no object.
        }

        throw new RefusalException(400, ErrorCode.InvalidParameter, $"{name} is not a JSON object.");
    }

    public static string Required(this Parameters parameters, string name) =>
        parameters.Text(name) ?? throw new RefusalException(400, ErrorCode.InvalidParameter, $"Parameter {name} is required.");

    public static IReadOnlyList<string>? Texts(this Parameters parameters, string name)
    {
        List<string>? values = parameters.FindAll(name);
        values?.RemoveAll(string.IsNullOrEmpty);
        return values;
    }
}
