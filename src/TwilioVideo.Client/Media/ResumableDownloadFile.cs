using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using TwilioVideo.Client.Http;

namespace TwilioVideo.Client.Media;

/// <summary>
/// The incomplete file of a download: <c>name.partial</c>. Its state is kept in <c>name.partial.tag</c>, so that a later download can
/// resume.
/// </summary>
internal sealed class ResumableDownloadFile : IDisposable
{
    // ERROR_FILE_EXISTS, as the runtime reports it on every system.
    private const int FileExists = unchecked((int)0x80070050);

    private readonly string _path;
    private readonly FileStream _stream;
    private bool _isCompleted;
    private long _lengthAtEnd;

    private ResumableDownloadFile(string path, DownloadState state, FileStream stream)
    {
        _path = path;
        _stream = stream;
        State = state;
        if (state.Validator is null || stream.Length > state.Total)
        {
            Clear();
            State = new DownloadState(state.Sid, null, null);
        }

        stream.Seek(0, SeekOrigin.End);
    }

    /// <summary>Gets the length of the file.</summary>
    public long Length => _stream.CanWrite ? _stream.Length : _lengthAtEnd;

    /// <summary>Gets the state of the download.</summary>
    public DownloadState State { get; private set; }

    /// <summary>Opens the file of an earlier download of the same media, or a new one.</summary>
    /// <exception cref="TwilioVideoException">
    /// It can't be written, or a file of another program has the name (<see cref="TwilioVideoErrorKind.File"/>).
    /// </exception>
    public static ResumableDownloadFile Open(string path, string sid) => ConvertErrors(path, () =>
    {
        var partial = GetPartialPath(path);
        var state = DownloadState.Read(GetStatePath(path));

        // A new file does not follow a link that was created meanwhile.
        var mode = DownloadFileGuard.Exists(partial) ? FileMode.Open : FileMode.CreateNew;
        var stream = new FileStream(partial, mode, FileAccess.Write, FileShare.None, bufferSize: 1, useAsync: true);
        if (state is null && stream.Length > 0)
        {
            stream.Dispose();
            throw DownloadFileGuard.CreateConflictException(partial);
        }

        return new ResumableDownloadFile(path, state?.Sid == sid ? state : new DownloadState(sid, null, null), stream);
    });

    /// <summary>Clears the file, because the host returns the complete file.</summary>
    public void Restart(long? total, string? validator) => ConvertErrors(_path, () =>
    {
        Clear();
        SaveState(State with { Total = total, Validator = validator });
        return 0;
    });

    /// <summary>Records the length that a later response reported.</summary>
    public void UpdateState(long total) => ConvertErrors(_path, () =>
    {
        SaveState(State with { Total = total });
        return 0;
    });

    public async Task AppendAsync(byte[] buffer, int count, CancellationToken cancellationToken)
    {
        try
        {
            await _stream.WriteFromAsync(buffer, count, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or ArgumentOutOfRangeException)
        {
            // The runtime throws ArgumentOutOfRangeException where a file system, such as FAT32, does not support files of that length.
            throw CreateError(_path, exception);
        }
    }

    /// <summary>Renames the complete file. Where that fails, it is kept for another run.</summary>
    public void Complete(bool overwrite) => ConvertErrors(_path, () =>
    {
        _stream.Flush(flushToDisk: true);
        Close();
        EnsureSameFile(overwrite);
        FileReplacement.Move(GetPartialPath(_path), _path, overwrite);
        _isCompleted = true;
        Discard(GetStatePath(_path), DownloadState.Exists);
        return 0;
    });

    public void Dispose()
    {
        Close();
        if (!_isCompleted && (State.Validator is null || Length == 0))
        {
            // It can't be resumed.
            Discard(GetPartialPath(_path), DownloadFileGuard.Exists);
            Discard(GetStatePath(_path), DownloadState.Exists);
        }
    }

    // Written without a validator too: it marks the file as ours if the process is killed.
    private void SaveState(DownloadState state)
    {
        State = state;
        state.Write(GetStatePath(_path));
    }

    private void Close()
    {
        _lengthAtEnd = Length;
        _stream.Dispose();
    }

    // Another program may have created the file meanwhile; the error of a move then depends on the system.
    private void EnsureSameFile(bool overwrite)
    {
        _ = DownloadFileGuard.Exists(GetPartialPath(_path));
        if (Directory.Exists(_path))
        {
            throw new IOException("A folder has that name.");
        }

        if (!overwrite && File.Exists(_path))
        {
            throw new IOException("A file with that name was created during the download.", FileExists);
        }
    }

    // A file that can't be removed does no harm, and its error must not hide why the download ended.
    private static void Discard(string file, Func<string, bool> isOwn)
    {
        try
        {
            if (isOwn(file))
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
