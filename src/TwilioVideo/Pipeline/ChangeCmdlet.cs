using System;
using System.Management.Automation;
using System.Threading.Tasks;

namespace TwilioVideo;

/// <summary>A cmdlet that changes things: several at once, each one written as it is done.</summary>
/// <typeparam name="T">What a change gives back.</typeparam>
public abstract class ChangeCmdlet<T> : ConnectedCmdlet
    where T : class
{
    private Pump<Change, T>? pump;

    /// <summary>How many changes run at once.</summary>
    [Parameter(HelpMessage = "How many requests run at once, from 1 to 256. The default is 16.")]
    [ValidateRange(1, 256)]
    public int ThrottleLimit { get; set; } = 16;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        pump = new Pump<Change, T>(ThrottleLimit, change => change.Work(), Call.Cancellation);
    }

    /// <summary>Hands over one change. Ask <c>ShouldProcess</c> first.</summary>
    /// <param name="target">The input, as an error about it shall show it.</param>
    /// <param name="work">What is done.</param>
    private protected void Start(object target, Func<Task<T>> work)
    {
        pump!.Add(new Change(target, work));
        while (pump.TryTake(out var finished) || (pump.IsFull && TakeOrStop(out finished)))
        {
            Write(finished);
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        while (pump!.Outstanding > 0 && TakeOrStop(out var finished))
        {
            Write(finished);
        }

        WriteRequestLog();
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        pump?.Dispose();
    }

    private bool TakeOrStop(out Finished<Change, T> finished)
    {
        try
        {
            finished = pump!.Take();
            return true;
        }
        catch (OperationCanceledException)
        {
            throw new PipelineStoppedException();
        }
    }

    private void Write(Finished<Change, T> finished)
    {
        WriteRequestLog();
        if (finished.Problem is { } problem)
        {
            WriteFailure(problem, finished.Item.Target);
        }
        else
        {
            WriteResult(finished.Result!);
        }
    }

    /// <summary>Writes what a change gave back.</summary>
    private protected virtual void WriteResult(T result) => WriteObject(result);

    private readonly record struct Change(object Target, Func<Task<T>> Work);
}
