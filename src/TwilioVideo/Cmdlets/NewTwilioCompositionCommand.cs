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

    /// <summary>What was piped in; an error about it shows it again.</summary>
    [Parameter(ValueFromPipeline = true, HelpMessage = "A room from the pipeline; its RoomSid is used. What is only in a room, such as a recording, is refused.")]
    public PSObject? InputObject { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var room = RoomSid;
        var target = PipedInput.Or(InputObject, "RoomSid", room, () => new Room { Sid = room });
        try
        {
            Identifier.Room(room);
            PipedRoom.Check(this, InputObject, room, "A composition is of a room; whose tracks are in it, -AudioSources and -VideoLayout say.");
            var options = Options(new PipedOptions(null, MyInvocation.BoundParameters));
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
