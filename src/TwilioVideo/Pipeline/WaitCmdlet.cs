using System;
using System.Collections.Generic;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using TwilioVideo.Client;

namespace TwilioVideo;

/// <summary>
/// A cmdlet that waits until things have a status: an accepted change is not a finished one. Each input ends as one object, or as one error when
/// the time is up or the status can't come any more; it ends before the next is processed, unless several are to be waited for at once.
/// </summary>
/// <typeparam name="T">What is waited for.</typeparam>
public abstract class WaitCmdlet<T> : ConnectedCmdlet
    where T : class
{
    private const int AskedAtOnce = 8;
    private readonly Queue<(object Target, Task<T> Wait)> waits = new();
    private readonly SemaphoreSlim asking = new(AskedAtOnce);
    private ProgressLine? progress;
    private int ended;
    private int failed;
    private int? total;
    private string? trouble;
    private bool isTroubleTold;

    /// <summary>How long each is waited for, in seconds.</summary>
    [Parameter(HelpMessage = "How long each is waited for, in seconds. Without it, as long as it takes.")]
    [ValidateRange(0, int.MaxValue / 1000)]
    public int? TimeoutSec { get; set; }

    /// <summary>How often the service is asked, in seconds.</summary>
    [Parameter(HelpMessage = "How many seconds lie between two questions to the service about the same object. The default is 5.")]
    [ValidateRange(1, 3600)]
    public int PollSec { get; set; } = 5;

    /// <summary>How many inputs are waited for at once, from 1 to 256.</summary>
    [Parameter(HelpMessage = "How many inputs are waited for at once, from 1 to 256. The default is 1: each is waited for before the next is processed. With more, the results keep the inputs' order, but pipeline variables (-PipelineVariable) of earlier commands do not follow.")]
    [ValidateRange(1, 256)]
    public int ThrottleLimit { get; set; } = 1;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        progress = new ProgressLine(this);
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        total = ended + waits.Count;
        while (waits.Count > 0)
        {
            TakeOne(ProgressLine.Often);
        }

        progress!.End();
        WriteRequestLog();
    }

    /// <summary>Begins to wait for one.</summary>
    /// <param name="target">The input, as an error about it shall show it.</param>
    /// <param name="name">What it is called in a message.</param>
    /// <param name="wanted">The status to wait for.</param>
    /// <param name="ask">Asks the service for it; null while it is not there yet.</param>
    private protected void Start(object target, string name, string wanted, Func<CallContext, Task<T?>> ask)
    {
        CheckAccount();
        var limit = TimeoutSec is { } seconds ? TimeSpan.FromSeconds(seconds) : (TimeSpan?)null;
        var wait = new StatusWait<T>(name, wanted, limit, TimeSpan.FromSeconds(PollSec), asking, Call, problem => Volatile.Write(ref trouble, problem));
        waits.Enqueue((target, Task.Run(() => wait.EndAsync(ask, StatusOf, IsFinal))));
        while (waits.Count > 0 && (waits.Count >= ThrottleLimit || waits.Peek().Wait.IsCompleted))
        {
            TakeOne(ProgressLine.Often);
        }
    }

    /// <summary>The status of one.</summary>
    private protected abstract string? StatusOf(T one);

    /// <summary>Whether a status stays for ever.</summary>
    private protected abstract bool IsFinal(string status);

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (waits.Count == 0)
        {
            asking.Dispose();
        }
    }

    private void TakeOne(TimeSpan patience)
    {
        try
        {
            var (target, wait) = waits.Peek();
            if (Task.WaitAny([wait], (int)patience.TotalMilliseconds, Call.Cancellation) >= 0)
            {
                waits.Dequeue();
                ended++;
                EndOnThrow(() => Write(target, wait));
            }
        }
        catch (OperationCanceledException)
        {
            throw new PipelineStoppedException();
        }

        WriteRequestLog();
        TellTrouble();

        // How many there are is known when the input has ended; how long they take, never.
        if (progress!.IsDue)
        {
            progress.Show($"{ended - failed} there, {failed} failed, {waits.Count} waited for, {progress.Seconds:0} s", ended, total, isSteady: false);
        }
    }

    // Once: an outage is the same for all that are waited for, and a wrong address would otherwise be waited for in silence.
    private void TellTrouble()
    {
        if (!isTroubleTold && Volatile.Read(ref trouble) is { } problem)
        {
            isTroubleTold = true;
            EndOnThrow(() => WriteWarning($"A question failed, and the wait goes on{(TimeoutSec is null ? " for as long as it takes; -TimeoutSec would end it" : "")}: {problem}"));
        }
    }

    // What is written may end the command, where somebody's preference says so.
    private void EndOnThrow(Action write)
    {
        try
        {
            write();
        }
        catch
        {
            progress!.End();
            throw;
        }
    }

    private void Write(object target, Task<T> wait)
    {
        if (wait.Status == TaskStatus.RanToCompletion)
        {
            WriteObject(wait.Result);
            return;
        }

        var exception = wait.Exception?.InnerException ?? new OperationCanceledException();
        if (exception is TwilioVideoException { StatusCode: 401 } refusal)
        {
            ThrowFailure(refusal, target);
        }

        failed++;
        WriteFailure(exception, target);
    }
}
