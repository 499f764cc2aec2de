using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using FsCheck.Fluent;
using Microsoft.Extensions.Time.Testing;
using TwilioVideo.Client.Resilience.RateLimiting;
using Xunit;

namespace TwilioVideo.Client.Tests.Properties;

/// <summary>The rate limiter never exceeds a budget that it knows.</summary>
public sealed class RateLimiterProperties
{
    [Fact]
    public void Fixed_rate_is_not_exceeded_in_any_span_of_time() => PropertyCheck.ForAll(
        Gen.Choose(1, 60).SelectMany(_ => Generators.Seed, (rate, seed) => (rate, seed)),
        input =>
        {
            var (random, time) = (new Random(input.seed), new FakeTimeProvider());
            var limiter = new AdaptiveRateLimiter(input.rate, input.rate, time);
            var waiting = new List<Task<PermitLease>>();
            var sent = new List<double>();
            var now = 0.0;
            for (var step = 0; step < 150; step++)
            {
                for (var arrivals = random.Next(4); arrivals > 0; arrivals--)
                {
                    waiting.Add(limiter.AcquireAsync(isRead: true, CancellationToken.None).AsTask());
                }

                foreach (var granted in waiting.Where(task => task.IsCompletedSuccessfully).ToArray())
                {
                    waiting.Remove(granted);
                    sent.Add(now);
                    var lease = granted.Result;
                    lease.Outcome = random.Next(10) == 0 ? PermitOutcome.Unknown : PermitOutcome.Accepted;
                    lease.Dispose();
                }

                var passed = random.Next(1, 200) / 1000.0;
                time.Advance(TimeSpan.FromSeconds(passed));
                now += passed;
            }

            // A burst of one twentieth of a second, or of one request, is what a bucket of that rate may hold; steps blur the rest.
            var burst = Math.Max(1, input.rate * 0.05) + 1;
            for (var first = 0; first < sent.Count; first++)
            {
                for (var last = first; last < sent.Count; last++)
                {
                    if (last - first + 1 > burst + (input.rate * (sent[last] - sent[first] + 0.2)))
                    {
                        Assert.Fail($"{last - first + 1} requests in {sent[last] - sent[first]} s at {input.rate}/s");
                    }
                }
            }
        },
        count: 40);

    [Fact]
    public void Rest_that_the_service_asks_for_is_kept_whatever_is_waiting() => PropertyCheck.ForAll(
        Gen.Choose(1, 100).SelectMany(_ => Gen.Choose(1, 20), (rest, waiting) => (rest, waiting)),
        input =>
        {
            var time = new FakeTimeProvider();
            var limiter = new AdaptiveRateLimiter(null, null, time);
            Assert.True(limiter.AcquireAsync(false, CancellationToken.None).AsTask().IsCompletedSuccessfully);
            limiter.Release(false, PermitOutcome.Throttled, TimeSpan.FromSeconds(input.rest), null);

            var waiting = Enumerable.Range(0, input.waiting).Select(_ => limiter.AcquireAsync(false, CancellationToken.None).AsTask()).ToArray();
            time.Advance(TimeSpan.FromSeconds(input.rest - 0.01));

            Assert.All(waiting, task => Assert.False(task.IsCompleted));
        });

    [Fact]
    public void Every_waiter_is_granted_or_cancelled_and_none_is_forgotten() => PropertyCheck.ForAll(
        Generators.Seed,
        seed =>
        {
            var (random, time) = (new Random(seed), new FakeTimeProvider());
            var limiter = new AdaptiveRateLimiter(null, null, time);
            var waiting = new List<(Task<PermitLease> Task, CancellationTokenSource Source)>();
            for (var i = 0; i < 60; i++)
            {
                var source = new CancellationTokenSource();
                var isRead = random.Next(2) == 0;
                waiting.Add((limiter.AcquireAsync(isRead, source.Token).AsTask(), source));
            }

            var released = new HashSet<CancellationTokenSource>();
            for (var step = 0; step < 3_000 && waiting.Exists(waiter => !waiter.Task.IsCompleted); step++)
            {
                foreach (var waiter in waiting.Where(waiter => waiter.Task.IsCompletedSuccessfully && released.Add(waiter.Source)))
                {
                    var lease = waiter.Task.Result;
                    lease.Outcome = (PermitOutcome)random.Next(3);
                    lease.RetryAfter = random.Next(5) == 0 ? TimeSpan.FromSeconds(1) : null;
                    lease.ConcurrentRequests = random.Next(3) == 0 ? random.Next(1, 9) : null;
                    lease.Dispose();
                }

                if (random.Next(10) == 0)
                {
                    waiting[random.Next(waiting.Count)].Source.Cancel();
                }

                time.Advance(TimeSpan.FromSeconds(0.5));
            }

            Assert.All(waiting, waiter => Assert.True(waiter.Task.IsCompleted));
            waiting.ForEach(waiter => waiter.Source.Dispose());
        },
        count: 40);
}
