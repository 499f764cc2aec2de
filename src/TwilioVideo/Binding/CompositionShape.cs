using System;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace TwilioVideo;

/// <summary>What a composition's picture can be: its size, and where in it what is shown.</summary>
internal static class CompositionShape
{
    private const string Example = "@{ grid = @{ video_sources = @('*') } }";
    private const int LeastSide = 16;
    private const int MostSide = 1280;
    private const int MostPixels = 921_600;
    private static readonly string[] Numbers = ["x_pos", "y_pos", "z_pos", "width", "height", "max_columns", "max_rows"];
    private static readonly string[] Texts = ["video_sources", "video_sources_excluded"];
    private static readonly string[] Reuses = ["none", "show_oldest", "show_newest"];

    /// <summary>Checks a size such as 1280x720. Nothing given means nothing sent.</summary>
    /// <exception cref="TwilioVideoException">It is none, or too small or too large (<see cref="FailureKind.InvalidInput"/>).</exception>
    public static string? Resolution(string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            return null;
        }

        var match = Regex.Match(value, "^([0-9]{1,6})x([0-9]{1,6})$", RegexOptions.IgnoreCase);
        var width = match.Success ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : 0;
        var height = match.Success ? int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture) : 0;
        return width is >= LeastSide and <= MostSide && height is >= LeastSide and <= MostSide && width * height <= MostPixels
            ? FormattableString.Invariant($"{width}x{height}")
            : throw Refuse($"'{value}' is not a resolution: width x height, such as 1280x720, each from 16 to 1280, and at most 921600 pixels.");
    }

    /// <summary>A layout as JSON: an object of regions by name. Null stays null.</summary>
    /// <param name="value">A hashtable, an object or JSON.</param>
    /// <param name="mayBeEmpty">Whether it may be without any region.</param>
    /// <exception cref="TwilioVideoException">It has another shape (<see cref="FailureKind.InvalidInput"/>).</exception>
    public static string? Layout(object? value, bool mayBeEmpty)
    {
        if (Text(value) is not { } text)
        {
            return null;
        }

        using var document = PowerShellJson.Parse(text);
        if (!mayBeEmpty && !document.RootElement.EnumerateObject().Any())
        {
            throw Refuse($"A video layout has at least one region, such as {Example}; this one is empty.");
        }

        foreach (var region in document.RootElement.EnumerateObject())
        {
            CheckRegion(region);
        }

        return text;
    }

    /// <summary>A layout as JSON, whatever its regions hold: for one that comes from the service. Null stays null.</summary>
    /// <exception cref="TwilioVideoException">It is no object (<see cref="FailureKind.InvalidInput"/>).</exception>
    public static string? Text(object? value) => PowerShellJson.ObjectOrNull(value, $"A video layout, regions by name such as {Example},");

    // What a region may hold later passes; what it can hold now has the right kind.
    private static void CheckRegion(JsonProperty region)
    {
        if (string.IsNullOrWhiteSpace(region.Name))
        {
            throw Refuse($"A region of a video layout has no name; it is written as in {Example}.");
        }

        if (region.Value.ValueKind != JsonValueKind.Object)
        {
            throw Refuse($"The region '{region.Name}' of a video layout is an object, such as @{{ video_sources = @('*') }}; this one is {region.Value.GetRawText()}.");
        }

        foreach (var field in region.Value.EnumerateObject().Where(one => one.Value.ValueKind != JsonValueKind.Null))
        {
            // A hashtable does not care about capitals, and the service does.
            var name = field.Name.ToLowerInvariant();
            var (fits, wanted) = name switch
            {
                _ when Numbers.Contains(name) => (IsWhole(field.Value), "a whole number"),
                _ when Texts.Contains(name) => (IsListOf(field.Value, IsName), "a list of track names"),
                "cells_excluded" => (IsListOf(field.Value, IsWhole), "a list of cell numbers"),
                "reuse" => (field.Value.ValueKind == JsonValueKind.String && Reuses.Contains(field.Value.GetString()), "none, show_oldest or show_newest"),
                _ => (true, ""),
            };
            if (!fits)
            {
                throw Refuse($"In the region '{region.Name}' of the video layout, {field.Name} is {wanted}, not {field.Value.GetRawText()}.");
            }

            if (name != field.Name && wanted.Length > 0)
            {
                throw Refuse($"In the region '{region.Name}' of the video layout, {field.Name} is to be written {name}.");
            }
        }
    }

    private static bool IsListOf(JsonElement value, Func<JsonElement, bool> isOne) => value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(isOne);

    private static bool IsWhole(JsonElement value) => value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out _);

    private static bool IsName(JsonElement value) => value.ValueKind == JsonValueKind.String && !string.IsNullOrWhiteSpace(value.GetString());

    private static TwilioVideoException Refuse(string message) => new(FailureKind.InvalidInput, message);
}
