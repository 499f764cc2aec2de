using System.Management.Automation;
using TwilioVideo.Abstractions;
using TwilioVideo.Client.Identifiers;
using TwilioVideo.Client.Rules;
using TwilioVideo.Completion;
using TwilioVideo.Execution;
using TwilioVideo.ParameterBinding;

namespace TwilioVideo.Commands;

/// <summary>
/// Sets the rules on which tracks a participant receives, all of them at once
/// (<c>POST /v1/Rooms/{RoomSid}/Participants/{ParticipantSid}/SubscribeRules</c>).
/// </summary>
[Cmdlet(VerbsCommon.Set, "TwilioSubscribeRule", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(SubscribeRules))]
public sealed class SetTwilioSubscribeRuleCommand : ChangeCmdlet<SubscribeRules>
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

    /// <summary>All the rules there shall be, in order; the last that matches a track decides.</summary>
    [Parameter(Mandatory = true, Position = 2, ValueFromPipelineByPropertyName = true, HelpMessage = "All the rules there shall be, in order, at least one: from New-TwilioSubscribeRule, hashtables such as @{ Type = 'exclude'; Kind = 'video' }, or JSON.")]
    [AllowNull]
    [AllowEmptyCollection]
    public object[]? Rules { get; set; }

    /// <summary>What was piped in; an error about it shows it again.</summary>
    [Parameter(ValueFromPipeline = true, HelpMessage = "A participant, or somebody's rules, from the pipeline.")]
    public PSObject? InputObject { get; set; }

    private protected override void ProcessInput()
    {
        var (room, participant) = (RoomSid, ParticipantSid);
        var target = InputObject is not null && PipelineInput.GetString(InputObject, "ParticipantSid") == participant
            ? PipelineInput.Unwrap(InputObject)
            : PipelineInput.ToTarget(InputObject, room, participant);
        Target = target;
        Identifier.ValidateRoom(room);
        Identifier.ValidateParticipant(participant);
        ValidateInput();
        PipelineInput.EnsureMatches(this, InputObject, nameof(ParticipantSid), participant, SidType.Participant, "ParticipantSid", "Sid", "Identity");
        var rules = TrackRuleParser.ParseRequired<SubscribeRule>(Rules);
        var text = new SubscribeRules { Rules = rules };
        var goal = ChangeDescription.ToJournalKey(new FieldChange(nameof(Rules), TrackRuleSerializer.ToJson(rules)));
        var request = new ChangeRequest<SubscribeRules>(
            target,
            $"Set the subscribe rules to '{text}'",
            () => GetRoomKey(room, $"{participant} {goal}"),
            context => Client.SetSubscribeRulesAsync(room, participant, rules, context));
        Enqueue(request, () => PipelineInput.Describe(target, room, participant));
    }

    // A track or a recording says whose it is as well, but is not the person.
    private void ValidateInput()
    {
        PipelineInput.EnsureNotNull(this, InputObject, "participant");
        if (InputObject is not null && PipelineInput.GetString(InputObject, "Sid") is { } sid && SidType.FromSid(sid) is not null)
        {
            SidType.Participant.Validate(sid);
        }
    }
}
