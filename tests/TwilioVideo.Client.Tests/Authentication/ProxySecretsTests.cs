using System;
using System.Linq;
using System.Net;
using TwilioVideo.Client.Authentication;
using Xunit;

namespace TwilioVideo.Client.Tests.Authentication;

[Collection(EnvironmentCollection.Name)]
public sealed class ProxySecretsTests
{
    private static readonly Uri Service = new("https://video.twilio.com");

    [Theory]
    [InlineData("http://user:p%40ss@proxy.example:8080", "user", "p%40ss")]
    [InlineData("http://user:p%40ss@proxy.example:8080", "user", "p@ss")]
    [InlineData("user:pass@proxy.example", "user", "pass")]
    [InlineData("http://token@proxy.example", "token", "")]
    [InlineData("http://user:a@b@proxy.example", "user", "a@b")]
    public void Login_in_the_address_of_the_environments_proxy_is_a_secret(string address, string user, string secret)
    {
        using var scope = NoProxy();
        using var proxy = new EnvironmentScope(("HTTPS_PROXY", address));

        Assert.Contains((user, secret), ProxySecrets.Of(null, Service));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("http://proxy.example:8080")]
    [InlineData("@proxy.example")]
    public void Address_without_a_login_has_no_secret(string? address)
    {
        using var scope = NoProxy();
        using var proxy = new EnvironmentScope(("ALL_PROXY", address));

        Assert.Empty(ProxySecrets.Of(null, Service));
    }

    [Fact]
    public void Login_of_a_given_proxy_is_a_secret_with_its_domain()
    {
        var proxy = new WebProxy("http://proxy.example:8080") { Credentials = new NetworkCredential("svc", "Pr0xyPass", "CORP") };

        var secrets = ProxySecrets.Of(proxy, Service);

        Assert.Equal([("CORP\\svc", "Pr0xyPass"), ("svc", "Pr0xyPass")], secrets.Order());
    }

    [Fact]
    public void Proxy_that_the_service_is_reached_without_has_no_secret() => Assert.Empty(ProxySecrets.Of(new WebProxy(), Service));

    private static EnvironmentScope NoProxy() => new([.. new[] { "HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy" }.Select(name => (name, (string?)null))]);
}
