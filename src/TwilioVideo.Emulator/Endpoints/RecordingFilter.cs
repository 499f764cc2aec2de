using System;
using TwilioVideo.Emulator.Http;
using TwilioVideo.Emulator.Model;
using TwilioVideo.Emulator.Paging;

namespace TwilioVideo.Emulator.Endpoints;

/// <summary>The filters of both lists of recordings. Deleted recordings are listed only when the status is deleted.</summary>
internal sealed record RecordingFilter(string? Status, string? Source, DateRangeFilter Dates)
{
    public bool LiveOnly => Status != Recording.Deleted;

    public static RecordingFilter Read(RequestParameters query)
    {
        string? source = query.GetSid("SourceSid");
        return new RecordingFilter(query.GetEnum("Status", Recording.Statuses), source, DateRangeFilter.Read(query));
    }

    public bool Matches(Recording recording) =>
        (Status is null || recording.Status == Status)
        && (Source is null || string.Equals(recording.Source.ToText(SidPrefix.Track), Source, StringComparison.OrdinalIgnoreCase))
        && Dates.Contains(recording.DateCreated);
}
