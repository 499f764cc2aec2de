using System;
using TwilioVideo.Emulator.Http;
using TwilioVideo.Emulator.Model;
using TwilioVideo.Emulator.Paging;

namespace TwilioVideo.Emulator.Endpoints;

/// <summary>The filters that both lists of recordings have. Deleted ones are given only to who asks for them.</summary>
internal sealed record RecordingFilter(string? Status, Sid? Source, DateRangeFilter Dates)
{
    public bool LiveOnly => Status != Recording.Deleted;

    public static RecordingFilter Read(RequestParameters query)
    {
        string? source = query.GetSid("SourceSid", SidPrefix.Track);
        Sid? sid = source is not null && Sid.TryParse(source.AsSpan(), SidPrefix.Track, out Sid parsed) ? parsed : null;
        return new RecordingFilter(query.GetEnum("Status", Recording.Statuses), sid, DateRangeFilter.Read(query));
    }

    public bool Matches(Recording recording) =>
        (Status is null || recording.Status == Status)
        && (Source is null || recording.Source == Source)
        && Dates.Contains(recording.DateCreated);
}
