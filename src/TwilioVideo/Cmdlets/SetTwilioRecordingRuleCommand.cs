using System.Management.Automation;
using TwilioVideo.Client;

namespace TwilioVideo.Cmdlets;

/// <summary>Sets the rules on which tracks of a room are recorded, all of them at once (<c>POST /v1/Rooms/{RoomSid}/RecordingRules</c>).</summary>
[Cmdlet(VerbsCommon.Set, "TwilioRecordingRule", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(RecordingRules))]
public sealed class SetTwilioRecordingRuleCommand : ChangeCmdlet<RecordingRules>
{
    /// <summary>The room: SID, or unique name while it is in progress.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, HelpMessage = "The room's SID (RM...), or its unique name while it is in progress.")]
    [IdentifierFrom("RoomSid")]
    [ArgumentCompleter(typeof(RoomCompleter))]
    public string RoomSid { get; set; } = "";

    /// <summary>All the rules there shall be, in order; the last that matches a track decides.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true, HelpMessage = "All the rules there shall be, in order: from New-TwilioRecordingRule, hashtables such as @{ Type = 'exclude'; Kind = 'video' }, or JSON.")]
    [AllowEmptyCollection]
    public object[] Rules { get; set; } = [];

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var room = RoomSid;
        object target = new RecordingRules { RoomSid = room };
        try
        {
            var rules = RuleReader.Read<RecordingRule>(Rules);
            target = new RecordingRules { RoomSid = room, Rules = rules };
            if (ShouldProcess($"room {Identifier.Room(room)}", $"Set the recording rules to '{target}'"))
            {
                Start(target, () => $"{room} {target}", call => Client.SetRecordingRulesAsync(room, rules, call));
            }
        }
        catch (TwilioVideoException refusal)
        {
            WriteFailure(refusal, target);
        }
    }
}
