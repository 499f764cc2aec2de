using System.Management.Automation;
using TwilioVideo.Abstractions;
using TwilioVideo.Completion;
using TwilioVideo.ParameterBinding;

namespace TwilioVideo.Commands;

/// <summary>Gets the rules on which tracks a participant receives (<c>GET /v1/Rooms/{RoomSid}/Participants/{ParticipantSid}/SubscribeRules</c>).</summary>
[Cmdlet(VerbsCommon.Get, "TwilioSubscribeRule")]
[OutputType(typeof(SubscribeRules))]
public sealed class GetTwilioSubscribeRuleCommand : GetCmdlet<SubscribeRules>
{
    /// <summary>The room: SID, or unique name while it is in progress.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true, HelpMessage = "The room's SID (RM...), or its unique name while it is in progress.")]
    [IdentifierTransformation("RoomSid", "room_sid", "RoomName", "UniqueName", "unique_name")]
    [ArgumentCompleter(typeof(RoomCompleter))]
    [Alias("room_sid", "Room", "RoomName", "UniqueName", "room_name", "unique_name")]
    public string RoomSid { get; set; } = "";

    /// <summary>The participant: SID, or identity while in the room.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, HelpMessage = "The participant's SID (PA...), or identity while in the room.")]
    [IdentifierTransformation("ParticipantSid", "participant_sid", "Sid", "Identity")]
    [ArgumentCompleter(typeof(ParticipantCompleter))]
    [Alias("participant_sid", "Sid", "Participant", "Identity")]
    public string ParticipantSid { get; set; } = "";

    /// <summary>What was piped in; an error about it shows it again.</summary>
    [Parameter(ValueFromPipeline = true, HelpMessage = "A participant from the pipeline; its RoomSid and Sid are used.")]
    public PSObject? InputObject { get; set; }

    /// <summary>How many inputs are read at once, from 1 to 256.</summary>
    [Parameter(HelpMessage = "How many inputs are read at once, from 1 to 256. The default is 1: what an input yields is written while that input is processed. With more, the results keep the inputs' order, but pipeline variables (-PipelineVariable) of earlier commands do not follow.")]
    [ValidateRange(1, 256)]
    public int ThrottleLimit { get; set; } = 1;

    /// <inheritdoc/>
    private protected override int ReadsAtOnce => ThrottleLimit;

    private protected override void ProcessInput()
    {
        var (room, participant) = (RoomSid, ParticipantSid);
        ReadOne(PipelineInput.ToTarget(InputObject, room, participant), () => Client.GetSubscribeRulesAsync(room, participant, RequestContext));
    }
}
