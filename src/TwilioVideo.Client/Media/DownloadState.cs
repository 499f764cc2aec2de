using System.Globalization;
using System.IO;
using System.Text;

namespace TwilioVideo.Client.Media;

/// <summary>What is known of a download that is not whole: whose it is, how long it will be, and what its host knows it by.</summary>
/// <param name="Sid">The recording or composition.</param>
/// <param name="Total">The length of the whole file; null where the host did not say.</param>
/// <param name="Validator">What the host will know the same file by; null where it said nothing to rely on.</param>
internal sealed record DownloadState(string Sid, long? Total, string? Validator)
{
    private const string FirstLine = "TwilioVideo download, version 1";
    private const int MaxLength = 8192;

    /// <summary>Reads what an earlier run left; null where there is nothing.</summary>
    /// <exception cref="IOException">What is there was not left by an earlier run.</exception>
    public static DownloadState? Read(string file)
    {
        if (!DownloadFileGuard.Exists(file))
        {
            return null;
        }

        var lines = ReadStart(file).Split('\n');
        return lines is [FirstLine, var sid, var total, var validator, ""]
            ? new DownloadState(sid, long.TryParse(total, NumberStyles.None, CultureInfo.InvariantCulture, out var length) ? length : null, validator.Length > 0 ? validator : null)
            : throw DownloadFileGuard.CreateConflictException(file);
    }

    /// <summary>Whether there is one.</summary>
    /// <exception cref="IOException">What is there was not left by an earlier run.</exception>
    public static bool Exists(string file) => Read(file) is not null;

    /// <summary>Replaces what an earlier answer led to.</summary>
    /// <exception cref="IOException">What is there by now is not ours, or can't be replaced.</exception>
    public void Write(string file)
    {
        if (Exists(file))
        {
            File.Delete(file);
        }

        var text = Encoding.UTF8.GetBytes(string.Join("\n", FirstLine, Sid, Total?.ToString(CultureInfo.InvariantCulture), Validator, ""));

        // A new file follows no link that came meanwhile.
        using var stream = new FileStream(file, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        try
        {
            stream.Write(text, 0, text.Length);
            stream.Flush();
        }
        catch (IOException)
        {
            // Half of it would be taken for somebody else's.
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
