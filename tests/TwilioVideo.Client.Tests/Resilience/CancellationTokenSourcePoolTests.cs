using System;
using System.Threading;
using TwilioVideo.Client.Resilience;
using Xunit;

namespace TwilioVideo.Client.Tests.Resilience;

public sealed class CancellationTokenSourcePoolTests
{
    [Fact]
    public void Scope_is_cancelled_with_its_callers_token_and_is_not_used_again()
    {
        var pool = new CancellationTokenSourcePool(TimeSpan.FromMinutes(1));
        using var source = new CancellationTokenSource();
        CancellationToken first;
        using (var scope = pool.Rent(source.Token))
        {
            first = scope.Token;
            source.Cancel();
            Assert.True(scope.Token.IsCancellationRequested);
        }

        using var next = pool.Rent(CancellationToken.None);
        Assert.False(next.Token.IsCancellationRequested);
        Assert.NotEqual(first, next.Token);
    }

    [Fact]
    public void Scope_that_ended_in_order_is_used_again_and_no_longer_follows_its_first_caller()
    {
        var pool = new CancellationTokenSourcePool(TimeSpan.FromMinutes(1));
        using var source = new CancellationTokenSource();
        CancellationToken first;
        using (var scope = pool.Rent(source.Token))
        {
            first = scope.Token;
        }

        using var next = pool.Rent(CancellationToken.None);
        source.Cancel();

        Assert.Equal(first, next.Token);
        Assert.False(next.Token.IsCancellationRequested);
    }

    [Fact]
    public void Scope_is_cancelled_when_its_time_is_over()
    {
        using var scope = new CancellationTokenSourcePool(TimeSpan.FromMilliseconds(1)).Rent(CancellationToken.None);

        Assert.True(scope.Token.WaitHandle.WaitOne(TimeSpan.FromSeconds(30)));
    }
}
