using System.Collections.Generic;
using TwilioVideo.Client.Http;

namespace TwilioVideo.Client.Options;

/// <summary>What lists of recordings can be narrowed by. What is null is not sent.</summary>
public sealed class RecordingListOptions : ListOptions
{
    /// <summary>Only recordings of this track.</summary>
    public string? SourceSid { get; init; }

    /// <summary>Only recordings that belong to all of these: rooms, participants.</summary>
    public IReadOnlyList<string>? GroupingSids { get; init; }

    /// <summary>Only <c>audio</c>, <c>video</c> or <c>data</c>.</summary>
    public string? MediaType { get; init; }

    internal override FormUrlEncodedBuilder ToQueryString(string? nameField) => base.ToQueryString(nameField)
        .Add("SourceSid", SourceSid)
        .Add("GroupingSid", GroupingSids)
        .Add("MediaType", MediaType);
}
