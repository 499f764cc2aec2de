using TwilioVideo.Client.Paging;
using Xunit;

namespace TwilioVideo.Client.Tests.Paging;

public sealed class WildcardMatcherTests
{
    [Theory]
    [InlineData("", "", true)]
    [InlineData("", "a", false)]
    [InlineData("a", "", false)]
    [InlineData("*", "", true)]
    [InlineData("*", "anything", true)]
    [InlineData("**", "", true)]
    [InlineData("a", "A", true)]
    [InlineData("Ü*", "ünits", true)]
    [InlineData("a*", "abc", true)]
    [InlineData("a*", "bac", false)]
    [InlineData("*c", "abc", true)]
    [InlineData("*c", "abcd", false)]
    [InlineData("a*c", "ac", true)]
    [InlineData("a*b*c", "aXbXbXc", true)]
    [InlineData("a*b*c", "aXcXb", false)]
    [InlineData("*ab", "aab", true)]
    [InlineData("*aab*", "aaaab", true)]
    [InlineData("a?c", "abc", false)]
    [InlineData("[a]", "a", false)]
    [InlineData("a*", "a*", true)]
    [InlineData("abc", "ab", false)]
    public void Pattern_matches_as_the_service_does(string pattern, string name, bool expected) => Assert.Equal(expected, WildcardMatcher.IsMatch(pattern, name));

    [Fact]
    public void Pattern_with_many_asterisks_ends_soon() =>
        Assert.False(WildcardMatcher.IsMatch(string.Concat(System.Linq.Enumerable.Repeat("a*", 50)) + "b", new string('a', 5_000)));
}
