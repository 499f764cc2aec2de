using System;
using System.Linq;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using TwilioVideo.Client.Authentication;
using Xunit;

namespace TwilioVideo.Client.Tests.Authentication;

/// <summary>However a secret is written, it is not readable afterwards; and what is no secret stays.</summary>
public sealed class SecretRedactorTests
{
    private const int Readable = 12;
    private const string User = "AC0123456789abcdef0123456789abcdef";
    private static readonly string[] Secrets = ["8f1c9a04b7d25e63a9c0f4187be2d536", "kR7vQx2LmB9tYw4ZpN6sHd3JfG8cVa1U", "tok\"en/of+the=suite", "p&ss<w>rd/7+pröxy=="];

    [Fact]
    public void Ten_thousand_generated_echoes_of_a_login_are_not_readable()
    {
        var generator = new EchoGenerator(20261126);
        var masks = Array.ConvertAll(Secrets, secret => new SecretRedactor((User, secret)));
        for (var i = 0; i < 10_000; i++)
        {
            var secret = Secrets[i % Secrets.Length];
            var echo = generator.Next(User, secret);

            var displayed = masks[i % masks.Length].Redact(echo)!;

            Assert.True(!IsReadable(displayed, secret), $"Echo {i}: {echo}\nShown: {displayed}");
        }
    }

    [Fact]
    public void A_piece_at_the_place_where_text_is_cut_is_not_readable()
    {
        var redactor = new SecretRedactor((User, Secrets[0]));
        var token = Convert.ToBase64String(Encoding.UTF8.GetBytes(User + ":" + Secrets[0]));
        for (var cut = 0; cut < token.Length; cut++)
        {
            Assert.False(IsReadable(redactor.Redact("Basic " + token.Remove(cut))!, Secrets[0]), $"cut at {cut}");
            Assert.False(IsReadable(redactor.Redact(token.Substring(cut) + " was sent")!, Secrets[0]), $"cut before {cut}");
        }
    }

    [Theory]
    [InlineData("&#61;&#61;")]
    [InlineData("%3D%3D")]
    [InlineData("%253d%253d")]
    [InlineData("\\u003d\\u003D")]
    [InlineData("&equals;&equals;")]
    [InlineData("&amp;#61;&amp;#61;")]
    [InlineData("")]
    public void The_padding_of_a_Basic_credential_does_not_matter(string padding)
    {
        var redactor = new SecretRedactor((User, Secrets[0]));
        var token = Convert.ToBase64String(Encoding.UTF8.GetBytes(User + ":" + Secrets[0])).TrimEnd('=');

        Assert.DoesNotContain(token.Substring(50, 12), redactor.Redact($"You sent 'Basic {token}{padding}'."));
        Assert.StartsWith("You sent 'Basic ********", redactor.Redact($"You sent 'Basic {token}{padding}'."));
    }

    [Theory]
    [InlineData("The resource /Rooms/RM0123456789abcdef0123456789abcdef of AC0123456789abcdef0123456789abcdef was not found (HTTP 404, code 20404).")]
    [InlineData("Authentication Error - No credentials provided. See https://www.twilio.com/docs/errors/20003, token, suite, secret, password, emulator, test.")]
    [InlineData("Proxy Authentication Required: http://emulator.invalid/v1/Rooms?PageSize=1000&Page=0&PageToken=PT00000000000000000000000000000000 100% & more &amp; \\u0041")]
    [InlineData("2026-11-26T00:21:22.1234567Z 12345678901234567890 00000000-0000-0000-0000-000000000000 deadbeefdeadbeefdeadbeefdeadbeef")]
    [InlineData("{\"rooms\":[{\"sid\":\"RM8f1c9a0\",\"unique_name\":\"the suite of the token\"}],\"meta\":{\"key\":\"rooms\"}}")]
    public void Innocent_text_stays_as_it_is(string text)
    {
        foreach (var secret in Secrets.Append("emulator-test-token").Append("proxypassword").Append("pw").Append("a"))
        {
            Assert.Equal(text, new SecretRedactor((User, secret)).Redact(text));
        }
    }

    [Fact]
    public void Random_innocent_text_stays_as_it_is()
    {
        var random = new Random(7);
        var redactor = new SecretRedactor([.. Secrets.Select(secret => (User, secret))]);
        for (var i = 0; i < 2_000; i++)
        {
            var text = $"PA{Convert.ToHexString(BitConverter.GetBytes(random.NextInt64())).ToLowerInvariant()} {Convert.ToBase64String(BitConverter.GetBytes(random.NextInt64()))}";

            Assert.Equal(text, redactor.Redact(text));
        }
    }

    [Theory]
    [InlineData("pw", "The password pw was wrong.", "The password ******** was wrong.")]
    [InlineData("abcd", "abcdefg (abcd)", "abcdefg (********)")]
    [InlineData("secret1", "xsecret1x", "x********x")]
    public void A_short_secret_is_redacted_where_it_is_a_word_of_its_own(string secret, string text, string displayed) =>
        Assert.Equal(displayed, new SecretRedactor(("user", secret)).Redact(text));

    [Fact]
    public void The_logins_of_a_proxy_are_redacted()
    {
        var service = new Uri("https://video.twilio.com");
        var proxy = new WebProxy("http://proxy.example:8080") { Credentials = new NetworkCredential("CORP\\svc-video", "Pr0xy&Pass/word") };
        var redactor = new SecretRedactor((User, Secrets[0])).With(ProxySecrets.Of(proxy, service));
        var header = Convert.ToBase64String(Encoding.UTF8.GetBytes("CORP\\svc-video:Pr0xy&Pass/word"));

        Assert.Equal("407: ********", redactor.Redact("407: Pr0xy&amp;Pass/word"));
        Assert.Equal("407: ********", redactor.Redact("407: " + header));
        Assert.Equal("407: ********", redactor.Redact("407: " + Uri.EscapeDataString("Pr0xy&Pass/word")));
    }

    // What a reader can do: undo escapes, take out what separates, undo hexadecimal and base64, and look for a long piece.
    private static bool IsReadable(string displayed, string secret)
    {
        for (var level = 0; level < 6; level++)
        {
            if (HasPiece(displayed, secret))
            {
                return true;
            }

            var next = Regex.Replace(WebUtility.HtmlDecode(displayed), @"\\u([0-9a-fA-F]{4})", match => ((char)Convert.ToInt32(match.Groups[1].Value, 16)).ToString());
            displayed = Uri.UnescapeDataString(next);
        }

        return false;
    }

    private static bool HasPiece(string displayed, string secret)
    {
        var text = Compact(displayed);
        (string Text, int Piece)[] forms =
        [
            (secret, Readable), (Convert.ToHexString(Encoding.UTF8.GetBytes(secret)), 2 * Readable),
            (Convert.ToBase64String(Encoding.UTF8.GetBytes(User + ":" + secret)).Substring(46), Readable + 2),
            (Convert.ToBase64String(Encoding.Unicode.GetBytes(secret)), 2 * Readable), (Convert.ToBase64String(Encoding.UTF8.GetBytes("x:" + secret)).Substring(3), Readable + 2),
        ];
        return forms.Select(form => (Text: Compact(form.Text), form.Piece))
            .Any(form => Enumerable.Range(0, Math.Max(0, form.Text.Length - form.Piece)).Any(at => text.Contains(form.Text.Substring(at, form.Piece), StringComparison.Ordinal)));
    }

    private static string Compact(string text) => new([.. text.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);
}
