using System;
using Xunit;

namespace TwilioVideo.Client.Tests.Models;

/// <summary>How long stays, rooms and media lasted, as properties.</summary>
public sealed class ElapsedPropertyTests
{
    private static readonly DateTime HourAgo = DateTime.Now.AddHours(-1);

    [Fact]
    public void Stay_of_somebody_present_counts_until_now() =>
        Assert.InRange(new RoomParticipant { Status = "connected", StartTime = HourAgo }.Stay!.Value, TimeSpan.FromMinutes(59), TimeSpan.FromMinutes(62));

    [Fact]
    public void Stay_of_somebody_who_left_is_the_duration() =>
        Assert.Equal(TimeSpan.FromSeconds(90), new RoomParticipant { Status = "disconnected", StartTime = HourAgo, Duration = 90 }.Stay);

    [Fact]
    public void Stay_without_a_duration_ends_at_the_end() =>
        Assert.Equal(TimeSpan.FromMinutes(5), new RoomParticipant { Status = "disconnected", StartTime = HourAgo, EndTime = HourAgo.AddMinutes(5) }.Stay);

    [Fact]
    public void Stay_of_somebody_who_left_is_unknown_without_an_end() => Assert.Null(new RoomParticipant { Status = "disconnected", StartTime = HourAgo }.Stay);

    [Fact]
    public void Stay_is_what_was_set_where_nothing_else_is_known() => Assert.Equal(TimeSpan.FromSeconds(3), new RoomParticipant { Stay = TimeSpan.FromSeconds(3) }.Stay);

    [Fact]
    public void Age_is_never_negative() => Assert.Equal(TimeSpan.Zero, new Room { Status = "in-progress", DateCreated = DateTime.Now.AddHours(1) }.Age);

    [Fact]
    public void Age_of_a_room_that_ended_does_not_grow() => Assert.Null(new Room { Status = "completed", DateCreated = HourAgo }.Age);

    [Fact]
    public void Length_of_media_is_the_duration()
    {
        Assert.Equal(TimeSpan.FromSeconds(7), new Recording { Duration = 7 }.Length);
        Assert.Equal(TimeSpan.FromSeconds(7), new Composition { Duration = 7 }.Length);
        Assert.Null(new Recording().Length);
    }
}
