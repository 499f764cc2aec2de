using System;

namespace TwilioVideo.Emulator;

/// <summary>The filters that both lists of recordings have. Deleted ones are given only to who asks for them.</summary>
internal sealed record RecordingFilter(string? Status, Sid? Source, DateRange Dates)
{
    public bool LiveOnly => Status != Recording.Deleted;

    public static RecordingFilter Read(Parameters query)
    {
        string? source = query.SidText("SourceSid", SidPrefix.Track);
        Sid? sid = source is not null && Sid.TryParse(source.AsSpan(), SidPrefix.Track, out Sid parsed) ? parsed : null;
        return new RecordingFilter(query.OneOf("Status", Recording.Statuses), sid, DateRange.Read(query));
    }

    public bool Fits(Recording recording) =>
        (Status is null || recording.Status == Status)
        && (Source is null || recording.Source == Source)
        && Dates.Holds(recording.DateCreated);
}
