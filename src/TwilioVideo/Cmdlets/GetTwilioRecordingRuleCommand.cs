using System.Management.Automation;

namespace TwilioVideo.Cmdlets;

/// <summary>Gets the rules on which tracks of a room are recorded (<c>GET /v1/Rooms/{RoomSid}/RecordingRules</c>).</summary>
[Cmdlet(VerbsCommon.Get, "TwilioRecordingRule")]
[OutputType(typeof(RecordingRules))]
public sealed class GetTwilioRecordingRuleCommand : ReadCmdlet<RecordingRules>
{
    /// <summary>The room: SID, or unique name while it is in progress.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, HelpMessage = "The room's SID (RM...), or its unique name while it is in progress.")]
    [IdentifierFrom("RoomSid")]
    [ArgumentCompleter(typeof(RoomCompleter))]
    public string RoomSid { get; set; } = "";

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var room = RoomSid;
        StartOne(new Room { Sid = room }, () => Client.GetRecordingRulesAsync(room, Call));
    }
}
