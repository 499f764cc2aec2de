using System;
using System.Text.Json.Serialization;
using TwilioVideo.Client;
using TwilioVideo.Client.Serialization;

namespace TwilioVideo;

/// <summary>The transcription of what is said in a room. Every field but <see cref="Status"/> may be null.</summary>
public sealed class Transcription
{
    /// <summary>What identifies the transcription within its room.</summary>
    public string? Ttid { get; set; }

    /// <summary>The SID of the room: <c>RM</c> and 32 hexadecimal digits.</summary>
    public string? RoomSid { get; set; }

    /// <summary><c>started</c>, <c>stopped</c>, <c>failed</c>, or a value that the service adds later.</summary>
    [JsonRequired]
    public string? Status { get; set; }

    /// <summary>How the transcription works: names and values, as they were given.</summary>
    [JsonConverter(typeof(ObjectToInferredTypesConverter))]
    public object? Configuration { get; set; }

    /// <summary>The SID of what is transcribed: <c>CA</c> and 32 hexadecimal digits.</summary>
    public string? SourceSid { get; set; }

    /// <summary>The SID of the account that owns the room: <c>AC</c> and 32 hexadecimal digits.</summary>
    public string? AccountSid { get; set; }

    /// <summary>When the transcription began, in local time.</summary>
    public DateTime? StartTime { get; set => field = LocalTime.From(value); }

    /// <summary>When the transcription ended, in local time; null while it runs.</summary>
    public DateTime? EndTime { get; set => field = LocalTime.From(value); }

    /// <summary>How long it lasted, in whole seconds; null while it runs.</summary>
    public int? Duration { get; set; }

    /// <summary>How long it lasted; for one that runs, until now.</summary>
    [JsonIgnore]
    public TimeSpan? Length
    {
        get => ElapsedTime.Get(Duration, StartTime, EndTime, Status is not ("stopped" or "failed")) ?? field;
        set;
    }

    /// <summary>When the resource was created, in local time.</summary>
    public DateTime? DateCreated { get; set => field = LocalTime.From(value); }

    /// <summary>When the resource was last changed, in local time.</summary>
    public DateTime? DateUpdated { get; set => field = LocalTime.From(value); }

    /// <summary>The absolute address of this resource.</summary>
    public string? Url { get; set; }

    /// <summary>What identifies the transcription.</summary>
    /// <returns>Text for people.</returns>
    public override string ToString() => Ttid ?? nameof(Transcription);
}
