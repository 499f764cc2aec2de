using System;
using System.Text.Json.Serialization;
using TwilioVideo.Client;
using TwilioVideo.Client.Serialization;

namespace TwilioVideo;

/// <summary>The transcription of the speech in a room. Every field but <see cref="Status"/> may be null.</summary>
public sealed class Transcription
{
    /// <summary>Gets or sets the identifier of the transcription within its room.</summary>
    public string? Ttid { get; set; }

    /// <summary>Gets or sets the SID of the room: <c>RM</c> and 32 hexadecimal digits.</summary>
    public string? RoomSid { get; set; }

    /// <summary>Gets or sets the status: <c>started</c>, <c>stopped</c>, <c>failed</c>, or a value that the service adds later.</summary>
    [JsonRequired]
    public string? Status { get; set; }

    /// <summary>Gets or sets the configuration: names and values as they were specified.</summary>
    [JsonConverter(typeof(ObjectToInferredTypesConverter))]
    public object? Configuration { get; set; }

    /// <summary>Gets or sets the SID of the transcribed source: <c>CA</c> and 32 hexadecimal digits.</summary>
    [JsonConverter(typeof(LenientTextConverter))]
    public string? SourceSid { get; set; }

    /// <summary>Gets or sets the SID of the account that owns the room: <c>AC</c> and 32 hexadecimal digits.</summary>
    public string? AccountSid { get; set; }

    /// <summary>Gets or sets the time when the transcription began, in local time.</summary>
    public DateTime? StartTime { get; set => field = LocalTime.From(value); }

    /// <summary>Gets or sets the time when the transcription ended, in local time; null while it runs.</summary>
    public DateTime? EndTime { get; set => field = LocalTime.From(value); }

    /// <summary>Gets or sets the length in whole seconds; null while it runs.</summary>
    public int? Duration { get; set; }

    /// <summary>How long it lasted; for one that runs, until now.</summary>
    [JsonIgnore]
    public TimeSpan? Length
    {
        get => ElapsedTime.Get(Duration, StartTime, EndTime, Status is not ("stopped" or "failed")) ?? field;
        set;
    }

    /// <summary>Gets or sets the time when the resource was created, in local time.</summary>
    public DateTime? DateCreated { get; set => field = LocalTime.From(value); }

    /// <summary>Gets or sets the time when the resource was last changed, in local time.</summary>
    public DateTime? DateUpdated { get; set => field = LocalTime.From(value); }

    /// <summary>Gets or sets the absolute address of the resource.</summary>
    [JsonConverter(typeof(LenientTextConverter))]
    public string? Url { get; set; }

    /// <summary>Gets the identifier.</summary>
    /// <returns>The text to show.</returns>
    public override string ToString() => Ttid ?? nameof(Transcription);
}
