using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Management.Automation;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using TwilioVideo.Client.Diagnostics;
using TwilioVideo.Client.Http;
using TwilioVideo.Execution;
using TwilioVideo.ParameterBinding;

namespace TwilioVideo.Journaling;

/// <summary>
/// A file with a JSON line for each item that has ended, written the moment it ends, so that a run that was cut short can go on where it
/// was. A line that can't be read, as a crash leaves it, counts as not done.
/// </summary>
internal sealed class ChangeJournal : IDisposable
{
    private const string FirstBytes = "{\"time\":";
    private readonly object _gate = new();
    private readonly HashSet<string> _done = new(StringComparer.Ordinal);
    private readonly FileStream _file;
    private readonly string _command;
    private readonly TwilioVideoConnection _connection;

    private ChangeJournal(string path, string command, TwilioVideoConnection connection, bool isWhatIf)
    {
        (this._command, this._connection) = (command, connection);
        _file = isWhatIf ? new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite) : OpenAlone(path);
        try
        {
            Read(path);
            if (!isWhatIf)
            {
                EndTornLine();
            }
        }
        catch
        {
            _file.Dispose();
            throw;
        }
    }

    /// <summary>Why the journal could not be kept; null where it could.</summary>
    public Exception? WriteError { get; private set; }

    /// <summary>Opens the journal of a cmdlet's run, or makes a new one; null where nothing is to be changed and there is none.</summary>
    /// <exception cref="TwilioVideoException">The file can't be opened (<see cref="TwilioVideoErrorKind.InvalidInput"/>).</exception>
    public static ChangeJournal? Open(PSCmdlet cmdlet, string path, TwilioVideoConnection connection)
    {
        try
        {
            var file = FileSystemPathResolver.Resolve(cmdlet.SessionState, path);
            var isWhatIf = ShouldProcessPreference.IsWhatIf(cmdlet);
            return isWhatIf && !File.Exists(file) ? null : new ChangeJournal(file, cmdlet.MyInvocation.MyCommand.Name, connection, isWhatIf);
        }
        catch (Exception exception) when (exception is TwilioVideoException or IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw new TwilioVideoException(TwilioVideoErrorKind.InvalidInput, $"The journal can't be opened: {exception.Message}", exception);
        }
    }

    public bool IsDone(string input) => _done.Contains(input);

    /// <summary>Does a change and writes how it ended.</summary>
    public async Task<T> RecordAsync<T>(ChangeRequest<T> change, RequestContext context)
    {
        var statistics = new RequestStatistics();
        var clock = Stopwatch.StartNew();
        try
        {
            var result = await change.Work(context with { Statistics = statistics }).ConfigureAwait(false);
            Write(change.GetJournalKey(), "done", null, statistics, clock.Elapsed);
            return result;
        }
        catch (TwilioVideoException exception)
        {
            Write(change.GetJournalKey(), "failed", exception.Code, statistics, clock.Elapsed);
            throw;
        }
        catch (OperationCanceledException)
        {
            // Whether the service acted on it nobody here knows; the next run asks again.
            Write(change.GetJournalKey(), "stopped", null, statistics, clock.Elapsed);
            throw;
        }
    }

    public void Dispose() => _file.Dispose();

    private static FileStream OpenAlone(string path)
    {
        // Without a buffer of its own: what a full disk did not take would be tried again on closing.
        var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, bufferSize: 1);
        try
        {
            JournalFileLock.Acquire(file, path);
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    private void Write(string input, string outcome, int? code, RequestStatistics statistics, TimeSpan elapsed)
    {
        using var line = new MemoryStream();
        using (var json = new Utf8JsonWriter(line))
        {
            json.WriteStartObject();
            json.WriteString("time", DateTimeOffset.UtcNow);
            json.WriteString("command", _command);
            json.WriteString("account", _connection.AccountSid);
            json.WriteString("user", _connection.UserName);
            json.WriteString("input", input);
            json.WriteString("outcome", outcome);
            json.WriteNumber("status", statistics.StatusCode);
            if (code is { } number)
            {
                json.WriteNumber("code", number);
            }

            json.WriteString("requestId", statistics.RequestId);
            json.WriteNumber("attempts", statistics.Requests);
            json.WriteNumber("milliseconds", (long)elapsed.TotalMilliseconds);
            json.WriteEndObject();
        }

        line.WriteByte((byte)'\n');
        lock (_gate)
        {
            try
            {
                // At the end as it is now: whatever another program wrote there stays.
                _file.Seek(0, SeekOrigin.End);
                line.WriteTo(_file);
                _file.Flush();
            }
            catch (Exception exception)
            {
                // Whatever it is (a file system that is full says so in more than one way), the run must not go on off the record.
                WriteError = exception;
            }
        }
    }

    private void AddCompleted(string line)
    {
        try
        {
            using var entry = JsonDocument.Parse(line);
            string? Said(string name) => entry.RootElement.TryGetProperty(name, out var text) ? text.GetString() : null;
            if (Said("command") == _command && IsOurs(Said("account"), Said("user")) && Said("outcome") == "done" && Said("input") is { } input)
            {
                _done.Add(input);
            }
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            // Half a line says nothing; what it was about is done again.
        }
    }

    // An API key's account is not always known.
    private bool IsOurs(string? account, string? user) => user == _connection.UserName || (account is not null && account == _connection.AccountSid);

    private void Read(string path)
    {
        using var reader = new StreamReader(_file, Encoding.UTF8, true, 4096, leaveOpen: true);
        for (var first = true; reader.ReadLine() is { } line; first = false)
        {
            if (first && !line.StartsWith(FirstBytes, StringComparison.Ordinal) && !(FirstBytes.StartsWith(line, StringComparison.Ordinal) && _file.Length == line.Length))
            {
                throw new IOException($"'{path}' holds something else, which is kept as it is.");
            }

            AddCompleted(line);
        }
    }

    private void EndTornLine()
    {
        if (_file.Length > 0)
        {
            _file.Seek(-1, SeekOrigin.End);
            if (_file.ReadByte() != '\n')
            {
                _file.WriteByte((byte)'\n');
            }
        }
    }
}
