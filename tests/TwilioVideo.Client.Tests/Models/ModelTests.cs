using System;
using System.Collections.Generic;
using Xunit;

namespace TwilioVideo.Client.Tests.Models;

public sealed class ModelTests
{
    public static TheoryData<string, object> Texts => new()
    {
        { "standup", new Room { UniqueName = "standup", Sid = "RM1" } },
        { "RM1", new Room { Sid = "RM1" } },
        { "Room", new Room() },
        { "alice", new RoomParticipant { Identity = "alice", Sid = "PA1" } },
        { "PA1", new RoomParticipant { Sid = "PA1" } },
        { "RoomParticipant", new RoomParticipant() },
        { "camera", new PublishedTrack { Name = "camera", Sid = "MT1" } },
        { "MT1", new SubscribedTrack { Sid = "MT1" } },
        { "SubscribedTrack", new SubscribedTrack() },
        { "RT1", new Recording { Sid = "RT1" } },
        { "Recording", new Recording() },
        { "CJ1", new Composition { Sid = "CJ1" } },
        { "Composition", new Composition() },
        { "minutes", new CompositionHook { FriendlyName = "minutes", Sid = "HK1" } },
        { "HK1", new CompositionHook { Sid = "HK1" } },
        { "CompositionHook", new CompositionHook() },
        { "tt", new Transcription { Ttid = "tt" } },
        { "Transcription", new Transcription() },
        { "archive", new RecordingSettings { FriendlyName = "archive" } },
        { "CompositionSettings", new CompositionSettings() },
        { "RecordingRules", new RecordingRules() },
        { "include all; exclude kind audio publisher alice", new RecordingRules { Rules = [new() { Type = "include", All = true }, new() { Type = "exclude", Kind = "audio", Publisher = "alice" }] } },
        { "exclude track camera and {\"a\":1} priority low", new SubscribeRule { Type = "exclude", Track = "camera", Other = "{\"a\":1}", Priority = "low" } },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Model_is_shown_by_its_name(string expected, object model) => Assert.Equal(expected, model.ToString());

    [Theory]
    [InlineData(DateTimeKind.Utc)]
    [InlineData(DateTimeKind.Local)]
    [InlineData(DateTimeKind.Unspecified)]
    public void Times_are_local(DateTimeKind kind)
    {
        var time = new DateTime(2026, 3, 1, 9, 30, 5, kind);
        var expected = kind == DateTimeKind.Utc ? time.ToLocalTime() : DateTime.SpecifyKind(time, DateTimeKind.Local);
        var participant = new RoomParticipant { StartTime = time, EndTime = null };

        Assert.Equal((expected, DateTimeKind.Local), (participant.StartTime!.Value, participant.StartTime.Value.Kind));
        Assert.Null(participant.EndTime);
    }

    [Fact]
    public void Room_is_found_by_its_own_names_in_a_pipeline()
    {
        var room = new Room { RoomSid = "RM1", StartTime = new DateTime(2026, 3, 1, 0, 0, 0, DateTimeKind.Local) };
        room.RoomSid = "RM2";
        room.StartTime = DateTime.Now;

        Assert.Equal(("RM1", "RM1", new DateTime(2026, 3, 1)), (room.Sid, room.RoomSid, room.DateCreated!.Value));
    }

    [Fact]
    public void Recording_has_its_room_and_participant_from_its_groupings()
    {
        var recording = new Recording { GroupingSids = new Dictionary<string, object?> { ["room_sid"] = "RM1", ["participant_sid"] = "PA1" } };
        Assert.Equal(("RM1", "PA1"), (recording.RoomSid, recording.ParticipantSid));

        recording.RoomSid = "RM2";
        Assert.Equal("RM2", recording.RoomSid);
        Assert.Equal((null, null), (new Recording { GroupingSids = new Dictionary<string, object?> { ["room_sid"] = 5 } }.RoomSid, new Recording { GroupingSids = "x" }.ParticipantSid));
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("", false)]
    [InlineData("archive", true)]
    public void Settings_need_a_name(string? name, bool isValid) =>
        Assert.Equal(isValid, Record.Exception(() => new RecordingSettings { FriendlyName = name }.ValidateName()) is null);
}
