using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace TwilioVideo.Tests.Execution;

/// <summary>
/// A limit that nobody told the module of, over HTTP. How close to its limits the rate limiter keeps is tested on a virtual clock
/// (TwilioVideo.Client.Tests) and measured over HTTP by the benchmarks (<c>limits</c>).
/// </summary>
public sealed class LimitTests(ITestOutputHelper output)
{
    private const int Guests = 400;
    private const double MaximumRejectedShare = 0.1;

    [Fact]
    public async Task Unknown_limit_is_found_and_kept()
    {
        await using var host = await EmulatorHostFixture.StartAsync(Guests);
        using var powerShell = host.Connect("");
        var guests = powerShell.Guests();
        await host.SetFaultsAsync("""{"limits":{"writesPerSecond":100}}""");

        powerShell.Run("$guests | Set-TwilioRoomParticipant -Status disconnected").ShouldBeClean().ShouldHaveOutcomeForEach(guests);

        Assert.Equal(guests.Order(), (await host.DisconnectedAsync()).Order());
        var rejected = (await host.StatisticsAsync()).Rejected;
        output.WriteLine($"{rejected} of {Guests} were refused.");
        Assert.InRange(rejected, 1, (long)(MaximumRejectedShare * Guests));
    }
}
