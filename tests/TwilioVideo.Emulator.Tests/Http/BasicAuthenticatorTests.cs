using System;
using System.Linq;
using System.Net.Http.Headers;
using System.Text;
using System.Threading.Tasks;
using TwilioVideo.Emulator.Tests.Infrastructure;
using Xunit;

namespace TwilioVideo.Emulator.Tests.Http;

public class BasicAuthenticatorTests
{
    [Fact]
    public async Task Request_without_credentials_returns_401_with_challenge()
    {
        using EmulatorClient api = EmulatorClient.Empty();
        api.Headers.Authorization = null;
        TestResponse response = await api.Get("/v1/Rooms");
        response.IsError(401, 20003);
        Assert.Equal("Basic", response.Headers.WwwAuthenticate.Single().Scheme);
    }

    [Theory]
    [InlineData("wrong")]
    [InlineData("")]
    public async Task Request_with_wrong_token_returns_401(string token)
    {
        using EmulatorClient api = EmulatorClient.Empty();
        api.Headers.Authorization = Basic(api.Emulator.AccountSid, token);
        (await api.Get("/v1/Nothing")).IsError(401, 20003);
    }

    [Fact]
    public async Task Request_with_api_key_is_accepted()
    {
        const string Key = "SK0123456789abcdef0123456789abcdef";
        using EmulatorClient api = EmulatorClient.Empty(new EmulatorOptions { ApiKeySid = Key, ApiKeySecret = "sésame" });
        api.Headers.Authorization = Basic(Key, "sésame");
        Assert.Equal(200, (await api.Get("/v1/Rooms")).Status);
    }

    [Fact]
    public async Task Response_has_unique_request_id_and_headers()
    {
        using EmulatorClient api = EmulatorClient.Empty();
        TestResponse first = await api.Get("/v1/Rooms");
        TestResponse second = await api.Get("/v1/Rooms");
        string Id(TestResponse response) => response.Headers.GetValues("Twilio-Request-Id").Single();
        Assert.Matches("^RQ[0-9a-f]{32}$", Id(first));
        Assert.NotEqual(Id(first), Id(second));
        Assert.Equal("1", first.Headers.GetValues("Twilio-Concurrent-Requests").Single());
        Assert.Equal("application/json", first.ContentHeaders.ContentType!.MediaType);
        Assert.NotNull(first.Headers.Date);
    }

    [Fact]
    public void Emulator_malformed_account_sid_throws() =>
        Assert.Throws<ArgumentException>(() => new VideoEmulator(new EmulatorOptions { AccountSid = "AC1" }));

    private static AuthenticationHeaderValue Basic(string user, string password) =>
        new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}")));
}
