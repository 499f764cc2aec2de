using System.IO;

namespace TwilioVideo.Client.Media;

/// <summary>Distinguishes the files of an earlier download from files of others: only the former are written to or removed.</summary>
internal static class DownloadFileGuard
{
    private const FileAttributes Missing = (FileAttributes)(-1);

    /// <summary>Determines whether a file exists.</summary>
    /// <exception cref="IOException">It is a link, which may lead to any file.</exception>
    public static bool Exists(string file)
    {
        var attributes = new FileInfo(file).Attributes;
        return attributes != Missing && ((attributes & FileAttributes.ReparsePoint) == 0 ? true : throw CreateConflictException(file));
    }

    /// <summary>Creates the exception for a file that an earlier download did not create.</summary>
    public static IOException CreateConflictException(string file) =>
        new($"'{file}' exists and was not created by an earlier download. Move it, or choose another path.");
}
