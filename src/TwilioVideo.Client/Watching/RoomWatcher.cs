using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using TwilioVideo.Client.Http;
using TwilioVideo.Client.Options;
using TwilioVideo.Client.Paging;

namespace TwilioVideo.Client.Watching;

/// <summary>
/// Looks at the rooms of an account again and again, and says what happened in between. A look that fails changes nothing, so that the next one says what the
/// failed one could not: nothing is lost in an outage, and nothing is said twice.
/// </summary>
/// <param name="client">The client that reads.</param>
/// <param name="options">What is watched.</param>
public sealed class RoomWatcher(TwilioVideoClient client, RoomWatchOptions options)
{
    private const int MaxConcurrentLooks = 8;

    // Lists may lag behind, and dates are sent as whole seconds.
    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(1);

    // Where no room says what time it is for the service, clocks may differ by this much.
    private static readonly TimeSpan MaxClockSkew = TimeSpan.FromHours(1);

    private readonly object _gate = new();
    private readonly ReadPacer _pacer = new(options.MaxReadsPerSecond, options.TimeProvider);
    private readonly Dictionary<string, WatchedRoom> _rooms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DateTime?> _ended = new(StringComparer.Ordinal);
    private DateTime? _newest;
    private DateTime? _roomsKnownUntil;
    private TwilioVideoException? _failure;

    /// <summary>Gets the number of rooms in progress that are watched.</summary>
    public int RoomCount => _rooms.Count;

    /// <summary>Gets the number of rooms that have ended during the watch.</summary>
    public int EndedCount { get; private set; }

    /// <summary>Looks at everything once.</summary>
    /// <param name="publish">Is told of each event, one at a time.</param>
    /// <param name="context">Cancellation and observation of the reads.</param>
    /// <returns>The failure because of which something could not be looked at; null where all could.</returns>
    /// <exception cref="TwilioVideoException">Something failed that does not pass by itself.</exception>
    public async Task<TwilioVideoException?> PollAsync(Action<VideoEvent> publish, RequestContext context)
    {
        _failure = null;
        if (!await TryAsync(() => FindRoomsAsync(context)).ConfigureAwait(false))
        {
            return _failure;
        }

        using var turns = new SemaphoreSlim(MaxConcurrentLooks);
        await Task.WhenAll(_rooms.Values.ToArray().Select(async room =>
        {
            await turns.WaitAsync(context.Cancellation).ConfigureAwait(false);
            try
            {
                await TryAsync(() => LookAsync(room, publish, context)).ConfigureAwait(false);
            }
            finally
            {
                turns.Release();
            }
        })).ConfigureAwait(false);
        return _failure;
    }

    private async Task FindRoomsAsync(RequestContext context)
    {
        var isFirst = _roomsKnownUntil is null;
        var newest = _newest;
        var open = await ListRoomsAsync("in-progress", null, context).ConfigureAwait(false);
        Learn(open.Select(room => room.DateCreated));
        var since = (_roomsKnownUntil ?? _newest ?? options.TimeProvider.GetUtcNow().UtcDateTime - MaxClockSkew) - Overlap;
        var closed = await ListRoomsAsync("completed", since, context).ConfigureAwait(false);
        Learn(closed.Select(room => room.DateCreated));
        foreach (var room in open.Where(room => !_rooms.ContainsKey(room.Sid!) && !_ended.ContainsKey(room.Sid!)))
        {
            _rooms.Add(room.Sid!, new WatchedRoom(room, isFirst, options.IncludeExisting));
        }

        foreach (var room in closed.Where(room => !_ended.ContainsKey(room.Sid!)))
        {
            if (_rooms.TryGetValue(room.Sid!, out var watched))
            {
                watched.Room = room;
            }
            else if (isFirst)
            {
                _ended.Add(room.Sid!, room.DateCreated);
            }
            else
            {
                _rooms.Add(room.Sid!, new WatchedRoom(room, isExisting: false, includeExisting: false));
            }
        }

        Forget(since);
        _roomsKnownUntil = newest ?? since + Overlap;
        await UpdateMissingAsync(open, context).ConfigureAwait(false);
    }

    // A room that is in no list may have moved between two pages; by itself, it says how it is.
    private async Task UpdateMissingAsync(List<Room> open, RequestContext context)
    {
        var listed = new HashSet<string>(open.Select(room => room.Sid!), StringComparer.Ordinal);
        foreach (var watched in _rooms.Values.Where(watched => !listed.Contains(watched.Room.Sid!) && watched.Room.Status == "in-progress").ToArray())
        {
            try
            {
                await _pacer.WaitAsync(context.Cancellation).ConfigureAwait(false);
                watched.Room = await client.GetRoomAsync(watched.Room.Sid!, context).ConfigureAwait(false);
            }
            catch (TwilioVideoException exception) when (exception is { Kind: TwilioVideoErrorKind.Api, StatusCode: 404 })
            {
                watched.Room = new Room { Sid = watched.Room.Sid, UniqueName = watched.Room.UniqueName, Status = "completed", AccountSid = watched.Room.AccountSid, DateCreated = watched.Room.DateCreated };
            }
        }
    }

    private async Task LookAsync(WatchedRoom watched, Action<VideoEvent> publish, RequestContext context)
    {
        DateTime? newest;
        lock (_gate)
        {
            newest = _newest;
        }

        var look = new RoomLook(client, _pacer, watched, context);
        var seen = await look.ReadAsync(newest, Overlap).ConfigureAwait(false);
        lock (_gate)
        {
            _newest = look.Newest > _newest || _newest is null ? look.Newest ?? _newest : _newest;
            Publish(watched, seen, publish);
            if (look.IsFull)
            {
                watched.KnownUntil = newest ?? watched.KnownUntil;
                watched.Presence.Forget((watched.KnownUntil ?? DateTime.MinValue.AddDays(1)) - Overlap - Overlap);
            }
        }
    }

    private void Publish(WatchedRoom watched, IReadOnlyCollection<RoomParticipant> seen, Action<VideoEvent> publish)
    {
        var room = watched.Room;
        if (watched.Presence.IsFirst && (!watched.IsExisting || options.IncludeExisting))
        {
            publish(RoomEventFactory.Create(watched.IsExisting ? "room-existing" : "room-created", room, room.DateCreated));
        }

        foreach (var item in watched.Presence.Compare(room, seen, watched.KnownUntil - Overlap))
        {
            publish(item);
        }

        if (room.Status != "in-progress")
        {
            publish(RoomEventFactory.Create("room-ended", room, room.EndTime ?? room.DateUpdated));
            _rooms.Remove(room.Sid!);
            _ended[room.Sid!] = room.DateCreated;
            EndedCount++;
        }
    }

    private async Task<List<Room>> ListRoomsAsync(string status, DateTime? createdAfter, RequestContext context)
    {
        var list = new RoomListOptions { Status = status, UniqueName = options.UniqueName, CreatedAfter = createdAfter, PageSize = TwilioVideoClient.MaxPageSize };
        var rooms = new List<Room>();
        await _pacer.WaitAsync(context.Cancellation).ConfigureAwait(false);
        for (Page<Room>? page = await client.ListRoomsAsync(list, context).ConfigureAwait(false); page is not null;)
        {
            rooms.AddRange(page.Items.Where(room => room.Sid is not null && options.IsWatched?.Invoke(room) != false));
            if (page.HasNext)
            {
                await _pacer.WaitAsync(context.Cancellation).ConfigureAwait(false);
            }

            page = page.HasNext ? await page.NextAsync(context).ConfigureAwait(false) : null;
        }

        return rooms;
    }

    private void Learn(IEnumerable<DateTime?> created)
    {
        foreach (var time in created)
        {
            _newest = time?.ToUniversalTime() > _newest || _newest is null ? time?.ToUniversalTime() ?? _newest : _newest;
        }
    }

    private void Forget(DateTime since)
    {
        foreach (var sid in _ended.Where(pair => pair.Value?.ToUniversalTime() < since - Overlap).Select(pair => pair.Key).ToArray())
        {
            _ended.Remove(sid);
        }
    }

    private async Task<bool> TryAsync(Func<Task> look)
    {
        try
        {
            await look().ConfigureAwait(false);
            return true;
        }
        catch (TwilioVideoException exception) when (IsPassing(exception))
        {
            _failure = exception;
            return false;
        }
    }

    // A room that is gone by now (404) is looked for again with the next list of rooms.
    private static bool IsPassing(TwilioVideoException exception) =>
        exception.IsTransient || exception.Kind == TwilioVideoErrorKind.InvalidResponse || exception is { Kind: TwilioVideoErrorKind.Api, StatusCode: 404 };
}
