using System.Globalization;
using System.Text.Json;
using TwilioVideo.Emulator.Http;
using TwilioVideo.Emulator.Model;

namespace TwilioVideo.Emulator.Endpoints;

/// <summary>Reads how media is to be put together, for a composition or a hook.</summary>
internal static class CompositionFormReader
{
    private const int Min = 16;
    private const int Max = 1280;
    private const int MaxPixels = 921_600;

    private static readonly string[] Formats = ["mp4", "webm"];
    private static readonly string[] Methods = ["GET", "POST"];

    public static CompositionSettings Read(RequestParameters form, bool needsSources)
    {
        CompositionSettings defaults = new();
        CompositionSettings settings = defaults with
        {
            AudioSources = form.GetStrings("AudioSources") ?? defaults.AudioSources,
            AudioSourcesExcluded = form.GetStrings("AudioSourcesExcluded") ?? defaults.AudioSourcesExcluded,
            VideoLayout = ReadLayout(form) ?? defaults.VideoLayout,
            Resolution = ReadResolution(form) ?? defaults.Resolution,
            Trim = form.GetBoolean("Trim") ?? defaults.Trim,
            Format = form.GetEnum("Format", Formats) ?? defaults.Format,
            StatusCallback = form.GetUrl("StatusCallback"),
            StatusCallbackMethod = form.GetEnum("StatusCallbackMethod", Methods) ?? defaults.StatusCallbackMethod,
        };
        return needsSources && settings.AudioSources.Count == 0 && settings.VideoLayout == defaults.VideoLayout
            ? throw new ApiErrorException(400, ErrorCode.InvalidParameter, "Either VideoLayout or AudioSources is required.")
            : settings;
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
        bool isGood = sides.Length == 2
            && int.TryParse(sides[0], NumberStyles.None, CultureInfo.InvariantCulture, out int width)
            && int.TryParse(sides[1], NumberStyles.None, CultureInfo.InvariantCulture, out int height)
            && width is >= Min and <= Max
            && height is >= Min and <= Max
            && width * height <= MaxPixels;
        return isGood
            ? resolution
            : throw new ApiErrorException(
                400, ErrorCode.InvalidParameter, $"Resolution '{resolution}' is not WIDTHxHEIGHT, {Min} to {Max} each, {MaxPixels} pixels at most.");
    }
}
