using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace TwilioVideo.Client.Media;

/// <summary>
/// A file that is not whole yet, beside the place where it shall be: <c>name.partial</c>. What is known of it is kept in
/// <c>name.partial.tag</c>, so that another run can go on where this one stopped.
/// </summary>
internal sealed class PartialFile : IDisposable
{
    private readonly string path;
    private readonly FileStream stream;
    private bool isDone;
    private long lengthAtEnd;

    private PartialFile(string path, PartialTag tag, FileStream stream)
    {
        this.path = path;
        this.stream = stream;
        Known = tag;
        if (tag.Validator is null || stream.Length > tag.Total)
        {
            Clear();
            Known = new PartialTag(tag.Sid, null, null);
        }

        stream.Seek(0, SeekOrigin.End);
    }

    /// <summary>How much is there.</summary>
    public long Length => stream.CanWrite ? stream.Length : lengthAtEnd;

    /// <summary>What the answers said so far.</summary>
    public PartialTag Known { get; private set; }

    /// <summary>Opens what an earlier run left of the same media, or begins anew.</summary>
    /// <exception cref="TwilioVideoException">It can't be written, or somebody else's file is in the way (<see cref="FailureKind.File"/>).</exception>
    public static PartialFile Open(string path, string sid) => Guard(path, () =>
    {
        var partial = PartialOf(path);
        var tag = PartialTag.Read(TagOf(path));

        // A new file follows no link that came meanwhile.
        var mode = OwnFile.IsThere(partial) ? FileMode.Open : FileMode.CreateNew;
        var stream = new FileStream(partial, mode, FileAccess.Write, FileShare.None, bufferSize: 1, useAsync: true);
        if (tag is null && stream.Length > 0)
        {
            stream.Dispose();
            throw OwnFile.NotOurs(partial);
        }

        return new PartialFile(path, tag?.Sid == sid ? tag : new PartialTag(sid, null, null), stream);
    });

    /// <summary>Throws away what is there, because the server gives the whole file.</summary>
    public void Restart(long? total, string? validator) => Guard(path, () =>
    {
        Clear();
        Keep(Known with { Total = total, Validator = validator });
        return 0;
    });

    /// <summary>Keeps the length that a later answer told.</summary>
    public void Learn(long total) => Guard(path, () =>
    {
        Keep(Known with { Total = total });
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
        Discard(TagOf(path), PartialTag.IsThere);
        return 0;
    });

    public void Dispose()
    {
        Close();
        if (!isDone && (Known.Validator is null || Length == 0))
        {
            // Nothing to go on from.
            Discard(PartialOf(path), OwnFile.IsThere);
            Discard(TagOf(path), PartialTag.IsThere);
        }
    }

    // Kept without a validator too: it says whose the file beside it is, should nobody be left to remove both.
    private void Keep(PartialTag tag)
    {
        Known = tag;
        tag.Write(TagOf(path));
    }

    private void Close()
    {
        lengthAtEnd = Length;
        stream.Dispose();
    }

    // Somebody may have been quicker than the download; what the runtime says of a move then depends on the system.
    private void CheckPlace(bool overwrite)
    {
        _ = OwnFile.IsThere(PartialOf(path));
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
    private static void Discard(string file, Func<string, bool> isOurs)
    {
        try
        {
            if (isOurs(file))
            {
                File.Delete(file);
            }
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
