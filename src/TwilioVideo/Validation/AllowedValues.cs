using System;
using System.Linq;

namespace TwilioVideo.Validation;

/// <summary>The values that the API documents, checked again where an attribute can be missing, as it is on a mock.</summary>
internal static class AllowedValues
{
    public static readonly string[] ParticipantStatuses = ["connected", "disconnected", "reconnecting"];
    public static readonly string[] RoomStatuses = ["in-progress", "completed", "failed"];

    public static readonly string[] RecordingStatuses = ["processing", "completed", "deleted", "failed"];
    public static readonly string[] CompositionStatuses = ["enqueued", "processing", "completed", "deleted", "failed"];
    public static readonly string[] CompositionFormats = ["mp4", "webm"];
    public static readonly string[] TranscriptionStatuses = ["started", "stopped", "failed"];
    public static readonly string[] MediaTypes = ["audio", "video", "data"];
    public static readonly string[] HttpMethods = ["GET", "POST"];
    public static readonly string[] RequestMethods = ["GET", "POST", "PUT", "PATCH", "DELETE"];
    public static readonly string[] InsightRoomTypes = ["go", "peer_to_peer", "group", "group_small"];
    public static readonly string[] InsightCodecs = ["VP8", "H264", "VP9", "opus"];

    /// <summary>The value as the API spells it.</summary>
    /// <exception cref="TwilioVideoException">It is none of them (<see cref="TwilioVideoErrorKind.InvalidInput"/>).</exception>
    public static string Validate(string? value, string what, string[] allowed) =>
        Array.IndexOf(allowed, value) >= 0 ? value!
        : Array.Find(allowed, item => string.Equals(item, value, StringComparison.OrdinalIgnoreCase))
        ?? throw new TwilioVideoException(TwilioVideoErrorKind.InvalidInput, $"'{value}' is not a {what}: {string.Join(", ", allowed)}.");

    /// <summary>The values as the API spells them, each once; one null where none is given, so that nothing is sent.</summary>
    /// <exception cref="TwilioVideoException">One is none of them (<see cref="TwilioVideoErrorKind.InvalidInput"/>).</exception>
    public static string?[] ValidateAll(string[]? values, string what, string[] allowed) =>
        values is null or [] ? [null] : [.. values.Select(value => Validate(value, what, allowed)).Distinct()];

    /// <summary>The same, where nothing given means nothing sent.</summary>
    /// <exception cref="TwilioVideoException">It is none of them (<see cref="TwilioVideoErrorKind.InvalidInput"/>).</exception>
    public static string? ValidateOptional(string? value, string what, string[] allowed) =>
        string.IsNullOrEmpty(value) ? null : Validate(value, what, allowed);
}
