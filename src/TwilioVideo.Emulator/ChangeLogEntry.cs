using System;

namespace TwilioVideo.Emulator;

/// <summary>A change that was made to a resource.</summary>
/// <param name="Sequence">The number of the change, from 1, in the order in which the changes were made.</param>
/// <param name="Time">The time of the change, in UTC.</param>
/// <param name="Operation">
/// The API operation that made the change, or <c>Join</c>, <c>DuplicateIdentity</c> (another participant joined with the same identity) or
/// <c>RoomCompleted</c> (the room of a participant was completed).
/// </param>
/// <param name="RoomSid">The SID of the room; null when the resource belongs to none.</param>
/// <param name="ParticipantSid">The SID of the participant or other resource that was changed; null when it was the room itself.</param>
/// <param name="OldStatus">The status before the change; null for a new resource.</param>
/// <param name="NewStatus">The status after the change.</param>
/// <param name="RequestId">The <c>Twilio-Request-Id</c> of the request that made the change; null when no request did.</param>
public sealed record ChangeLogEntry(
    int Sequence,
    DateTimeOffset Time,
    string Operation,
    string? RoomSid,
    string? ParticipantSid,
    string? OldStatus,
    string? NewStatus,
    string? RequestId);
