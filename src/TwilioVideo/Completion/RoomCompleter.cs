using System;
using System.Collections;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using System.Threading.Tasks;
using TwilioVideo.Client;
using TwilioVideo.Client.Http;
using TwilioVideo.Client.Options;
using TwilioVideo.Formatting;

namespace TwilioVideo.Completion;

/// <summary>Completes rooms in progress: by unique name, and by SID once RM is typed.</summary>
public sealed class RoomCompleter : IArgumentCompleter
{
    private const int MaxCountedRooms = 20;
    private const int MaxCount = 100;
    private static readonly TimeSpan CountTimeout = TimeSpan.FromMilliseconds(300);

    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        if (CompletionCache.FindConnection(fakeBoundParameters) is not { } connection)
        {
            return [];
        }

        var clock = Stopwatch.StartNew();
        var typed = CompletionResultFactory.GetTypedText(wordToComplete);
        var bySid = typed.StartsWith("RM", StringComparison.OrdinalIgnoreCase);
        var rooms = (CompletionCache.GetOrQuery(connection, "rooms", ListAsync) ?? [])
            .SelectMany(room => Names(room, bySid).Select(name => (Room: room, Name: name)))
            .Where(entry => entry.Name.StartsWith(typed, StringComparison.OrdinalIgnoreCase))
            .ToList();
        var counts = Count(connection, [.. rooms.Select(entry => entry.Room.Sid).OfType<string>().Distinct().Take(MaxCountedRooms)], CompletionCache.Timeout - clock.Elapsed);
        return CompletionResultFactory.Create(rooms.Select(entry => (entry.Name, Describe(entry.Room, entry.Name, counts))), wordToComplete);
    }

    private static async Task<IReadOnlyList<Room>> ListAsync(TwilioVideoClient client, RequestContext context) =>
        (await client.ListRoomsAsync(new RoomListOptions { PageSize = 1000 }, context).ConfigureAwait(false)).Items;

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
        return $"{room.Type ?? "room"}, {DurationFormatter.FormatSince(room.DateCreated)}{connected}{(other is null || other == name ? "" : ", " + other)}";
    }

    /// <summary>How many are in each room: of the first rooms, and as far as that is known soon.</summary>
    private static Dictionary<string, string> Count(TwilioVideoConnection connection, string[] rooms, TimeSpan left)
    {
        var time = left < CountTimeout ? left : CountTimeout;
        return rooms.Length > 0 && time > TimeSpan.Zero
            ? CompletionCache.GetOrQuery(connection, "counts of " + string.Join(" ", rooms), (client, context) => CountAsync(client, rooms, time, context)) ?? []
            : [];
    }

    private static async Task<Dictionary<string, string>> CountAsync(TwilioVideoClient client, string[] rooms, TimeSpan time, RequestContext context)
    {
        var counting = rooms.ToDictionary(sid => sid, sid => CountAsync(client, sid, context));
        await Task.WhenAny(Task.WhenAll(counting.Values), Task.Delay(time, context.Cancellation)).ConfigureAwait(false);
        return counting.Where(pair => pair.Value.Status == TaskStatus.RanToCompletion).ToDictionary(pair => pair.Key, pair => pair.Value.Result);
    }

    private static async Task<string> CountAsync(TwilioVideoClient client, string room, RequestContext context)
    {
        var page = await client.ListRoomParticipantsAsync(room, new RoomParticipantListOptions { PageSize = MaxCount }, context).ConfigureAwait(false);
        return page.HasNext ? $"more than {MaxCount}" : $"{page.Items.Count}";
    }
}
