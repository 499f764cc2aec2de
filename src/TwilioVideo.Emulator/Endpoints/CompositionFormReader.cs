using System.Collections.Generic;
using System.Globalization;
using System.Text.Json;
using TwilioVideo.Emulator.Http;
using TwilioVideo.Emulator.Model;

namespace TwilioVideo.Emulator.Endpoints;

/// <summary>Reads the composition settings of a form, for a composition or a composition hook.</summary>
internal static class CompositionFormReader
{
    private const int MinSide = 16;
    private const int MaxSide = 1280;
    private const int MaxPixels = 921_600;

    private static readonly string[] Formats = ["mp4", "webm"];
    private static readonly string[] Methods = ["GET", "POST"];

    public static CompositionSettings Read(RequestParameters form)
    {
        CompositionSettings defaults = new();
        IReadOnlyList<string>? audioSources = form.GetStrings("AudioSources");
        string? layout = ReadLayout(form);
        if (layout is null && audioSources is null or { Count: 0 })
        {
            throw new ApiErrorException(400, ErrorCode.InvalidParameter, "Either VideoLayout or AudioSources is required.");
        }

        return defaults with
        {
            AudioSources = audioSources ?? defaults.AudioSources,
            AudioSourcesExcluded = form.GetStrings("AudioSourcesExcluded") ?? defaults.AudioSourcesExcluded,
            VideoLayout = layout ?? defaults.VideoLayout,
            Resolution = ReadResolution(form) ?? defaults.Resolution,
            Trim = form.GetBoolean("Trim") ?? defaults.Trim,
            Format = form.GetEnum("Format", Formats) ?? defaults.Format,
            StatusCallback = form.GetUrl("StatusCallback"),
            StatusCallbackMethod = form.GetEnum("StatusCallbackMethod", Methods) ?? defaults.StatusCallbackMethod,
        };
    }

    private static string? ReadLayout(RequestParameters form)
    {
        string? layout = form.GetJsonObject("VideoLayout");
        if (layout is null)
        {
            return null;
        }

        using JsonDocument document = JsonDocument.Parse(layout);
        foreach (JsonProperty region in document.RootElement.EnumerateObject())
        {
            if (region.Value.ValueKind != JsonValueKind.Object)
            {
                throw new ApiErrorException(400, ErrorCode.InvalidParameter, $"VideoLayout: the region '{region.Name}' is not an object.");
            }
        }

        return layout;
    }

    private static string? ReadResolution(RequestParameters form)
    {
        string? resolution = form.GetString("Resolution");
        if (resolution is null)
        {
            return null;
        }

        string[] sides = resolution.Split('x');
        bool isValid = sides.Length == 2
            && int.TryParse(sides[0], NumberStyles.None, CultureInfo.InvariantCulture, out int width)
            && int.TryParse(sides[1], NumberStyles.None, CultureInfo.InvariantCulture, out int height)
            && width is >= MinSide and <= MaxSide
            && height is >= MinSide and <= MaxSide
            && width * height <= MaxPixels;
        return isValid
            ? resolution
            : throw new ApiErrorException(
                400,
                ErrorCode.InvalidParameter,
                $"Resolution '{resolution}' is not WIDTHxHEIGHT, {MinSide} to {MaxSide} each, at most {MaxPixels} pixels.");
    }
}
