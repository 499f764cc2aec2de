using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using TwilioVideo.Client.Polyfills;

namespace TwilioVideo.Client.Media;

/// <summary>
/// A file that is not whole yet, beside the place where it shall be: <c>name.partial</c>. What is known of it is kept in
/// <c>name.partial.tag</c>, so that another run can go on where this one stopped.
/// </summary>
internal sealed class ResumableDownloadFile : IDisposable
{
    private readonly string _path;
    private readonly FileStream _stream;
    private bool _isDone;
    private long _lengthAtEnd;

    private ResumableDownloadFile(string path, DownloadState tag, FileStream stream)
    {
        this._path = path;
        this._stream = stream;
        State = tag;
        if (tag.Validator is null || stream.Length > tag.Total)
        {
            Clear();
            State = new DownloadState(tag.Sid, null, null);
        }

        stream.Seek(0, SeekOrigin.End);
    }

    /// <summary>How much is there.</summary>
    public long Length => _stream.CanWrite ? _stream.Length : _lengthAtEnd;

    /// <summary>What the answers said so far.</summary>
    public DownloadState State { get; private set; }

    /// <summary>Opens what an earlier run left of the same media, or begins anew.</summary>
    /// <exception cref="TwilioVideoException">It can't be written, or somebody else's file is in the way (<see cref="TwilioVideoErrorKind.File"/>).</exception>
    public static ResumableDownloadFile Open(string path, string sid) => ConvertErrors(path, () =>
    {
        var partial = GetPartialPath(path);
        var tag = DownloadState.Read(GetStatePath(path));

        // A new file follows no link that came meanwhile.
        var mode = DownloadFileGuard.Exists(partial) ? FileMode.Open : FileMode.CreateNew;
        var stream = new FileStream(partial, mode, FileAccess.Write, FileShare.None, bufferSize: 1, useAsync: true);
        if (tag is null && stream.Length > 0)
        {
            stream.Dispose();
            throw DownloadFileGuard.CreateConflictException(partial);
        }

        return new ResumableDownloadFile(path, tag?.Sid == sid ? tag : new DownloadState(sid, null, null), stream);
    });

    /// <summary>Throws away what is there, because the server gives the whole file.</summary>
    public void Restart(long? total, string? validator) => ConvertErrors(_path, () =>
    {
        Clear();
        SaveState(State with { Total = total, Validator = validator });
        return 0;
    });

    /// <summary>Keeps the length that a later answer told.</summary>
    public void UpdateState(long total) => ConvertErrors(_path, () =>
    {
        SaveState(State with { Total = total });
        return 0;
    });

    public async Task AppendAsync(byte[] buffer, int count, CancellationToken cancellationToken)
    {
        try
        {
            await _stream.WriteCancellableAsync(buffer, count, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or ArgumentOutOfRangeException)
        {
            // The runtime says the latter where a file system, such as FAT32, takes no file of that length.
            throw CreateError(_path, exception);
        }
    }

    /// <summary>Gives the file its name, now that it is whole. Where it can't have it, it stays as it is for another run.</summary>
    public void Complete(bool overwrite) => ConvertErrors(_path, () =>
    {
        _stream.Flush(flushToDisk: true);
        Close();
        EnsureSameFile(overwrite);
        FileReplacement.Move(GetPartialPath(_path), _path, overwrite);
        _isDone = true;
        Discard(GetStatePath(_path), DownloadState.Exists);
        return 0;
    });

    public void Dispose()
    {
        Close();
        if (!_isDone && (State.Validator is null || Length == 0))
        {
            // Nothing to go on from.
            Discard(GetPartialPath(_path), DownloadFileGuard.Exists);
            Discard(GetStatePath(_path), DownloadState.Exists);
        }
    }

    // Kept without a validator too: it says whose the file beside it is, should nobody be left to remove both.
    private void SaveState(DownloadState tag)
    {
        State = tag;
        tag.Write(GetStatePath(_path));
    }

    private void Close()
    {
        _lengthAtEnd = Length;
        _stream.Dispose();
    }

    // Somebody may have been quicker than the download; what the runtime says of a move then depends on the system.
    private void EnsureSameFile(bool overwrite)
    {
        _ = DownloadFileGuard.Exists(GetPartialPath(_path));
        if (Directory.Exists(_path))
        {
            throw new IOException("There is a folder of that name.");
        }

        if (!overwrite && File.Exists(_path))
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
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
        }
    }

    private void Clear()
    {
        if (_stream.Length > 0)
        {
            _stream.SetLength(0);
        }
    }

    private static string GetPartialPath(string path) => path + ".partial";

    private static string GetStatePath(string path) => path + ".partial.tag";

    private static T ConvertErrors<T>(string path, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw CreateError(path, exception);
        }
    }

    private static TwilioVideoException CreateError(string path, Exception exception) =>
        new(TwilioVideoErrorKind.File, $"'{path}' can't be written: {exception.Message}", exception);
}
