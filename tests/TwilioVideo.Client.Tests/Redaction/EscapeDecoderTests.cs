using TwilioVideo.Client.Redaction;
using Xunit;

namespace TwilioVideo.Client.Tests.Redaction;

public sealed class EscapeDecoderTests
{
    [Theory]
    [InlineData("%41", "A")]
    [InlineData("%c3", "Ã")]
    [InlineData("%u0041", "A")]
    [InlineData("%U0041", "A")]
    [InlineData("&amp;", "&")]
    [InlineData("&AMP;", "&")]
    [InlineData("&#65;", "A")]
    [InlineData("&#65", "A")]
    [InlineData("&#x41;", "A")]
    [InlineData("&#X41", "A")]
    [InlineData("&#0000065;", "A")]
    [InlineData("&#99999999;", "\uFFFD")]
    [InlineData("\\u0041", "A")]
    [InlineData("\\u{41}", "A")]
    [InlineData("\\U{0041}", "A")]
    [InlineData("\\U00000041", "A")]
    [InlineData("\\U0001F600", "\uFFFD")]
    [InlineData("\\x41", "A")]
    [InlineData("\\X41", "A")]
    [InlineData("0x41", "A")]
    [InlineData("0X41", "A")]
    [InlineData("\\101", "A")]
    [InlineData("\\n", " ")]
    [InlineData("\\/", "/")]
    [InlineData("\\\\", "\\")]
    [InlineData("\\\"", "\"")]
    public void Escape_stands_for_its_character(string text, string expected) => Assert.Equal(expected, new DecodedText(text).Decode()!.ToString());

    [Theory]
    [InlineData("%")]
    [InlineData("%4")]
    [InlineData("%4g")]
    [InlineData("%u004")]
    [InlineData("&")]
    [InlineData("&amp")]
    [InlineData("&a1;")]
    [InlineData("&unknown;")]
    [InlineData("&averyveryverylongname;")]
    [InlineData("&#")]
    [InlineData("&#;")]
    [InlineData("&#x;")]
    [InlineData("\\")]
    [InlineData("\\u004")]
    [InlineData("\\u{}")]
    [InlineData("\\u{41")]
    [InlineData("\\U0000004")]
    [InlineData("\\x4")]
    [InlineData("\\10")]
    [InlineData("\\108")]
    [InlineData("\\q")]
    [InlineData("0x4")]
    [InlineData("0")]
    [InlineData("plain")]
    public void Text_that_is_no_escape_stays(string text) => Assert.Null(new DecodedText(text).Decode());

    [Theory]
    [InlineData("excl", "!")]
    [InlineData("quot", "\"")]
    [InlineData("num", "#")]
    [InlineData("dollar", "$")]
    [InlineData("percnt", "%")]
    [InlineData("apos", "'")]
    [InlineData("lpar", "(")]
    [InlineData("rpar", ")")]
    [InlineData("ast", "*")]
    [InlineData("plus", "+")]
    [InlineData("comma", ",")]
    [InlineData("hyphen", "-")]
    [InlineData("period", ".")]
    [InlineData("sol", "/")]
    [InlineData("colon", ":")]
    [InlineData("semi", ";")]
    [InlineData("lt", "<")]
    [InlineData("equals", "=")]
    [InlineData("gt", ">")]
    [InlineData("quest", "?")]
    [InlineData("commat", "@")]
    [InlineData("lsqb", "[")]
    [InlineData("bsol", "\\")]
    [InlineData("rsqb", "]")]
    [InlineData("Hat", "^")]
    [InlineData("lowbar", "_")]
    [InlineData("grave", "`")]
    [InlineData("lcub", "{")]
    [InlineData("verbar", "|")]
    [InlineData("rcub", "}")]
    [InlineData("Tab", "\t")]
    [InlineData("NewLine", "\n")]
    [InlineData("nbsp", " ")]
    public void Entity_has_its_character(string name, string expected) => Assert.Equal("a" + expected + "b", new DecodedText($"a&{name};b").Decode()!.ToString());

    [Fact]
    public void Decoded_character_knows_where_it_stood()
    {
        var decoded = new DecodedText("x%2541y").Decode()!.Decode()!;

        Assert.Equal("xAy", decoded.ToString());
        Assert.Equal((1, 6), (decoded.Start(1), decoded.End(1)));
        Assert.Equal((6, 7), (decoded.Start(2), decoded.End(2)));
    }
}
