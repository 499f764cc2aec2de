using System;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace TwilioVideo.Client.Tests;

/// <summary>A run that has no sense any more: what waits is let go at once, what was sent is waited for.</summary>
public sealed class SurrenderTests : IDisposable
{
    private static readonly string Room = "RM" + new string('a', 32);
    private static readonly string Person = "PA" + new string('b', 32);
    private readonly CancellationTokenSource waits = new();

    public void Dispose() => waits.Dispose();

    [Fact]
    public async Task Who_waits_for_a_second_try_ends_with_the_failure_of_the_first()
    {
        using var client = Client(new Answering(HttpStatusCode.ServiceUnavailable, retryAfter: 60));
        var one = SetAsync(client);
        Assert.NotSame(one, await Task.WhenAny(one, Task.Delay(100, TestContext.Current.CancellationToken)));

        await waits.CancelAsync();

        var failure = await Assert.ThrowsAsync<TwilioVideoException>(() => one.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken));
        Assert.Equal((503, 1), (failure.StatusCode, failure.Attempts));
    }

    [Fact]
    public async Task Who_waits_for_the_first_turn_ends_without_a_request_and_who_waits_for_the_second_with_the_refusal()
    {
        using var service = new Answering(HttpStatusCode.TooManyRequests, retryAfter: 60);
        using var client = Client(service);
        var refused = SetAsync(client);
        while (service.Asked == 0)
        {
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }

        var queued = SetAsync(client);
        await waits.CancelAsync();

        Assert.Equal(429, (await Assert.ThrowsAsync<TwilioVideoException>(() => refused.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken))).StatusCode);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => queued.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken));
        Assert.Equal(1, service.Asked);
    }

    [Fact]
    public async Task What_was_sent_is_waited_for()
    {
        using var service = new Answering(HttpStatusCode.OK) { Hold = new SemaphoreSlim(0) };
        using var client = Client(service);
        var sent = SetAsync(client);
        while (service.Asked == 0)
        {
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }

        await waits.CancelAsync();
        service.Hold.Release();

        Assert.Equal("disconnected", (await sent).Status);
    }

    private static TwilioVideoClient Client(HttpMessageHandler service) =>
        new(TwilioCredential.Create("AC" + new string('c', 32), "a-token-for-tests"), new TwilioVideoClientOptions { Transport = service });

    private Task<RoomParticipant> SetAsync(TwilioVideoClient client) =>
        client.SetRoomParticipantStatusAsync(Room, Person, "disconnected", new CallContext(TestContext.Current.CancellationToken) { Waits = waits.Token });

    private sealed class Answering(HttpStatusCode status, int? retryAfter = null) : HttpMessageHandler
    {
        private int asked;

        public int Asked => Volatile.Read(ref asked);

        public SemaphoreSlim? Hold { get; init; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref asked);
            if (Hold is not null)
            {
                await Hold.WaitAsync(cancellationToken);
            }

            var answer = new HttpResponseMessage(status) { Content = new StringContent("""{"status":"disconnected"}""") };
            if (retryAfter is { } seconds)
            {
                answer.Headers.Add("Retry-After", $"{seconds}");
            }

            return answer;
        }
    }
}
