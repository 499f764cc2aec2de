using TwilioVideo.Client.Identifiers;
using Xunit;

namespace TwilioVideo.Client.Tests.Identifiers;

/// <summary>SIDs with something around them, as spreadsheets and logs have them.</summary>
public sealed class NearMissTests
{
    private const string Sid = "RM0123456789abcdef0123456789abcdef";

    [Theory]
    [InlineData(" " + Sid, "blanks")]
    [InlineData(Sid + "\t", "blanks")]
    [InlineData("\"" + Sid + "\"", "quotes")]
    [InlineData("'" + Sid + "'", "quotes")]
    [InlineData("\u201C" + Sid + "\u201D", "quotes")]
    public void Room_rejects_a_sid_with_something_around_it(string value, string what)
    {
        var exception = Assert.Throws<TwilioVideoException>(() => Identifier.ValidateRoom(value));

        Assert.Equal(TwilioVideoErrorKind.InvalidInput, exception.Kind);
        Assert.Contains(what, exception.Message);
        Assert.Contains(Sid, exception.Message);
    }

    [Theory]
    [InlineData("'quoted'")]
    [InlineData(" a room ")]
    public void Room_accepts_names_with_blanks_and_quotes(string value) => Assert.Equal(value, Identifier.ValidateRoom(value));

    [Fact]
    public void Recording_sid_with_blanks_is_told_as_such() =>
        Assert.Contains("blanks", Assert.Throws<TwilioVideoException>(() => SidType.Recording.Validate("RT0123456789abcdef0123456789abcdef ")).Message);
}
