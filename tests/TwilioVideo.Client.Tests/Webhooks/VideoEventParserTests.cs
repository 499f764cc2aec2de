using System;
using TwilioVideo.Client.Webhooks;
using Xunit;

namespace TwilioVideo.Client.Tests.Webhooks;

/// <summary>Callbacks become typed events.</summary>
public sealed class VideoEventParserTests
{
    private const string Room = "AccountSid=AC0123456789abcdef0123456789abcdef&RoomSid=RM0123456789abcdef0123456789abcdef&RoomName=standup&RoomType=group&Timestamp=2026-03-01T09:30:05.250Z&SequenceNumber=4";

    [Fact]
    public void Callback_of_a_participant_becomes_a_participant_event_that_binds()
    {
        var item = Assert.IsType<ParticipantEvent>(Parse(Room + "&StatusCallbackEvent=participant-disconnected&RoomStatus=in-progress"
            + "&ParticipantSid=PA0123456789abcdef0123456789abcdef&ParticipantIdentity=s%C3%B8ren&ParticipantStatus=disconnected&ParticipantDuration=61&New=field"));
        Assert.Equal(("participant-disconnected", "søren", "disconnected", 61, 4), (item.Event, item.Identity, item.Status, item.Duration, item.SequenceNumber));
        Assert.Equal(("PA0123456789abcdef0123456789abcdef", item.Sid), (item.Sid, item.ParticipantSid));
        Assert.Equal(new DateTimeOffset(2026, 3, 1, 9, 30, 5, 250, TimeSpan.Zero).LocalDateTime, item.Timestamp);
        Assert.Equal("field", Assert.Single(item.OtherFields).Value);
    }

    [Fact]
    public void Callback_of_each_kind_becomes_its_type()
    {
        Assert.Equal(90, Assert.IsType<RoomEvent>(Parse(Room + "&StatusCallbackEvent=room-ended&RoomDuration=90")).Duration);
        Assert.Equal("audio", Assert.IsType<TrackEvent>(Parse(Room + "&StatusCallbackEvent=track-added&TrackKind=audio")).Kind);
        Assert.Equal(5_000_000_000, Assert.IsType<RecordingEvent>(Parse(Room + "&StatusCallbackEvent=recording-completed&Size=5000000000")).Size);
        Assert.Equal(50, Assert.IsType<CompositionEvent>(Parse(Room + "&StatusCallbackEvent=composition-progress&PercentageDone=50")).PercentageDone);
        Assert.Equal(typeof(VideoEvent), Parse(Room + "&StatusCallbackEvent=stream-began").GetType());
    }

    [Theory]
    [InlineData("", "StatusCallbackEvent")]
    [InlineData("MessageSid=SM1", "StatusCallbackEvent")]
    [InlineData("StatusCallbackEvent=room-ended&RoomSid=../x", "RoomSid")]
    [InlineData("StatusCallbackEvent=participant-connected&ParticipantSid=alice", "ParticipantSid")]
    [InlineData("StatusCallbackEvent=room-ended&RoomName=a&RoomName=b", "RoomName")]
    public void Callback_that_is_none_is_rejected(string form, string named)
    {
        var exception = Assert.Throws<TwilioVideoException>(() => Parse(form));
        Assert.Contains(named, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Field_that_is_only_shown_may_be_odd()
    {
        var item = Assert.IsType<RoomEvent>(Parse("StatusCallbackEvent=room-ended&RoomDuration=soon&Timestamp=never&SequenceNumber=1e99"));
        Assert.Null(item.Duration);
        Assert.Null(item.Timestamp);
        Assert.Null(item.SequenceNumber);
    }

    private static VideoEvent Parse(string form) => VideoEventParser.Parse(FormText.Parse(form));
}
