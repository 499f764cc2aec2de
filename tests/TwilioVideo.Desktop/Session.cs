using System;
using System.Linq;
using TwilioVideo.Client;

namespace TwilioVideo.Desktop;

/// <summary>The client at work. A type of its own, because its assemblies are found only once the module is hooked in.</summary>
internal static class Session
{
    private const string Nobody = "RMffffffffffffffffffffffffffffffff";

    public static void Run(Uri address, string accountSid, string authToken)
    {
        using var client = new TwilioVideoClient(TwilioCredential.Create(accountSid, authToken), new TwilioVideoClientOptions { BaseAddress = address });
        var rooms = client.ListRoomsAsync(new ListQuery(), default).GetAwaiter().GetResult().Items;
        Program.Say("rooms", string.Join(" ", rooms.Select(one => one.UniqueName)));

        var people = client.ListRoomParticipantsAsync(rooms[0].Sid!, new ListQuery { PageSize = 2 }, default).GetAwaiter().GetResult();
        Program.Say("page", string.Join(" ", people.Items.Select(one => $"{one.Identity}={one.Status}")));
        people = people.NextAsync(default).GetAwaiter().GetResult();
        Program.Say("next page", string.Join(" ", people.Items.Select(one => $"{one.Identity}={one.Status}")));

        var gone = client.SetRoomParticipantStatusAsync(rooms[0].Sid!, people.Items[0].Sid!, "disconnected", default).GetAwaiter().GetResult();
        Program.Say("disconnected", $"{gone.Identity}={gone.Status}");
        try
        {
            client.GetRoomAsync(Nobody, default).GetAwaiter().GetResult();
        }
        catch (TwilioVideoException failure)
        {
            Program.Say("error", $"{failure.Kind} {failure.StatusCode} {failure.Code}");
        }
    }
}
