using System;
using System.Globalization;
using System.Text;
using TwilioVideo.Emulator.Http;
using TwilioVideo.Emulator.Model;

namespace TwilioVideo.Emulator.Media;

/// <summary>
/// The media host. It accepts signed URLs only, and rejects requests with credentials: they show that a client sent its credentials to
/// another host.
/// </summary>
internal static class MediaEndpoint
{
    /// <summary>The name of downloads for the selection of faults.</summary>
    public const string OperationName = "DownloadMedia";

    public static bool Matches(VideoEmulator emulator, EmulatorRequest request) =>
        string.Equals(request.Host, emulator.MediaAddress.Authority, StringComparison.OrdinalIgnoreCase);

    public static EmulatorResponse Handle(VideoEmulator emulator, IncomingRequest incoming)
    {
        EmulatorRequest request = incoming.Request;
        if (request.Authorization is not null)
        {
            return Reject(400, "Only one authentication mechanism is allowed: the signature in the URL.");
        }

        string name = incoming.Target.Segments.Length == 1 ? incoming.Target.Segments[0] : string.Empty;
        IDownloadable? media = Find(emulator, name);
        if (media is null || request.Method != "GET")
        {
            return media is null ? Reject(404, "The file was not found.") : Reject(405, "Only GET is allowed.");
        }

        if (!SignedUrl.IsValid(emulator, media.Sid, RequestParameters.Parse(incoming.Target.Query)))
        {
            return Reject(403, "The signature is invalid, or the URL has expired.");
        }

        string tag = $"\"{media.Sid.Low.ToString("x16", CultureInfo.InvariantCulture)}\"";
        string? ifRange = request.GetHeader("If-Range");
        string? header = ifRange is null || ifRange == tag ? request.GetHeader("Range") : null;
        return ByteRange.TryParse(header, media.Size, out ByteRange? range)
            ? CreateContent(media, tag, range)
            : CreateRangeNotSatisfiable(media);
    }

    private static IDownloadable? Find(VideoEmulator emulator, string name)
    {
        string text = name.Split('.')[0];
        bool isSid =
            Sid.TryParse(text.AsSpan(), SidPrefix.Recording, out Sid sid) || Sid.TryParse(text.AsSpan(), SidPrefix.Composition, out sid);
        lock (emulator.Account.Gate)
        {
            return isSid && emulator.Account.Media.FindMedia(sid) is { HasMedia: true } media && media.FileName == name ? media : null;
        }
    }

    private static EmulatorResponse CreateContent(IDownloadable media, string tag, ByteRange? range)
    {
        EmulatorResponse response = new(range is null ? 200 : 206);
        ByteRange part = range ?? new ByteRange(0, media.Size);
        if (range is not null)
        {
            response.AddHeader(
                "Content-Range", FormattableString.Invariant($"bytes {part.Start}-{part.Start + part.Length - 1}/{media.Size}"));
        }

        response.AddHeader("Accept-Ranges", "bytes");
        response.AddHeader("ETag", tag);
        response.SetStream(new SyntheticMediaStream(media.Sid, part.Start, part.Length), part.Length, media.ContentType);
        return response;
    }

    private static EmulatorResponse CreateRangeNotSatisfiable(IDownloadable media)
    {
        EmulatorResponse response = Reject(416, "The range is beyond the end of the file.");
        response.AddHeader("Content-Range", FormattableString.Invariant($"bytes */{media.Size}"));
        return response;
    }

    // Storage services use XML and none of the API's error formats.
    private static EmulatorResponse Reject(int status, string message)
    {
        EmulatorResponse response = new(status);
        response.ReplaceBody(Encoding.UTF8.GetBytes($"<Error><Message>{message}</Message></Error>"), "application/xml");
        return response;
    }
}
