using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using TwilioVideo.Client.Tokens;
using TwilioVideo.Client.Webhooks;
using Xunit;

namespace TwilioVideo.Client.Tests.Webhooks;

/// <summary>Requests that came from the service, and others with what is wrong with them.</summary>
public sealed class RequestSignatureValidatorTests
{
    private const string Secret = "auth-token-of-this-test";
    private const string Uri = "https://hooks.example.com/twilio/video";
    private const string Form = "StatusCallbackEvent=room-created&RoomName=stand+up&AccountSid=AC0123456789abcdef0123456789abcdef";
    private static readonly SigningKey Token = SigningKey.Create(Secret);

    /// <summary>The reason, what the service signed, and what the receiver sees: address and body.</summary>
    public static TheoryData<string, string, string, string> WrongSignatures => new()
    {
        { "Missing", "", Uri, Form },
        { "Missing", "  ", Uri, Form },
        { "Format", "not base64!", Uri, Form },
        { "Format", Convert.ToBase64String(new byte[32]), Uri, Form },
        { "Scheme", Sign(Uri), "http://hooks.example.com/twilio/video", Form },
        { "Scheme", Sign(Uri), "http://hooks.example.com:8080/twilio/video", Form },
        { "Scheme", Sign("http://hooks.example.com/twilio/video"), Uri, Form },
        { "Scheme", Sign("https://hooks.example.com:443/twilio/video"), "http://hooks.example.com/twilio/video", Form },
        { "Port", Sign(Uri), "https://hooks.example.com:8443/twilio/video", Form },
        { "TrailingSlash", Sign(Uri), Uri + "/", Form },
        { "TrailingSlash", Sign(Uri + "/"), Uri, Form },
        { "Query", Sign(Uri), Uri + "?code=abc", Form },
        { "Encoding", Sign(Uri + "?room=a b"), Uri + "?room=a%20b", Form },
        { "Encoding", Sign(Uri + "?room=a%20b"), Uri + "?room=a b", Form },
        { "Host", Sign(Uri), "https://Hooks.Example.com/twilio/video", Form },
        { "Order", Hash(Uri + string.Concat(FormText.Parse(Form).Select(pair => pair.Key + pair.Value))), Uri, Form },
        { "Body", Hash(Uri), Uri, Form },
        { "Mismatch", Sign(Uri, secret: "another"), Uri, Form },
        { "Mismatch", Sign(Uri), Uri, Form + "&Extra=1" },
        { "Mismatch", Sign(Uri), Uri, Form.Replace("created", "ended", StringComparison.Ordinal) },
        { "Mismatch", Sign(Uri), "https://evil.example.com/twilio/video", Form },
        { "Mismatch", Sign(Uri), Uri, "" },
        { "Body", Sign(Uri), Uri, "StatusCallbackEvent=%zz" },
        { "BodyHash", Hash(Uri + "?bodySHA256=" + Sha256("{}")), Uri + "?bodySHA256=" + Sha256("{}"), "{ }" },
    };

    [Theory]
    [MemberData(nameof(WrongSignatures))]
    public void Request_that_is_wrong_is_rejected_with_its_reason(string reason, string signature, string uri, string body)
    {
        var report = RequestSignatureValidator.Validate(uri, body, signature, Token);
        Assert.False(report.IsValid);
        Assert.Equal(reason, report.Reason);
        Assert.DoesNotContain(Secret, report.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Sign(uri), report.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Uri, Uri)]
    [InlineData("https://hooks.example.com:443/twilio/video", Uri)]
    [InlineData(Uri, "https://hooks.example.com:443/twilio/video")]
    [InlineData("http://localhost:7071/api/video?code=a%20b", "http://localhost:7071/api/video?code=a%20b")]
    [InlineData("http://[::1]:7071/api", "http://[::1]:7071/api")]
    public void Request_of_the_service_is_valid_with_the_standard_port_or_without(string called, string seen)
    {
        var report = RequestSignatureValidator.Validate(seen, Form, Sign(called), Token);
        Assert.True(report.IsValid, report.ToString());
    }

    [Fact]
    public void Request_with_other_content_is_valid_by_its_hash()
    {
        const string Body = """{"a":1}""";
        var uri = $"{Uri}?bodySHA256={Sha256(Body)}";
        Assert.True(RequestSignatureValidator.Validate(uri, Body, Hash(uri), Token).IsValid);
    }

    [Fact]
    public void Parameter_that_comes_several_times_counts_once_with_each_value() => Assert.Equal(
        Hash(Uri + "a1a2b3"),
        RequestSignature.Compute(Uri, FormText.Parse("b=3&a=2&a=1&a=2"), Token));

    [Fact]
    public void Form_is_decoded_as_browsers_encode_it() => Assert.Equal(
        [new("Room Name", "søren & co+"), new("Empty", ""), new("Flag", "")],
        FormText.Parse("Room+Name=s%C3%B8ren%20%26+co%2B&Empty=&Flag") as IEnumerable<KeyValuePair<string, string>>);

    [Fact]
    public void Form_with_half_an_escape_is_rejected() => Assert.Throws<TwilioVideoException>(() => FormText.Parse("a=%4"));

    private static string Sign(string uri, string body = Form, string secret = Secret) =>
        RequestSignature.Compute(uri, FormText.Parse(body), SigningKey.Create(secret));

    // By hand, so that the test does not ask what it tests.
    private static string Hash(string text) => Convert.ToBase64String(HMACSHA1.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes(text)));

    private static string Sha256(string body) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(body)));
}
