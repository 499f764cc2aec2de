using System;
using System.Management.Automation;
using TwilioVideo.Client.Text;
using TwilioVideo.Execution;
using TwilioVideo.Journaling;
using TwilioVideo.ParameterBinding;
using TwilioVideo.Progress;

namespace TwilioVideo.Abstractions;

/// <summary>The base class of cmdlets that change something: several changes run at once, each is written as it ends, and each is counted.</summary>
/// <typeparam name="T">The type of the results.</typeparam>
public abstract class ChangeCmdlet<T> : ConnectedCmdlet
    where T : class
{
    private ChangeRunner<T>? _runner;
    private bool _isConfirmationNeeded;
    private bool _isWhatIf;

    /// <summary>How many changes run at once, from 1 to 256.</summary>
    [Parameter(HelpMessage = "How many requests run at once, from 1 to 256. The default is 16.")]
    [ValidateRange(1, 256)]
    public int ThrottleLimit { get; set; } = 16;

    /// <summary>The most objects that may be changed; if there are more, none is.</summary>
    [Parameter(HelpMessage = "The most objects that may be changed. If there are more, none is changed, and an error says how many there were.")]
    [ValidateRange(1, int.MaxValue)]
    public int? MaxCount { get; set; }

    /// <summary>A file that keeps a line for each object that has ended; what it has as done is left out.</summary>
    [Parameter(HelpMessage = "A file that gets a JSON line for each object as it ends. What it already has as done is left out, so that a run that was cut short can be repeated.")]
    [ValidateNotNullOrEmpty]
    public string? JournalPath { get; set; }

    /// <summary>Gets the progress of downloads; null where the cmdlet downloads nothing.</summary>
    private protected virtual DownloadProgressReporter? DownloadProgress => null;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        _isWhatIf = ShouldProcessPreference.IsWhatIf(this);
        _isConfirmationNeeded = ShouldProcessPreference.CanPrompt(this, IsVerbose);
        _runner = new ChangeRunner<T>(Output, RequestContext, ThrottleLimit, MaxCount, OpenJournal())
        {
            WriteResult = result =>
            {
                LearnAccount(result);
                WriteResult(result);
            },
            IsThrottled = () => Client.IsThrottled,
            Downloads = DownloadProgress,
            JournalPath = JournalPath,
        };
    }

    /// <inheritdoc/>
    protected override void EndProcessing() => _runner!.Complete();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        _runner?.Dispose();
    }

    /// <summary>Asks whether the change shall be made, where the answer can be anything but yes, and enqueues it.</summary>
    /// <param name="request">The change.</param>
    /// <param name="target">Gets what is changed, as a confirmation names it; only called where it is needed.</param>
    private protected void Enqueue(ChangeRequest<T> request, Func<string> target)
    {
        CheckAccount();
        if (!_isConfirmationNeeded || ShouldProcess(TerminalSanitizer.Sanitize(target()), TerminalSanitizer.Sanitize(request.Action)))
        {
            _runner!.Enqueue(request);
        }
        else if (_isWhatIf)
        {
            _runner!.CountWhatIf();
        }
    }

    /// <inheritdoc/>
    private protected override void WriteException(Exception exception, object? target) => _runner!.WriteError(exception, target);

    /// <summary>Writes the result of a change.</summary>
    /// <param name="result">The result.</param>
    private protected virtual void WriteResult(T result) => Output.WriteObject(result);

    /// <summary>Gets the options that parameters give, or else an object that was piped in.</summary>
    /// <param name="input">The object; null for none.</param>
    /// <returns>The options.</returns>
    private protected OptionSource GetOptionSource(PSObject? input) => new(input, MyInvocation.BoundParameters);

    /// <summary>Names something in a room: 'b/c' in the room 'a' is not 'c' in the room 'a/b'.</summary>
    /// <param name="room">The room.</param>
    /// <param name="what">What is in it.</param>
    /// <returns>The name.</returns>
    private protected static string GetRoomKey(string room, string what) => $"{room.Replace("%", "%25").Replace("/", "%2F")}/{what}";

    private ChangeJournal? OpenJournal()
    {
        try
        {
            return JournalPath is null ? null : ChangeJournal.Open(this, JournalPath, Current);
        }
        catch (TwilioVideoException exception)
        {
            ThrowException(exception, JournalPath);
            return null;
        }
    }
}
