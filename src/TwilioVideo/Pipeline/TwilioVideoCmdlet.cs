using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using TwilioVideo.Client;

namespace TwilioVideo;

/// <summary>What every cmdlet has: a stop that reaches the network, and one way for failures to become errors.</summary>
public abstract class TwilioVideoCmdlet : PSCmdlet, IDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly RequestLog log = new();
    private HashSet<string> given = [];
    private ProgressPane? progress;

    /// <summary>Where its progress is shown.</summary>
    internal ProgressPane Progress => progress ??= new ProgressPane(this);

    /// <summary>Cancellation and observation of the calls of this cmdlet.</summary>
    protected CallContext Call { get; private set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        log.Choose(this);

        // A block that is still to run on each object stands here as what the engine keeps it in, which is not public.
        given = [.. MyInvocation.BoundParameters.Where(one => one.Value?.GetType().Name.EndsWith("ScriptBlockArgument", StringComparison.Ordinal) != true).Select(one => one.Key)];
        Call = new CallContext(stop.Token, log.IsWanted ? log : null);
    }

    /// <summary>Whether a parameter has one value for all input, and not one of each object, by its property or a script block.</summary>
    /// <param name="name">What the parameter is called.</param>
    internal bool IsGivenForAll(string name) => given.Contains(name);

    /// <inheritdoc/>
    protected override void StopProcessing() => stop.Cancel();

    /// <summary>Ends what still runs; the engine calls it however the pipeline ended.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Ends what still runs.</summary>
    /// <param name="disposing">True, as there is no finaliser.</param>
    protected virtual void Dispose(bool disposing)
    {
        // Not disposed of: a request that is just ending may still look at its token.
        stop.Cancel();
        progress?.Clear();
    }

    /// <summary>Waits on the pipeline thread, and says what the requests were meanwhile.</summary>
    /// <typeparam name="T">What comes of it.</typeparam>
    /// <param name="work">The work.</param>
    /// <returns>The result.</returns>
    /// <exception cref="PipelineStoppedException">The pipeline was stopped.</exception>
    private protected T Await<T>(Task<T> work)
    {
        try
        {
            work.Wait(stop.Token);
        }
        catch (AggregateException)
        {
            // Thrown again below, as what it is.
        }
        catch (OperationCanceledException)
        {
            throw new PipelineStoppedException();
        }

        WriteRequestLog();
        return work.GetAwaiter().GetResult();
    }

    /// <summary>Says what the requests were, where -Verbose or -Debug asks for it. On the pipeline thread only.</summary>
    private protected void WriteRequestLog() => log.WriteTo(this);

    /// <summary>Whether -Verbose or -Debug is on.</summary>
    private protected bool IsTalkative => log.IsWanted;

    /// <summary>Says something to those who asked for -Verbose, or for -Debug.</summary>
    /// <param name="line">What is said.</param>
    private protected void Say(string line) => log.Say(this, line);

    /// <summary>Writes a failure as an error of one item.</summary>
    /// <param name="problem">What went wrong.</param>
    /// <param name="target">The input it went wrong for.</param>
    private protected virtual void WriteFailure(Exception problem, object? target)
    {
        StopIfAsked(problem);
        WriteError(ErrorRecords.From(problem, target));
    }

    /// <summary>Ends the command with a failure.</summary>
    /// <param name="problem">What went wrong.</param>
    /// <param name="target">What it went wrong for.</param>
    private protected void ThrowFailure(Exception problem, object? target)
    {
        StopIfAsked(problem);
        ThrowTerminatingError(ErrorRecords.From(problem, target));
    }

    private void StopIfAsked(Exception problem)
    {
        if (problem is PipelineStoppedException || stop.IsCancellationRequested)
        {
            throw new PipelineStoppedException();
        }
    }
}
