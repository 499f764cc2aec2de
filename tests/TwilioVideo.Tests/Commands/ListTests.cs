using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using TwilioVideo.Tests.Infrastructure;
using Xunit;

namespace TwilioVideo.Tests.Commands;

/// <summary>How lists stream, stop and stay right.</summary>
public sealed class ListTests
{
    [Fact]
    public async Task The_first_page_is_out_before_the_second_is_requested_for_and_the_third_is_requested_for_while_the_second_is_read()
    {
        await using var server = await PagesAsync(pages: 4, perPage: 3);
        using var host = ConnectedHostFactory.ForServer(server);

        var seen = host.Run(
            "param($server) Get-TwilioRoomParticipant room | ForEach-Object { if ($_.Identity -eq 'guest-5') { $deadline = [datetime]::UtcNow.AddSeconds(5); while ($server.Requests.Count -lt 3 -and [datetime]::UtcNow -lt $deadline) { } }; $server.Requests.Count }",
            server).ShouldBeClean().Output.Select(item => (int)item.BaseObject).ToList();

        Assert.Equal([1, 1, 1], seen.Take(3));
        Assert.Equal(3, seen[5]);
        Assert.Equal(12, seen.Count);
        Assert.Equal(4, server.Requests.Count);
    }

    [Fact]
    public async Task First_stops_asking_and_asks_for_no_more_than_it_needs()
    {
        await using var server = await PagesAsync(pages: 4, perPage: 3);
        using var host = ConnectedHostFactory.ForServer(server);

        var result = host.Run("Get-TwilioRoomParticipant room -First 2 -Skip 1").ShouldBeClean();

        Assert.Equal(["guest-1", "guest-2"], result.All("Identity"));
        Assert.Equal("/v1/Rooms/room/Participants?PageSize=3", Assert.Single(server.Requests).Target);
    }

    [Fact]
    public void The_total_is_said_to_be_unknown()
    {
        using var host = ConnectedHostFactory.ForEmulator();
        var result = host.Run("Get-TwilioRoomParticipant standup -IncludeTotalCount | ForEach-Object { $_.ToString() }").ShouldBeClean();
        Assert.Contains("Unknown", result.Output[0].ToString());
        Assert.Equal(4, result.Output.Count);
    }

    [Fact]
    public async Task Filters_are_sent_as_the_service_wants_them_whatever_the_culture()
    {
        await using var server = await StubServer.StartAsync(200, ResponseBodies.List("participants", null));
        using var host = ConnectedHostFactory.ForServer(server);

        host.Run("[cultureinfo]::CurrentCulture = 'th-TH'; Get-TwilioRoomParticipant room -Status connected -Identity 'a b&c' -DateCreatedAfter ([datetimeoffset]::new(2026, 1, 2, 3, 4, 5, [timespan]::FromHours(2))) -PageSize 7").ShouldBeClean();

        Assert.Equal("/v1/Rooms/room/Participants?Status=connected&Identity=a%20b%26c&DateCreatedAfter=2026-01-02T01%3A04%3A05Z&PageSize=7", Assert.Single(server.Requests).Target);
    }

    [Fact]
    public void Wildcards_and_several_identities_are_matched_here()
    {
        using var host = ConnectedHostFactory.ForEmulator();
        Assert.Equal(["guest-7"], host.Run("Get-TwilioRoomParticipant standup -Identity 'guest-*'").ShouldBeClean().All("Identity"));

        // Identities that differ in case are two people's.
        var other = host.Run("Get-TwilioRoomParticipant standup -Identity 'GUEST-*'").ShouldBeClean();
        Assert.Empty(other.Output);
        Assert.Contains("guest-7", Assert.Single(other.Warnings));
        Assert.Equal(["alice", "bob"], host.Run("Get-TwilioRoomParticipant standup -Identity bob, alice").All("Identity").Order());
        Assert.Empty(host.Run("Get-TwilioRoomParticipant standup -Identity BOB").ShouldBeClean().Output);
    }

    [Fact]
    public void Rooms_come_out_in_the_order_they_went_in()
    {
        using var host = ConnectedHostFactory.ForEmulator("@{ Rooms = @(1..30 | ForEach-Object { @{ UniqueName = \"room-$_\"; Participants = \"only-$_\" } }) }");
        var result = host.Run("1..30 | ForEach-Object { \"room-$_\" } | Get-TwilioRoomParticipant").ShouldBeClean();
        Assert.Equal(Enumerable.Range(1, 30).Select(number => $"only-{number}"), result.All("Identity"));
    }

    [Fact]
    public void A_participant_piped_in_is_got_anew()
    {
        using var host = ConnectedHostFactory.ForEmulator();
        var result = host.Run("$all = Get-TwilioRoomParticipant standup; Set-TwilioRoomParticipant standup bob disconnected > $null; $all | Get-TwilioRoomParticipant").ShouldBeClean();
        Assert.Equal(3, result.Output.Count);
        Assert.Equal(1, result.All("Status").Count(status => status == "disconnected"));
    }

    [Fact]
    public void Text_piped_beside_a_room_is_a_participant_and_never_the_whole_room()
    {
        using var host = ConnectedHostFactory.ForEmulator();
        Assert.Equal(["bob", "alice"], host.Run("'bob', 'alice' | Get-TwilioRoomParticipant -RoomSid standup").ShouldBeClean().All("Identity"));
        var result = host.Run("5, (Get-TwilioRoom), [pscustomobject]@{ Colour = 'red' } | Get-TwilioRoomParticipant -RoomSid standup");
        Assert.Empty(result.Output);
        Assert.Equal(3, result.Errors.Count);
    }

    [Fact]
    public async Task Disconnecting_while_listing_skips_nobody()
    {
        await using var host = await EmulatorHost.StartAsync("""{"rooms":[{"uniqueName":"webinar","participantCount":230,"identityPrefix":"guest-"}]}""");
        using var powerShell = new PowerShellHost();
        host.Connect(powerShell);
        var disconnected = powerShell.Run("Get-TwilioRoomParticipant webinar -PageSize 10 | ForEach-Object { $_ | Set-TwilioRoomParticipant -Status disconnected }").ShouldBeClean();
        Assert.Equal(230, disconnected.All("Sid").Distinct().Count());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1001)]
    public async Task A_page_size_out_of_range_is_rejected_before_any_request(int size)
    {
        await using var server = await PagesAsync(1, 1);
        using var host = ConnectedHostFactory.ForServer(server);
        Assert.Contains("PageSize", host.Run($"Get-TwilioRoom -PageSize {size}").OnlyError().ToString());
        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData("https://evil.example/v1/Rooms/other/Participants?Page=1", "TwilioVideo.UntrustedHost,")]
    [InlineData("http://localhost.evil.example/v1", "TwilioVideo.UntrustedHost,")]
    [InlineData("//evil.example/v1", "TwilioVideo.UntrustedHost,")]
    [InlineData("/v1/Rooms/room/Participants?PageSize=1000", "TwilioVideo.InvalidResponse,")]
    public async Task A_next_page_elsewhere_or_in_a_circle_is_an_error_after_what_is_good(string next, string id)
    {
        await using var server = await StubServer.StartAsync(200, ResponseBodies.Participants(next, 0, 2));
        using var host = ConnectedHostFactory.ForServer(server);
        var result = host.Run("Get-TwilioRoomParticipant room");
        Assert.Equal(2, result.Output.Count);
        Assert.StartsWith(id, result.OnlyError().FullyQualifiedErrorId);
        Assert.Single(server.Requests);
    }

    private static Task<StubServer> PagesAsync(int pages, int perPage)
    {
        var requested = 0;
        return StubServer.StartAsync((context, request) =>
        {
            var page = Interlocked.Increment(ref requested) - 1;
            var next = page + 1 < pages ? $"/v1/Rooms/room/Participants?PageToken=PT{page + 1}" : null;
            return StubServer.Response(context, 200, ResponseBodies.Participants(next, page * perPage, perPage));
        });
    }
}
