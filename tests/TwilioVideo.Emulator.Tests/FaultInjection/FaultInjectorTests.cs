using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using TwilioVideo.Emulator.FaultInjection;
using TwilioVideo.Emulator.Tests.Infrastructure;
using Xunit;

namespace TwilioVideo.Emulator.Tests.FaultInjection;

public class FaultInjectorTests
{
    private readonly EmulatorClient _api = EmulatorClient.Seeded(
        """{ "rooms": { "uniqueName": "hall", "participantCount": 400, "identityPrefix": "g" } }""");

    [Theory]
    [InlineData(500, false)]
    [InlineData(502, false)]
    [InlineData(503, false)]
    [InlineData(504, true)]
    public async Task Server_error_injected_returns_html(int status, bool isDone)
    {
        _api.Emulator.Faults = new EmulatorFaults { ServerErrorProbability = 1, ServerErrorStatuses = [status] };
        TestResponse response = await _api.Disconnect("hall", "g1");
        Assert.Equal((status, "text/html"), (response.Status, response.ContentHeaders.ContentType!.MediaType));
        Assert.StartsWith("<html>", response.Text, StringComparison.Ordinal);
        Assert.Equal(isDone ? 1 : 0, _api.Emulator.ChangeLog.Count);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Reset_before_or_after_execution_throws(bool isDone)
    {
        _api.Emulator.Faults = new EmulatorFaults { ResetBeforeProbability = isDone ? 0 : 1, ResetAfterProbability = isDone ? 1 : 0 };
        HttpRequestException exception = await Assert.ThrowsAsync<HttpRequestException>(() => _api.Disconnect("hall", "g1"));
        Assert.IsType<IOException>(exception.InnerException);
        Assert.Equal(isDone ? 1 : 0, _api.Emulator.ChangeLog.Count);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Close_before_or_after_execution_throws(bool isDone)
    {
        _api.Emulator.Faults = EmulatorFaults.Parse(isDone ? """{ "closeAfterProbability": 1 }""" : """{ "closeBeforeProbability": 1 }""");
        HttpRequestException exception = await Assert.ThrowsAsync<HttpRequestException>(() => _api.Disconnect("hall", "g1"));
        Assert.Equal("The response ended prematurely.", Assert.IsType<IOException>(exception.InnerException).Message);
        Assert.Equal((isDone ? 1 : 0, 1), (_api.Emulator.ChangeLog.Count, _api.Emulator.RequestRecorder.Count()));
    }

    [Theory]
    [InlineData(HttpCompletionOption.ResponseContentRead)]
    [InlineData(HttpCompletionOption.ResponseHeadersRead)]
    public async Task Truncated_response_throws(HttpCompletionOption completion)
    {
        _api.Emulator.Faults = new EmulatorFaults { TruncateProbability = 1 };
        await Assert.ThrowsAsync<HttpRequestException>(() => _api.Send(HttpMethod.Get, "/v1/Rooms", null, completion));
    }

    [Fact]
    public async Task Hanging_response_ends_on_cancellation()
    {
        _api.Emulator.Faults = new EmulatorFaults { HangProbability = 1 };
        using HttpClient client = new(_api.Emulator.CreateHandler());
        client.DefaultRequestHeaders.Authorization = _api.Headers.Authorization;
        using CancellationTokenSource cancellation = new();
        Task<HttpResponseMessage> request = client.GetAsync("https://video.twilio.com/v1/Rooms", cancellation.Token);
        await Task.Delay(20, TestContext.Current.CancellationToken);
        Assert.False(request.IsCompleted);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => request);
        Assert.Equal(0, _api.Emulator.Statistics.InFlight);
    }

    [Fact]
    public async Task Expired_credentials_return_401()
    {
        _api.Emulator.Faults = new EmulatorFaults { ExpireAfterRequests = 2 };
        Assert.Equal(202, (await _api.Disconnect("hall", "g1")).Status);
        Assert.Equal(202, (await _api.Disconnect("hall", "g2")).Status);
        (await _api.Disconnect("hall", "g3")).IsError(401, 20003);
        Assert.Equal(2, _api.Emulator.ChangeLog.Count);
    }

    [Fact]
    public async Task Error_shape_selected_writes_its_format()
    {
        async Task<JsonNode> Shape(int shape)
        {
            _api.Emulator.Faults.ErrorShape = shape;
            return (await _api.Get("/v1/Rooms/nowhere")).Json;
        }

        Assert.Equal(["code", "message", "more_info", "status"], (await Shape(1)).AsObject().Select(field => field.Key));
        Assert.Equal(["type", "title", "status", "code", "detail", "errors"], (await Shape(2)).AsObject().Select(field => field.Key));
        Assert.Equal(["code", "message", "infoUrl", "context"], (await Shape(3))["errors"]![0]!.AsObject().Select(field => field.Key));
        Assert.NotNull((await Shape(4))["throttled_until"]);
    }

    [Theory]
    [InlineData(MalformedResponse.Redirect, 302, "")]
    [InlineData(MalformedResponse.Html, 200, "<html>")]
    [InlineData(MalformedResponse.Empty, 202, "")]
    [InlineData(MalformedResponse.EmptyArray, 202, "[]")]
    [InlineData(MalformedResponse.TruncatedJson, 202, "{\"sid\"")]
    public async Task Malformed_response_selected_is_returned(MalformedResponse malformed, int status, string begin)
    {
        _api.Emulator.Faults.MalformedResponse = malformed;
        TestResponse response = await _api.Disconnect("hall", "g1");
        Assert.Equal(status, response.Status);
        Assert.StartsWith(begin, response.Text, StringComparison.Ordinal);
        Assert.Equal(malformed == MalformedResponse.Redirect ? "elsewhere.example" : null, response.Headers.Location?.Host);
    }

    [Fact]
    public async Task Foreign_next_page_points_to_untrusted_host()
    {
        _api.Emulator.Faults.MalformedResponse = MalformedResponse.ForeignNextPage;
        string next = (string)(await _api.Get("/v1/Rooms")).Json["meta"]!["next_page_url"]!;
        Assert.StartsWith("https://elsewhere.example/v1/", next, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unknown_values_and_nulls_are_returned()
    {
        _api.Emulator.Faults.MalformedResponse = MalformedResponse.UnknownStatus;
        Assert.Equal("hibernating", (await _api.Get("/v1/Rooms/hall"))["status"]);
        _api.Emulator.Faults.MalformedResponse = MalformedResponse.UnknownField;
        Assert.NotNull((await _api.Get("/v1/Rooms")).Json["rooms"]![0]!["unknown_field"]);
        _api.Emulator.Faults.MalformedResponse = MalformedResponse.Nulls;
        JsonObject nulls = (await _api.Get("/v1/Rooms/hall/Participants/g1")).Json.AsObject();
        Assert.Equal(["status"], nulls.Where(field => field.Value is not null).Select(field => field.Key));
    }

    [Fact]
    public async Task Faults_with_operations_and_maximum_apply_to_those_only()
    {
        _api.Emulator.Faults = new EmulatorFaults { ServerErrorProbability = 1, Operations = ["UpdateRoomParticipant"], MaxCount = 2 };
        Assert.Equal(200, (await _api.Get("/v1/Rooms")).Status);
        int[] statuses = [(await _api.Disconnect("hall", "g1")).Status, (await _api.Disconnect("hall", "g2")).Status];
        Assert.All(statuses, status => Assert.InRange(status, 500, 504));
        Assert.Equal(202, (await _api.Disconnect("hall", "g3")).Status);
        Assert.Equal(2, _api.Emulator.Statistics.Faulted);
    }

    [Fact]
    public async Task Random_seed_equal_repeats_faults()
    {
        async Task<List<int>> Run(int seed)
        {
            EmulatorFaults faults = new() { ServerErrorProbability = 0.2, WrongContentTypeProbability = 0.1, ResetBeforeProbability = 0.1 };
            using EmulatorClient api = EmulatorClient.Empty(new EmulatorOptions { RandomSeed = seed, Faults = faults });
            List<int> statuses = [];
            for (int number = 0; number < 300; number++)
            {
                try
                {
                    TestResponse response = await api.Get("/v1/Rooms");
                    statuses.Add(response.ContentHeaders.ContentType!.MediaType == "text/plain" ? 1 : response.Status);
                }
                catch (HttpRequestException)
                {
                    statuses.Add(0);
                }
            }

            return statuses;
        }

        List<int> first = await Run(1);
        Assert.Equal(first, await Run(1));
        Assert.NotEqual(first, await Run(2));
        Assert.InRange(first.Count(status => status >= 500), 40, 80);
        Assert.InRange(first.Count(status => status == 0), 15, 45);
        Assert.InRange(first.Count(status => status == 1), 15, 45);
        Assert.Equal(4, first.Where(status => status >= 500).Distinct().Count());
    }
}
