using System.Management.Automation;
using TwilioVideo.Client;

namespace TwilioVideo;

/// <summary>What an item is called in questions and errors.</summary>
internal static class PipedInput
{
    /// <summary>The object that was piped in, if piping it again would name the same participant; else one that does.</summary>
    public static object Or(PSObject? input, string room, string participant) =>
        input is not null && Text(input, "RoomSid") == room && (Text(input, "Sid") ?? Text(input, "Identity")) == participant
            ? input.BaseObject is PSCustomObject ? input : input.BaseObject
            : Identifier.IsSid(participant, "PA")
                ? new RoomParticipant { RoomSid = room, Sid = participant }
                : new RoomParticipant { RoomSid = room, Sid = participant, Identity = participant };

    /// <summary>Identity, SID and room, for a question.</summary>
    public static string Describe(object target, string room, string participant)
    {
        var identity = target is RoomParticipant known ? known.Identity : Text(PSObject.AsPSObject(target), "Identity");
        return identity is { Length: > 0 } && identity != participant
            ? $"{identity} ({participant}) in room {room}"
            : $"{participant} in room {room}";
    }

    /// <summary>A property's text, if the object has it.</summary>
    public static string? Text(PSObject input, string property) =>
        input.Properties[property]?.Value is { } value && value.ToString() is { Length: > 0 } text ? text : null;
}
