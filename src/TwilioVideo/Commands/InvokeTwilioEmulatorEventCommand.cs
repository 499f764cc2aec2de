using System;
using System.Management.Automation;
using TwilioVideo.Abstractions;
using TwilioVideo.Completion;
using TwilioVideo.Emulation;
using TwilioVideo.ParameterBinding;
using TwilioVideo.Tokens;

namespace TwilioVideo.Commands;

/// <summary>
/// Lets people join, reconnect, publish and leave in the emulator, now or later. It stands for no operation of the API: clients do that.
/// </summary>
[Cmdlet(VerbsLifecycle.Invoke, "TwilioEmulatorEvent", SupportsShouldProcess = true)]
[OutputType(typeof(EmulatorEventResult))]
public sealed class InvokeTwilioEmulatorEventCommand : ConnectedCmdlet
{
    /// <summary>Gets or sets what is done.</summary>
    [Parameter(Mandatory = true, Position = 0, HelpMessage = "What is done: Join, Leave, Reconnecting, Reconnected, Publish, Unpublish, Pause, Unpause, CreateRoom or EndRoom.")]
    [ValidateSet("Join", "Leave", "Reconnecting", "Reconnected", "Publish", "Unpublish", "Pause", "Unpause", "CreateRoom", "EndRoom")]
    public string Action { get; set; } = "";

    /// <summary>Gets or sets the room in which it is done.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true, HelpMessage = "The room in which it is done: unique name or SID (RM...).")]
    [Alias("RoomSid")]
    [IdentifierTransformation("RoomSid", "UniqueName")]
    [ArgumentCompleter(typeof(RoomCompleter))]
    public string Room { get; set; } = "";

    /// <summary>Gets or sets who does it.</summary>
    [Parameter(Position = 2, ValueFromPipelineByPropertyName = true, HelpMessage = "The identity of who does it. With -Token, the token says it.")]
    [IdentifierTransformation("Identity")]
    public string? Identity { get; set; }

    /// <summary>Gets or sets the track.</summary>
    [Parameter(HelpMessage = "The name of the track that is published, unpublished, paused or unpaused.")]
    public string? Track { get; set; }

    /// <summary>Gets or sets the kind of track.</summary>
    [Parameter(HelpMessage = "The kind of track: audio, video or data.")]
    [ValidateSet("audio", "video", "data")]
    public string? Kind { get; set; }

    /// <summary>Gets or sets the access token to join with.</summary>
    [Parameter(HelpMessage = "The access token to join with, which the emulator checks as the service does: text, a secure string, or an object of New-TwilioVideoAccessToken.")]
    public object? Token { get; set; }

    /// <summary>Gets or sets how long it takes until it happens.</summary>
    [Parameter(HelpMessage = "How long it takes until it happens: a time span. Without it, it happens at once.")]
    public TimeSpan After { get; set; }

    private protected override void ProcessInput()
    {
        Target = Identity ?? Room;
        InvokeEvent();
    }

    private void InvokeEvent()
    {
        var invoke = Current.InvokeEmulatorEvents
            ?? throw Reject("This connection goes to the service, where people join by themselves. Connect with Connect-TwilioVideo -Emulator.");
        if (After < TimeSpan.Zero)
        {
            throw Reject($"-After is {After}; nothing happens in the past.");
        }

        var isOfRoom = Action.EndsWith("Room", StringComparison.OrdinalIgnoreCase);
        var token = Token is null ? null : SecretText.ReadToken(Token) ?? throw Reject("-Token holds no token.");
        if (!isOfRoom && string.IsNullOrEmpty(Identity) && token is null)
        {
            throw Reject($"-Action {Action} needs -Identity: who does it?");
        }

        if (ShouldProcess($"{(isOfRoom ? "" : Identity + " in ")}room {Room} of the emulator", Action))
        {
            var json = EmulatorEventJson.Write(Action, Room, isOfRoom ? null : Identity, Track, Kind, token, After);
            WriteObject(EmulatorEventJson.Read(invoke(json), Action));
        }
    }

    private static TwilioVideoException Reject(string message) => new(TwilioVideoErrorKind.InvalidInput, message);
}
