using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using TwilioVideo.Emulator.FaultInjection;
using TwilioVideo.Emulator.Host;
using TwilioVideo.Emulator.Tests.Infrastructure;
using Xunit;

namespace TwilioVideo.Emulator.Tests.Host;

/// <summary>The same emulator over real HTTP.</summary>
public sealed class EmulatorServerTests : IAsyncLifetime
{
    private readonly VideoEmulator _emulator =
        VideoEmulator.FromSeed(
            """{ "rooms": { "uniqueName": "hall", "participantCount": 3, "identityPrefix": "g" } }""",
            new EmulatorOptions { LatencyMilliseconds = 0 });

    private EmulatorServer _server = null!;
    private EmulatorClient _api = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await EmulatorServer.StartAsync(_emulator);
        _api = new EmulatorClient(_emulator, new SocketsHttpHandler { AllowAutoRedirect = false }, _server.Address);
    }

    public async ValueTask DisposeAsync()
    {
        _api.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task Server_disconnect_works_and_urls_have_its_address()
    {
        List<JsonNode> guests = await _api.All("/v1/Rooms/hall/Participants?PageSize=1", "participants");
        Assert.Equal(3, guests.Count);
        Assert.All(guests, guest => Assert.StartsWith(_server.Address.AbsoluteUri, (string?)guest["url"], StringComparison.Ordinal));
        TestResponse disconnected = await _api.Disconnect("hall", (string)guests[0]["sid"]!);
        Assert.Equal((202, "disconnected"), (disconnected.Status, disconnected["status"]));
        Assert.Single(disconnected.Headers.GetValues("Date"));
        (await _api.Get("/v1/Rooms?PageSize=5000")).IsError(400, 20007);
    }

    [Theory]
    [InlineData("%2e%2e", "..")]
    [InlineData("a%2Fb", "a/b")]
    [InlineData("%F0%9F%8E%88", "🎈")]
    [InlineData("a%3Fb%23c%25", "a?b#c%")]
    public async Task Server_encoded_path_reaches_emulator_unchanged(string encoded, string identity)
    {
        _emulator.Join("hall", identity);
        (await _api.Disconnect("hall", encoded)).IsError(404, 20404);
        Assert.Equal($"/v1/Rooms/hall/Participants/{encoded}", Assert.Single(_emulator.RequestRecorder).Target);
    }

    [Fact]
    public async Task Server_without_credentials_returns_401()
    {
        _api.Headers.Authorization = null;
        (await _api.Get("/v1/Rooms")).IsError(401, 20003);
        (await _api.Get("/_emulator/changes")).IsError(401, 20003);
    }

    [Fact]
    public async Task Server_reset_or_truncated_response_breaks_connection()
    {
        _emulator.Faults = new EmulatorFaults { ResetAfterProbability = 1 };
        await Assert.ThrowsAsync<HttpRequestException>(() => _api.Disconnect("hall", "g1"));
        Assert.Single(_emulator.ChangeLog);
        _emulator.Faults = new EmulatorFaults { TruncateProbability = 1 };
        HttpRequestException cut = await Assert.ThrowsAsync<HttpRequestException>(() => _api.Get("/v1/Rooms"));
        Assert.IsType<IOException>(cut.InnerException, exactMatch: false);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Server_graceful_close_makes_transport_retry_requests_without_content(bool hasContent)
    {
        string sid = _emulator.Join("hall", "dana");
        await _api.Get("/v1/Rooms");
        _emulator.Faults = new EmulatorFaults { CloseAfterProbability = 1, MaxCount = 1 };
        using ByteArrayContent content = new([]);
        Task<TestResponse> request = _api.Send(
            HttpMethod.Post, $"/v1/Rooms/hall/Participants/{sid}/Anonymize", hasContent ? content : null);
        if (hasContent)
        {
            HttpRequestException exception = await Assert.ThrowsAsync<HttpRequestException>(() => request);
            Assert.Equal(HttpRequestError.ResponseEnded, (exception.InnerException as HttpIOException)?.HttpRequestError);
        }
        else
        {
            Assert.Equal(200, (await request).Status);
        }

        Assert.Equal(hasContent ? 1 : 2, _emulator.RequestRecorder.Count(item => item.Method == "POST"));
    }

    [Fact]
    public async Task Server_dispose_with_hanging_response_ends()
    {
        _emulator.Faults = new EmulatorFaults { HangProbability = 1 };
        Task<TestResponse> hanging = _api.Get("/v1/Rooms");
        await Task.Delay(100, TestContext.Current.CancellationToken);
        using CancellationTokenSource deadline = new(TimeSpan.FromSeconds(5));
        await _server.DisposeAsync().AsTask().WaitAsync(deadline.Token);
        await Assert.ThrowsAsync<HttpRequestException>(() => hanging);
    }

    [Fact]
    public async Task Control_api_reads_state_and_sets_faults()
    {
        Assert.Equal(201, (await _api.Post("/_emulator/rooms/hall/participants?identity=late-guest")).Status);
        await _api.Disconnect("hall", "late-guest");
        JsonNode[] changeLog = Lines(await _api.Get("/_emulator/changes"));
        Assert.Equal(["Join", "UpdateRoomParticipant"], changeLog.Select(entry => (string?)entry["operation"]));
        JsonNode request = Assert.Single(Lines(await _api.Get("/_emulator/requests")));
        Assert.Equal("/v1/Rooms/hall/Participants/late-guest", (string?)request["target"]);
        Assert.Equal("Status=disconnected", (string?)request["form"]);

        using StringContent faults = new("""{ "serverErrorProbability": 1 }""", Encoding.UTF8, "application/json");
        Assert.Equal(200, (await _api.Send(HttpMethod.Put, "/_emulator/faults", faults)).Status);
        Assert.InRange((await _api.Get("/v1/Rooms")).Status, 500, 504);
        Assert.Equal(204, (await _api.Delete("/_emulator/faults")).Status);
        Assert.Equal(200, (await _api.Get("/v1/Rooms")).Status);
        Assert.Equal(1, (int)(await _api.Get("/_emulator/statistics")).Json["faulted"]!);

        using StringContent seed = new("""{ "rooms": "loaded" }""", Encoding.UTF8, "application/json");
        Assert.Equal(201, (await _api.Send(HttpMethod.Post, "/_emulator/seed", seed)).Status);
        Assert.Equal(200, (await _api.Get("/v1/Rooms/loaded")).Status);
        using StringContent wrong = new("""{ "truncate": 1 }""", Encoding.UTF8, "application/json");
        (await _api.Send(HttpMethod.Put, "/_emulator/faults", wrong)).IsError(400, 20001);
    }

    private static JsonNode[] Lines(TestResponse response) =>
        [.. response.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!)];
}
