using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace TwilioVideo.Client.Media;

/// <summary>
/// A file that is not whole yet, beside the place where it shall be: <c>name.partial</c>. What the server said to know the same file by
/// is kept in <c>name.partial.tag</c>, so that another run can go on where this one stopped.
/// </summary>
internal sealed class PartialFile : IDisposable
{
    private const FileAttributes Missing = (FileAttributes)(-1);
    private readonly string path;
    private readonly FileStream stream;
    private bool isDone;
    private long lengthAtEnd;

    private PartialFile(string path, string? validator, FileStream stream)
    {
        this.path = path;
        this.stream = stream;
        Validator = validator;
        if (validator is null)
        {
            Clear();
        }

        stream.Seek(0, SeekOrigin.End);
    }

    /// <summary>How much is there.</summary>
    public long Length => stream.CanWrite ? stream.Length : lengthAtEnd;

    /// <summary>What the server knows the file by; null where it said nothing to rely on.</summary>
    public string? Validator { get; private set; }

    /// <summary>Opens what an earlier run left, or begins anew.</summary>
    /// <exception cref="TwilioVideoException">It can't be written (<see cref="FailureKind.File"/>).</exception>
    public static PartialFile Open(string path) => Guard(path, () =>
    {
        var partial = PartialOf(path);
        var tag = ReadTag(TagOf(path));

        var there = new FileInfo(partial).Attributes;
        var isLink = there != Missing && (there & FileAttributes.ReparsePoint) != 0;
        var stream = new FileStream(partial, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None, bufferSize: 1, useAsync: true);
        if (stream.CanSeek && stream.Length > 0 && (tag is null || isLink))
        {
            // What has no tag beside it was left by somebody else, and a link may lead to anybody's file.
            stream.Dispose();
            throw new IOException($"'{partial}' is there already, and was not left by an earlier run. Move it away.");
        }

        return new PartialFile(path, tag, stream);
    });

    /// <summary>Throws away what is there, because the server gives the whole file.</summary>
    public void Restart(string? validator) => Guard(path, () =>
    {
        Clear();
        Validator = validator;
        if (validator is null)
        {
            File.Delete(TagOf(path));
        }
        else
        {
            File.WriteAllText(TagOf(path), validator);
        }

        return 0;
    });

    public async Task AppendAsync(byte[] buffer, int count, CancellationToken stop)
    {
        try
        {
            await stream.WriteOutAsync(buffer, count, stop).ConfigureAwait(false);
        }
        catch (Exception problem) when (problem is IOException or ArgumentOutOfRangeException)
        {
            // The runtime says the latter where a file system, such as FAT32, takes no file of that length.
            throw Refuse(path, problem);
        }
    }

    /// <summary>Gives the file its name, now that it is whole. Where it can't have it, it stays as it is for another run.</summary>
    public void Complete(bool overwrite) => Guard(path, () =>
    {
        stream.Flush(flushToDisk: true);
        Close();
        CheckPlace(overwrite);
        Replacement.Move(PartialOf(path), path, overwrite);
        isDone = true;
        Discard(TagOf(path));
        return 0;
    });

    public void Dispose()
    {
        Close();
        if (!isDone && (Validator is null || Length == 0))
        {
            // Nothing to go on from.
            Discard(PartialOf(path));
            Discard(TagOf(path));
        }
    }

    private void Close()
    {
        lengthAtEnd = Length;
        stream.Dispose();
    }

    // Somebody may have been quicker than the download; what the runtime says of a move then depends on the system.
    private void CheckPlace(bool overwrite)
    {
        if (Directory.Exists(path))
        {
            throw new IOException("There is a folder of that name.");
        }

        if (!overwrite && File.Exists(path))
        {
            throw new IOException("There is a file of that name by now, which came while this one was fetched.");
        }
    }

    // What can't be removed does no harm, and must not hide why the download ended.
    private static void Discard(string file)
    {
        try
        {
            File.Delete(file);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
        }
    }

    private void Clear()
    {
        if (stream.Length > 0)
        {
            stream.SetLength(0);
        }
    }

    private static string PartialOf(string path) => path + ".partial";

    private static string TagOf(string path) => path + ".partial.tag";

    private static string? ReadTag(string tag) => File.Exists(tag) && File.ReadAllText(tag) is { Length: > 0 } text ? text : null;

    private static T Guard<T>(string path, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw Refuse(path, problem);
        }
    }

    private static TwilioVideoException Refuse(string path, Exception problem) =>
        new(FailureKind.File, $"'{path}' can't be written: {problem.Message}", problem);
}
