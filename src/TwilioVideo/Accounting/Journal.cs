using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Management.Automation;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using TwilioVideo.Client;

namespace TwilioVideo;

/// <summary>
/// A file with a JSON line for each item that has ended, written the moment it ends, so that a run that was cut short can go on where it
/// was. A line that can't be read, as a crash leaves it, counts as not done.
/// </summary>
internal sealed class Journal : IDisposable
{
    private const string Beginning = "{\"time\":";
    private readonly object gate = new();
    private readonly HashSet<string> done = new(StringComparer.Ordinal);
    private readonly FileStream file;
    private readonly string command;
    private readonly TwilioVideoConnection connection;

    private Journal(string path, string command, TwilioVideoConnection connection, bool isWhatIf)
    {
        (this.command, this.connection) = (command, connection);
        file = isWhatIf ? new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite) : OpenAlone(path);
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
            file.Dispose();
            throw;
        }
    }

    /// <summary>Why the journal could not be kept; null where it could.</summary>
    public Exception? Problem { get; private set; }

    /// <summary>Opens the journal of a cmdlet's run, or makes a new one; null where nothing is to be changed and there is none.</summary>
    /// <exception cref="TwilioVideoException">The file can't be opened (<see cref="FailureKind.InvalidInput"/>).</exception>
    public static Journal? Open(PSCmdlet cmdlet, string path, TwilioVideoConnection connection)
    {
        try
        {
            var file = FileSystemPath.Of(cmdlet.SessionState, path);
            var isWhatIf = Asking.IsWhatIf(cmdlet);
            return isWhatIf && !File.Exists(file) ? null : new Journal(file, cmdlet.MyInvocation.MyCommand.Name, connection, isWhatIf);
        }
        catch (Exception problem) when (problem is TwilioVideoException or IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw new TwilioVideoException(FailureKind.InvalidInput, $"The journal can't be opened: {problem.Message}", problem);
        }
    }

    public bool IsDone(string input) => done.Contains(input);

    /// <summary>Does a change and writes how it ended.</summary>
    public async Task<T> KeepAsync<T>(Change<T> change, CallContext call)
    {
        var tally = new CallTally();
        var clock = Stopwatch.StartNew();
        try
        {
            var result = await change.Work(call with { Tally = tally }).ConfigureAwait(false);
            Write(change.Name(), "done", null, tally, clock.Elapsed);
            return result;
        }
        catch (TwilioVideoException failure)
        {
            Write(change.Name(), "failed", failure.Code, tally, clock.Elapsed);
            throw;
        }
        catch (OperationCanceledException)
        {
            // Whether the service acted on it nobody here knows; the next run asks again.
            Write(change.Name(), "stopped", null, tally, clock.Elapsed);
            throw;
        }
    }

    public void Dispose() => file.Dispose();

    private static FileStream OpenAlone(string path)
    {
        // Without a buffer of its own: what a full disk did not take would be tried again on closing.
        var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, bufferSize: 1);
        try
        {
            JournalLock.Take(file, path);
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    private void Write(string input, string outcome, int? code, CallTally tally, TimeSpan took)
    {
        using var line = new MemoryStream();
        using (var json = new Utf8JsonWriter(line))
        {
            json.WriteStartObject();
            json.WriteString("time", DateTimeOffset.UtcNow);
            json.WriteString("command", command);
            json.WriteString("account", connection.AccountSid);
            json.WriteString("user", connection.UserName);
            json.WriteString("input", input);
            json.WriteString("outcome", outcome);
            json.WriteNumber("status", tally.StatusCode);
            if (code is { } number)
            {
                json.WriteNumber("code", number);
            }

            json.WriteString("requestId", tally.RequestId);
            json.WriteNumber("attempts", tally.Requests);
            json.WriteNumber("milliseconds", (long)took.TotalMilliseconds);
            json.WriteEndObject();
        }

        line.WriteByte((byte)'\n');
        lock (gate)
        {
            try
            {
                // At the end as it is now: whatever another program wrote there stays.
                file.Seek(0, SeekOrigin.End);
                line.WriteTo(file);
                file.Flush();
            }
            catch (Exception problem)
            {
                // Whatever it is (a file system that is full says so in more than one way), the run must not go on off the record.
                Problem = problem;
            }
        }
    }

    private void Remember(string line)
    {
        try
        {
            using var entry = JsonDocument.Parse(line);
            string? Said(string name) => entry.RootElement.TryGetProperty(name, out var said) ? said.GetString() : null;
            if (Said("command") == command && IsOurs(Said("account"), Said("user")) && Said("outcome") == "done" && Said("input") is { } input)
            {
                done.Add(input);
            }
        }
        catch (Exception problem) when (problem is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            // Half a line says nothing; what it was about is done again.
        }
    }

    // An API key's account is not always known.
    private bool IsOurs(string? account, string? user) => user == connection.UserName || (account is not null && account == connection.AccountSid);

    private void Read(string path)
    {
        using var reader = new StreamReader(file, Encoding.UTF8, true, 4096, leaveOpen: true);
        for (var first = true; reader.ReadLine() is { } line; first = false)
        {
            if (first && !line.StartsWith(Beginning, StringComparison.Ordinal) && !(Beginning.StartsWith(line, StringComparison.Ordinal) && file.Length == line.Length))
            {
                throw new IOException($"'{path}' holds something else, which is kept as it is.");
            }

            Remember(line);
        }
    }

    private void EndTornLine()
    {
        if (file.Length > 0)
        {
            file.Seek(-1, SeekOrigin.End);
            if (file.ReadByte() != '\n')
            {
                file.WriteByte((byte)'\n');
            }
        }
    }
}
