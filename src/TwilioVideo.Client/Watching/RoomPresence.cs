using System;
using System.Collections.Generic;
using System.Linq;

namespace TwilioVideo.Client.Watching;

/// <summary>
/// Compares what is seen of a room's participants with what was seen before, and says each difference once. A stay that has ended is final: whatever a
/// later response says of it is ignored.
/// </summary>
/// <param name="isExisting">Whether the room was there when the watch began, so that the first state is no news.</param>
/// <param name="includeExisting">Whether the first state is said all the same.</param>
public sealed class RoomPresence(bool isExisting, bool includeExisting)
{
    private readonly Dictionary<string, RoomParticipant> _present = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DateTime?> _left = new(StringComparer.Ordinal);
    private bool _isFirst = true;

    /// <summary>Gets the participants who are in the room, connected or reconnecting.</summary>
    public IReadOnlyCollection<RoomParticipant> Present => _present.Values;

    /// <summary>Gets a value indicating whether somebody's connection is broken at the moment.</summary>
    public bool HasReconnecting => _present.Values.Any(participant => participant.Status == "reconnecting");

    /// <summary>Gets a value indicating whether nothing was compared yet.</summary>
    public bool IsFirst => _isFirst;

    /// <summary>Compares what is seen now with what was seen before, and keeps it.</summary>
    /// <param name="room">The room.</param>
    /// <param name="seen">Whoever was seen, in any status.</param>
    /// <param name="since">Whoever was created before this time (UTC) was known already; null where nobody was.</param>
    /// <returns>The differences, in the order in which they happened.</returns>
    public IReadOnlyList<VideoEvent> Compare(Room room, IEnumerable<RoomParticipant> seen, DateTime? since)
    {
        var events = new List<VideoEvent>();
        foreach (var participant in seen)
        {
            if (participant.Sid is { } sid && !_left.ContainsKey(sid))
            {
                _present.TryGetValue(sid, out var known);
                if (participant.Status == "disconnected")
                {
                    AddLeft(events, room, participant, known, since);
                }
                else
                {
                    AddPresent(events, room, participant, known);
                }
            }
        }

        _isFirst = false;
        return [.. events.OrderBy(item => item.Timestamp?.ToUniversalTime() ?? DateTime.MaxValue)];
    }

    /// <summary>Forgets stays that have ended and that no list will be asked for again.</summary>
    /// <param name="before">The time (UTC) before which nobody is listed any more.</param>
    public void Forget(DateTime before)
    {
        foreach (var sid in _left.Where(pair => pair.Value?.ToUniversalTime() < before).Select(pair => pair.Key).ToArray())
        {
            _left.Remove(sid);
        }
    }

    private void AddLeft(List<VideoEvent> events, Room room, RoomParticipant participant, RoomParticipant? known, DateTime? since)
    {
        // A list that reaches further back than it had to holds people who were gone long ago.
        if (known is null && participant.DateCreated?.ToUniversalTime() < since)
        {
            return;
        }

        _present.Remove(participant.Sid!);
        _left[participant.Sid!] = participant.DateCreated;
        if (known is null && _isFirst && isExisting)
        {
            return;
        }

        if (known is null)
        {
            events.Add(RoomEventFactory.Create("participant-connected", "connected", room, participant, participant.StartTime ?? participant.DateCreated));
        }

        events.Add(RoomEventFactory.Create("participant-disconnected", "disconnected", room, participant, participant.EndTime ?? participant.DateUpdated));
    }

    private void AddPresent(List<VideoEvent> events, Room room, RoomParticipant participant, RoomParticipant? known)
    {
        _present[participant.Sid!] = participant;
        var status = participant.Status ?? "connected";
        if (known is not null)
        {
            if (known.Status != participant.Status)
            {
                events.Add(RoomEventFactory.Create(status == "connected" ? "participant-reconnected" : "participant-" + status, status, room, participant, participant.DateUpdated));
            }

            return;
        }

        if (_isFirst && isExisting)
        {
            if (includeExisting)
            {
                events.Add(RoomEventFactory.Create("participant-existing", status, room, participant, participant.StartTime ?? participant.DateCreated));
            }

            return;
        }

        events.Add(RoomEventFactory.Create("participant-connected", "connected", room, participant, participant.StartTime ?? participant.DateCreated));
        if (status != "connected")
        {
            events.Add(RoomEventFactory.Create("participant-" + status, status, room, participant, participant.DateUpdated));
        }
    }
}
