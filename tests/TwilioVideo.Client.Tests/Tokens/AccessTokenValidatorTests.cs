using System;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using TwilioVideo.Client.Tokens;
using Xunit;

namespace TwilioVideo.Client.Tests.Tokens;

/// <summary>Access tokens as they are written, and why others are refused.</summary>
public sealed class AccessTokenValidatorTests
{
    private const string Account = "AC0123456789abcdef0123456789abcdef";
    private const string ApiKey = "SK0123456789abcdef0123456789abcdef";
    private const string Secret = "a-secret-of-this-test";
    private const string GoodHeader = """{"alg":"HS256","typ":"JWT","cty":"twilio-fpa;v=1"}""";
    private static readonly DateTimeOffset Now = DateTimeOffset.FromUnixTimeSeconds(1_800_000_000);
    private static readonly SigningKey Key = SigningKey.Create(Secret);

    /// <summary>Reason, error code, header (null for the right one), claims, and whether the signature is left right.</summary>
    public static TheoryData<string, int?, string> WrongTokens => new()
    {
        { "Malformed", 20101, "" },
        { "Malformed", 20101, "no-token" },
        { "Malformed", 20101, "a.b" },
        { "Malformed", 20101, "{\"token\":\"x.y.z\"}" },
        { "Malformed", 20101, "!.!.!" },
        { "Header", 20102, Sign(Claims(), """{"alg":"none","typ":"JWT","cty":"twilio-fpa;v=1"}""") },
        { "Header", 20102, Sign(Claims(), """{"alg":"HS256","typ":"JWT"}""") },
        { "Header", 20102, Sign(Claims(), """{"alg":"HS256","typ":"X","cty":"twilio-fpa;v=1"}""") },
        { "Issuer", 20103, Sign(Claims(iss: Account)) },
        { "Issuer", 20103, Sign(Claims(iss: "SKffffffffffffffffffffffffffffffff")) },
        { "Account", 20103, Sign(Claims(sub: ApiKey)) },
        { "Account", 20103, Sign(Claims(sub: "ACffffffffffffffffffffffffffffffff")) },
        { "Expired", 20104, Sign(Claims(iat: -7200, exp: -3600)) },
        { "Expired", 20104, Sign(Claims(exp: null)) },
        { "NotYetValid", 20105, Sign(Claims(nbf: 600)) },
        { "ClockSkew", 20105, Sign(Claims(iat: 600, exp: 3600)) },
        { "Lifetime", 20157, Sign(Claims(exp: 86_401)) },
        { "Grants", 20106, Sign(Claims(grants: "{}", key: "other")) },
        { "Grants", 20106, Sign(Claims(grants: """{"identity":"alice","chat":{}}""")) },
        { "Identity", 20106, Sign(Claims(grants: """{"video":{"room":"standup"}}""")) },
        { "Identity", null, Sign(Claims(grants: """{"identity":"mallory","video":{"room":"standup"}}""")) },
        { "Room", null, Sign(Claims(grants: """{"identity":"alice","video":{"room":"board"}}""")) },
        { "Signature", 20107, Sign(Claims(), secret: "another-secret") },
        { "Signature", 20107, Sign(Claims()) is var token ? token[..(token.LastIndexOf('.') + 1)] + Base64Url.Encode(new byte[32]) : "" },
        { "Signature", 20107, Sign(Claims()) is var signed ? signed[..(signed.LastIndexOf('.') + 1)] : "" },
    };

    [Theory]
    [MemberData(nameof(WrongTokens))]
    public void Token_that_is_wrong_is_rejected_with_its_reason(string reason, int? code, string token)
    {
        var report = Validate(token);
        Assert.False(report.IsValid);
        Assert.Contains(report.Problems, exception => exception.Reason == reason && exception.ErrorCode == code);
        Assert.All(report.Problems, exception => Assert.NotEmpty(exception.Message!));
        Assert.DoesNotContain(Secret, report.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Token_that_was_written_is_valid_and_has_the_layout_of_the_service()
    {
        var token = AccessTokenWriter.Write(Options(), Key, Now);
        var report = Validate(token);
        Assert.True(report.IsValid, report.ToString());
        Assert.Equal(("alice", "standup", ApiKey, Account), (report.Identity, report.Room, report.ApiKeySid, report.AccountSid));
        Assert.Equal(Now.AddHours(1).LocalDateTime, report.ExpiresAt);
        Assert.Equal(DateTimeKind.Local, report.ExpiresAt!.Value.Kind);
        var header = JsonDocument.Parse(Base64Url.Decode(token.Split('.')[0])!).RootElement;
        Assert.Equal(("HS256", "JWT", "twilio-fpa;v=1"), (Text("alg"), Text("typ"), Text("cty")));
        Assert.False(header.TryGetProperty("twr", out _));
        var payload = JsonDocument.Parse(Base64Url.Decode(token.Split('.')[1])!).RootElement;
        Assert.Equal(["jti", "iss", "sub", "iat", "exp", "grants"], payload.EnumerateObject().Select(item => item.Name));

        string? Text(string name) => header.GetProperty(name).GetString();
    }

    [Fact]
    public void Token_for_another_region_names_it()
    {
        var token = AccessTokenWriter.Write(Options(region: "ie1"), Key, Now);
        Assert.Contains("\"twr\":\"ie1\"", Encoding.UTF8.GetString(Base64Url.Decode(token.Split('.')[0])!), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "standup", 3600)]
    [InlineData("PA0123456789abcdef0123456789abcdef", "standup", 3600)]
    [InlineData("alice", "", 3600)]
    [InlineData("alice", "PA0123456789abcdef0123456789abcdef", 3600)]
    [InlineData("alice", "standup", 0)]
    [InlineData("alice", "standup", 86_401)]
    public void Token_that_the_service_would_reject_is_not_written(string identity, string room, int seconds)
    {
        var exception = Assert.Throws<TwilioVideoException>(() => AccessTokenWriter.Write(Options(identity, room, seconds), Key, Now));
        Assert.Equal(TwilioVideoErrorKind.InvalidInput, exception.Kind);
    }

    [Fact]
    public void Token_without_a_known_secret_is_not_called_valid()
    {
        var report = AccessTokenValidator.Validate(AccessTokenWriter.Write(Options(), Key, Now), new AccessTokenExpectations { Now = Now });
        Assert.False(report.IsValid);
        Assert.Equal("SignatureNotChecked", Assert.Single(report.Problems).Reason);
    }

    [Fact]
    public void Key_does_not_show_its_secret() => Assert.DoesNotContain(Secret, $"{Key} {JsonSerializer.Serialize(Key)}", StringComparison.Ordinal);

    private static AccessTokenReport Validate(string token) => AccessTokenValidator.Validate(token, new AccessTokenExpectations
    {
        Key = Key,
        ApiKeySid = ApiKey,
        AccountSid = Account,
        Identity = "alice",
        Rooms = ["standup"],
        Now = Now,
    });

    private static AccessTokenOptions Options(string identity = "alice", string room = "standup", int seconds = 3600, string? region = null) => new()
    {
        Identity = identity,
        Room = room,
        AccountSid = Account,
        ApiKeySid = ApiKey,
        Lifetime = TimeSpan.FromSeconds(seconds),
        Region = region,
    };

    private static string Claims(
        string iss = ApiKey,
        string sub = Account,
        long iat = 0,
        long? exp = 3600,
        long? nbf = null,
        string key = "grants",
        string grants = """{"identity":"alice","video":{"room":"standup"}}""")
    {
        var now = Now.ToUnixTimeSeconds();
        var times = $"\"iat\":{now + iat}" + (exp is null ? "" : $",\"exp\":{now + exp}") + (nbf is null ? "" : $",\"nbf\":{now + nbf}");
        return $$"""{"jti":"x","iss":"{{iss}}","sub":"{{sub}}",{{times}},"{{key}}":{{grants}}}""";
    }

    private static string Sign(string claims, string header = GoodHeader, string secret = Secret)
    {
        var text = Base64Url.Encode(Encoding.UTF8.GetBytes(header)) + "." + Base64Url.Encode(Encoding.UTF8.GetBytes(claims));
        return text + "." + Base64Url.Encode(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(text)));
    }
}
