using System;

namespace TwilioVideo.Emulator;

/// <summary>One change that really happened to a resource.</summary>
/// <param name="Sequence">Its number, from 1, in the order in which the changes happened.</param>
/// <param name="Time">When it happened, in GMT.</param>
/// <param name="Operation">
/// The API operation that changed it, or <c>Join</c>, <c>DuplicateIdentity</c> (somebody joined with the same identity) or
/// <c>RoomCompleted</c> (the room ended around a participant).
/// </param>
/// <param name="RoomSid">The room, if the resource belongs to one.</param>
/// <param name="ParticipantSid">The participant, or the other resource that was changed; null when it was the room itself.</param>
/// <param name="OldStatus">The status before; null for something new.</param>
/// <param name="NewStatus">The status after.</param>
/// <param name="RequestId">The request that changed it, as its answer's <c>Twilio-Request-Id</c> says; null when no request did.</param>
public sealed record ChangeLogEntry(
    int Sequence,
    DateTimeOffset Time,
    string Operation,
    string? RoomSid,
    string? ParticipantSid,
    string? OldStatus,
    string? NewStatus,
    string? RequestId);
