using System.Globalization;
using System.Text.Json;

namespace TwilioVideo.Emulator;

/// <summary>Reads how media is to be put together, for a composition or a hook.</summary>
internal static class CompositionForm
{
    private const int Least = 16;
    private const int Most = 1280;
    private const int MostPixels = 921_600;

    private static readonly string[] Formats = ["mp4", "webm"];
    private static readonly string[] Methods = ["GET", "POST"];

    public static CompositionSettings Read(Parameters form, bool needsSources)
    {
        CompositionSettings usual = new();
        CompositionSettings settings = usual with
        {
            AudioSources = form.Texts("AudioSources") ?? usual.AudioSources,
            AudioSourcesExcluded = form.Texts("AudioSourcesExcluded") ?? usual.AudioSourcesExcluded,
            VideoLayout = ReadLayout(form) ?? usual.VideoLayout,
            Resolution = ReadResolution(form) ?? usual.Resolution,
            Trim = form.Flag("Trim") ?? usual.Trim,
            Format = form.OneOf("Format", Formats) ?? usual.Format,
            StatusCallback = form.Url("StatusCallback"),
            StatusCallbackMethod = form.OneOf("StatusCallbackMethod", Methods) ?? usual.StatusCallbackMethod,
        };
        return needsSources && settings.AudioSources.Count == 0 && settings.VideoLayout == usual.VideoLayout
            ? throw new RefusalException(400, ErrorCode.InvalidParameter, "Either VideoLayout or AudioSources is required.")
            : settings;
    }

    private static string? ReadLayout(Parameters form)
    {
        string? layout = form.JsonObject("VideoLayout");
        if (layout is null)
        {
            return null;
        }

        using JsonDocument document = JsonDocument.Parse(layout);
        foreach (JsonProperty region in document.RootElement.EnumerateObject())
        {
            if (region.Value.ValueKind != JsonValueKind.Object)
            {
                throw new RefusalException(400, ErrorCode.InvalidParameter, $"VideoLayout: the region '{region.Name}' is not an object.");
            }
        }

        return layout;
    }

    private static string? ReadResolution(Parameters form)
    {
        string? resolution = form.Text("Resolution");
        if (resolution is null)
        {
            return null;
        }

        string[] sides = resolution.Split('x');
        bool isGood = sides.Length == 2
            && int.TryParse(sides[0], NumberStyles.None, CultureInfo.InvariantCulture, out int width)
            && int.TryParse(sides[1], NumberStyles.None, CultureInfo.InvariantCulture, out int height)
            && width is >= Least and <= Most
            && height is >= Least and <= Most
            && width * height <= MostPixels;
        return isGood
            ? resolution
            : throw new RefusalException(
                400, ErrorCode.InvalidParameter, $"Resolution '{resolution}' is not WIDTHxHEIGHT, {Least} to {Most} each, {MostPixels} pixels at most.");
    }
}
