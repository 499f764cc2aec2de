using System;
using System.Management.Automation;
using System.Threading.Tasks;
using TwilioVideo.Abstractions;
using TwilioVideo.Client.Http;
using TwilioVideo.Client.Identifiers;
using TwilioVideo.Completion;
using TwilioVideo.ParameterBinding;

namespace TwilioVideo.Commands;

/// <summary>
/// Removes recordings (<c>DELETE /v1/Recordings/{Sid}</c>; where the room is known, <c>DELETE /v1/Rooms/{RoomSid}/Recordings/{Sid}</c>).
/// </summary>
[Cmdlet(VerbsCommon.Remove, "TwilioRecording", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(Recording))]
public sealed class RemoveTwilioRecordingCommand : RemoveResourceCmdlet
{
    /// <summary>The room that the recording must be of.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true, HelpMessage = "The room that the recording must be of: its SID (RM...), or its unique name while it is in progress. It need not be given.")]
    [IdentifierTransformation("RoomSid", "room_sid", "RoomName", "UniqueName", "unique_name")]
    [ArgumentCompleter(typeof(RoomCompleter))]
    [Alias("room_sid", "Room", "RoomName", "UniqueName", "room_name", "unique_name")]
    public string? RoomSid { get; set; }

    private protected override SidType SidType => SidType.Recording;

    private protected override object CreateTarget(string sid) => new Recording { Sid = sid, RoomSid = RoomSid };

    private protected override Func<RequestContext, Task> CreateRequest(string sid)
    {
        var room = string.IsNullOrEmpty(RoomSid) ? null : Identifier.ValidateRoom(RoomSid);
        return context => Client.RemoveRecordingAsync(room, sid, context);
    }
}
