using System.Collections.Generic;
using TwilioVideo.Client.Http;

namespace TwilioVideo.Client.Options;

/// <summary>The options of a list of recordings. A property that is null is not sent.</summary>
public sealed record RecordingListOptions : DateFilteredListOptions
{
    /// <summary>Gets the status of the recordings.</summary>
    public string? Status { get; init; }

    /// <summary>Gets the SID of the recorded track.</summary>
    public string? SourceSid { get; init; }

    /// <summary>Gets the SIDs of the rooms and participants that a recording must belong to, all of them.</summary>
    public IReadOnlyList<string>? GroupingSids { get; init; }

    /// <summary>Gets the media type: <c>audio</c>, <c>video</c> or <c>data</c>.</summary>
    public string? MediaType { get; init; }

    internal override FormUrlEncodedBuilder CreateQuery() => AddDatesAndPageSize(new FormUrlEncodedBuilder().Add("Status", Status))
        .Add("SourceSid", SourceSid)
        .Add("GroupingSid", GroupingSids)
        .Add("MediaType", MediaType);
}
