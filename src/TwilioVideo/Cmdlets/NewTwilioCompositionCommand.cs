using System.Management.Automation;
using TwilioVideo.Client;

namespace TwilioVideo.Cmdlets;

/// <summary>Orders a composition of a room's recordings (<c>POST /v1/Compositions</c>). It takes time; see Wait-TwilioComposition.</summary>
[Cmdlet(VerbsCommon.New, "TwilioComposition", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(Composition))]
public sealed class NewTwilioCompositionCommand : CompositionCmdlet<Composition>
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
        object target = new Room { Sid = room };
        try
        {
            Identifier.Room(room);
            var options = Options(null);
            options.Check();
            if (ShouldProcess($"room {room}", "Order a composition"))
            {
                Start(target, () => $"{room} {options}", call => Client.CreateCompositionAsync(room, options, call));
            }
        }
        catch (TwilioVideoException refusal)
        {
            WriteFailure(refusal, target);
        }
    }
}
