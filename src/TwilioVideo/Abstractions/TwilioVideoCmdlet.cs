using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using TwilioVideo.Client.Diagnostics;
using TwilioVideo.Client.Http;
using TwilioVideo.Diagnostics;
using TwilioVideo.Execution;
using TwilioVideo.Progress;

namespace TwilioVideo.Abstractions;

/// <summary>The base class of all cmdlets: a stop that reaches the network, and one place where an exception becomes an error.</summary>
public abstract class TwilioVideoCmdlet : PSCmdlet, IDisposable
{
    private readonly CancellationTokenSource _cancellationSource = new();
    private readonly VerboseRequestLogger _requestLogger = new();
    private readonly UnreadableFieldCollector _unreadableFields = new();
    private HashSet<string> _boundOnCommandLine = [];
    private CmdletOutput? _output;

    /// <summary>Gets the cancellation and the observer of the requests of this cmdlet.</summary>
    protected RequestContext RequestContext { get; private set; }

    /// <summary>Gets the streams and the progress of this cmdlet.</summary>
    private protected CmdletOutput Output => _output!;

    /// <summary>Gets or sets the current input, as an error about it shows it.</summary>
    private protected object? Target { get; set; }

    /// <summary>Gets a value indicating whether -Verbose or -Debug is on.</summary>
    private protected bool IsVerbose => _requestLogger.IsEnabled;

    /// <summary>Determines whether a parameter has one value for all input, and not one of each object, by its property or a script block.</summary>
    /// <param name="name">The parameter's name.</param>
    /// <returns>true if it has; otherwise, false.</returns>
    internal bool IsBoundOnCommandLine(string name) => _boundOnCommandLine.Contains(name);

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        _requestLogger.UpdatePreferences(this);
        _boundOnCommandLine = [.. MyInvocation.BoundParameters.Where(pair => !IsDelayedScriptBlock(pair.Value)).Select(pair => pair.Key)];
        RequestContext = new RequestContext(_cancellationSource.Token, _requestLogger.IsEnabled ? _requestLogger : null)
        {
            UnreadableFields = _unreadableFields,
        };
        var name = MyInvocation.MyCommand.Name;
        _output = new CmdletOutput(
            CommandRuntime,
            name,
            MyInvocation.PSCommandPath is { Length: > 0 } script ? script : name,
            _requestLogger,
            _unreadableFields,
            new ProgressReporter(CommandRuntime, name, IsProgressWanted),
            _cancellationSource.Token);
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        try
        {
            Target = null;
            ProcessInput();
        }
        catch (TwilioVideoException exception)
        {
            WriteException(exception, Target);
        }
    }

    /// <inheritdoc/>
    protected override void StopProcessing() => _cancellationSource.Cancel();

    /// <summary>Ends what still runs; the engine calls it however the pipeline ended.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Ends what still runs.</summary>
    /// <param name="disposing">True, as there is no finalizer.</param>
    protected virtual void Dispose(bool disposing)
    {
        // Not disposed of: a request that is just ending may still look at its token.
        _cancellationSource.Cancel();
        _output?.Progress.Clear();
    }

    /// <summary>Processes one input. An exception of this module ends as an error about <see cref="Target"/>.</summary>
    private protected virtual void ProcessInput()
    {
    }

    /// <summary>Waits for work on the pipeline thread and logs its requests.</summary>
    /// <typeparam name="T">The type of the result.</typeparam>
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

        Output.WriteRequestLog();
        return work.GetAwaiter().GetResult();
    }

    /// <summary>Writes an exception as a non-terminating error about one input.</summary>
    /// <param name="exception">The exception.</param>
    /// <param name="target">The input.</param>
    private protected virtual void WriteException(Exception exception, object? target) => Output.WriteError(exception, target);

    /// <summary>Ends the command with an error.</summary>
    /// <param name="exception">The exception.</param>
    /// <param name="target">The input that it is about.</param>
    private protected void ThrowException(Exception exception, object? target) => Output.ThrowTerminatingError(exception, target);

    // A script block that is still to run on each object is kept by the engine in a type of its own, which is not public.
    private static bool IsDelayedScriptBlock(object? value) => value?.GetType().Name.EndsWith("ScriptBlockArgument", StringComparison.Ordinal) == true;

    private bool IsProgressWanted()
    {
        var preference = MyInvocation.BoundParameters.TryGetValue("ProgressAction", out var specified) ? specified : GetVariableValue("ProgressPreference");
        return !LanguagePrimitives.TryConvertTo<ActionPreference>(preference, out var action)
            || action is not (ActionPreference.SilentlyContinue or ActionPreference.Ignore);
    }
}
