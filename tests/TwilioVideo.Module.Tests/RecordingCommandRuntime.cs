using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Threading;
using TwilioVideo.Client.Diagnostics;
using TwilioVideo.Diagnostics;
using TwilioVideo.Execution;
using TwilioVideo.Progress;

namespace TwilioVideo.Module.Tests;

/// <summary>A runtime of a cmdlet without an engine: it keeps what is written.</summary>
internal sealed class RecordingCommandRuntime : ICommandRuntime2
{
    public List<object?> Objects { get; } = [];

    public List<ErrorRecord> Errors { get; } = [];

    public List<string> Warnings { get; } = [];

    public List<InformationRecord> Information { get; } = [];

    /// <summary>Gets or sets what is done before an object is written; it may throw, as Select-Object does.</summary>
    public Action<object?> Writing { get; set; } = _ => { };

    public PSHost? Host => null;

    public PSTransactionContext? CurrentPSTransaction => null;

    /// <summary>Creates the output of a cmdlet on this runtime.</summary>
    public CmdletOutput CreateOutput(CancellationToken cancellationToken = default) =>
        new(this, "Set-Test", "Set-Test", new VerboseRequestLogger(), new UnreadableFieldCollector(), new ProgressReporter(this, "Set-Test", () => false), cancellationToken);

    public void WriteObject(object? sendToPipeline)
    {
        Writing(sendToPipeline);
        Objects.Add(sendToPipeline);
    }

    public void WriteObject(object? sendToPipeline, bool enumerateCollection) => WriteObject(sendToPipeline);

    public void WriteError(ErrorRecord errorRecord) => Errors.Add(errorRecord);

    public void WriteWarning(string text) => Warnings.Add(text);

    public void WriteInformation(InformationRecord informationRecord) => Information.Add(informationRecord);

    [DoesNotReturn]
    public void ThrowTerminatingError(ErrorRecord errorRecord) => throw new RecordedTerminationException(errorRecord);

    public void WriteDebug(string text)
    {
    }

    public void WriteVerbose(string text)
    {
    }

    public void WriteCommandDetail(string text)
    {
    }

    public void WriteProgress(ProgressRecord progressRecord)
    {
    }

    public void WriteProgress(long sourceId, ProgressRecord progressRecord)
    {
    }

    public bool ShouldProcess(string? target) => true;

    public bool ShouldProcess(string? target, string? action) => true;

    public bool ShouldProcess(string? verboseDescription, string? verboseWarning, string? caption) => true;

    public bool ShouldProcess(string? verboseDescription, string? verboseWarning, string? caption, out ShouldProcessReason shouldProcessReason)
    {
        shouldProcessReason = ShouldProcessReason.None;
        return true;
    }

    public bool ShouldContinue(string? query, string? caption) => true;

    public bool ShouldContinue(string? query, string? caption, ref bool yesToAll, ref bool noToAll) => true;

    public bool ShouldContinue(string? query, string? caption, bool hasSecurityImpact, ref bool yesToAll, ref bool noToAll) => true;

    public bool TransactionAvailable() => false;
}
