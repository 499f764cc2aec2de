using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using TwilioVideo.Client.Http;
using TwilioVideo.Client.Options;

namespace TwilioVideo.Client.Watching;

/// <summary>
/// One look into a room. Who is connected is asked for each time; who is reconnecting and who has left only where somebody is missing, and every few looks for
/// those who came and went in between.
/// </summary>
internal sealed class RoomLook(TwilioVideoClient client, ReadPacer pacer, WatchedRoom watched, RequestContext context)
{
    private const int LooksBetweenFull = 3;
    private const int MaxSingleReads = 3;
    private readonly Dictionary<string, RoomParticipant> _seen = new(StringComparer.Ordinal);

    /// <summary>Gets a value indicating whether everybody was asked for, those who have left included.</summary>
    public bool IsFull { get; private set; }

    /// <summary>Gets the newest creation (UTC) that was seen; null for none.</summary>
    public DateTime? Newest { get; private set; }

    /// <summary>Reads who is in the room and who has left it.</summary>
    /// <param name="newest">The newest creation (UTC) that the watch has seen in any room.</param>
    /// <param name="overlap">How far each list reaches back into what is known.</param>
    /// <returns>Whoever was seen, as seen last.</returns>
    public async Task<IReadOnlyCollection<RoomParticipant>> ReadAsync(DateTime? newest, TimeSpan overlap)
    {
        var presence = watched.Presence;
        var hasEnded = watched.Room.Status != "in-progress";
        if (!hasEnded)
        {
            await ListAsync("connected", null).ConfigureAwait(false);
        }

        if (!hasEnded && !presence.IsFirst && !presence.HasReconnecting && GetMissing().Count == 0 && ++watched.LooksSinceFull < LooksBetweenFull)
        {
            return _seen.Values;
        }

        if (!hasEnded)
        {
            await ListAsync("reconnecting", null).ConfigureAwait(false);
        }

        var since = GetSince(newest) - overlap;
        var missing = GetMissing();
        if (missing.Count > MaxSingleReads && missing.Min(participant => participant.DateCreated?.ToUniversalTime()) is { } oldest && oldest < since)
        {
            since = oldest;
        }

        await ListAsync("disconnected", since).ConfigureAwait(false);
        foreach (var participant in GetMissing())
        {
            Add(await GetAsync(participant).ConfigureAwait(false));
        }

        (IsFull, watched.LooksSinceFull) = (true, 0);
        return _seen.Values;
    }

    private DateTime? GetSince(DateTime? newest) => watched.KnownUntil
        ?? (watched.IsExisting ? Later(newest, Newest) ?? watched.Room.DateCreated?.ToUniversalTime() : watched.Room.DateCreated?.ToUniversalTime());

    private List<RoomParticipant> GetMissing() => [.. watched.Presence.Present.Where(participant => !_seen.ContainsKey(participant.Sid!))];

    private async Task ListAsync(string status, DateTime? createdAfter)
    {
        var options = new RoomParticipantListOptions { Status = status, CreatedAfter = createdAfter, PageSize = TwilioVideoClient.MaxPageSize };
        await pacer.WaitAsync(context.Cancellation).ConfigureAwait(false);
        var page = await client.ListRoomParticipantsAsync(watched.Room.Sid!, options, context).ConfigureAwait(false);
        while (true)
        {
            foreach (var participant in page.Items)
            {
                Add(participant);
            }

            if (!page.HasNext)
            {
                return;
            }

            await pacer.WaitAsync(context.Cancellation).ConfigureAwait(false);
            page = await page.NextAsync(context).ConfigureAwait(false);
        }
    }

    // In none of the lists: who has just come back, or left while the lists were read. By itself, a stay says how it is.
    private async Task<RoomParticipant> GetAsync(RoomParticipant known)
    {
        try
        {
            await pacer.WaitAsync(context.Cancellation).ConfigureAwait(false);
            var participant = await client.GetRoomParticipantAsync(watched.Room.Sid!, known.Sid!, context).ConfigureAwait(false);
            return participant.Status == "disconnected" || watched.Room.Status == "in-progress" ? participant : EndStay(participant);
        }
        catch (TwilioVideoException exception) when (exception is { Kind: TwilioVideoErrorKind.Api, StatusCode: 404 })
        {
            return EndStay(known);
        }
    }

    private RoomParticipant EndStay(RoomParticipant participant) => new()
    {
        Sid = participant.Sid,
        RoomSid = participant.RoomSid,
        Identity = participant.Identity,
        Status = "disconnected",
        StartTime = participant.StartTime,
        DateCreated = participant.DateCreated,
        DateUpdated = participant.DateUpdated,
        EndTime = participant.EndTime ?? watched.Room.EndTime,
        AccountSid = participant.AccountSid,
    };

    private void Add(RoomParticipant participant)
    {
        if (participant.Sid is null || (_seen.TryGetValue(participant.Sid, out var earlier) && earlier.Status == "disconnected"))
        {
            return;
        }

        _seen[participant.Sid] = participant;
        Newest = Later(Newest, participant.DateCreated?.ToUniversalTime());
    }

    private static DateTime? Later(DateTime? time, DateTime? other) => time is null || other > time ? other : time;
}
