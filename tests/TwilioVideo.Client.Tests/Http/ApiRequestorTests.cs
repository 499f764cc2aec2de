using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using TwilioVideo.Client.Diagnostics;
using TwilioVideo.Client.Http;
using Xunit;

namespace TwilioVideo.Client.Tests.Http;

/// <summary>What becomes of a request: response, retry, or one exception.</summary>
public sealed partial class ApiRequestorTests
{
    private const string Body = """{"status":"in-progress"}""";

    public static TheoryData<string> Operations => ClientOperations.Names;

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Request_whose_outcome_is_unknown_is_sent_again_only_where_that_is_safe(string name)
    {
        var operation = ClientOperations.Find(name);
        using var handler = new StubHttpMessageHandler((_, _) => throw new HttpRequestException(HttpRequestError.ResponseEnded));
        using var client = TestClient.Create(handler, retries: 2);

        var exception = await Assert.ThrowsAsync<TwilioVideoException>(() => operation.SendAsync(client, TestClient.Context));

        Assert.Equal(TwilioVideoErrorKind.Network, exception.Kind);
        Assert.Equal(operation.IsRetried ? 3 : 1, exception.Attempts);
        Assert.Equal(operation.IsRetried ? 3 : 1, handler.Requests.Count);
        Assert.All(handler.Requests, request => Assert.Equal((operation.Method, operation.Path, operation.Form), (request.Method, request.Path, request.Form)));
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Request_that_was_not_received_is_sent_again_whatever_it_is(string name)
    {
        var operation = ClientOperations.Find(name);
        using var handler = new StubHttpMessageHandler((_, _) => throw new HttpRequestException("refused", new SocketException((int)SocketError.ConnectionRefused)));
        using var client = TestClient.Create(handler, retries: 2);

        await Assert.ThrowsAsync<TwilioVideoException>(() => operation.SendAsync(client, TestClient.Context));

        Assert.Equal(3, handler.Requests.Count);
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Request_that_is_throttled_is_sent_again_whatever_it_is(string name)
    {
        var operation = ClientOperations.Find(name);
        var observer = new RecordingObserver();
        var statistics = new RequestStatistics();
        using var handler = StubHttpMessageHandler.Sequence(
            () => StubHttpMessageHandler.Json(Fuzzing.ResponseCorpus.Read("error_throttled.json"), 429),
            () => StubHttpMessageHandler.Json(operation.Response, operation.Method == "DELETE" ? 204 : 200, ("Twilio-Request-Id", "RQ2")));
        using var client = TestClient.Create(handler, retries: 0);

        await operation.SendAsync(client, TestClient.Context with { Observer = observer, Statistics = statistics });

        Assert.Equal(2, handler.Requests.Count);
        Assert.True(Assert.Single(observer.Retries).WasRejected);
        Assert.Equal([429, operation.Method == "DELETE" ? 204 : 200], observer.Completed.Select(request => request.StatusCode));
        Assert.Equal((2, "RQ2"), (statistics.Requests, statistics.RequestId));
    }

    [Fact]
    public async Task Waits_between_attempts_grow_and_have_jitter()
    {
        var observer = new RecordingObserver();
        using var handler = new StubHttpMessageHandler(_ => StubHttpMessageHandler.Json("{}", 503));
        using var client = TestClient.Create(handler, retries: 7);

        await Assert.ThrowsAsync<TwilioVideoException>(() => client.GetRoomAsync(TestClient.Room, TestClient.Context with { Observer = observer }));

        Assert.Equal(7, observer.Retries.Count);
        Assert.All(observer.Retries.Select((retry, index) => (retry.Wait, Most: 200 * Math.Pow(2, index))), retry => Assert.InRange(retry.Wait.TotalMilliseconds, 0, retry.Most));
        Assert.True(observer.Retries.Select(retry => retry.Wait).Distinct().Count() > 1);
    }

    [Fact]
    public async Task Retry_after_a_wait_that_passes_the_deadline_is_not_made()
    {
        using var handler = new StubHttpMessageHandler(_ => StubHttpMessageHandler.Json("{}", 503, ("Retry-After", "600")));
        using var client = TestClient.Create(handler);

        var exception = await Assert.ThrowsAsync<TwilioVideoException>(() => client.GetRoomAsync(TestClient.Room, TestClient.Context));

        Assert.Equal((1, 503, TimeSpan.FromSeconds(600)), (exception.Attempts, exception.StatusCode, exception.RetryAfter));
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    public async Task Request_that_is_refused_is_not_sent_again(int status)
    {
        using var handler = new StubHttpMessageHandler(_ => StubHttpMessageHandler.Json("{}", status));
        using var client = TestClient.Create(handler);

        var exception = await Assert.ThrowsAsync<TwilioVideoException>(() => client.GetRecordingAsync(null, TestClient.Recording, TestClient.Context));

        Assert.Equal((status, 1), (exception.StatusCode, exception.Attempts));
        Assert.Single(handler.Requests);
    }

    [Fact]
    public async Task Removal_whose_first_response_was_lost_is_done_when_the_second_finds_nothing()
    {
        var requests = 0;
        using var handler = new StubHttpMessageHandler(_ => ++requests == 1 ? throw new HttpRequestException(HttpRequestError.ResponseEnded) : StubHttpMessageHandler.Json("{}", 404));
        using var client = TestClient.Create(handler);

        await client.RemoveRecordingAsync(null, TestClient.Recording, TestClient.Context);

        Assert.Equal(2, requests);
    }

    [Fact]
    public async Task Removal_of_what_is_not_there_is_an_error()
    {
        using var handler = StubHttpMessageHandler.Sequence(() => StubHttpMessageHandler.Json("{}", 429), () => StubHttpMessageHandler.Json("{}", 404));
        using var client = TestClient.Create(handler);

        var exception = await Assert.ThrowsAsync<TwilioVideoException>(() => client.RemoveRecordingAsync(null, TestClient.Recording, TestClient.Context));

        Assert.Equal((404, 2), (exception.StatusCode, exception.Attempts));
    }

    [Theory]
    [InlineData(typeof(IOException), TwilioVideoErrorKind.Network)]
    [InlineData(typeof(HttpRequestException), TwilioVideoErrorKind.Network)]
    [InlineData(typeof(SocketException), TwilioVideoErrorKind.Network)]
    [InlineData(typeof(InvalidOperationException), TwilioVideoErrorKind.Network)]
    [InlineData(typeof(OperationCanceledException), TwilioVideoErrorKind.Network)]
    [InlineData(typeof(ObjectDisposedException), TwilioVideoErrorKind.NotConnected)]
    public async Task Exception_of_the_transport_becomes_one_of_the_client(Type type, TwilioVideoErrorKind kind)
    {
        var thrown = type == typeof(ObjectDisposedException) ? new ObjectDisposedException("x") : (Exception)Activator.CreateInstance(type)!;
        using var handler = new StubHttpMessageHandler((_, _) => throw thrown);
        using var client = TestClient.Create(handler, retries: 0);

        var exception = await Assert.ThrowsAsync<TwilioVideoException>(() => client.GetRoomAsync(TestClient.Room, TestClient.Context));

        Assert.Equal((kind, 0), (exception.Kind, exception.StatusCode));
    }

    [Fact]
    public async Task Response_that_does_not_come_in_time_is_a_timeout()
    {
        using var handler = new StubHttpMessageHandler(async (_, cancellationToken) =>
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return new HttpResponseMessage();
        });
        using var client = TestClient.Create(handler, retries: 1, timeout: TimeSpan.FromMilliseconds(5));

        var exception = await Assert.ThrowsAsync<TwilioVideoException>(() => client.GetRoomAsync(TestClient.Room, TestClient.Context));

        Assert.Equal((TwilioVideoErrorKind.Timeout, 2), (exception.Kind, exception.Attempts));
        Assert.Contains("0.005", exception.Message);
    }

    [Fact]
    public async Task Cancellation_ends_the_request_as_a_cancellation()
    {
        using var source = new CancellationTokenSource();
        using var handler = new StubHttpMessageHandler((_, cancellationToken) =>
        {
            source.Cancel();
            cancellationToken.ThrowIfCancellationRequested();
            return Task.FromResult(new HttpResponseMessage());
        });
        using var client = TestClient.Create(handler);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.GetRoomAsync(TestClient.Room, new RequestContext(source.Token)));
    }

    [Fact]
    public async Task Body_that_breaks_off_is_fetched_again()
    {
        using var handler = StubHttpMessageHandler.Sequence(
            () => new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(new BrokenStream(Encoding.UTF8.GetBytes("{\"status\":"))) },
            () => StubHttpMessageHandler.Json(Body));
        using var client = TestClient.Create(handler);

        Assert.Equal("in-progress", (await client.GetRoomAsync(TestClient.Room, TestClient.Context)).Status);
        Assert.Equal(2, handler.Requests.Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("<html>")]
    [InlineData("{\"status\":")]
    [InlineData("{\"sid\":\"RM1\"}")]
    [InlineData("{\"status\":{}}")]
    [InlineData("{\"status\":\"x\"} trailing")]
    public async Task Body_that_is_not_the_object_is_one_error_that_does_not_quote_it(string body)
    {
        using var handler = new StubHttpMessageHandler(_ => StubHttpMessageHandler.Json(body, 200, ("Twilio-Request-Id", "RQ1")));
        using var client = TestClient.Create(handler);

        var exception = await Assert.ThrowsAsync<TwilioVideoException>(() => client.GetRoomAsync(TestClient.Room, TestClient.Context));

        Assert.Equal((TwilioVideoErrorKind.InvalidResponse, 200, "RQ1", 1), (exception.Kind, exception.StatusCode, exception.RequestId, exception.Attempts));
        Assert.DoesNotContain("trailing", exception.Message);
    }

    [Fact]
    public async Task Change_that_was_answered_is_not_sent_again_whatever_its_body_throws()
    {
        var body = new BrokenStream("{"u8.ToArray(), new HttpRequestException(HttpRequestError.ConnectionError));
        using var handler = new StubHttpMessageHandler(request => request.Method == "POST"
            ? new HttpResponseMessage(HttpStatusCode.BadGateway) { Content = new StreamContent(body) }
            : StubHttpMessageHandler.Json("{}", 404));
        using var client = TestClient.Create(handler);

        await Assert.ThrowsAsync<TwilioVideoException>(() => client.StartTranscriptionAsync(TestClient.Room, null, TestClient.Context));
        using var accepted = new StubHttpMessageHandler(request => request.Method == "POST"
            ? new HttpResponseMessage(HttpStatusCode.Created) { Content = new StreamContent(new BrokenStream("{"u8.ToArray(), new SocketException((int)SocketError.ConnectionRefused))) }
            : StubHttpMessageHandler.Json("{}", 404));
        using var other = TestClient.Create(accepted);
        await Assert.ThrowsAsync<TwilioVideoException>(() => other.StartTranscriptionAsync(TestClient.Room, null, TestClient.Context));

        Assert.Single(handler.Requests, request => request.Method == "POST");
        Assert.Single(accepted.Requests, request => request.Method == "POST");
    }

    [Theory]
    [InlineData("Twilio-Concurrent-Requests", "3")]
    [InlineData("Twilio-Concurrent-Requests", "many")]
    [InlineData("Twilio-Concurrent-Requests", "")]
    [InlineData("Twilio-Request-Id", "ü\u0001")]
    public async Task Headers_of_a_response_may_be_odd(string name, string value)
    {
        using var handler = new StubHttpMessageHandler(_ => StubHttpMessageHandler.Json(Body, 200, (name, value)));
        using var client = TestClient.Create(handler);

        Assert.Equal("in-progress", (await client.GetRoomAsync(TestClient.Room, TestClient.Context)).Status);
        Assert.False(client.IsThrottled);
    }
}
