using System.Threading.Tasks;

namespace TwilioVideo.Tests.Running;

/// <summary>Ways in which tests connect.</summary>
internal static class Connected
{
    public const string ThreeInStandup = "@{ Rooms = @(@{ UniqueName = 'standup'; Participants = 'alice', 'bob', 'guest-7' }); Faults = @{ LatencyMilliseconds = 0 } }";

    /// <summary>An engine that is connected to an emulator in memory.</summary>
    public static Engine ToEmulator(string seed = ThreeInStandup)
    {
        var engine = new Engine();
        engine.Run($"Connect-TwilioVideo -Emulator -Seed {seed}").ShouldBeClean();
        return engine;
    }

    /// <summary>An engine that is connected to a scripted server, unproved.</summary>
    public static Engine To(ScriptedServer server, int timeoutSec = 10, int maximumRetryCount = 5)
    {
        var engine = new Engine();
        engine.Run(
            "param($address, $sid, $token, $timeout, $retries) Connect-TwilioVideo -BaseUri $address -AccountSid $sid -AuthToken $token -TimeoutSec $timeout -MaximumRetryCount $retries -SkipVerification",
            server.Address,
            EmulatorHostProcess.AccountSid,
            Secret.Of(EmulatorHostProcess.AuthToken),
            timeoutSec,
            maximumRetryCount).ShouldBeClean();
        return engine;
    }

    /// <summary>An engine and a server that gives every request the same answer.</summary>
    public static async Task<(Engine Engine, ScriptedServer Server)> AnsweredWithAsync(int status, string body, string contentType = "application/json")
    {
        var server = await ScriptedServer.StartAsync(status, body, contentType);
        return (To(server), server);
    }
}
