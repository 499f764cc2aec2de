using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using TwilioVideo.Tests.Infrastructure;
using Xunit;

namespace TwilioVideo.Tests.Contract;

/// <summary>An emulator whose lists have something to leave out by every filter, and of every status but one.</summary>
public sealed class FilterFixture : IAsyncLifetime
{
    private const string Everything = """
        {
          "rooms": [
            { "uniqueName": "work", "sid": "RM000000000000000000000000000000aa", "minutesAgo": 50,
              "participants": [
                { "identity": "alice", "tracks": ["audio", "video"] }, { "identity": "bob", "minutesAgo": 20, "tracks": ["audio", "video"] },
                { "identity": "carol", "minutesAgo": 10 }, { "identity": "dave", "minutesAgo": 30, "endedMinutesAgo": 5 } ],
              "recordings": [
                { "type": "audio", "participant": "alice" }, { "type": "video", "participant": "bob", "minutesAgo": 20 },
                { "type": "audio", "status": "failed", "minutesAgo": 10 }, { "type": "video", "status": "deleted", "minutesAgo": 5 } ],
              "compositions": [ { "minutesAgo": 9 }, { "minutesAgo": 8, "status": "failed" } ],
              "transcriptions": [ "started", "stopped" ] },
            { "uniqueName": "play", "audioOnly": true, "minutesAgo": 40, "recordings": { "type": "audio", "minutesAgo": 3 }, "compositions": { "minutesAgo": 7, "status": "processing" } },
            { "uniqueName": "over", "type": "peer-to-peer", "minutesAgo": 90, "status": "completed" } ],
          "compositionHooks": [ { "friendlyName": "one", "minutesAgo": 9 }, { "friendlyName": "two", "minutesAgo": 8 }, { "friendlyName": "three", "enabled": false } ]
        }
        """;

    private EmulatorHost? _host;
    private HttpClient? _http;

    public async ValueTask InitializeAsync()
    {
        _host = await EmulatorHost.StartAsync(Everything);
        _http = new HttpClient { BaseAddress = _host.Address };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{EmulatorHost.AccountSid}:{EmulatorHost.AuthToken}")));
    }

    /// <summary>The first page of a list, of the room and the participant that have the most.</summary>
    public async Task<IReadOnlyList<JsonNode>> AskAsync(ApiOperation list, params (string Name, string Value)[] query)
    {
        // Insights finds a room by its SID only.
        var room = list.Url.StartsWith("/v1/Video/", StringComparison.Ordinal) ? "RM000000000000000000000000000000aa" : "work";
        var path = list.Url.Replace("{RoomSid}", room, StringComparison.Ordinal).Replace("{ParticipantSid}", "alice", StringComparison.Ordinal);
        var text = await _http!.GetStringAsync($"{path}?{string.Join('&', query.Select(entry => $"{entry.Name}={Uri.EscapeDataString(entry.Value)}"))}");
        return [.. JsonNode.Parse(text)![list.ListKey!]!.AsArray().Select(item => item!)];
    }

    public async ValueTask DisposeAsync()
    {
        _http?.Dispose();
        await _host!.DisposeAsync();
    }
}
