using System;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using TwilioVideo.ParameterBinding;

namespace TwilioVideo.Validation;

/// <summary>What a composition's picture can be: its size, and where in it what is shown.</summary>
internal static class CompositionValidator
{
    private const string Example = "@{ grid = @{ video_sources = @('*') } }";
    private const int MinSide = 16;
    private const int MaxSide = 1280;
    private const int MaxPixels = 921_600;
    private static readonly string[] Numbers = ["x_pos", "y_pos", "z_pos", "width", "height", "max_columns", "max_rows"];
    private static readonly string[] Texts = ["video_sources", "video_sources_excluded"];
    private static readonly string[] FieldNames = [.. Numbers, .. Texts, "cells_excluded", "reuse"];
    private static readonly string[] Reuses = ["none", "show_oldest", "show_newest"];

    /// <summary>Checks a size such as 1280x720. Nothing given means nothing sent.</summary>
    /// <exception cref="TwilioVideoException">It is none, or too small or too large (<see cref="TwilioVideoErrorKind.InvalidInput"/>).</exception>
    public static string? ValidateResolution(string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            return null;
        }

        var match = Regex.Match(value, "^([0-9]{1,6})x([0-9]{1,6})$", RegexOptions.IgnoreCase);
        var width = match.Success ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : 0;
        var height = match.Success ? int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture) : 0;
        return width is >= MinSide and <= MaxSide && height is >= MinSide and <= MaxSide && width * height <= MaxPixels
            ? FormattableString.Invariant($"{width}x{height}")
            : throw InvalidInput($"'{value}' is not a resolution: width x height, such as 1280x720, each from 16 to 1280, and at most 921600 pixels.");
    }

    /// <summary>A layout as JSON: an object of regions by name. Null stays null.</summary>
    /// <param name="value">A hashtable, an object or JSON.</param>
    /// <param name="mayBeEmpty">Whether it may be without any region.</param>
    /// <exception cref="TwilioVideoException">It has another shape (<see cref="TwilioVideoErrorKind.InvalidInput"/>).</exception>
    public static string? ValidateLayout(object? value, bool mayBeEmpty)
    {
        if (ToJson(value) is not { } text)
        {
            return null;
        }

        using var document = PSObjectJsonSerializer.Parse(text);
        if (!mayBeEmpty && !document.RootElement.EnumerateObject().Any())
        {
            throw InvalidInput($"A video layout has at least one region, such as {Example}; this one is empty.");
        }

        foreach (var region in document.RootElement.EnumerateObject())
        {
            ValidateRegion(region);
        }

        return text;
    }

    /// <summary>A layout as JSON, whatever its regions hold: for one that comes from the service. Null stays null.</summary>
    /// <exception cref="TwilioVideoException">It is no object (<see cref="TwilioVideoErrorKind.InvalidInput"/>).</exception>
    public static string? ToJson(object? value) => PSObjectJsonSerializer.SerializeObject(value, $"A video layout, regions by name such as {Example},");

    // What a region may hold later passes; what it can hold now has the right kind.
    private static void ValidateRegion(JsonProperty region)
    {
        if (string.IsNullOrWhiteSpace(region.Name))
        {
            throw InvalidInput($"A region of a video layout has no name; it is written as in {Example}.");
        }

        if (region.Value.ValueKind != JsonValueKind.Object)
        {
            throw InvalidInput($"The region '{region.Name}' of a video layout is an object, such as @{{ video_sources = @('*') }}; this one is {region.Value.GetRawText()}.");
        }

        foreach (var field in region.Value.EnumerateObject().Where(item => item.Value.ValueKind != JsonValueKind.Null))
        {
            // A hashtable does not care about capitals, and the service does.
            var name = field.Name.ToLowerInvariant();
            if (FieldNames.FirstOrDefault(known => known != name && known.Replace("_", "") == name.Replace("_", "").Replace("-", "")) is { } apiName)
            {
                throw InvalidInput($"In the region '{region.Name}' of the video layout, {field.Name} is to be written {apiName}.");
            }

            var (matches, expected) = name switch
            {
                _ when Numbers.Contains(name) => (IsInteger(field.Value), "a whole number"),
                _ when Texts.Contains(name) => (IsListOf(field.Value, IsName), "a list of track names"),
                "cells_excluded" => (IsListOf(field.Value, IsInteger), "a list of cell numbers"),
                "reuse" => (field.Value.ValueKind == JsonValueKind.String && Reuses.Contains(field.Value.GetString()), "none, show_oldest or show_newest"),
                _ => (true, ""),
            };
            if (!matches)
            {
                throw InvalidInput($"In the region '{region.Name}' of the video layout, {field.Name} is {expected}, not {field.Value.GetRawText()}.");
            }

            if (name != field.Name && expected.Length > 0)
            {
                throw InvalidInput($"In the region '{region.Name}' of the video layout, {field.Name} is to be written {name}.");
            }
        }
    }

    private static bool IsListOf(JsonElement value, Func<JsonElement, bool> isOne) => value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(isOne);

    private static bool IsInteger(JsonElement value) => value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out _);

    private static bool IsName(JsonElement value) => value.ValueKind == JsonValueKind.String && !string.IsNullOrWhiteSpace(value.GetString());

    private static TwilioVideoException InvalidInput(string message) => new(TwilioVideoErrorKind.InvalidInput, message);
}
