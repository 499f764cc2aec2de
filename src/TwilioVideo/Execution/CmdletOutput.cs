using System;
using System.Management.Automation;
using System.Threading;
using TwilioVideo.Client.Diagnostics;
using TwilioVideo.Client.Text;
using TwilioVideo.Diagnostics;
using TwilioVideo.Errors;
using TwilioVideo.Progress;

namespace TwilioVideo.Execution;

/// <summary>
/// Writes the streams and the progress of a cmdlet, on the pipeline thread. Whatever ends the pipeline early, such as Select-Object or an error
/// preference, arrives here as an exception of a write; the progress is then removed, because the script may go on.
/// </summary>
/// <param name="runtime">The runtime of the cmdlet.</param>
/// <param name="commandName">The name of the cmdlet.</param>
/// <param name="source">The script or command that informational records name as their source.</param>
/// <param name="requestLogger">The log of requests that -Verbose and -Debug show.</param>
/// <param name="unreadableFields">The fields of responses that could not be read.</param>
/// <param name="progress">The progress of the cmdlet.</param>
/// <param name="cancellationToken">The token that is cancelled when the pipeline stops.</param>
internal sealed class CmdletOutput(
    ICommandRuntime runtime,
    string commandName,
    string source,
    VerboseRequestLogger requestLogger,
    UnreadableFieldCollector unreadableFields,
    ProgressReporter progress,
    CancellationToken cancellationToken)
{
    private bool _hasWarnedOfFields;
    private bool _isEnding;

    /// <summary>Gets the name of the cmdlet.</summary>
    public string CommandName => commandName;

    /// <summary>Gets the progress of the cmdlet.</summary>
    public ProgressReporter Progress => progress;

    /// <summary>Sets what is done, once, when a write ends the pipeline early, besides removing the progress.</summary>
    public Action? PipelineEnding { private get; set; }

    /// <summary>Gets or sets what removes secrets from the text of an error; null without a connection.</summary>
    public Func<string, string>? Redact { private get; set; }

    /// <summary>Writes an object.</summary>
    /// <param name="value">The object.</param>
    public void WriteObject(object? value)
    {
        try
        {
            runtime.WriteObject(value);
        }
        catch
        {
            OnPipelineEnding();
            throw;
        }
    }

    /// <summary>Writes an exception as a non-terminating error about one item.</summary>
    /// <param name="exception">The exception.</param>
    /// <param name="target">The input that it is about.</param>
    /// <exception cref="PipelineStoppedException">The pipeline was stopped, so that the exception is only its consequence.</exception>
    public void WriteError(Exception exception, object? target)
    {
        try
        {
            ThrowIfStopping(exception);
            runtime.WriteError(ErrorRecordFactory.Create(exception, target, Redact));
        }
        catch
        {
            OnPipelineEnding();
            throw;
        }
    }

    /// <summary>Ends the command with an error.</summary>
    /// <param name="exception">The exception.</param>
    /// <param name="target">The input that it is about.</param>
    /// <exception cref="PipelineStoppedException">The pipeline ends in any case.</exception>
    public void ThrowTerminatingError(Exception exception, object? target)
    {
        progress.Complete();
        ThrowIfStopping(exception);
        runtime.ThrowTerminatingError(ErrorRecordFactory.Create(exception, target, Redact));
    }

    /// <summary>Writes a warning.</summary>
    /// <param name="text">The warning.</param>
    public void WriteWarning(string text)
    {
        try
        {
            runtime.WriteWarning(text);
        }
        catch
        {
            OnPipelineEnding();
            throw;
        }
    }

    /// <summary>Writes an object to the information stream.</summary>
    /// <param name="value">The object.</param>
    /// <param name="tag">The record's tag.</param>
    public void WriteInformation(object value, string tag)
    {
        var record = new InformationRecord(value, source);
        record.Tags.Add(tag);
        (runtime as ICommandRuntime2)?.WriteInformation(record);
    }

    /// <summary>Writes a line for -Verbose, or for -Debug where only that is on.</summary>
    /// <param name="line">The line.</param>
    public void WriteVerboseLine(string line) => requestLogger.WriteLine(runtime, line);

    /// <summary>
    /// Writes the requests that were sent since the last call, where -Verbose or -Debug asks for them, and once a warning of fields that could
    /// not be read.
    /// </summary>
    public void WriteRequestLog()
    {
        if (requestLogger.IsEnabled)
        {
            requestLogger.WriteTo(runtime);
        }

        if (!_hasWarnedOfFields && unreadableFields.Fields is { Count: > 0 } fields)
        {
            _hasWarnedOfFields = true;
            WriteWarning(TerminalSanitizer.Sanitize(
                $"The service returned values that can't be read and are left empty: {string.Join(", ", fields)}."));
        }
    }

    private void ThrowIfStopping(Exception exception)
    {
        if (exception is PipelineStoppedException || cancellationToken.IsCancellationRequested)
        {
            throw new PipelineStoppedException();
        }
    }

    private void OnPipelineEnding()
    {
        // What is written here may fail for the same reason.
        if (_isEnding)
        {
            return;
        }

        _isEnding = true;
        progress.Complete();
        try
        {
            PipelineEnding?.Invoke();
        }
        catch (PipelineStoppedException)
        {
            // The first exception says why the pipeline ends.
        }
    }
}
