using System;

namespace TwilioVideo.Tests.Execution;

internal sealed record LedgerLine(int Sequence, DateTimeOffset Time, string Operation, string? RoomSid, string? ParticipantSid, string? OldStatus, string? NewStatus);
