using TwilioVideo.Client.Text;
using Xunit;

namespace TwilioVideo.Client.Tests.Text;

public sealed class TerminalSanitizerTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("standup", "standup")]
    [InlineData("søren 😀 日本", "søren 😀 日本")]
    [InlineData("\U0001F468\u200D\U0001F469", "\U0001F468\u200D\U0001F469")]
    [InlineData("\u001b[2Ja", "\uFFFD[2Ja")]
    [InlineData("a\r\nb", "a\uFFFD\uFFFDb")]
    [InlineData("a\u009bb", "a\uFFFDb")]
    [InlineData("a\u202eb", "a\uFFFDb")]
    [InlineData("a\u200bb", "a\uFFFDb")]
    [InlineData("a\u2028b\u2029", "a\uFFFDb\uFFFD")]
    [InlineData("a\u007f", "a\uFFFD")]
    public void Characters_that_drive_a_terminal_are_replaced(string text, string expected) => Assert.Equal(expected, TerminalSanitizer.Sanitize(text));

    [Fact]
    public void Text_that_is_safe_is_the_same_object()
    {
        var text = new string('a', 3);

        Assert.Same(text, TerminalSanitizer.Sanitize(text));
    }
}
