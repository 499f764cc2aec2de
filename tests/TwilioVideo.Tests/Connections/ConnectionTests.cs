using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using TwilioVideo.Tests.Infrastructure;
using Xunit;

namespace TwilioVideo.Tests.Connections;

[Collection(nameof(EnvironmentVariables))]
public sealed class ConnectionTests
{
    private const string Key = "SK0123456789abcdef0123456789abcdef";

    [Fact]
    public void Nobody_connected_and_no_environment_is_an_error_that_says_what_to_type()
    {
        using var _ = EnvironmentVariables.Set([]);
        using var host = new PowerShellHost();
        var error = host.Run("Get-TwilioRoom").OnlyError();
        Assert.StartsWith("TwilioVideo.NotConnected,", error.FullyQualifiedErrorId);
        Assert.Contains("Connect-TwilioVideo", error.ErrorDetails.RecommendedAction);
        Assert.StartsWith("TwilioVideo.NotConnected,", host.Run("Connect-TwilioVideo").OnlyError().FullyQualifiedErrorId);
    }

    [Theory]
    [InlineData("TWILIO_API_KEY", Key, "TWILIO_API_SECRET", Key)]
    [InlineData("TWILIO_ACCOUNT_SID", EmulatorHost.AccountSid, "TWILIO_AUTH_TOKEN", EmulatorHost.AccountSid)]
    public void The_environment_connects_on_first_use(string userVariable, string user, string secretVariable, string expected)
    {
        using var _ = EnvironmentVariables.Set(new() { [userVariable] = user, [secretVariable] = "s3cret", ["TWILIO_REGION"] = "ie1", ["TWILIO_EDGE"] = "dublin" });
        using var host = new PowerShellHost();
        var connection = host.Run("Connect-TwilioVideo -SkipVerification -PassThru").ShouldBeClean();
        Assert.Equal(expected, Assert.Single(connection.All("UserName")));
        Assert.Equal("https://video.dublin.ie1.twilio.com/", Assert.Single(connection.All("BaseUri")));
    }

    [Fact]
    public async Task Each_way_to_give_credentials_sends_them_and_nothing_shows_them()
    {
        using var _ = EnvironmentVariables.Set([]);
        await using var server = await StubServer.StartAsync((context, request) => StubServer.Response(context, 200, $$"""{"echo":"{{request.Headers["Authorization"]}} s3cret","meta":{},"rooms":[{{ResponseBodies.RoomJson()}}]}"""));
        string[] ways =
        [
            "-Credential ([pscredential]::new($account, $secret))",
            "-Credential ([pscredential]::new($key, $secret))",
            "-AccountSid $account -AuthToken $secret",
            "-ApiKeySid $key -ApiKeySecret $secret",
        ];
        foreach (var way in ways)
        {
            using var host = new PowerShellHost();
            var result = host.Run(
                $"param($address, $account, $key, $secret) $DebugPreference = 'Continue'; Connect-TwilioVideo {way} -BaseUri $address -PassThru -Verbose -Debug; Get-TwilioRoom -Verbose -Debug; Get-TwilioVideoConnection; Disconnect-TwilioVideo",
                server.Address,
                EmulatorHost.AccountSid,
                Key,
                SecureStrings.Of("s3cret")).ShouldBeClean();
            var sent = server.Requests[^1].Headers["Authorization"]["Basic ".Length..];
            Assert.EndsWith(":s3cret", System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(sent)));
            Assert.DoesNotContain("s3cret", result.Everything());
            Assert.DoesNotContain(sent, result.Everything());
            Assert.Contains(result.Debug, line => line.Contains("********"));
            Assert.Contains(EmulatorHost.AccountSid, result.All("AccountSid"));
        }
    }

    [Fact]
    public async Task An_error_that_echoes_the_credentials_does_not_show_them()
    {
        using var _ = EnvironmentVariables.Set([]);
        await using var server = await StubServer.StartAsync((context, request) => StubServer.Response(context, 403, $"You sent {request.Headers["Authorization"]} and {EmulatorHost.AuthToken}", "text/plain"));
        using var host = ConnectedHostFactory.ForServer(server);
        var result = host.Run("Set-TwilioRoomParticipant room alice disconnected -Verbose -Debug");
        Assert.DoesNotContain(EmulatorHost.AuthToken, result.Everything());
        Assert.DoesNotContain(Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"{EmulatorHost.AccountSid}:{EmulatorHost.AuthToken}")), result.Everything());
        Assert.Contains("********", result.OnlyError().ToString());
    }

    [Theory]
    [InlineData("AC123", "x")]
    [InlineData("XX0123456789abcdef0123456789abcdef", "x")]
    [InlineData("AC0123456789abcdef0123456789abcdef\n", "x")]
    [InlineData(Key, "to ken")]
    [InlineData(Key, "token\n")]
    public void Malformed_credentials_are_rejected(string user, string secret)
    {
        using var host = new PowerShellHost();
        var result = host.Run("param($user, $secret) Connect-TwilioVideo -Credential ([pscredential]::new($user, $secret)) -SkipVerification", user, SecureStrings.Of(secret));
        Assert.StartsWith("TwilioVideo.InvalidInput,", result.OnlyError().FullyQualifiedErrorId);
    }

    [Fact]
    public void A_profile_of_the_official_command_line_is_read()
    {
        var home = Directory.CreateTempSubdirectory();
        Directory.CreateDirectory(Path.Combine(home.FullName, ".twilio-cli"));
        File.WriteAllText(
            Path.Combine(home.FullName, ".twilio-cli", "config.json"),
            $$$"""{"activeProject":"prod","profiles":{"prod":{"accountSid":"{{{EmulatorHost.AccountSid}}}","apiKey":"{{{Key}}}","apiSecret":"s3cret","region":"ie1","edge":"dublin"},"half":{"accountSid":"x"} } }""");
        using var _ = EnvironmentVariables.Set(new() { ["HOME"] = home.FullName, ["USERPROFILE"] = home.FullName });
        using var host = new PowerShellHost();

        var result = host.Run("Connect-TwilioVideo -ProfileName prod -SkipVerification -PassThru").ShouldBeClean();
        Assert.Equal(EmulatorHost.AccountSid, Assert.Single(result.All("AccountSid")));
        Assert.Equal("https://video.dublin.ie1.twilio.com/", Assert.Single(result.All("BaseUri")));
        Assert.Contains("prod, half", host.Run("Connect-TwilioVideo -ProfileName other").OnlyError().ToString());
        Assert.Contains("or specify an API key", host.Run("Connect-TwilioVideo -ProfileName half").OnlyError().ToString());
        home.Delete(recursive: true);
    }

    [Fact]
    public void A_second_connect_replaces_the_first_and_minus_connection_names_either()
    {
        using var host = ConnectedHostFactory.ForEmulator();
        var result = host.Run("""
            $first = Get-TwilioVideoConnection
            $second = Connect-TwilioVideo -Emulator -Seed @{ Rooms = 'other' } -PassThru
            (Get-TwilioRoom).UniqueName
            (Get-TwilioRoom -Connection $first).UniqueName
            Disconnect-TwilioVideo
            $null -eq (Get-TwilioVideoConnection)
            (Get-TwilioRoom -Connection $first).UniqueName
            """).ShouldBeClean();
        Assert.Equal(["other", "standup", "True", "standup"], result.Output.Select(item => item.ToString()));
        Assert.StartsWith("TwilioVideo.NotConnected,", host.Run("Get-TwilioRoom -Connection $second").OnlyError().FullyQualifiedErrorId);
    }

    [Fact]
    public void Another_runspace_does_not_see_the_connection()
    {
        using var _ = EnvironmentVariables.Set([]);
        using var engine = ConnectedHostFactory.ForEmulator();
        using var other = new PowerShellHost();
        Assert.Empty(other.Run("Get-TwilioVideoConnection").ShouldBeClean().Output);
        Assert.StartsWith("TwilioVideo.NotConnected,", other.Run("Get-TwilioRoom").OnlyError().FullyQualifiedErrorId);
        Assert.Single(engine.Run("Get-TwilioRoom").ShouldBeClean().Output);
    }

    [Theory]
    [InlineData("@{ Roms = 'x' }", "Roms")]
    [InlineData("@{ Rooms = @(@{ UniqueName = 'a'; Participant = 'x' }) }", "Participant")]
    [InlineData("'no-such-file.json'", "no-such-file")]
    [InlineData("7", "")]
    public void A_seed_with_a_mistake_is_rejected_and_says_where(string seed, string where)
    {
        using var host = new PowerShellHost();
        var error = host.Run($"Connect-TwilioVideo -Emulator -Seed {seed}").OnlyError();
        Assert.StartsWith("TwilioVideo.InvalidInput,", error.FullyQualifiedErrorId);
        Assert.Contains(where, error.ToString());
    }

    [Fact]
    public void A_seed_may_be_a_file_that_something_else_found()
    {
        using var host = new PowerShellHost();
        var file = new System.IO.FileInfo(RepositoryPaths.File("seeds", "demo.json"));
        Assert.NotEmpty(host.Run("param($file) Connect-TwilioVideo -Emulator -Seed $file; Get-TwilioRoom", file).ShouldBeClean().Output);
        var error = host.Run("param($file) Connect-TwilioVideo -Emulator -Seed $file", new System.IO.FileInfo("no-such-file.json")).OnlyError();
        Assert.StartsWith("TwilioVideo.InvalidInput,", error.FullyQualifiedErrorId);
        Assert.Contains("no-such-file.json", error.ToString());
    }

    [Fact]
    public void A_seed_that_holds_itself_is_rejected()
    {
        using var host = new PowerShellHost();
        Assert.Contains("nested", host.Run("$seed = @{}; $seed.Rooms = $seed; Connect-TwilioVideo -Emulator -Seed $seed").OnlyError().ToString());
    }
}
