using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text.Json;
using TwilioVideo.Emulator.Model;

namespace TwilioVideo.Emulator.Http;

/// <summary>Reads a parameter as what it should be, or refuses the request with the error that the service has for it.</summary>
internal static class RequestParametersExtensions
{
    private static readonly string[] DateFormats =
    [
        "yyyy-MM-dd",
        "yyyy-MM-dd'T'HH:mm:ssK",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
    ];

    /// <summary>A text; null when it was not sent or is empty, which the service takes for the same.</summary>
    public static string? GetString(this RequestParameters parameters, string name)
    {
        string? value = parameters.Find(name);
        return string.IsNullOrEmpty(value) ? null : value;
    }

    public static string? GetEnum(this RequestParameters parameters, string name, string[] allowed, int code = ErrorCode.InvalidParameter)
    {
        string? value = parameters.GetString(name);
        if (value is null)
        {
            return null;
        }

        int index = Array.IndexOf(allowed, value);
        return index >= 0
            ? allowed[index]
            : throw new ApiErrorException(400, code, $"{name} '{value}' is not one of {string.Join(", ", allowed)}.");
    }

    public static bool? GetBoolean(this RequestParameters parameters, string name) => parameters.GetString(name) switch
    {
        null => null,
        "true" or "True" => true,
        "false" or "False" => false,
        string value => throw new ApiErrorException(400, ErrorCode.InvalidParameter, $"{name} '{value}' is not true or false."),
    };

    public static int? GetInt32(this RequestParameters parameters, string name, int min, int max, int code = ErrorCode.InvalidParameter)
    {
        string? value = parameters.GetString(name);
        if (value is null)
        {
            return null;
        }

        return int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number)
            && number >= min
            && number <= max
            ? number
            : throw new ApiErrorException(400, code, $"{name} '{value}' is not a whole number from {min} to {max}.");
    }

    /// <summary>A day or a moment; a moment must say its offset, since a local time would mean something else on each machine.</summary>
    public static DateTimeOffset? GetDateTimeOffset(this RequestParameters parameters, string name)
    {
        string? value = parameters.GetString(name);
        if (value is null)
        {
            return null;
        }

        bool understood = DateTimeOffset.TryParseExact(
            value, DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset moment);
        bool hasOffset = value.Length == 10 || value[value.Length - 1] == 'Z' || value.LastIndexOfAny(['+', '-']) > 10;
        return understood && hasOffset
            ? moment
            : throw new ApiErrorException(400, ErrorCode.InvalidParameter, $"{name} '{value}' is neither a date nor a date-time with an offset.");
    }

    public static string? GetUrl(this RequestParameters parameters, string name, int code = ErrorCode.InvalidParameter)
    {
        string? value = parameters.GetString(name);
        bool good = value is null
            || (Uri.TryCreate(value, UriKind.Absolute, out Uri? uri) && (uri.Scheme == "http" || uri.Scheme == "https") && value.Length < 1024);
        return good ? value : throw new ApiErrorException(400, code, $"{name} '{value}' is not an http or https URL.");
    }

    public static string? GetSid(this RequestParameters parameters, string name, string prefix)
    {
        string? value = parameters.GetString(name);
        return value is null || Sid.TryParse(value.AsSpan(), prefix, out _)
            ? value
            : throw new ApiErrorException(400, ErrorCode.InvalidParameter, $"{name} '{value}' is not {prefix} and 32 hex digits.");
    }

    /// <summary>A JSON object as the text that was sent; null when it was not sent.</summary>
    public static string? GetJsonObject(this RequestParameters parameters, string name)
    {
        string? value = parameters.GetString(name);
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

        throw new ApiErrorException(400, ErrorCode.InvalidParameter, $"{name} is not a JSON object.");
    }

    public static string GetRequired(this RequestParameters parameters, string name) =>
        parameters.GetString(name) ?? throw new ApiErrorException(400, ErrorCode.InvalidParameter, $"Parameter {name} is required.");

    public static IReadOnlyList<string>? GetStrings(this RequestParameters parameters, string name)
    {
        List<string>? values = parameters.FindAll(name);
        values?.RemoveAll(string.IsNullOrEmpty);
        return values;
    }
}
