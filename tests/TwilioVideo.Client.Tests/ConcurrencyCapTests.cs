using TwilioVideo.Client.Requests;
using Xunit;

namespace TwilioVideo.Client.Tests;

public sealed class ConcurrencyCapTests
{
    [Fact]
    public void A_refusal_that_comes_when_others_have_ended_takes_nothing_from_what_went_well()
    {
        var cap = new ConcurrencyCap();
        Begin(cap, 4);
        cap.Accepted(null);
        Begin(cap, 1);
        Assert.True(cap.TakesBlame(null, now: 0));
        cap.End(now: 0);
        Assert.Equal(4, cap.Limit);

        // The try with one more.
        cap.End(now: 2);
        Begin(cap, 2);
        Assert.Equal(5, cap.Limit);
        cap.End(now: 2.1);
        Assert.True(cap.TakesBlame(null, now: 2.1));

        Assert.Equal(4, cap.Limit);
    }

    [Fact]
    public void A_refusal_of_less_than_what_went_well_is_not_the_tries_fault()
    {
        var cap = new ConcurrencyCap();
        Begin(cap, 4);
        cap.Accepted(4);
        Begin(cap, 1);
        Assert.True(cap.TakesBlame(5, now: 0));
        cap.End(now: 0);
        cap.End(now: 2);
        Begin(cap, 2);

        Assert.False(cap.TakesBlame(4, now: 2.1));
    }

    [Fact]
    public void A_cap_that_others_fill_too_is_given_way_in()
    {
        var cap = new ConcurrencyCap();
        Begin(cap, 4);
        cap.Accepted(6);
        Assert.True(cap.TakesBlame(7, now: 0));
        for (var i = 0; i < 4; i++)
        {
            cap.End(now: 0);
        }

        Begin(cap, 4);
        Assert.True(cap.TakesBlame(7, now: 0.1));
        Assert.Equal(3, cap.Limit);

        // What was sent before says nothing new, and what was accepted beside as many is no cap at all.
        Assert.True(cap.TakesBlame(7, now: 0.1));
        Assert.Equal(3, cap.Limit);
        for (var i = 0; i < 4; i++)
        {
            cap.End(now: 0.1);
        }

        Begin(cap, 3);
        cap.Accepted(9);
        Assert.False(cap.TakesBlame(8, now: 0.2));
    }

    private static void Begin(ConcurrencyCap cap, int requests)
    {
        for (var i = 0; i < requests; i++)
        {
            cap.Begin();
        }
    }
}
