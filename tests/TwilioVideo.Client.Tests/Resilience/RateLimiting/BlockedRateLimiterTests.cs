using System;
using System.Threading;
using System.Threading.Tasks;
using TwilioVideo.Client.Resilience.RateLimiting;
using Xunit;

namespace TwilioVideo.Client.Tests.Resilience.RateLimiting;

/// <summary>A service that rejects everything ends a run at its deadline.</summary>
public sealed class BlockedRateLimiterTests
{
    [Fact]
    public async Task Requests_fail_once_nothing_was_accepted_for_the_maximum_wait()
    {
        var clock = new ManualClock();
        var limiter = new AdaptiveRateLimiter(1000, 1000, clock, TimeSpan.FromSeconds(5));
        for (var second = 0; second <= 5; second++)
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            using var lease = await limiter.AcquireAsync(false, CancellationToken.None);
            lease.Outcome = PermitOutcome.Throttled;
        }

        clock.Advance(TimeSpan.FromSeconds(1));
        var exception = await Assert.ThrowsAsync<TwilioVideoException>(() => limiter.AcquireAsync(false, CancellationToken.None).AsTask());
        Assert.Equal((true, 0), (exception.IsThrottled, exception.Attempts));
        Assert.Contains("has accepted no request for 6 seconds", exception.Message);

        // Reads have a limit of their own.
        (await limiter.AcquireAsync(true, CancellationToken.None)).Dispose();

        // Later one request finds out whether the service accepts requests again.
        clock.Advance(TimeSpan.FromSeconds(6));
        using (var probe = await limiter.AcquireAsync(false, CancellationToken.None))
        {
            probe.Outcome = PermitOutcome.Accepted;
        }

        (await limiter.AcquireAsync(false, CancellationToken.None)).Dispose();
    }

    private sealed class ManualClock : TimeProvider
    {
        private long _ticks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public void Advance(TimeSpan time) => _ticks += time.Ticks;

        public override long GetTimestamp() => _ticks;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => new NoTimer();

        private sealed class NoTimer : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period) => true;

            public void Dispose()
            {
            }

            public ValueTask DisposeAsync() => default;
        }
    }
}
