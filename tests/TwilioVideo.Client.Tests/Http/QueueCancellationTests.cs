using System;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using TwilioVideo.Client.Authentication;
using TwilioVideo.Client.Http;
using TwilioVideo.Client.Options;
using Xunit;

namespace TwilioVideo.Client.Tests.Http;

/// <summary>A run that has no sense any more: what waits is let go at once, what was sent is waited for.</summary>
public sealed class QueueCancellationTests : IDisposable
{
    private static readonly string Room = "RM" + new string('a', 32);
    private static readonly string Person = "PA" + new string('b', 32);
    private readonly CancellationTokenSource _waits = new();

    public void Dispose() => _waits.Dispose();

    [Fact]
    public async Task Who_waits_for_a_second_try_ends_with_the_failure_of_the_first()
    {
        using var client = Client(new StubHttpMessageHandler(HttpStatusCode.ServiceUnavailable, retryAfter: 60));
        var task = SetAsync(client);
        Assert.NotSame(task, await Task.WhenAny(task, Task.Delay(100, TestContext.Current.CancellationToken)));

        await _waits.CancelAsync();

        var exception = await Assert.ThrowsAsync<TwilioVideoException>(() => task.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken));
        Assert.Equal((503, 1), (exception.StatusCode, exception.Attempts));
    }

    [Fact]
    public async Task Who_waits_for_the_first_turn_ends_without_a_request_and_who_waits_for_the_second_with_the_rejection()
    {
        using var service = new StubHttpMessageHandler(HttpStatusCode.TooManyRequests, retryAfter: 60);
        using var client = Client(service);
        var rejected = SetAsync(client);
        while (service.Requested == 0)
        {
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }

        var queued = SetAsync(client);
        await _waits.CancelAsync();

        Assert.Equal(429, (await Assert.ThrowsAsync<TwilioVideoException>(() => rejected.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken))).StatusCode);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => queued.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken));
        Assert.Equal(1, service.Requested);
    }

    [Fact]
    public async Task What_was_sent_is_waited_for()
    {
        using var service = new StubHttpMessageHandler(HttpStatusCode.OK) { Hold = new SemaphoreSlim(0) };
        using var client = Client(service);
        var sent = SetAsync(client);
        while (service.Requested == 0)
        {
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }

        await _waits.CancelAsync();
        service.Hold.Release();

        Assert.Equal("disconnected", (await sent).Status);
    }

    private static TwilioVideoClient Client(HttpMessageHandler service) =>
        new(TwilioCredential.Create("AC" + new string('c', 32), "a-token-for-tests"), new TwilioVideoClientOptions { HttpHandler = service });

    private Task<RoomParticipant> SetAsync(TwilioVideoClient client) =>
        client.SetRoomParticipantStatusAsync(Room, Person, "disconnected", new RequestContext(TestContext.Current.CancellationToken) { QueueCancellationToken = _waits.Token });

    private sealed class StubHttpMessageHandler(HttpStatusCode status, int? retryAfter = null) : HttpMessageHandler
    {
        private int _requested;

        public int Requested => Volatile.Read(ref _requested);

        public SemaphoreSlim? Hold { get; init; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref _requested);
            if (Hold is not null)
            {
                await Hold.WaitAsync(cancellationToken);
            }

            var response = new HttpResponseMessage(status) { Content = new StringContent("""{"status":"disconnected"}""") };
            if (retryAfter is { } seconds)
            {
                response.Headers.Add("Retry-After", $"{seconds}");
            }

            return response;
        }
    }
}
