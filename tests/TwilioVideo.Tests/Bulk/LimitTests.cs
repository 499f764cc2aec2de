using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace TwilioVideo.Tests.Bulk;

/// <summary>
/// A limit that nobody told the module of, over HTTP. How close to its limits the rate limiter keeps is tested on a virtual clock
/// (TwilioVideo.Client.Tests) and measured over HTTP by the benchmarks (<c>limits</c>).
/// </summary>
public sealed class LimitTests(ITestOutputHelper output)
{
    private const int Guests = 400;
    private const double MaximumRefusedShare = 0.1;

    [Fact]
    public async Task Unknown_limit_is_found_and_kept()
    {
        await using var host = await BulkHost.StartAsync(Guests);
        using var engine = host.Connect("");
        var guests = engine.Guests();
        await host.SetFaultsAsync("""{"limits":{"writesPerSecond":100}}""");

        engine.Run("$guests | Set-TwilioRoomParticipant -Status disconnected").ShouldBeClean().ShouldAccountFor(guests);

        Assert.Equal(guests.Order(), (await host.DisconnectedAsync()).Order());
        var refused = (await host.StatisticsAsync()).Refused;
        output.WriteLine($"{refused} of {Guests} were refused.");
        Assert.InRange(refused, 1, (long)(MaximumRefusedShare * Guests));
    }
}
