using System;
using System.Collections.Generic;
using System.Linq;
using TwilioVideo.Client.Options;
using TwilioVideo.Client.Paging;
using Xunit;

namespace TwilioVideo.Client.Tests.Paging;

/// <summary>What a list gives is held to what was asked for.</summary>
public sealed class ListItemFilterTests
{
    private const string Other = "RM00000000000000000000000000000002";
    private static readonly DateTime Time = new(2026, 3, 1, 9, 30, 5, 250, DateTimeKind.Utc);

    [Theory]
    [InlineData("in-progress", "in-progress", true)]
    [InlineData("in-progress", "completed", false)]
    [InlineData("in-progress", null, true)]
    [InlineData(null, "completed", true)]
    public void Room_with_another_status_is_discarded(string? requested, string? status, bool expected) =>
        Assert.Equal(expected, Keeps(ListItemFilter.Room(new RoomListOptions { Status = requested }, []), new Room { Status = status }));

    [Theory]
    [InlineData("standup", "standup", true)]
    [InlineData("standup", "Standup", false)]
    [InlineData("standup", null, true)]
    public void Room_with_another_name_is_discarded(string requested, string? name, bool expected) =>
        Assert.Equal(expected, Keeps(ListItemFilter.Room(new RoomListOptions { UniqueName = requested }, []), new Room { UniqueName = name }));

    [Theory]
    [InlineData(0, true)]
    [InlineData(-250, true)]
    [InlineData(-251, false)]
    [InlineData(60_000, true)]
    public void Room_that_was_created_before_the_second_that_was_sent_is_discarded(int milliseconds, bool expected) =>
        Assert.Equal(expected, Keeps(ListItemFilter.Room(new RoomListOptions { CreatedAfter = Time }, []), new Room { DateCreated = Time.AddMilliseconds(milliseconds) }));

    [Theory]
    [InlineData(0, false)]
    [InlineData(-250, false)]
    [InlineData(-251, true)]
    public void Room_that_was_created_after_the_second_that_was_sent_is_discarded(int milliseconds, bool expected) =>
        Assert.Equal(expected, Keeps(ListItemFilter.Room(new RoomListOptions { CreatedBefore = Time.ToLocalTime() }, []), new Room { DateCreated = Time.AddMilliseconds(milliseconds) }));

    [Fact]
    public void Room_without_a_date_is_kept() =>
        Assert.True(Keeps(ListItemFilter.Room(new RoomListOptions { CreatedAfter = Time, CreatedBefore = Time }, []), new Room()));

    [Theory]
    [InlineData(TestClient.Room, TestClient.Room, true)]
    [InlineData(TestClient.Room, Other, false)]
    [InlineData(TestClient.Room, "standup", true)]
    [InlineData(TestClient.Room, null, true)]
    [InlineData("standup", Other, true)]
    [InlineData("RM0000000000000000000000000000000A", "RM0000000000000000000000000000000a", true)]
    public void Item_of_another_room_is_discarded_where_both_are_named_by_sid(string path, string? sid, bool expected)
    {
        Assert.Equal(expected, Keeps(ListItemFilter.RoomParticipant(new RoomParticipantListOptions(), [path]), new RoomParticipant { RoomSid = sid }));
        Assert.Equal(expected, Keeps(ListItemFilter.Recording(new RecordingListOptions(), [path]), new Recording { RoomSid = sid }));
        Assert.Equal(expected, Keeps(ListItemFilter.Transcription(new ListOptions(), [path]), new Transcription { RoomSid = sid }));
        Assert.Equal(expected, Keeps(ListItemFilter.Track<PublishedTrack>(new ListOptions(), [path, "alice"]), new PublishedTrack { RoomSid = sid }));
    }

    [Theory]
    [InlineData(TestClient.Participant, true)]
    [InlineData("PA00000000000000000000000000000002", false)]
    [InlineData("alice", true)]
    public void Track_of_another_participant_is_discarded(string sid, bool expected) => Assert.Equal(
        expected,
        Keeps(ListItemFilter.Track<SubscribedTrack>(new ListOptions(), [TestClient.Room, TestClient.Participant]), new SubscribedTrack { ParticipantSid = sid }));

    [Theory]
    [InlineData("alice", "connected", true)]
    [InlineData("Alice", "connected", false)]
    [InlineData("alice", "disconnected", false)]
    public void Participant_with_another_identity_or_status_is_discarded(string identity, string status, bool expected) => Assert.Equal(
        expected,
        Keeps(ListItemFilter.RoomParticipant(new RoomParticipantListOptions { Identity = "alice", Status = "connected" }, ["standup"]), new RoomParticipant { Identity = identity, Status = status }));

    [Theory]
    [InlineData("video", TestClient.Track, true)]
    [InlineData("audio", TestClient.Track, false)]
    [InlineData("video", "MT00000000000000000000000000000002", false)]
    public void Recording_of_another_type_or_source_is_discarded(string type, string source, bool expected) => Assert.Equal(
        expected,
        Keeps(ListItemFilter.Recording(new RecordingListOptions { MediaType = "video", SourceSid = TestClient.Track }, []), new Recording { Type = type, SourceSid = source }));

    [Theory]
    [InlineData(TestClient.Room, true)]
    [InlineData(Other, false)]
    [InlineData(TestClient.Participant, true)]
    [InlineData("PA00000000000000000000000000000002", false)]
    [InlineData("XX1", true)]
    [InlineData("xx1", true)]
    [InlineData("XX2", false)]
    public void Recording_of_another_grouping_is_discarded(string grouping, bool expected)
    {
        var recording = new Recording { GroupingSids = new Dictionary<string, object?> { ["room_sid"] = TestClient.Room, ["participant_sid"] = TestClient.Participant, ["other"] = "XX1" } };

        Assert.Equal(expected, Keeps(ListItemFilter.Recording(new RecordingListOptions { GroupingSids = [grouping] }, []), recording));
        Assert.True(Keeps(ListItemFilter.Recording(new RecordingListOptions { GroupingSids = [grouping] }, []), new Recording()));
    }

    [Theory]
    [InlineData(TestClient.Room, "completed", true)]
    [InlineData(Other, "completed", false)]
    [InlineData(TestClient.Room, "failed", false)]
    public void Composition_of_another_room_or_status_is_discarded(string room, string status, bool expected) => Assert.Equal(
        expected,
        Keeps(ListItemFilter.Composition(new CompositionListOptions { RoomSid = TestClient.Room, Status = "completed" }, []), new Composition { RoomSid = room, Status = status }));

    [Theory]
    [InlineData("min*", true, "minutes", true, true)]
    [InlineData("min*", null, "other", true, false)]
    [InlineData("min*", null, null, null, true)]
    [InlineData(null, true, "other", false, false)]
    [InlineData(null, true, "other", null, true)]
    [InlineData(null, null, "other", false, true)]
    public void Hook_with_another_name_or_state_is_discarded(string? pattern, bool? enabled, string? name, bool? state, bool expected) => Assert.Equal(
        expected,
        Keeps(ListItemFilter.CompositionHook(new CompositionHookListOptions { FriendlyName = pattern, Enabled = enabled }, []), new CompositionHook { FriendlyName = name, Enabled = state }));

    private static bool Keeps<T>(Predicate<T>?[] filter, T item) => filter.All(predicate => predicate?.Invoke(item) != false);
}
