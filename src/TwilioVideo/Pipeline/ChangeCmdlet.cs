using System;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using TwilioVideo.Client;

namespace TwilioVideo;

/// <summary>A cmdlet that changes things: several at once, each one written as it is done, and each one accounted for.</summary>
/// <typeparam name="T">What a change gives back.</typeparam>
public abstract partial class ChangeCmdlet<T> : AccountedCmdlet
    where T : class
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(250);
    private readonly InOrder inOrder = new();
    private Pump<Change<T>, T>? pump;
    private CountGuard<Change<T>>? guard;
    private Journal? journal;
    private CancellationTokenSource? noMoreTries;
    private CallContext work;
    private bool asks;
    private bool isWhatIf;
    private int wouldBe;

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
    private protected override int Unfinished => pump!.Outstanding;

    /// <inheritdoc/>
    private protected override int InFlight => Math.Min(pump!.Outstanding, ThrottleLimit);

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        isWhatIf = Asking.IsWhatIf(this);
        asks = Asking.Matters(this, IsTalkative);
        noMoreTries = CancellationTokenSource.CreateLinkedTokenSource(Call.Cancellation);
        work = Call with { Waits = noMoreTries.Token };
        pump = new Pump<Change<T>, T>(ThrottleLimit, WorkAsync, problem => problem is TwilioVideoException { StatusCode: 401 }, Call.Cancellation);
        guard = MaxCount is { } most ? new CountGuard<Change<T>>(most) : null;
        try
        {
            journal = JournalPath is null ? null : Journal.Open(this, JournalPath, Current);
        }
        catch (TwilioVideoException refusal)
        {
            ThrowFailure(refusal, JournalPath);
        }
    }

    /// <summary>Asks <c>ShouldProcess</c>, where the answer can be anything but yes or where somebody listens.</summary>
    /// <param name="target">What is changed; only asked for where it is needed, as thousands of names cost more than the question.</param>
    /// <param name="action">What is done.</param>
    private protected bool MayProcess(Func<string> target, string action)
    {
        CheckAccount();
        return !asks || ShouldProcess(target(), action);
    }

    /// <summary>Asks, and counts what only might be changed: where -MaxCount would refuse, -WhatIf says so.</summary>
    private protected new bool ShouldProcess(string target, string action)
    {
        CheckAccount();
        var may = base.ShouldProcess(Shown.Of(target), Shown.Of(action));
        wouldBe += !may && isWhatIf ? 1 : 0;
        return may;
    }

    /// <summary>Hands over one change. Ask <see cref="MayProcess"/> first.</summary>
    /// <param name="target">The input, as an error about it shall show it.</param>
    /// <param name="name">What is changed and how, the same in every run.</param>
    /// <param name="doing">What is done.</param>
    /// <param name="thing">What must not be changed by two at once; null where that does no harm.</param>
    private protected void Start(object target, Func<string> name, Func<CallContext, Task<T>> doing, string? thing = null)
    {
        if (journal?.IsDone(name()) == true)
        {
            Account.Summary.Skipped++;
            Say($"{name()} is done already, by the journal.");
            return;
        }

        var change = new Change<T>(target, name, thing is null ? doing : inOrder.After(thing, doing));
        if (guard is not null)
        {
            guard.Hold(change);
        }
        else
        {
            Feed(change);
        }
    }

    /// <summary>Names what is in a room: 'b/c' in the room 'a' is not 'c' in the room 'a/b'.</summary>
    private protected static string InRoom(string room, string what) => $"{room.Replace("%", "%25").Replace("/", "%2F")}/{what}";

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (guard is not null && guard.Count + wouldBe > MaxCount)
        {
            EndRun(guard.Refusal(guard.Count + wouldBe), null, guard.Count);
        }

        // Now that no more comes, it is known how many there are.
        Account.Total = Account.Ended + pump!.Outstanding + (guard?.Count ?? 0);
        foreach (var change in guard?.Release() ?? [])
        {
            Feed(change);
        }

        while (pump.Outstanding > 0)
        {
            TakeOne();
        }

        WriteRequestLog();
        CloseAccount();
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (journal is not null)
        {
            // What was cut off in flight is about to say so in the journal.
            pump?.WaitForLanes(Glance);
            journal.Dispose();
        }

        pump?.Dispose();
    }
}
