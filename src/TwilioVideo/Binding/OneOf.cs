using System;

namespace TwilioVideo;

/// <summary>The values that the API documents, checked again where an attribute can be missing, as it is on a mock.</summary>
internal static class OneOf
{
    public static readonly string[] ParticipantStatuses = ["connected", "disconnected", "reconnecting"];
    public static readonly string[] RoomStatuses = ["in-progress", "completed", "failed"];

    /// <summary>The value as the API spells it.</summary>
    /// <exception cref="TwilioVideoException">It is none of them (<see cref="FailureKind.InvalidInput"/>).</exception>
    public static string Check(string? value, string what, string[] allowed) =>
        Array.Find(allowed, one => string.Equals(one, value, StringComparison.OrdinalIgnoreCase))
        ?? throw new TwilioVideoException(FailureKind.InvalidInput, $"'{value}' is not a {what}: {string.Join(", ", allowed)}.");

    /// <summary>The same, where nothing given means nothing sent.</summary>
    /// <exception cref="TwilioVideoException">It is none of them (<see cref="FailureKind.InvalidInput"/>).</exception>
    public static string? CheckOptional(string? value, string what, string[] allowed) =>
        string.IsNullOrEmpty(value) ? null : Check(value, what, allowed);
}
