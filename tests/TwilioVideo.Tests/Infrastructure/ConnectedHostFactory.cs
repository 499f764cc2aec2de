using System.Threading.Tasks;

namespace TwilioVideo.Tests.Infrastructure;

/// <summary>Ways in which tests connect.</summary>
internal static class ConnectedHostFactory
{
    public const string ThreeInStandup = "@{ Rooms = @(@{ UniqueName = 'standup'; Participants = 'alice', 'bob', 'guest-7' }); Faults = @{ LatencyMilliseconds = 0 } }";

    /// <summary>An engine that is connected to an emulator in memory.</summary>
    public static PowerShellHost ForEmulator(string seed = ThreeInStandup)
    {
        var host = new PowerShellHost();
        host.Run($"Connect-TwilioVideo -Emulator -Seed {seed}").ShouldBeClean();
        return host;
    }

    /// <summary>An engine that is connected to a scripted server, unproved.</summary>
    public static PowerShellHost ForServer(StubServer server, int timeoutSec = 10, int maximumRetryCount = 5)
    {
        var host = new PowerShellHost();
        host.Run(
            "param($address, $sid, $token, $timeout, $retries) Connect-TwilioVideo -BaseUri $address -AccountSid $sid -AuthToken $token -TimeoutSec $timeout -MaximumRetryCount $retries -SkipVerification",
            server.Address,
            EmulatorHost.AccountSid,
            SecureStrings.Of(EmulatorHost.AuthToken),
            timeoutSec,
            maximumRetryCount).ShouldBeClean();
        return host;
    }

    /// <summary>An engine and a server that gives every request the same answer.</summary>
    public static async Task<(PowerShellHost Engine, StubServer Server)> ForResponseAsync(int status, string body, string contentType = "application/json")
    {
        var server = await StubServer.StartAsync(status, body, contentType);
        return (ForServer(server), server);
    }
}
