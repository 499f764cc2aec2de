using System;
using System.IO;
using TwilioVideo.Client.Resilience;
using Xunit;

namespace TwilioVideo.Client.Tests.Resilience;

public sealed class RetryPolicyTests
{
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(5);

    [Theory]
    [InlineData(1, 200)]
    [InlineData(2, 400)]
    [InlineData(3, 800)]
    [InlineData(7, 12_800)]
    [InlineData(8, 20_000)]
    [InlineData(40, 20_000)]
    public void Delay_doubles_with_each_failure_up_to_the_maximum(int failures, double milliseconds) =>
        Assert.Equal(TimeSpan.FromMilliseconds(milliseconds), Policy(retries: 100).GetDelay(RetrySafety.Idempotent, Network(), false, failures, 0, TimeSpan.Zero));

    [Fact]
    public void Delay_is_a_random_part_of_the_maximum() =>
        Assert.Equal(TimeSpan.FromMilliseconds(100), Policy(random: 0.25).GetDelay(RetrySafety.Idempotent, Network(), false, 2, 0, TimeSpan.Zero));

    [Theory]
    [InlineData(5, true)]
    [InlineData(6, false)]
    public void Failures_are_retried_up_to_the_maximum_count(int failures, bool isRetried) =>
        Assert.Equal(isRetried, Policy().GetDelay(RetrySafety.Idempotent, Network(), false, failures, 0, TimeSpan.Zero) is not null);

    [Fact]
    public void Throttled_requests_do_not_count_as_failures() =>
        Assert.NotNull(Policy(retries: 0).GetDelay(RetrySafety.NonIdempotent, Api(429), false, 0, 100, TimeSpan.Zero));

    [Fact]
    public void Throttled_requests_wait_longer_each_time() =>
        Assert.Equal(TimeSpan.FromMilliseconds(800), Policy().GetDelay(RetrySafety.Idempotent, Api(429), false, 1, 3, TimeSpan.Zero));

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, true)]
    public void Change_that_is_not_idempotent_is_sent_again_only_when_it_was_not_received(bool notReceived, bool isRetried) =>
        Assert.Equal(isRetried, Policy().GetDelay(RetrySafety.NonIdempotent, Network(), notReceived, 1, 0, TimeSpan.Zero) is not null);

    [Theory]
    [InlineData(400, false)]
    [InlineData(404, false)]
    [InlineData(409, false)]
    [InlineData(500, true)]
    [InlineData(501, false)]
    [InlineData(502, true)]
    [InlineData(503, true)]
    [InlineData(504, true)]
    public void Status_is_retried_only_where_it_passes(int status, bool isRetried) =>
        Assert.Equal(isRetried, Policy().GetDelay(RetrySafety.Idempotent, Api(status), false, 1, 0, TimeSpan.Zero) is not null);

    [Theory]
    [InlineData(TwilioVideoErrorKind.Network, true)]
    [InlineData(TwilioVideoErrorKind.Timeout, true)]
    [InlineData(TwilioVideoErrorKind.InvalidInput, false)]
    [InlineData(TwilioVideoErrorKind.InvalidResponse, false)]
    [InlineData(TwilioVideoErrorKind.UntrustedHost, false)]
    [InlineData(TwilioVideoErrorKind.NotConnected, false)]
    public void Kind_is_retried_only_where_it_passes(TwilioVideoErrorKind kind, bool isRetried) =>
        Assert.Equal(isRetried, Policy().GetDelay(RetrySafety.Idempotent, new TwilioVideoException(kind, "x"), false, 1, 0, TimeSpan.Zero) is not null);

    [Fact]
    public void Body_that_broke_off_is_retried() =>
        Assert.NotNull(Policy().GetDelay(RetrySafety.Idempotent, new TwilioVideoException(TwilioVideoErrorKind.InvalidResponse, "x", new IOException()), false, 1, 0, TimeSpan.Zero));

    [Fact]
    public void Wait_that_the_service_asks_for_is_kept_with_a_little_more() =>
        Assert.Equal(TimeSpan.FromSeconds(7.2), Policy().GetDelay(RetrySafety.Idempotent, Api(503, TimeSpan.FromSeconds(7)), false, 1, 0, TimeSpan.Zero));

    [Fact]
    public void Wait_that_is_shorter_than_the_back_off_does_not_shorten_it() =>
        Assert.Equal(TimeSpan.FromMilliseconds(200), Policy().GetDelay(RetrySafety.Idempotent, Api(503, TimeSpan.FromMilliseconds(200)), false, 1, 0, TimeSpan.Zero));

    [Theory]
    [InlineData(299.8, true)]
    [InlineData(299.9, false)]
    public void Retry_that_would_end_after_the_deadline_is_not_made(double elapsed, bool isRetried) =>
        Assert.Equal(isRetried, Policy().GetDelay(RetrySafety.Idempotent, Network(), false, 1, 0, TimeSpan.FromSeconds(elapsed)) is not null);

    private static RetryPolicy Policy(int retries = 5, double random = 1) => new(retries, Deadline, () => random);

    private static TwilioVideoException Network() => new(TwilioVideoErrorKind.Network, "x");

    private static TwilioVideoException Api(int status, TimeSpan? retryAfter = null) => new(TwilioVideoErrorKind.Api, "x") { StatusCode = status, RetryAfter = retryAfter };
}
