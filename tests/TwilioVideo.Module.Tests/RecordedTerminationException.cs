using System;
using System.Management.Automation;

namespace TwilioVideo.Module.Tests;

/// <summary>The exception of a terminating error that a <see cref="RecordingCommandRuntime"/> was given.</summary>
internal sealed class RecordedTerminationException(ErrorRecord errorRecord) : Exception(errorRecord.ToString())
{
    public ErrorRecord ErrorRecord { get; } = errorRecord;
}
