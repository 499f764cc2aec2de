using System.Management.Automation;
using TwilioVideo.Abstractions;
using TwilioVideo.Completion;
using TwilioVideo.ParameterBinding;

namespace TwilioVideo.Commands;

/// <summary>Gets the rules on which tracks of a room are recorded (<c>GET /v1/Rooms/{RoomSid}/RecordingRules</c>).</summary>
[Cmdlet(VerbsCommon.Get, "TwilioRecordingRule")]
[OutputType(typeof(RecordingRules))]
public sealed class GetTwilioRecordingRuleCommand : GetCmdlet<RecordingRules>
{
    /// <summary>The room: SID, or unique name while it is in progress.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, HelpMessage = "The room's SID (RM...), or its unique name while it is in progress.")]
    [IdentifierTransformation("RoomSid", "room_sid", "Sid", "RoomName", "UniqueName", "unique_name")]
    [ArgumentCompleter(typeof(RoomCompleter))]
    [Alias("room_sid", "Sid", "Room", "RoomName", "UniqueName", "room_name", "unique_name")]
    public string RoomSid { get; set; } = "";

    /// <summary>What was piped in; an error about it shows it again.</summary>
    [Parameter(ValueFromPipeline = true, HelpMessage = "A room, or a room's rules, from the pipeline; its RoomSid is used. What is only in a room is refused.")]
    public PSObject? InputObject { get; set; }

    /// <summary>How many inputs are read at once, from 1 to 256.</summary>
    [Parameter(HelpMessage = "How many inputs are read at once, from 1 to 256. The default is 1: what an input yields is written while that input is processed. With more, the results keep the inputs' order, but pipeline variables (-PipelineVariable) of earlier commands do not follow.")]
    [ValidateRange(1, 256)]
    public int ThrottleLimit { get; set; } = 1;

    /// <inheritdoc/>
    private protected override int ReadsAtOnce => ThrottleLimit;

    private protected override void ProcessInput()
    {
        var room = RoomSid;
        var target = PipelineInput.ToTarget(InputObject, "RoomSid", room, () => new Room { Sid = room });
        Target = target;
        PipelineInput.EnsureRoomOrRules(this, InputObject, room, "Recording rules are for everybody in the room; what one participant receives, Get-TwilioSubscribeRule says.");
        ReadOne(target, () => Client.GetRecordingRulesAsync(room, RequestContext));
    }
}
