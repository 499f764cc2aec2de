using System;
using System.Globalization;
using System.Text;

namespace TwilioVideo.Emulator;

/// <summary>
/// The other host, where media lies. It knows signed addresses and no credentials; a request that brings some shows that they went where
/// they should not, and is refused.
/// </summary>
internal static class MediaHost
{
    /// <summary>The name by which faults are set for downloads.</summary>
    public const string OperationName = "DownloadMedia";

    public static bool IsReached(VideoEmulator emulator, EmulatorRequest request) =>
        string.Equals(request.Host, emulator.MediaAddress.Authority, StringComparison.OrdinalIgnoreCase);

    public static EmulatorResponse Answer(VideoEmulator emulator, Arrival arrival)
    {
        EmulatorRequest request = arrival.Request;
        if (request.Authorization is not null)
        {
            return Refuse(400, "Only one way to authenticate is allowed: the signature in the address.");
        }

        string name = arrival.Target.Segments.Length == 1 ? arrival.Target.Segments[0] : string.Empty;
        IMedia? media = Find(emulator, name);
        if (media is null || request.Method != "GET")
        {
            return media is null ? Refuse(404, "There is no such file.") : Refuse(405, "Only GET is allowed.");
        }

        if (!SignedAddress.Holds(emulator, media.Sid, Parameters.Parse(arrival.Target.Query)))
        {
            return Refuse(403, "The signature does not fit, or the address has expired.");
        }

        string tag = $"\"{media.Sid.Low.ToString("x16", CultureInfo.InvariantCulture)}\"";
        string? ifRange = request.Header("If-Range");
        string? header = ifRange is null || ifRange == tag ? request.Header("Range") : null;
        return ByteRange.TryRead(header, media.Size, out ByteRange? range) ? Give(media, tag, range) : OutOfRange(media);
    }

    private static IMedia? Find(VideoEmulator emulator, string name)
    {
        string text = name.Split('.')[0];
        bool isSid = Sid.TryParse(text.AsSpan(), SidPrefix.Recording, out Sid sid) || Sid.TryParse(text.AsSpan(), SidPrefix.Composition, out sid);
        lock (emulator.Account.Gate)
        {
            return isSid && emulator.Account.Media.FindMedia(sid) is { HasMedia: true } media && media.FileName == name ? media : null;
        }
    }

    private static EmulatorResponse Give(IMedia media, string tag, ByteRange? range)
    {
        EmulatorResponse response = new(range is null ? 200 : 206);
        ByteRange part = range ?? new ByteRange(0, media.Size);
        if (range is not null)
        {
            response.AddHeader("Content-Range", FormattableString.Invariant($"bytes {part.Start}-{part.Start + part.Length - 1}/{media.Size}"));
        }

        response.AddHeader("Accept-Ranges", "bytes");
        response.AddHeader("ETag", tag);
        response.SetStream(new MediaStream(media.Sid, part.Start, part.Length), part.Length, media.ContentType);
        return response;
    }

    private static EmulatorResponse OutOfRange(IMedia media)
    {
        EmulatorResponse response = Refuse(416, "The range lies beyond the end of the file.");
        response.AddHeader("Content-Range", FormattableString.Invariant($"bytes */{media.Size}"));
        return response;
    }

    // Such hosts answer in XML, and none of the API's error shapes.
    private static EmulatorResponse Refuse(int status, string message)
    {
        EmulatorResponse response = new(status);
        response.ReplaceBody(Encoding.UTF8.GetBytes($"<Error><Message>{message}</Message></Error>"), "application/xml");
        return response;
    }
}
