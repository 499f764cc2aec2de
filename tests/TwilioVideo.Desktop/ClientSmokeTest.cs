using System;
using System.Linq;
using TwilioVideo.Client;
using TwilioVideo.Client.Authentication;
using TwilioVideo.Client.Options;

namespace TwilioVideo.Desktop;

/// <summary>The client at work. A type of its own, because its assemblies are found only once the module is hooked in.</summary>
internal static class ClientSmokeTest
{
    private const string Nobody = "RMffffffffffffffffffffffffffffffff";

    public static void Run(Uri address, string accountSid, string authToken)
    {
        using var client = new TwilioVideoClient(TwilioCredential.Create(accountSid, authToken), new TwilioVideoClientOptions { BaseAddress = address });
        var rooms = client.ListRoomsAsync(new RoomListOptions(), default).GetAwaiter().GetResult().Items;
        Program.Say("rooms", string.Join(" ", rooms.Select(room => room.UniqueName)));

        var people = client.ListRoomParticipantsAsync(rooms[0].Sid!, new RoomParticipantListOptions { PageSize = 2 }, default).GetAwaiter().GetResult();
        Program.Say("page", string.Join(" ", people.Items.Select(participant => $"{participant.Identity}={participant.Status}")));
        people = people.NextAsync(default).GetAwaiter().GetResult();
        Program.Say("next page", string.Join(" ", people.Items.Select(participant => $"{participant.Identity}={participant.Status}")));

        var disconnected = client.SetRoomParticipantStatusAsync(rooms[0].Sid!, people.Items[0].Sid!, "disconnected", default).GetAwaiter().GetResult();
        Program.Say("disconnected", $"{disconnected.Identity}={disconnected.Status}");
        try
        {
            client.GetRoomAsync(Nobody, default).GetAwaiter().GetResult();
        }
        catch (TwilioVideoException exception)
        {
            Program.Say("error", $"{exception.Kind} {exception.StatusCode} {exception.Code}");
        }
    }
}
