using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using TwilioVideo.Client.Diagnostics;
using TwilioVideo.Client.Http;
using TwilioVideo.Client.Text;
using TwilioVideo.Diagnostics;
using TwilioVideo.Errors;
using TwilioVideo.Progress;

namespace TwilioVideo.Abstractions;

/// <summary>What every cmdlet has: a stop that reaches the network, and one way for failures to become errors.</summary>
public abstract class TwilioVideoCmdlet : PSCmdlet, IDisposable
{
    private readonly CancellationTokenSource _cancellationSource = new();
    private readonly VerboseRequestLogger _requestLogger = new();
    private readonly UnreadableFieldCollector _unreadableFields = new();
    private HashSet<string> _boundOnCommandLine = [];
    private bool _hasWarnedOfFields;
    private ProgressWriter? _progress;

    /// <summary>Where its progress is shown.</summary>
    internal ProgressWriter Progress => _progress ??= new ProgressWriter(this);

    /// <summary>Cancellation and observation of the calls of this cmdlet.</summary>
    protected RequestContext RequestContext { get; private set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        _requestLogger.UpdatePreferences(this);

        // A block that is still to run on each object stands here as what the engine keeps it in, which is not public.
        _boundOnCommandLine = [.. MyInvocation.BoundParameters.Where(pair => pair.Value?.GetType().Name.EndsWith("ScriptBlockArgument", StringComparison.Ordinal) != true).Select(pair => pair.Key)];
        RequestContext = new RequestContext(_cancellationSource.Token, _requestLogger.IsEnabled ? _requestLogger : null)
        {
            UnreadableFields = _unreadableFields,
        };
    }

    /// <summary>Whether a parameter has one value for all input, and not one of each object, by its property or a script block.</summary>
    /// <param name="name">What the parameter is called.</param>
    internal bool IsBoundOnCommandLine(string name) => _boundOnCommandLine.Contains(name);

    /// <inheritdoc/>
    protected override void StopProcessing() => _cancellationSource.Cancel();

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
        _cancellationSource.Cancel();
        _progress?.Clear();
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
            work.Wait(_cancellationSource.Token);
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
    private protected void WriteRequestLog()
    {
        _requestLogger.WriteTo(this);
        if (!_hasWarnedOfFields && _unreadableFields.Fields is { Count: > 0 } fields)
        {
            _hasWarnedOfFields = true;
            WriteWarning(TerminalSanitizer.Sanitize(
                $"The service returned values that can't be read and are left empty: {string.Join(", ", fields)}."));
        }
    }

    /// <summary>Whether -Verbose or -Debug is on.</summary>
    private protected bool IsVerbose => _requestLogger.IsEnabled;

    /// <summary>Says something to those who asked for -Verbose, or for -Debug.</summary>
    /// <param name="line">What is said.</param>
    private protected void WriteVerboseLine(string line) => _requestLogger.WriteLine(this, line);

    /// <summary>Writes a failure as an error of one item.</summary>
    /// <param name="exception">What went wrong.</param>
    /// <param name="target">The input it went wrong for.</param>
    private protected virtual void WriteException(Exception exception, object? target)
    {
        ThrowIfStopping(exception);
        WriteError(ErrorRecordFactory.Create(exception, target));
    }

    /// <summary>Ends the command with a failure.</summary>
    /// <param name="exception">What went wrong.</param>
    /// <param name="target">What it went wrong for.</param>
    private protected void ThrowException(Exception exception, object? target)
    {
        ThrowIfStopping(exception);
        ThrowTerminatingError(ErrorRecordFactory.Create(exception, target));
    }

    private void ThrowIfStopping(Exception exception)
    {
        if (exception is PipelineStoppedException || _cancellationSource.IsCancellationRequested)
        {
            throw new PipelineStoppedException();
        }
    }
}
