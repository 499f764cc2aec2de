using System.Globalization;
using System.IO;
using System.Text;

namespace TwilioVideo.Client.Media;

/// <summary>The state of an incomplete download, which is kept beside its file.</summary>
/// <param name="Sid">The SID of the recording or composition.</param>
/// <param name="Total">The length of the complete file; null where it is unknown.</param>
/// <param name="Validator">The validator by which the host recognizes the same file; null where there is none.</param>
internal sealed record DownloadState(string Sid, long? Total, string? Validator)
{
    private const string FirstLine = "TwilioVideo download, version 1";
    private const int MaxLength = 8192;

    /// <summary>Reads the state of an earlier download; null where there is none.</summary>
    /// <exception cref="IOException">The file was not created by an earlier download.</exception>
    public static DownloadState? Read(string file)
    {
        if (!DownloadFileGuard.Exists(file))
        {
            return null;
        }

        var lines = ReadStart(file).Split('\n');
        if (lines is not [FirstLine, ..])
        {
            throw DownloadFileGuard.CreateConflictException(file);
        }

        // A damaged state belongs to no media, so its download starts again.
        return lines is [_, var sid, var total, var validator, ""]
            ? new DownloadState(
                sid,
                long.TryParse(total, NumberStyles.None, CultureInfo.InvariantCulture, out var length) ? length : null,
                validator.Length > 0 ? validator : null)
            : new DownloadState("", null, null);
    }

    /// <summary>Determines whether there is a state.</summary>
    /// <exception cref="IOException">The file was not created by an earlier download.</exception>
    public static bool Exists(string file) => Read(file) is not null;

    /// <summary>Replaces the state.</summary>
    /// <exception cref="IOException">The file was not created by an earlier download, or can't be replaced.</exception>
    public void Write(string file)
    {
        if (Exists(file))
        {
            File.Delete(file);
        }

        var text = Encoding.UTF8.GetBytes(string.Join("\n", FirstLine, Sid, Total?.ToString(CultureInfo.InvariantCulture), Validator, ""));

        // A new file does not follow a link that was created meanwhile.
        using var stream = new FileStream(file, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        try
        {
            stream.Write(text, 0, text.Length);
            stream.Flush();
        }
        catch (IOException)
        {
            // An incomplete file would be taken for the file of another program.
            stream.SetLength(0);
            File.Delete(file);
            throw;
        }
    }

    private static string ReadStart(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[MaxLength];
        int read, length = 0;
        while ((read = stream.Read(bytes, length, bytes.Length - length)) > 0)
        {
            length += read;
        }

        return Encoding.UTF8.GetString(bytes, 0, length);
    }
}
