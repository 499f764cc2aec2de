using System;

namespace TwilioVideo.Client.Media;

/// <summary>
/// Detects responses that are text where media was requested, such as the page of a proxy or an error of a storage service.
/// </summary>
internal static class MediaTypeDetector
{
    private static readonly string[] TextTypes = ["application/json", "application/xml", "application/xhtml+xml", "application/javascript"];

    /// <summary>Determines whether a content type is one of text.</summary>
    public static bool IsText(string? mediaType) =>
        mediaType is not null
        && (mediaType.StartsWith("text/", StringComparison.OrdinalIgnoreCase)
            || mediaType.EndsWith("+xml", StringComparison.OrdinalIgnoreCase)
            || mediaType.EndsWith("+json", StringComparison.OrdinalIgnoreCase)
            || Array.Exists(TextTypes, type => type.Equals(mediaType, StringComparison.OrdinalIgnoreCase)));

    /// <summary>Determines whether content starts like HTML, XML or JSON, where the response has no content type.</summary>
    public static bool StartsAsText(byte[] content, int length)
    {
        var start = length >= 3 && content[0] == 0xEF && content[1] == 0xBB && content[2] == 0xBF ? 3 : 0;
        while (start < length && content[start] is ((byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n'))
        {
            start++;
        }

        return start < length && content[start] is ((byte)'<' or (byte)'{' or (byte)'[');
    }
}
