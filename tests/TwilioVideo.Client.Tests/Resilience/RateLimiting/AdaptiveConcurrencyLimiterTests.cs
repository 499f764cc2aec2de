using TwilioVideo.Client.Resilience.RateLimiting;
using Xunit;

namespace TwilioVideo.Client.Tests.Resilience.RateLimiting;

public sealed class AdaptiveConcurrencyLimiterTests
{
    [Fact]
    public void A_rejection_that_comes_when_others_have_ended_takes_nothing_from_what_went_well()
    {
        var cap = new AdaptiveConcurrencyLimiter();
        Begin(cap, 4);
        cap.OnAccepted(null);
        Begin(cap, 1);
        Assert.True(cap.IsConcurrencyRejection(null, now: 0));
        cap.OnEnded(now: 0);
        Assert.Equal(4, cap.Limit);

        // The try with one more.
        cap.OnEnded(now: 2);
        Begin(cap, 2);
        Assert.Equal(5, cap.Limit);
        cap.OnEnded(now: 2.1);
        Assert.True(cap.IsConcurrencyRejection(null, now: 2.1));

        Assert.Equal(4, cap.Limit);
    }

    [Fact]
    public void A_rejection_of_less_than_what_went_well_is_not_the_tries_fault()
    {
        var cap = new AdaptiveConcurrencyLimiter();
        Begin(cap, 4);
        cap.OnAccepted(4);
        Begin(cap, 1);
        Assert.True(cap.IsConcurrencyRejection(5, now: 0));
        cap.OnEnded(now: 0);
        cap.OnEnded(now: 2);
        Begin(cap, 2);

        Assert.False(cap.IsConcurrencyRejection(4, now: 2.1));
    }

    [Fact]
    public void A_cap_that_others_fill_too_is_specified_way_in()
    {
        var cap = new AdaptiveConcurrencyLimiter();
        Begin(cap, 4);
        cap.OnAccepted(6);
        Assert.True(cap.IsConcurrencyRejection(7, now: 0));
        for (var i = 0; i < 4; i++)
        {
            cap.OnEnded(now: 0);
        }

        Begin(cap, 4);
        Assert.True(cap.IsConcurrencyRejection(7, now: 0.1));
        Assert.Equal(3, cap.Limit);

        // What was sent before says nothing new, and what was accepted beside as many is no cap at all.
        Assert.True(cap.IsConcurrencyRejection(7, now: 0.1));
        Assert.Equal(3, cap.Limit);
        for (var i = 0; i < 4; i++)
        {
            cap.OnEnded(now: 0.1);
        }

        Begin(cap, 3);
        cap.OnAccepted(9);
        Assert.False(cap.IsConcurrencyRejection(8, now: 0.2));
    }

    private static void Begin(AdaptiveConcurrencyLimiter cap, int requests)
    {
        for (var i = 0; i < requests; i++)
        {
            cap.OnStarted();
        }
    }
}
