using System.Management.Automation;
using TwilioVideo.Abstractions;
using TwilioVideo.Client.Identifiers;
using TwilioVideo.Completion;
using TwilioVideo.Execution;
using TwilioVideo.ParameterBinding;

namespace TwilioVideo.Commands;

/// <summary>Orders a composition of a room's recordings (<c>POST /v1/Compositions</c>). It takes time; see Wait-TwilioComposition.</summary>
[Cmdlet(VerbsCommon.New, "TwilioComposition", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(Composition))]
public sealed class NewTwilioCompositionCommand : CompositionOptionsCmdlet<Composition>
{
    /// <summary>The room: SID, or unique name while it is in progress.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, HelpMessage = "The room's SID (RM...), or its unique name while it is in progress.")]
    [IdentifierTransformation("RoomSid", "room_sid", "Sid", "RoomName", "UniqueName", "unique_name")]
    [ArgumentCompleter(typeof(RoomCompleter))]
    [Alias("room_sid", "Sid", "Room", "RoomName", "UniqueName", "room_name", "unique_name")]
    public string RoomSid { get; set; } = "";

    /// <summary>What was piped in; an error about it shows it again.</summary>
    [Parameter(ValueFromPipeline = true, HelpMessage = "A room from the pipeline; its RoomSid is used. What is only in a room, such as a recording, is refused.")]
    public PSObject? InputObject { get; set; }

    private protected override void ProcessInput()
    {
        var room = RoomSid;
        var target = PipelineInput.ToTarget(InputObject, "RoomSid", room, () => new Room { Sid = room });
        Target = target;
        Identifier.ValidateRoom(room);
        PipelineInput.EnsureRoom(this, InputObject, room, "A composition is of a room; whose tracks are in it, -AudioSources and -VideoLayout say.");
        var options = GetOptions(new OptionSource(null, MyInvocation.BoundParameters));
        options.Validate();
        var request = new ChangeRequest<Composition>(
            target,
            "Order a composition",
            () => $"{room} {options}",
            context => Client.CreateCompositionAsync(room, options, context));
        Enqueue(request, () => $"room {room}");
    }
}
