using System;
using System.IO;
using System.Management.Automation;
using TwilioVideo.Client.Identifiers;

namespace TwilioVideo.Errors;

/// <summary>What to do about a failure.</summary>
internal static class RecommendedActions
{
    // ERROR_DISK_FULL, ERROR_HANDLE_DISK_FULL and ENOSPC.
    private const int DiskFull = 112;
    private const int HandleDiskFull = 39;
    private const int NoSpace = 28;

    // ERROR_FILE_EXISTS.
    private const int FileExists = 80;

    public static string For(TwilioVideoException exception, object? target) => exception.RecommendedAction ?? exception.Kind switch
    {
        TwilioVideoErrorKind.InvalidInput => ForInput(exception.ResourceType),
        TwilioVideoErrorKind.NotConnected => "Type: Connect-TwilioVideo -Credential (Get-Credential), with an account SID (AC...) or API key SID (SK...) as the user name. Or set TWILIO_API_KEY with TWILIO_API_SECRET, or TWILIO_ACCOUNT_SID with TWILIO_AUTH_TOKEN. To try things out: Connect-TwilioVideo -Emulator.",
        TwilioVideoErrorKind.InvalidResponse => "Try again. If it stays, look at the answer with -Debug; a proxy may stand in between.",
        TwilioVideoErrorKind.Network => "Check the network, the proxy (-Proxy) and the address (Get-TwilioVideoConnection), then try again.",
        TwilioVideoErrorKind.Timeout => "Try again, or allow more time: Connect-TwilioVideo -TimeoutSec is for one request, a wait has a -TimeoutSec of its own.",
        TwilioVideoErrorKind.UntrustedHost => "Check -BaseUri, -Region and -Edge: the service, or something in between, sends requests elsewhere.",
        TwilioVideoErrorKind.Media => "See whether the recording or composition is completed and was not deleted, then try again; Wait-TwilioRecording and Wait-TwilioComposition wait for them.",
        TwilioVideoErrorKind.UnexpectedStatus => "Look at the object again; waiting longer changes nothing.",
        TwilioVideoErrorKind.File => ForFile(exception.InnerException),
        TwilioVideoErrorKind.Proxy => "The response did not come from Twilio. Check the proxy: Connect-TwilioVideo -Proxy and -ProxyCredential, or HTTPS_PROXY; a firewall must allow the address (Get-TwilioVideoConnection).",
        TwilioVideoErrorKind.Api when exception is { StatusCode: 404, Code: null } => "The response has no error code of Twilio. Check the address of the connection (Get-TwilioVideoConnection), then the SID or name.",
        _ => ForCode(exception, target),
    };

    private static string ForFile(Exception? exception) => exception switch
    {
        DirectoryNotFoundException => "Create the folder, or give another path.",
        UnauthorizedAccessException => "Choose a place where you may write, or ask for the permission.",
        PathTooLongException => "Give a shorter path.",
        IOException when unchecked((ushort)exception.HResult) is DiskFull or HandleDiskFull or NoSpace => "Make room on the disk, and pipe the failed objects in again. A download goes on where it stopped; with a journal the same run again does the rest.",
        IOException when unchecked((ushort)exception.HResult) == FileExists => "Use -Force to overwrite it, or give another -Path. A download goes on where it stopped.",
        _ => "Choose another place, and pipe the failed objects in again. A download goes on where it stopped; with a journal the same run again does the rest.",
    };

    private static string ForMissing(object? target) => (target is PSObject wrapper ? wrapper.BaseObject : target) switch
    {
        RoomParticipant participant when !SidType.Participant.Matches(participant.Sid) || !SidType.Room.Matches(participant.RoomSid) =>
            "Check the spelling; names are case-sensitive. An identity finds a participant only while in the room, and a unique name a room only while it is in progress: Get-TwilioRoomParticipant lists who is there, with -Status disconnected who has left; a SID (PA...) always works.",
        Room { Sid: { } pattern } when WildcardPattern.ContainsWildcardCharacters(pattern) => $"For wildcards, use Get-TwilioRoom -UniqueName '{pattern}'.",
        Room room when !SidType.Room.Matches(room.Sid) =>
            "Check the spelling; names are case-sensitive. A unique name finds a room only while it is in progress: Get-TwilioRoom lists those; Get-TwilioRoom -Status completed -UniqueName finds one that has ended.",
        _ => "Check the SID. A unique name finds a room only while it is in progress, an identity a participant only while in the room.",
    };

    private static string ForInput(SidType? resourceType)
    {
        const string Correct = "Correct the input; nothing was sent.";
        return resourceType?.Name switch
        {
            null => Correct,
            "participant" => Correct + " Get-TwilioRoomParticipant finds participants; for everybody in a room, put it in between: Get-TwilioRoom | Get-TwilioRoomParticipant | ...",
            "room" => Correct + " Get-TwilioRoom finds rooms.",
            "track" => Correct + " Get-TwilioPublishedTrack and Get-TwilioSubscribedTrack find tracks.",
            "recording" => Correct + " Get-TwilioRecording finds recordings.",
            "composition" => Correct + " Get-TwilioComposition finds compositions.",
            "composition hook" => Correct + " Get-TwilioCompositionHook finds hooks.",
            "transcription" => Correct + " Get-TwilioTranscription finds transcriptions.",
            _ => Correct + " Twilio's console shows credentials and keys.",
        };
    }

    private static string ForCode(TwilioVideoException exception, object? target) => (exception.Code ?? exception.StatusCode) switch
    {
        20003 or 401 => "Check the account SID or API key and its secret, and that the key belongs to this region; then Connect-TwilioVideo again.",
        20404 or 404 or 53106 or 53204 => ForMissing(target),
        20101 or 20102 or 20103 or 20105 or 20106 or 20107 or 20157 => "Test-TwilioVideoAccessToken names what is wrong with the token; New-TwilioVideoAccessToken creates another.",
        20104 => "The token has expired. Create another with New-TwilioVideoAccessToken.",
        20007 => "Use a smaller -PageSize.",
        20429 or 429 => "Wait a moment and pipe the failed objects in again, or lower -ThrottleLimit.",
        70051 => "The API key has not the permissions of this operation. Use a key with them, or the account's main credential.",
        53101 or 53201 => "Use at most 128 characters.",
        53107 => "Ask for fewer with -MaxParticipants.",
        53112 => "The service accepts only 'completed' for a room, which ends it. One that has ended stays so; create another with New-TwilioRoom.",
        53118 => "The room has ended, and stays so. Create another one with New-TwilioRoom.",
        53113 => "Choose another -UniqueName, or end the room that has it: Set-TwilioRoom -Status completed.",
        53119 or 53206 => "The account's quota is used up. End rooms, or ask Twilio's support to raise it.",
        53205 => "Each participant of a room needs an identity of their own.",
        53209 => "The service accepts only 'disconnected' for a participant and 'completed' for a room.",
        53216 => "The participant has been in for as long as the room allows.",
        403 => "The credential may not do this. Use the account's main credential, or a key with the right permissions.",
        >= 500 and < 600 => "The service has trouble. Try again in a moment, and look at status.twilio.com.",
        _ when exception.MoreInfo is not null => $"See {exception.MoreInfo}.",
        _ => "Look at the message; Twilio's support can follow the request id.",
    };
}
