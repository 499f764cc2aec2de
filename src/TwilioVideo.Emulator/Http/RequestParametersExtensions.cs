using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text.Json;
using TwilioVideo.Emulator.Model;

namespace TwilioVideo.Emulator.Http;

/// <summary>Reads typed parameters, and rejects invalid values with the service's error.</summary>
internal static class RequestParametersExtensions
{
    private static readonly string[] DateFormats =
    [
        "yyyy-MM-dd",
        "yyyy-MM-dd'T'HH:mm:ssK",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
    ];

    /// <summary>Gets a string; null when it was not sent or is empty, which are the same to the service.</summary>
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

    /// <summary>Gets the values of an array parameter; none when it was not sent.</summary>
    public static IReadOnlyList<string> GetEnums(this RequestParameters parameters, string name, string[] allowed)
    {
        IReadOnlyList<string> values = parameters.GetStrings(name) ?? [];
        foreach (string value in values)
        {
            if (Array.IndexOf(allowed, value) < 0)
            {
                throw new ApiErrorException(
                    400, ErrorCode.InvalidParameter, $"{name} '{value}' is not one of {string.Join(", ", allowed)}.");
            }
        }

        return values;
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

    /// <summary>Gets a date or a date-time. A date-time must have an offset, because a local time would be ambiguous.</summary>
    public static DateTimeOffset? GetDateTimeOffset(this RequestParameters parameters, string name)
    {
        string? value = parameters.GetString(name);
        if (value is null)
        {
            return null;
        }

        bool isValid = DateTimeOffset.TryParseExact(
            value, DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset result);
        bool hasOffset = value.Length == 10 || value[value.Length - 1] == 'Z' || value.LastIndexOfAny(['+', '-']) > 10;
        return isValid && hasOffset
            ? result
            : throw new ApiErrorException(
                400, ErrorCode.InvalidParameter, $"{name} '{value}' is neither a date nor a date-time with an offset.");
    }

    public static string? GetUrl(this RequestParameters parameters, string name, int code = ErrorCode.InvalidParameter)
    {
        string? value = parameters.GetString(name);
        bool isValid = value is null
            || (Uri.TryCreate(value, UriKind.Absolute, out Uri? uri) && uri.Scheme is "http" or "https" && value.Length < 1024);
        return isValid ? value : throw new ApiErrorException(400, code, $"{name} '{value}' is not an http or https URL.");
    }

    /// <summary>Gets a SID with any prefix; null when it was not sent.</summary>
    public static string? GetSid(this RequestParameters parameters, string name)
    {
        string? value = parameters.GetString(name);
        bool isValid = value is null
            || (value.Length > 1 && IsLetter(value[0]) && IsLetter(value[1]) && Sid.TryParse(value.AsSpan(), value.Substring(0, 2), out _));
        return isValid
            ? value
            : throw new ApiErrorException(
                400, ErrorCode.InvalidParameter, $"{name} '{value}' is not two letters and 32 hexadecimal digits.");
    }

    public static string? GetSid(this RequestParameters parameters, string name, string prefix)
    {
        string? value = parameters.GetString(name);
        return value is null || Sid.TryParse(value.AsSpan(), prefix, out _)
            ? value
            : throw new ApiErrorException(400, ErrorCode.InvalidParameter, $"{name} '{value}' is not {prefix} and 32 hexadecimal digits.");
    }

    /// <summary>Gets a JSON object as text; null when it was not sent.</summary>
    public static string? GetJsonObject(this RequestParameters parameters, string name)
    {
        string? value = parameters.GetString(name);
        if (value is null)
        {
            return null;
        }

        try
        {
            using JsonDocument document = WellFormedJson.Parse(value);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
            {
                return value;
            }
        }
        catch (JsonException)
        {
            // Rejected below, like any other value that is not an object.
        }

        throw new ApiErrorException(400, ErrorCode.InvalidParameter, $"{name} is not a JSON object.");
    }

    private static bool IsLetter(char value) => value is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    public static string GetRequired(this RequestParameters parameters, string name) =>
        parameters.GetString(name) ?? throw new ApiErrorException(400, ErrorCode.InvalidParameter, $"Parameter {name} is required.");

    public static IReadOnlyList<string>? GetStrings(this RequestParameters parameters, string name)
    {
        List<string>? values = parameters.FindAll(name);
        values?.RemoveAll(string.IsNullOrEmpty);
        return values;
    }
}
