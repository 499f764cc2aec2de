using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using TwilioVideo.Client.Watching;
using Xunit;
using static TwilioVideo.Client.Tests.Watching.WatchedAccount;

namespace TwilioVideo.Client.Tests.Watching;

public sealed class RoomWatcherTests
{
    private const string Seed = """{"rooms":[{"uniqueName":"standup","participants":["alice","bob"]}]}""";

    [Fact]
    public async Task Watch_without_a_change_says_nothing()
    {
        using var account = new WatchedAccount(Seed);
        await account.WatchAsync(TimeSpan.FromMinutes(1));
        Assert.Empty(account.Events);
    }

    [Fact]
    public async Task First_state_is_said_where_it_is_asked_for()
    {
        using var account = new WatchedAccount(Seed, new RoomWatchOptions { IncludeExisting = true });
        Assert.Equal(["participant-existing standup alice", "participant-existing standup bob", "room-existing standup"], (await account.PollAsync()).Order());
        Assert.StartsWith("room-existing", account.Events[0].Event);
        Assert.Empty(await account.PollAsync());
    }

    [Fact]
    public async Task Whoever_comes_reconnects_and_leaves_is_said()
    {
        using var account = new WatchedAccount(Seed);
        await account.PollAsync();
        account.Happen(Event("join", "standup", "carol"));
        Assert.Equal(["participant-connected standup carol"], await account.PollAsync());
        account.Happen(Event("reconnecting", "standup", "alice"));
        Assert.Equal(["participant-reconnecting standup alice"], await account.PollAsync());
        account.Happen(Event("reconnected", "standup", "alice"));
        Assert.Equal(["participant-reconnected standup alice"], await account.PollAsync());
        account.Happen(Event("leave", "standup", "bob"));
        Assert.Equal(["participant-disconnected standup bob"], await account.PollAsync());
    }

    [Fact]
    public async Task Room_that_opens_and_ends_is_said_with_its_people()
    {
        using var account = new WatchedAccount(Seed);
        await account.PollAsync();
        account.Happen(Event("create-room", "support", null), Event("join", "support", "dave"));
        Assert.Equal(["room-created support", "participant-connected support dave"], await account.PollAsync());
        account.Happen(Event("end-room", "support", null));
        Assert.Equal(["participant-disconnected support dave", "room-ended support"], await account.PollAsync());
        account.Happen(Event("end-room", "standup", null));
        Assert.Equal(["participant-disconnected standup alice", "participant-disconnected standup bob", "room-ended standup"], (await account.PollAsync()).Order());
        Assert.Empty(await account.PollAsync());
    }

    [Fact]
    public async Task Whatever_came_and_went_between_two_looks_is_said()
    {
        using var account = new WatchedAccount(Seed);
        await account.PollAsync();
        account.Pass(TimeSpan.FromMinutes(3));
        account.Happen(Event("join", "standup", "eve"), Event("leave", "standup", "eve"));
        account.Happen(Event("create-room", "brief", null), Event("join", "brief", "frank"), Event("end-room", "brief", null));
        var events = new List<string>();
        for (var look = 0; look < 4; look++)
        {
            events.AddRange(await account.PollAsync());
            account.Pass(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(["participant-connected standup eve", "participant-disconnected standup eve"], events.Where(line => line.Contains("standup")));
        Assert.Equal(["room-created brief", "participant-connected brief frank", "participant-disconnected brief frank", "room-ended brief"], events.Where(line => line.Contains("brief")));
    }

    [Fact]
    public async Task Only_rooms_that_are_watched_are_looked_into()
    {
        using var account = new WatchedAccount(Seed, isWatched: room => room.UniqueName == "support");
        await account.PollAsync();
        account.Happen(Event("leave", "standup", "bob"), Event("create-room", "support", null));
        Assert.Equal(["room-created support"], await account.PollAsync());
    }

    [Fact]
    public async Task Outage_from_the_beginning_on_leaves_the_first_state_to_the_first_look_that_succeeds()
    {
        using var account = new WatchedAccount(Seed) { Outage = (TimeSpan.Zero, TimeSpan.FromSeconds(20)) };
        await account.WatchAsync(TimeSpan.FromMinutes(1));
        Assert.NotEmpty(account.Failures);
        Assert.Empty(account.Events);
    }

    [Fact]
    public async Task Wrong_credentials_end_the_watch()
    {
        using var account = new WatchedAccount(Seed);
        account.Emulator.Faults = new() { ExpireAfterRequests = 0 };
        Assert.Equal(401, (await Assert.ThrowsAsync<TwilioVideoException>(() => account.PollAsync())).StatusCode);
    }

    [Fact]
    public async Task A_hundred_rooms_with_a_thousand_comings_and_goings_and_an_outage_lose_and_repeat_nothing()
    {
        var rooms = Enumerable.Range(0, 100).Select(number => $"room-{number:d3}").ToArray();
        var seed = $$"""{"rooms":[{{string.Join(',', rooms.Select(room => $$"""{"uniqueName":"{{room}}","participants":["host"]}"""))}}]}""";
        using var account = new WatchedAccount(seed) { Outage = (TimeSpan.FromSeconds(40), TimeSpan.FromSeconds(70)) };
        await account.PollAsync();

        // 500 people come and go; every tenth stays for a second only, and some do both in the outage.
        var random = new Random(1);
        var expected = new List<string>();
        foreach (var person in Enumerable.Range(0, 500))
        {
            var (room, joins) = (rooms[random.Next(rooms.Length)], 1 + (random.NextDouble() * 100));
            account.Happen(Event("join", room, $"p{person}", joins), Event("leave", room, $"p{person}", joins + (person % 10 == 0 ? 1 : 5 + (random.NextDouble() * 25))));
            expected.Add($"participant-connected {room} p{person}");
            expected.Add($"participant-disconnected {room} p{person}");
        }

        await account.WatchAsync(TimeSpan.FromSeconds(160));

        Assert.NotEmpty(account.Failures);
        Assert.Equal(expected.Order(StringComparer.Ordinal), account.Events.Select(Describe).Order(StringComparer.Ordinal));
        Assert.All(
            account.Events.Cast<ParticipantEvent>().GroupBy(item => item.Sid),
            stay => Assert.Equal(["participant-connected", "participant-disconnected"], stay.Select(item => item.Event)));
        Assert.InRange(account.MostReadsInASecond, 1, 80);
        TestContext.Current.TestOutputHelper?.WriteLine($"{account.Reads} reads in {account.Elapsed.TotalSeconds:0} s, at most {account.MostReadsInASecond} in one; {account.Failures.Count} looks failed.");
    }
}
