using System;
using System.Collections;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using System.Threading.Tasks;
using TwilioVideo.Client;

namespace TwilioVideo;

/// <summary>Completes rooms in progress: by unique name, and by SID once RM is typed.</summary>
public sealed class RoomCompleter : IArgumentCompleter
{
    private const int MostCounted = 20;
    private const int CountedUpTo = 100;
    private static readonly TimeSpan CountingTime = TimeSpan.FromMilliseconds(300);

    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        if (LiveCompletion.Connection(fakeBoundParameters) is not { } connection)
        {
            return [];
        }

        var clock = Stopwatch.StartNew();
        var typed = Completions.Typed(wordToComplete);
        var bySid = typed.StartsWith("RM", StringComparison.OrdinalIgnoreCase);
        var rooms = (LiveCompletion.Ask(connection, "rooms", ListAsync) ?? [])
            .SelectMany(room => Names(room, bySid).Select(name => (Room: room, Name: name)))
            .Where(one => one.Name.StartsWith(typed, StringComparison.OrdinalIgnoreCase))
            .ToList();
        var counts = Count(connection, [.. rooms.Select(one => one.Room.Sid).OfType<string>().Distinct().Take(MostCounted)], LiveCompletion.Patience - clock.Elapsed);
        return Completions.Of(rooms.Select(one => (one.Name, Describe(one.Room, one.Name, counts))), wordToComplete);
    }

    private static async Task<IReadOnlyList<Room>> ListAsync(TwilioVideoClient client, CallContext call) =>
        (await client.ListRoomsAsync(new ListQuery { PageSize = 1000 }, call).ConfigureAwait(false)).Items;

    private static IEnumerable<string> Names(Room room, bool bySid)
    {
        if (room.UniqueName is { Length: > 0 } name && name != room.Sid)
        {
            yield return name;
        }

        if (room.Sid is { Length: > 0 } sid && (bySid || room.UniqueName is null or "" || room.UniqueName == sid))
        {
            yield return sid;
        }
    }

    private static string Describe(Room room, string name, Dictionary<string, string> counts)
    {
        var other = name == room.Sid ? room.UniqueName : room.Sid;
        var connected = counts.TryGetValue(room.Sid ?? "", out var count) ? $", {count} connected" : "";
        return $"{room.Type ?? "room"}, {Elapsed.Since(room.DateCreated)}{connected}{(other is null || other == name ? "" : ", " + other)}";
    }

    /// <summary>How many are in each room: of the first rooms, and as far as that is known soon.</summary>
    private static Dictionary<string, string> Count(TwilioVideoConnection connection, string[] rooms, TimeSpan left)
    {
        var time = left < CountingTime ? left : CountingTime;
        return rooms.Length > 0 && time > TimeSpan.Zero
            ? LiveCompletion.Ask(connection, "counts of " + string.Join(" ", rooms), (client, call) => CountAsync(client, rooms, time, call)) ?? []
            : [];
    }

    private static async Task<Dictionary<string, string>> CountAsync(TwilioVideoClient client, string[] rooms, TimeSpan time, CallContext call)
    {
        var counting = rooms.ToDictionary(sid => sid, sid => CountAsync(client, sid, call));
        await Task.WhenAny(Task.WhenAll(counting.Values), Task.Delay(time, call.Cancellation)).ConfigureAwait(false);
        return counting.Where(one => one.Value.Status == TaskStatus.RanToCompletion).ToDictionary(one => one.Key, one => one.Value.Result);
    }

    private static async Task<string> CountAsync(TwilioVideoClient client, string room, CallContext call)
    {
        var page = await client.ListRoomParticipantsAsync(room, new ListQuery { PageSize = CountedUpTo }, call).ConfigureAwait(false);
        return page.HasNext ? $"more than {CountedUpTo}" : $"{page.Items.Count}";
    }
}
