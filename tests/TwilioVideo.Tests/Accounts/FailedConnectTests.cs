using System.Linq;
using TwilioVideo.Tests.Execution;
using TwilioVideo.Tests.Infrastructure;
using Xunit;

namespace TwilioVideo.Tests.Accounts;

/// <summary>A connect that fails leaves no connection behind: what follows in a script must not act on the account that was connected before.</summary>
[Collection(nameof(EnvironmentVariables))]
public sealed class FailedConnectTests
{
    private const string Seed = "@{ Rooms = @(@{ UniqueName = 'x' }) }";

    [Theory]
    [InlineData("Connect-TwilioVideo -BaseUri http://127.0.0.1:9 -MaximumRetryCount 0 -TimeoutSec 1 -AccountSid ('AC' + '1' * 32) -AuthToken $secret")]
    [InlineData("Connect-TwilioVideo -AccountSid nonsense -AuthToken $secret")]
    [InlineData("Connect-TwilioVideo -AccountSid '' -AuthToken $secret")]
    [InlineData("Connect-TwilioVideo -AccountSid ('AC' + '1' * 32) -AuthToken $null")]
    [InlineData("Connect-TwilioVideo -AccountSid ('AC' + '1' * 32) -AuthToken $secret -TimeoutSec 0")]
    [InlineData("Connect-TwilioVideo -AccountSid ('AC' + '1' * 32) -AuthToken $secret -PassThru -TimeoutSec many")]
    [InlineData("Connect-TwilioVideo -ProfileName 'there is none'")]
    [InlineData("Connect-TwilioVideo")]
    [InlineData("Connect-TwilioVideo -Emulator -Seed '/there/is/none.json'")]
    [InlineData("Connect-TwilioVideo -Emulator -PassThru -Seed @{ Nonsense = 1 }")]
    public void A_connect_that_fails_leaves_no_connection_not_even_from_the_environment(string command)
    {
        using var host = ConnectedHostFactory.ForEmulator(Seed);

        var failed = host.Run("param($secret) try { " + command + " } catch { $_ }; Get-TwilioVideoConnection", SecureStrings.Of("a-token"));
        var next = host.RunToItsEnd("Set-TwilioRoom x -Status completed");

        Assert.Single(failed.Output.Concat(failed.Errors.Select(error => (object)error)));
        Assert.StartsWith("TwilioVideo.NotConnected", next.OnlyError().FullyQualifiedErrorId);
        Assert.Contains("the last Connect-TwilioVideo failed", next.OnlyError().Exception.Message);
        Assert.Contains("the earlier one, AC", next.OnlyError().Exception.Message);
    }

    [Fact]
    public void The_error_says_that_the_earlier_connection_is_gone_and_what_PassThru_gave_still_works()
    {
        using var host = ConnectedHostFactory.ForEmulator(Seed);
        host.Run("$global:kept = Get-TwilioVideoConnection").ShouldBeClean();

        var error = host.RunToItsEnd("Connect-TwilioVideo -Emulator -Seed @{ Nonsense = 1 }").OnlyError();

        Assert.Contains("There is no current connection: the earlier one, AC", error.Exception.Message);
        Assert.Single(host.Run("Get-TwilioRoom -Connection $kept").ShouldBeClean().Output);
        Assert.Single(host.Run("Connect-TwilioVideo -Emulator -Seed @{ Rooms = 'y' }; Get-TwilioRoom").ShouldBeClean().Output);
    }
}
