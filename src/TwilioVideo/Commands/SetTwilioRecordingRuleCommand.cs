using System.Management.Automation;
using TwilioVideo.Abstractions;
using TwilioVideo.Client.Rules;
using TwilioVideo.Execution;
using TwilioVideo.ParameterBinding;

namespace TwilioVideo.Commands;

/// <summary>Sets the rules on which tracks of a room are recorded, all of them at once (<c>POST /v1/Rooms/{RoomSid}/RecordingRules</c>).</summary>
[Cmdlet(VerbsCommon.Set, "TwilioRecordingRule", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(RecordingRules))]
public sealed class SetTwilioRecordingRuleCommand : RoomCmdlet<RecordingRules>
{
    /// <summary>All the rules there shall be, in order; the last that matches a track decides.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true, HelpMessage = "All the rules there shall be, in order, at least one: from New-TwilioRecordingRule, hashtables such as @{ Type = 'exclude'; Kind = 'video' }, or JSON.")]
    [AllowNull]
    [AllowEmptyCollection]
    public object[]? Rules { get; set; }

    private protected override string RoomOnlyReason => "Recording rules are for everybody in the room; a rule with Publisher is for one of them.";

    // Rules that another room has can be piped in to be copied.
    private protected override void ValidateInput(string room) => PipelineInput.EnsureRoomOrRules(this, InputObject, room, RoomOnlyReason);

    private protected override ChangeRequest<RecordingRules> CreateChange(string room, object target)
    {
        var rules = TrackRuleParser.ParseRequired<RecordingRule>(Rules);
        var wanted = new RecordingRules { RoomSid = room, Rules = rules };
        Target = wanted;
        var goal = ChangeDescription.ToJournalKey(new FieldChange(nameof(Rules), TrackRuleSerializer.ToJson(rules)));
        return new ChangeRequest<RecordingRules>(
            wanted,
            $"Set the recording rules to '{wanted}'",
            () => $"{room} {goal}",
            context => Client.SetRecordingRulesAsync(room, rules, context));
    }
}
