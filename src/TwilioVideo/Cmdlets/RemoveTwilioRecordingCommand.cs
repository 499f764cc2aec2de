using System;
using System.Management.Automation;
using System.Threading.Tasks;
using TwilioVideo.Client;

namespace TwilioVideo.Cmdlets;

/// <summary>
/// Removes recordings (<c>DELETE /v1/Recordings/{Sid}</c>; where the room is known, <c>DELETE /v1/Rooms/{RoomSid}/Recordings/{Sid}</c>).
/// </summary>
[Cmdlet(VerbsCommon.Remove, "TwilioRecording", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(Recording))]
public sealed class RemoveTwilioRecordingCommand : RemoveCmdlet
{
    /// <summary>The room that the recording must be of.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true, HelpMessage = "The room that the recording must be of: its SID (RM...), or its unique name while it is in progress. It need not be given.")]
    [IdentifierFrom("RoomSid")]
    [ArgumentCompleter(typeof(RoomCompleter))]
    public string? RoomSid { get; set; }

    private protected override SidKind Kind => SidKind.Recording;

    private protected override object Target(string sid) => new Recording { Sid = sid, RoomSid = RoomSid };

    private protected override Func<CallContext, Task> Remove(string sid)
    {
        var room = string.IsNullOrEmpty(RoomSid) ? null : Identifier.Room(RoomSid);
        return call => Client.RemoveRecordingAsync(room, sid, call);
    }
}
