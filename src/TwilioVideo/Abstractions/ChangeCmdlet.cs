using System;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using TwilioVideo.Client.Http;
using TwilioVideo.Client.Text;
using TwilioVideo.Execution;
using TwilioVideo.Journaling;

namespace TwilioVideo.Abstractions;

/// <summary>A cmdlet that changes things: several at once, each one written as it is done, and each one accounted for.</summary>
/// <typeparam name="T">What a change gives back.</typeparam>
public abstract partial class ChangeCmdlet<T> : ReportingCmdlet
    where T : class
{
    private static readonly TimeSpan DrainTimeout = TimeSpan.FromMilliseconds(250);
    private readonly KeyedSequencer _sequencer = new();
    private ParallelExecutor<ChangeRequest<T>, T>? _executor;
    private MaxCountBuffer<ChangeRequest<T>>? _maxCountBuffer;
    private ChangeJournal? _journal;
    private CancellationTokenSource? _queueCancellation;
    private RequestContext _workContext;
    private bool _mayPrompt;
    private bool _isWhatIf;
    private int _whatIfCount;

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

    /// <inheritdoc/>
    private protected override int Unfinished => _executor!.Outstanding;

    /// <inheritdoc/>
    private protected override int InFlight => Math.Min(_executor!.Outstanding, ThrottleLimit);

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        _isWhatIf = ShouldProcessPreference.IsWhatIf(this);
        _mayPrompt = ShouldProcessPreference.CanPrompt(this, IsVerbose);
        _queueCancellation = CancellationTokenSource.CreateLinkedTokenSource(RequestContext.Cancellation);
        _workContext = RequestContext with { QueueCancellationToken = _queueCancellation.Token };
        _executor = new ParallelExecutor<ChangeRequest<T>, T>(ThrottleLimit, WorkAsync, exception => exception is TwilioVideoException { IsAuthenticationError: true }, RequestContext.Cancellation);
        _maxCountBuffer = MaxCount is { } max ? new MaxCountBuffer<ChangeRequest<T>>(max) : null;
        try
        {
            _journal = JournalPath is null ? null : ChangeJournal.Open(this, JournalPath, Current);
        }
        catch (TwilioVideoException exception)
        {
            ThrowException(exception, JournalPath);
        }
    }

    /// <summary>Asks <c>ShouldProcess</c>, where the answer can be anything but yes or where somebody listens.</summary>
    /// <param name="target">What is changed; only asked for where it is needed, as thousands of names cost more than the question.</param>
    /// <param name="action">What is done.</param>
    private protected bool ConfirmChange(Func<string> target, string action)
    {
        CheckAccount();
        return !_mayPrompt || ShouldProcess(target(), action);
    }

    /// <summary>Asks, and counts what only might be changed: where -MaxCount would refuse, -WhatIf says so.</summary>
    private protected new bool ShouldProcess(string target, string action)
    {
        CheckAccount();
        var may = base.ShouldProcess(TerminalSanitizer.Sanitize(target), TerminalSanitizer.Sanitize(action));
        _whatIfCount += !may && _isWhatIf ? 1 : 0;
        return may;
    }

    /// <summary>Hands over one change. Ask <see cref="ConfirmChange"/> first.</summary>
    /// <param name="target">The input, as an error about it shall show it.</param>
    /// <param name="name">What is changed and how, the same in every run.</param>
    /// <param name="doing">What is done.</param>
    /// <param name="item">What must not be changed by two at once; null where that does no harm.</param>
    private protected void Enqueue(object target, Func<string> name, Func<RequestContext, Task<T>> doing, string? item = null)
    {
        if (_journal?.IsDone(name()) == true)
        {
            ChangeProgress.Summary.Skipped++;
            WriteVerboseLine($"{name()} is done already, by the journal.");
            return;
        }

        var change = new ChangeRequest<T>(target, name, item is null ? doing : _sequencer.Enqueue(item, doing));
        if (_maxCountBuffer is not null)
        {
            _maxCountBuffer.Add(change);
        }
        else
        {
            EnqueueCore(change);
        }
    }

    /// <summary>Names what is in a room: 'b/c' in the room 'a' is not 'c' in the room 'a/b'.</summary>
    private protected static string GetRoomKey(string room, string what) => $"{room.Replace("%", "%25").Replace("/", "%2F")}/{what}";

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (_maxCountBuffer is not null && _maxCountBuffer.Count + _whatIfCount > MaxCount)
        {
            ThrowTerminating(_maxCountBuffer.CreateError(_maxCountBuffer.Count + _whatIfCount), null, _maxCountBuffer.Count);
        }

        // Now that no more comes, it is known how many there are.
        ChangeProgress.Total = ChangeProgress.Ended + _executor!.Outstanding + (_maxCountBuffer?.Count ?? 0);
        foreach (var change in _maxCountBuffer?.Drain() ?? [])
        {
            EnqueueCore(change);
        }

        while (_executor.Outstanding > 0)
        {
            WriteNext();
        }

        WriteRequestLog();
        CompleteProgress();
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (_journal is not null)
        {
            // What was cut off in flight is about to say so in the journal.
            _executor?.WaitForWorkers(DrainTimeout);
            _journal.Dispose();
        }

        _executor?.Dispose();
    }
}
