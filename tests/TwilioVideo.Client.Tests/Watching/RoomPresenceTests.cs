using System;
using System.Collections.Generic;
using System.Linq;
using TwilioVideo.Client.Watching;
using Xunit;

namespace TwilioVideo.Client.Tests.Watching;

public sealed class RoomPresenceTests
{
    private static readonly DateTime Noon = new(2026, 3, 1, 12, 0, 0, DateTimeKind.Utc);
    private static readonly Room Room = new() { Sid = StubService.RoomSid, UniqueName = "standup", Status = "in-progress" };

    [Fact]
    public void First_look_into_an_existing_room_says_nothing() =>
        Assert.Empty(new RoomPresence(isExisting: true, includeExisting: false).Compare(Room, [Stay(1), Stay(2, "disconnected")], null));

    [Fact]
    public void First_look_into_an_existing_room_says_who_is_there_where_that_is_asked_for()
    {
        var events = new RoomPresence(isExisting: true, includeExisting: true).Compare(Room, [Stay(2, "reconnecting", start: 1), Stay(1), Stay(3, "disconnected")], null);
        Assert.Equal(["participant-existing 1 connected", "participant-existing 2 reconnecting"], Describe(events));
    }

    [Fact]
    public void First_look_into_a_new_room_says_every_stay() =>
        Assert.Equal(
            ["participant-connected 1 connected", "participant-connected 2 connected", "participant-disconnected 2 disconnected", "participant-connected 3 connected", "participant-reconnecting 3 reconnecting"],
            Describe(new RoomPresence(isExisting: false, includeExisting: false).Compare(Room, [Stay(3, "reconnecting", start: 20), Stay(1), Stay(2, "disconnected", start: 5)], null)));

    [Fact]
    public void Change_of_status_is_said_once()
    {
        var presence = Known(Stay(1));
        Assert.Equal(["participant-reconnecting 1 reconnecting"], Describe(presence.Compare(Room, [Stay(1, "reconnecting")], null)));
        Assert.Empty(presence.Compare(Room, [Stay(1, "reconnecting")], null));
        Assert.True(presence.HasReconnecting);
        Assert.Equal(["participant-reconnected 1 connected"], Describe(presence.Compare(Room, [Stay(1)], null)));
        Assert.Equal(["participant-disconnected 1 disconnected"], Describe(presence.Compare(Room, [Stay(1, "disconnected")], null)));
        Assert.Empty(presence.Present);
    }

    [Fact]
    public void Stay_that_has_ended_is_final()
    {
        var presence = Known(Stay(1));
        presence.Compare(Room, [Stay(1, "disconnected")], null);
        Assert.Empty(presence.Compare(Room, [Stay(1), Stay(1, "disconnected"), Stay(1, "reconnecting")], null));
        Assert.Empty(presence.Present);
    }

    [Fact]
    public void Stay_that_was_over_before_what_is_known_is_no_news()
    {
        var presence = Known(Stay(1));
        Assert.Empty(presence.Compare(Room, [Stay(1), Stay(2, "disconnected", start: -1)], Noon));
        Assert.Equal(2, presence.Compare(Room, [Stay(1), Stay(3, "disconnected", start: 1)], Noon).Count);
    }

    [Fact]
    public void Known_stay_ends_however_old_it_is() =>
        Assert.Equal(["participant-disconnected 1 disconnected"], Describe(Known(Stay(1, start: -5000)).Compare(Room, [Stay(1, "disconnected", start: -5000)], Noon)));

    [Fact]
    public void Whoever_was_not_seen_stays_until_it_is_known_how_the_stay_ended()
    {
        var presence = Known(Stay(1));
        Assert.Empty(presence.Compare(Room, [], null));
        Assert.Single(presence.Present);
    }

    [Fact]
    public void Forgotten_stay_is_held_back_by_its_age()
    {
        var presence = Known(Stay(1));
        presence.Compare(Room, [Stay(1, "disconnected")], null);
        presence.Forget(Noon.AddMinutes(10));
        Assert.Empty(presence.Compare(Room, [Stay(1, "disconnected")], Noon.AddMinutes(10)));
    }

    [Fact]
    public void Event_binds_as_a_participant_does()
    {
        var item = Assert.IsType<ParticipantEvent>(Assert.Single(Known().Compare(Room, [Stay(1)], null)));
        Assert.Equal((Stay(1).Sid, Stay(1).Sid, Room.Sid, "standup", "1"), (item.Sid, item.ParticipantSid, item.RoomSid, item.RoomName, item.Identity));
        Assert.Equal(Noon, item.Timestamp!.Value.ToUniversalTime());
    }

    private static RoomPresence Known(params RoomParticipant[] present)
    {
        var presence = new RoomPresence(isExisting: true, includeExisting: false);
        presence.Compare(Room, present, null);
        return presence;
    }

    private static IEnumerable<string> Describe(IEnumerable<VideoEvent> events) => events.Cast<ParticipantEvent>().Select(item => $"{item.Event} {item.Identity} {item.Status}");

    private static RoomParticipant Stay(int number, string status = "connected", int start = 0) => new()
    {
        Sid = $"PA{number:d32}",
        RoomSid = Room.Sid,
        Identity = number.ToString(),
        Status = status,
        StartTime = Noon.AddSeconds(start),
        DateCreated = Noon.AddSeconds(start),
        DateUpdated = Noon.AddSeconds(start + 10),
        EndTime = status == "disconnected" ? Noon.AddSeconds(start + 10) : null,
    };
}
