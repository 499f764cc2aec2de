using System.Management.Automation;
using TwilioVideo.Client.Text;

namespace TwilioVideo.Errors;

/// <summary>Names the person and the room of a failure, where the message of the service names neither.</summary>
internal static class TargetDescription
{
    /// <summary>Gets the message of a failure, with what it is about in front where the message does not name that.</summary>
    /// <param name="exception">The failure.</param>
    /// <param name="target">The input it occurred for.</param>
    public static string AddTo(TwilioVideoException exception, object? target)
    {
        if (exception.Kind != TwilioVideoErrorKind.Api || (target is PSObject wrapper ? wrapper.BaseObject : target) is not { } item)
        {
            return exception.Message;
        }

        var description = item switch
        {
            RoomParticipant participant => $"Participant {Join(participant.Identity, participant.Sid)} in room {Join(participant.RoomName, participant.RoomSid)}",
            Room room => $"Room {Join(room.UniqueName, room.Sid)}",
            _ => null,
        };
        return description is null ? exception.Message : $"{TerminalSanitizer.Sanitize(description)}: {exception.Message}";
    }

    private static string Join(string? name, string? sid) => (name, sid) switch
    {
        (null or "", _) => sid ?? "?",
        (_, null or "") => name,
        _ when name == sid => name,
        _ => $"{name} ({sid})",
    };
}
