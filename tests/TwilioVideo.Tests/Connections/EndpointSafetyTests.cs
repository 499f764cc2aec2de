using TwilioVideo.Tests.Infrastructure;
using Xunit;

namespace TwilioVideo.Tests.Connections;

/// <summary>Where the credentials go, and where they must not.</summary>
[Collection(nameof(EnvironmentVariables))]
public sealed class EndpointSafetyTests
{
    private const string Key = "SK0123456789abcdef0123456789abcdef";

    [Theory]
    [InlineData("-Region ie1", "https://video.ie1.twilio.com/")]
    [InlineData("-Edge ashburn", "https://video.ashburn.us1.twilio.com/")]
    [InlineData("-Edge sydney -Region au1", "https://video.sydney.au1.twilio.com/")]
    [InlineData("", "https://video.twilio.com/")]
    [InlineData("-BaseUri https://proxy.example:8443", "https://proxy.example:8443/")]
    [InlineData("-BaseUri http://localhost:4010", "http://localhost:4010/")]
    [InlineData("-BaseUri http://127.8.9.1", "http://127.8.9.1/")]
    [InlineData("-BaseUri 'http://[::1]:4010'", "http://[::1]:4010/")]
    public void The_address_follows_region_edge_or_base_address(string arguments, string expected)
    {
        using var _ = EnvironmentVariables.Set([]);
        using var host = new PowerShellHost();
        var result = host.Run($"param($key, $secret) Connect-TwilioVideo -ApiKeySid $key -ApiKeySecret $secret -SkipVerification -PassThru {arguments}", Key, SecureStrings.Of("x")).ShouldBeClean();
        Assert.Equal(expected, Assert.Single(result.All("BaseUri")));
    }

    [Theory]
    [InlineData("-Region a.b", "'a.b' is not a valid region.")]
    [InlineData("-Edge a.b", "'a.b' is not a valid edge.")]
    public void A_rejection_names_what_it_was_specified_for(string arguments, string expected)
    {
        using var _ = EnvironmentVariables.Set([]);
        using var host = new PowerShellHost();
        Assert.StartsWith(expected, host.Run($"param($key, $secret) Connect-TwilioVideo -ApiKeySid $key -ApiKeySecret $secret -SkipVerification {arguments}", Key, SecureStrings.Of("x")).OnlyError().ToString());
    }

    [Theory]
    [InlineData("http://127.0.0.1:1")]
    [InlineData("http://ada:lovelace@127.0.0.1:1")]
    public void A_proxy_that_rejects_is_named_without_its_credentials(string proxy)
    {
        using var _ = EnvironmentVariables.Set([]);
        using var host = new PowerShellHost();

        var error = host.Run($"param($key, $secret) Connect-TwilioVideo -ApiKeySid $key -ApiKeySecret $secret -BaseUri https://video.example.invalid -Proxy {proxy} -MaximumRetryCount 0", Key, SecureStrings.Of("x")).OnlyError();

        Assert.StartsWith("TwilioVideo.Network,", error.FullyQualifiedErrorId);
        Assert.StartsWith("The connection to video.example.invalid through the proxy 127.0.0.1:1 failed: ", error.ToString());
        Assert.DoesNotContain("lovelace", error.ToString());
    }

    [Theory]
    [InlineData("-Region 'evil.example/'")]
    [InlineData("-Region 'us1.evil.example#'")]
    [InlineData("-Edge 'a b'")]
    [InlineData("-Edge '-a'")]
    [InlineData("-Edge \"dublin`n\"")]
    [InlineData("-BaseUri http://example.com")]
    [InlineData("-BaseUri http://localhost.evil.example")]
    [InlineData("-BaseUri http://127.0.0.1.evil.example")]
    [InlineData("-BaseUri http://0.0.0.0")]
    [InlineData("-BaseUri ftp://localhost")]
    [InlineData("-BaseUri https://user:word@example.com")]
    [InlineData("-BaseUri https://example.com/path")]
    [InlineData("-BaseUri https://example.com -Region ie1")]
    [InlineData("-BaseUri relative")]
    [InlineData("-BaseUri http://localhost -Proxy http://proxy.example:3128")]
    [InlineData("-TimeoutSec 0")]
    public void An_address_that_credentials_must_not_go_to_is_rejected(string arguments)
    {
        using var _ = EnvironmentVariables.Set([]);
        using var host = new PowerShellHost();
        var result = host.Run($"param($key, $secret) Connect-TwilioVideo -ApiKeySid $key -ApiKeySecret $secret -SkipVerification {arguments}", Key, SecureStrings.Of("x"));
        Assert.NotEmpty(result.OnlyError().ToString());
        Assert.Empty(host.Run("Get-TwilioVideoConnection").Output);
    }

    [Theory]
    [InlineData("-Region ''")]
    [InlineData("-Region $null")]
    public void An_empty_region_is_the_default_one(string arguments)
    {
        using var _ = EnvironmentVariables.Set([]);
        using var host = new PowerShellHost();
        host.Run($"param($key, $secret) $env:TWILIO_REGION = 'ie1'; try {{ Connect-TwilioVideo -ApiKeySid $key -ApiKeySecret $secret -SkipVerification {arguments} }} finally {{ $env:TWILIO_REGION = $null }}", Key, SecureStrings.Of("x")).ShouldBeClean();
        Assert.Null(Assert.Single(host.Run("Get-TwilioVideoConnection").ShouldBeClean().Output).Properties["Region"].Value);
    }
}
