using System.Management.Automation;
using TwilioVideo.Client;

namespace TwilioVideo.Cmdlets;

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
    [IdentifierFrom("RoomSid")]
    [ArgumentCompleter(typeof(RoomCompleter))]
    public string RoomSid { get; set; } = "";

    /// <summary>The participant: SID, or identity while in the room.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, HelpMessage = "The participant's SID (PA...), or identity while in the room.")]
    [IdentifierFrom("ParticipantSid", "Sid", "Identity")]
    [ArgumentCompleter(typeof(ParticipantCompleter))]
    public string ParticipantSid { get; set; } = "";

    /// <summary>All the rules there shall be, in order; the last that matches a track decides.</summary>
    [Parameter(Mandatory = true, Position = 2, ValueFromPipelineByPropertyName = true, HelpMessage = "All the rules there shall be, in order, at least one: from New-TwilioSubscribeRule, hashtables such as @{ Type = 'exclude'; Kind = 'video' }, or JSON.")]
    [AllowNull]
    [AllowEmptyCollection]
    public object[]? Rules { get; set; }

    /// <summary>What was piped in; an error about it shows it again.</summary>
    [Parameter(ValueFromPipeline = true, HelpMessage = "A participant, or somebody's rules, from the pipeline.")]
    public PSObject? InputObject { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var (room, participant) = (RoomSid, ParticipantSid);
        var target = InputObject is not null && PipedInput.Text(InputObject, "ParticipantSid") == participant
            ? PipedInput.Bare(InputObject)
            : PipedInput.Or(InputObject, room, participant);
        try
        {
            Identifier.Room(room);
            Identifier.Participant(participant);
            CheckInput();
            PipedInput.CheckSame(this, InputObject, nameof(ParticipantSid), participant, SidKind.Participant, "ParticipantSid", "Sid", "Identity");
            var rules = RuleReader.ReadSome<SubscribeRule>(Rules);
            var said = new SubscribeRules { Rules = rules };
            if (ShouldProcess(PipedInput.Describe(target, room, participant), $"Set the subscribe rules to '{said}'"))
            {
                var goal = Saying.Goal(new Part(nameof(Rules), TrackRules.Json(rules)));
                Start(target, () => InRoom(room, $"{participant} {goal}"), call => Client.SetSubscribeRulesAsync(room, participant, rules, call));
            }
        }
        catch (TwilioVideoException refusal)
        {
            WriteFailure(refusal, target);
        }
    }

    // A track or a recording says whose it is as well, but is not the person.
    private void CheckInput()
    {
        PipedRoom.CheckThere(this, InputObject, "participant");
        if (InputObject is not null && PipedInput.Text(InputObject, "Sid") is { } sid && SidKind.Of(sid) is not null)
        {
            SidKind.Participant.Check(sid);
        }
    }
}
