using System.IO;

namespace TwilioVideo.Client.Media;

/// <summary>Telling what an earlier run left from what somebody else did: only the former may be written to, or removed.</summary>
internal static class DownloadFileGuard
{
    private const FileAttributes Missing = (FileAttributes)(-1);

    /// <summary>Whether there is anything of that name.</summary>
    /// <exception cref="IOException">There is a link, which may lead to anybody's file, even to one that is yet to come.</exception>
    public static bool Exists(string file)
    {
        var attributes = new FileInfo(file).Attributes;
        return attributes != Missing && ((attributes & FileAttributes.ReparsePoint) == 0 ? true : throw CreateConflictException(file));
    }

    /// <summary>Why a file is left alone.</summary>
    public static IOException CreateConflictException(string file) =>
        new($"'{file}' is there already, and was not left by an earlier run. Move it away, or choose another path.");
}
