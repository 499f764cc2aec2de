using System;
using System.Management.Automation;
using TwilioVideo.Abstractions;
using TwilioVideo.Client.Identifiers;
using TwilioVideo.ParameterBinding;
using TwilioVideo.Validation;

namespace TwilioVideo.Commands;

/// <summary>Waits until recordings have a status, asking for each again and again (<c>GET /v1/Recordings/{Sid}</c>).</summary>
[Cmdlet(VerbsLifecycle.Wait, "TwilioRecording")]
[OutputType(typeof(Recording))]
public sealed class WaitTwilioRecordingCommand : WaitForStatusCmdlet<Recording>
{
    /// <summary>Gets or sets the recording's SID.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, HelpMessage = "The recording's SID (RT...).")]
    [IdentifierTransformation("Sid", "RecordingSid")]
    public string Sid { get; set; } = "";

    /// <summary>Gets or sets the status to wait for.</summary>
    [Parameter(Position = 1, HelpMessage = "The status to wait for. The default is completed.")]
    [ValidateSet("processing", "completed", "deleted", "failed")]
    public string Status { get; set; } = "completed";

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var sid = Sid;
        var target = new Recording { Sid = sid };
        try
        {
            var expected = AllowedValues.Validate(Status, "recording status", AllowedValues.RecordingStatuses);
            WaitFor(target, $"recording {SidType.Recording.Validate(sid)}", expected, async context => await Client.GetRecordingAsync(null, sid, context).ConfigureAwait(false));
        }
        catch (TwilioVideoException exception)
        {
            WriteException(exception, target);
        }
    }

    private protected override string? GetStatus(Recording recording) => recording.Status;

    // A completed one can still be deleted.
    private protected override bool IsFinal(string status) => status is "deleted" or "failed" || (status == "completed" && !string.Equals(Status, "deleted", StringComparison.OrdinalIgnoreCase));
}
