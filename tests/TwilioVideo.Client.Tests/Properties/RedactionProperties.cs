using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using TwilioVideo.Client.Authentication;
using Xunit;

namespace TwilioVideo.Client.Tests.Properties;

/// <summary>Redaction leaves no secret, whatever the text.</summary>
public sealed class RedactionProperties
{
    private const string User = TestClient.AccountSid;
    private static readonly Func<string, string>[] Encodings =
    [
        text => text,
        Uri.EscapeDataString,
        WebUtility.HtmlEncode,
        text => Convert.ToBase64String(Encoding.UTF8.GetBytes(text)),
        text => Convert.ToBase64String(Encoding.Unicode.GetBytes(text)),
        text => Convert.ToHexString(Encoding.UTF8.GetBytes(text)),
        text => string.Concat(text.Select(character => $"\\u{(int)character:x4}")),
        text => string.Concat(text.Select(character => $"&#{(int)character};")),
        text => string.Concat(text.Select(character => $"%{(int)character:x2}")),
        text => text.ToUpperInvariant(),
        text => string.Join("\r\n", text.Chunk(11).Select(part => new string(part))),
    ];

    private static readonly Gen<(string Secret, string Before, string After, int Encoding)> Inputs =
        from secret in Generators.Secret
        from before in Generators.Text
        from after in Generators.Text
        from encoding in Gen.Choose(0, Encodings.Length - 1)
        select (secret, before, after, encoding);

    [Fact]
    public void Secret_is_not_in_the_text_however_it_is_written() => PropertyCheck.ForAll(
        Inputs,
        input =>
        {
            var written = Encodings[input.Encoding](input.Secret);
            var redacted = new SecretRedactor((User, input.Secret)).Redact(input.Before + " " + written + " " + input.After)!;

            Assert.DoesNotContain(written, redacted, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("********", redacted);
            Assert.All(Pieces(written, 20), piece => Assert.DoesNotContain(piece, redacted, StringComparison.Ordinal));
        },
        count: 500);

    [Fact]
    public void Login_of_a_header_is_not_in_the_text() => PropertyCheck.ForAll(
        Inputs,
        input =>
        {
            var token = Convert.ToBase64String(Encoding.UTF8.GetBytes(User + ":" + input.Secret));
            var redacted = new SecretRedactor((User, input.Secret)).Redact(input.Before + "Authorization: Basic " + token + input.After)!;

            Assert.All(Pieces(token[46..], 16), piece => Assert.DoesNotContain(piece, redacted, StringComparison.Ordinal));
        });

    [Fact]
    public void Redaction_of_what_is_redacted_changes_nothing() => PropertyCheck.ForAll(
        Inputs,
        input =>
        {
            var redactor = new SecretRedactor((User, input.Secret));
            var once = redactor.Redact(input.Before + input.Secret + input.After)!;

            Assert.Equal(once, redactor.Redact(once));
        });

    [Fact]
    public void Text_without_the_secret_stays_as_it_is() => PropertyCheck.ForAll(
        Inputs,
        input => Assert.Equal(input.Before + input.After, new SecretRedactor((User, input.Secret)).Redact(input.Before + input.After)));

    private static IEnumerable<string> Pieces(string text, int length) =>
        Enumerable.Range(0, Math.Max(0, text.Length - length + 1)).Select(at => text.Substring(at, length)).Where(piece => piece.Distinct().Count() > 5);
}
