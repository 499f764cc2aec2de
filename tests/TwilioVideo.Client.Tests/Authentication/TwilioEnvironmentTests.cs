using System;
using System.Linq;
using TwilioVideo.Client.Authentication;
using Xunit;

namespace TwilioVideo.Client.Tests.Authentication;

[Collection(EnvironmentCollection.Name)]
public sealed class TwilioEnvironmentTests : IDisposable
{
    private const string Account = TestClient.AccountSid;
    private const string Key = "SK" + TestClient.Digits;
    private static readonly string[] Names = ["TWILIO_ACCOUNT_SID", "TWILIO_AUTH_TOKEN", "TWILIO_API_KEY", "TWILIO_API_SECRET", "TWILIO_REGION", "TWILIO_EDGE"];
    private readonly EnvironmentScope _empty = new([.. Names.Select(name => (name, (string?)null))]);

    public void Dispose() => _empty.Dispose();

    [Fact]
    public void Nothing_is_read_where_nothing_is_set()
    {
        Assert.Null(TwilioEnvironment.ReadCredential());
        Assert.Equal((null, null), (TwilioEnvironment.Region, TwilioEnvironment.Edge));
    }

    [Fact]
    public void Variables_that_are_empty_count_as_not_set()
    {
        using var scope = new EnvironmentScope(("TWILIO_REGION", ""), ("TWILIO_ACCOUNT_SID", ""), ("TWILIO_AUTH_TOKEN", ""));

        Assert.Null(TwilioEnvironment.ReadCredential());
        Assert.Null(TwilioEnvironment.Region);
    }

    [Fact]
    public void Region_and_edge_are_read()
    {
        using var scope = new EnvironmentScope(("TWILIO_REGION", "ie1"), ("TWILIO_EDGE", "dublin"));

        Assert.Equal(("ie1", "dublin"), (TwilioEnvironment.Region, TwilioEnvironment.Edge));
    }

    [Theory]
    [InlineData(null, null, Account)]
    [InlineData(Key, "key-secret", Key)]
    [InlineData(Key, null, Account)]
    [InlineData(null, "key-secret", Account)]
    public void Key_goes_before_the_token_where_it_is_whole(string? key, string? secret, string expected)
    {
        using var scope = new EnvironmentScope(("TWILIO_ACCOUNT_SID", Account), ("TWILIO_AUTH_TOKEN", "token"), ("TWILIO_API_KEY", key), ("TWILIO_API_SECRET", secret));

        var credential = TwilioEnvironment.ReadCredential()!;

        Assert.Equal((expected, Account), (credential.UserName, credential.AccountSid));
    }

    [Fact]
    public void Login_that_can_not_be_one_is_rejected()
    {
        using var scope = new EnvironmentScope(("TWILIO_ACCOUNT_SID", "mine"), ("TWILIO_AUTH_TOKEN", "token"));

        Assert.Throws<TwilioVideoException>(TwilioEnvironment.ReadCredential);
    }
}
