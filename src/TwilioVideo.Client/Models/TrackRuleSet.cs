using System;
using System.Text.Json.Serialization;
using TwilioVideo.Client;

namespace TwilioVideo;

/// <summary>The rules that are in force, in order: the last one that matches a track decides. Every field may be null.</summary>
/// <typeparam name="TRule">The kind of rule.</typeparam>
public abstract class TrackRuleSet<TRule>
    where TRule : TrackRule
{
    /// <summary>Gets or sets the SID of the room: <c>RM</c> and 32 hexadecimal digits.</summary>
    public string? RoomSid { get; set; }

    /// <summary>Gets or sets the rules, in order.</summary>
    [JsonRequired]
    public TRule[]? Rules { get; set; }

    /// <summary>Gets or sets the time when the rules were created, in local time.</summary>
    public DateTime? DateCreated { get; set => field = LocalTime.From(value); }

    /// <summary>Gets or sets the time when the rules were last changed, in local time.</summary>
    public DateTime? DateUpdated { get; set => field = LocalTime.From(value); }

    /// <summary>Formats the rules.</summary>
    /// <returns>The text to show; not rules to send.</returns>
    public override string ToString() =>
        Rules is null ? GetType().Name : string.Join("; ", Array.ConvertAll(Rules, rule => rule.ToString()));
}
