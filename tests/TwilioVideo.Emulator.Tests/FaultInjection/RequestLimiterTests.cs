using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Extensions.Time.Testing;
using TwilioVideo.Emulator.Tests.Infrastructure;
using Xunit;

namespace TwilioVideo.Emulator.Tests.FaultInjection;

public class RequestLimiterTests
{
    private const string Hall = """{ "rooms": { "uniqueName": "hall", "participantCount": 500, "identityPrefix": "g" }, """;

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 1, 9, 30, 0, TimeSpan.Zero));

    [Fact]
    public async Task Writes_over_limit_are_rejected_and_reads_are_not()
    {
        using EmulatorClient api = EmulatorClient.Seeded(
            Hall + """ "limits": { "writesPerSecond": 20, "readsPerSecond": 80 } }""", new EmulatorOptions { Time = _time });
        List<TestResponse> responses = await Disconnect(api, 1, 25);
        Assert.Equal(20, responses.Count(response => response.Status == 202));
        responses[24].IsError(429, 20429);
        Assert.Null(responses[24].Headers.RetryAfter);
        Assert.Equal((20, 5), (api.Emulator.ChangeLog.Count, api.Emulator.Statistics.Rejected));
        Assert.Equal(200, (await api.Get("/v1/Rooms/hall/Participants/g21")).Status);
        _time.Advance(TimeSpan.FromSeconds(0.1));
        Assert.Equal(2, (await Disconnect(api, 21, 25)).Count(response => response.Status == 202));
    }

    [Fact]
    public async Task Scheduled_change_applies_at_its_time()
    {
        const string Changes = """{ "afterSeconds": 10, "writesPerSecond": 40 }""";
        string json = Hall + $$""" "limits": { "writesPerSecond": 200, "burstSeconds": 0.1, "changes": {{Changes}} } }""";
        using EmulatorClient api = EmulatorClient.Seeded(json, new EmulatorOptions { Time = _time });
        Assert.Equal(20, (await Disconnect(api, 1, 50)).Count(response => response.Status == 202));
        _time.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(4, (await Disconnect(api, 101, 150)).Count(response => response.Status == 202));
    }

    [Theory]
    [InlineData("seconds")]
    [InlineData("date")]
    public async Task Throttled_response_has_retry_after_in_format(string form)
    {
        string json = Hall + $$""" "limits": { "writesPerSecond": 0.25, "retryAfter": "{{form}}" } }""";
        using EmulatorClient api = EmulatorClient.Seeded(json, new EmulatorOptions { Time = _time });
        TestResponse rejected = (await Disconnect(api, 1, 2))[1];
        string header = rejected.Headers.GetValues("Retry-After").Single();
        Assert.Equal(form == "seconds" ? "4" : _time.GetUtcNow().AddSeconds(5).ToString("R", CultureInfo.InvariantCulture), header);
        _time.Advance(rejected.Headers.RetryAfter!.Delta ?? rejected.Headers.RetryAfter.Date!.Value - _time.GetUtcNow());
        Assert.Equal(202, (await Disconnect(api, 2, 2))[0].Status);
    }

    [Fact]
    public async Task Concurrent_requests_over_limit_are_rejected()
    {
        string json = Hall + """ "faults": { "latencyMilliseconds": 50 }, "limits": { "concurrentRequests": 4 } }""";
        using EmulatorClient api = EmulatorClient.Seeded(json, new EmulatorOptions { Time = _time });
        Task<TestResponse>[] requests = [.. Enumerable.Range(1, 6).Select(number => api.Disconnect("hall", $"g{number}"))];
        Assert.Equal(2, requests.Count(request => request.IsCompleted));
        Assert.Equal(4, api.Emulator.Statistics.InFlight);
        _time.Advance(TimeSpan.FromMilliseconds(50));
        TestResponse[] responses = await Task.WhenAll(requests);
        Assert.Equal(4, responses.Count(response => response.Status == 202));
        Assert.Equal("5", responses[5].Headers.GetValues("Twilio-Concurrent-Requests").Single());
        Assert.Equal((5, 2), (api.Emulator.Statistics.MaxInFlight, api.Emulator.Statistics.Rejected));
        Task<TestResponse> later = api.Disconnect("hall", "g6");
        _time.Advance(TimeSpan.FromMilliseconds(50));
        Assert.Equal(202, (await later).Status);
    }

    private static async Task<List<TestResponse>> Disconnect(EmulatorClient api, int first, int last)
    {
        List<TestResponse> responses = [];
        for (int number = first; number <= last; number++)
        {
            responses.Add(await api.Disconnect("hall", $"g{number}"));
        }

        return responses;
    }
}
