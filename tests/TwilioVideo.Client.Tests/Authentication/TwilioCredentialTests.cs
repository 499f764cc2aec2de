using TwilioVideo.Client.Authentication;
using Xunit;

namespace TwilioVideo.Client.Tests.Authentication;

public sealed class TwilioCredentialTests
{
    private const string Account = TestClient.AccountSid;
    private const string Key = "SK" + TestClient.Digits;

    [Fact]
    public void Account_with_its_token_is_its_own_account()
    {
        var credential = TwilioCredential.Create(Account, "token");

        Assert.Equal((Account, Account, Account), (credential.UserName, credential.AccountSid, credential.ToString()));
        Assert.Equal("Basic QUMwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMTp0b2tlbg==", credential.AuthorizationHeader);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(Account)]
    public void Key_has_the_account_that_was_given(string? account) =>
        Assert.Equal((Key, account), (TwilioCredential.Create(Key, "secret", account).UserName, TwilioCredential.Create(Key, "secret", account).AccountSid));

    [Theory]
    [InlineData(null, "secret", null)]
    [InlineData("", "secret", null)]
    [InlineData("me@example.com", "secret", null)]
    [InlineData("AC123", "secret", null)]
    [InlineData("RM" + TestClient.Digits, "secret", null)]
    [InlineData("ac" + TestClient.Digits, "secret", null)]
    [InlineData(Key, "secret", "SK" + TestClient.Digits)]
    [InlineData(Key, "secret", "")]
    [InlineData(Account, null, null)]
    [InlineData(Account, "", null)]
    [InlineData(Account, "sec ret", null)]
    [InlineData(Account, "secret\n", null)]
    [InlineData(Account, "sec\u0000ret", null)]
    [InlineData(Account, "sec\u00A0ret", null)]
    public void Login_that_can_not_be_one_is_rejected_without_showing_the_secret(string? user, string? secret, string? account)
    {
        var exception = Assert.Throws<TwilioVideoException>(() => TwilioCredential.Create(user, secret, account));

        Assert.Equal(TwilioVideoErrorKind.InvalidInput, exception.Kind);
        Assert.DoesNotContain("sec\n", exception.Message);
        Assert.DoesNotContain("sec ret", exception.Message);
    }

    [Fact]
    public void Secret_is_in_no_public_text()
    {
        const string Secret = "8f1c9a04b7d25e63a9c0f4187be2d536";

        Assert.DoesNotContain(Secret, System.Text.Json.JsonSerializer.Serialize(TwilioCredential.Create(Account, Secret)));
    }
}
