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
    private readonly object gate = new();
    private readonly HashSet<string> done = new(StringComparer.Ordinal);
    private readonly FileStream file;
    private readonly string command;
    private readonly string account;

    private Journal(string path, string command, string account)
    {
        (this.command, this.account) = (command, account);

        // Without a buffer of its own: what a full disk did not take would be tried again on closing.
        file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, bufferSize: 1);
        using var reader = new StreamReader(file, Encoding.UTF8, false, 4096, leaveOpen: true);
        if (reader.Peek() is not (-1 or '{'))
        {
            file.Dispose();
            throw new IOException($"'{path}' holds something else, which is kept as it is.");
        }

        while (reader.ReadLine() is { } line)
        {
            Remember(line);
        }

        EndTornLine();
    }

    /// <summary>Why the journal could not be kept; null where it could.</summary>
    public Exception? Problem { get; private set; }

    /// <summary>Opens the journal of a cmdlet's run, or makes a new one; null where nothing is to be changed and there is none.</summary>
    /// <exception cref="TwilioVideoException">The file can't be opened (<see cref="FailureKind.InvalidInput"/>).</exception>
    public static Journal? Open(PSCmdlet cmdlet, string path, string account)
    {
        try
        {
            var file = FileSystemPath.Of(cmdlet.SessionState, path);
            return Asking.IsWhatIf(cmdlet) && !File.Exists(file) ? null : new Journal(file, cmdlet.MyInvocation.MyCommand.Name, account);
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
            Write(change.Name(), null, tally, clock.Elapsed);
            return result;
        }
        catch (TwilioVideoException failure)
        {
            Write(change.Name(), failure, tally, clock.Elapsed);
            throw;
        }
    }

    public void Dispose() => file.Dispose();

    private void Write(string input, TwilioVideoException? failure, CallTally tally, TimeSpan took)
    {
        using var line = new MemoryStream();
        using (var json = new Utf8JsonWriter(line))
        {
            json.WriteStartObject();
            json.WriteString("time", DateTimeOffset.UtcNow);
            json.WriteString("command", command);
            json.WriteString("account", account);
            json.WriteString("input", input);
            json.WriteString("outcome", failure is null ? "done" : "failed");
            json.WriteNumber("status", tally.StatusCode);
            if (failure?.Code is { } code)
            {
                json.WriteNumber("code", code);
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
            string? Said(string name) => entry.RootElement.GetProperty(name).GetString();
            if (Said("command") == command && Said("account") == account && Said("outcome") == "done")
            {
                done.Add(Said("input") ?? "");
            }
        }
        catch (Exception problem) when (problem is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            // Half a line says nothing; what it was about is done again.
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
