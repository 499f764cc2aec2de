using System;
using System.Collections.Generic;

namespace TwilioVideo.Benchmarks;

internal sealed class Person
{
    public string? Sid { get; set; }

    public string? RoomSid { get; set; }

    public string? AccountSid { get; set; }

    public string? Status { get; set; }

    public string? Identity { get; set; }

    public DateTimeOffset? DateCreated { get; set; }

    public DateTimeOffset? DateUpdated { get; set; }

    public DateTimeOffset? StartTime { get; set; }

    public DateTimeOffset? EndTime { get; set; }

    public int? Duration { get; set; }

    public string? Url { get; set; }

    public Dictionary<string, string?>? Links { get; set; }
}
