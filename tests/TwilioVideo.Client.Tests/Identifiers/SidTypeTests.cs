using TwilioVideo.Client.Identifiers;
using Xunit;

namespace TwilioVideo.Client.Tests.Identifiers;

public sealed class SidTypeTests
{
    public static TheoryData<string, string> Types => new()
    {
        { "RM", "room" },
        { "PA", "participant" },
        { "MT", "track" },
        { "RT", "recording" },
        { "CJ", "composition" },
        { "HK", "composition hook" },
        { "CR", "credential" },
    };

    [Theory]
    [MemberData(nameof(Types))]
    public void Type_is_known_from_a_sid(string prefix, string name)
    {
        var type = SidType.FromSid(prefix + TestClient.Digits)!;

        Assert.Equal((prefix, name), (type.Prefix, type.Name));
        Assert.True(type.Matches(prefix + TestClient.Digits));
        Assert.Equal(prefix + TestClient.Digits, type.Validate(prefix + TestClient.Digits));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("standup")]
    [InlineData("AC" + TestClient.Digits)]
    public void Other_text_has_no_type(string? value) => Assert.Null(SidType.FromSid(value));

    [Theory]
    [MemberData(nameof(Types))]
    public void Text_that_is_no_sid_of_the_type_is_rejected(string prefix, string name)
    {
        var type = SidType.FromSid(prefix + TestClient.Digits)!;
        var other = prefix == "RM" ? "PA" : "RM";

        Assert.Contains(name, Assert.Throws<TwilioVideoException>(() => type.Validate("standup")).Message);
        Assert.Contains(name, Assert.Throws<TwilioVideoException>(() => type.Validate(null)).Message);
        Assert.Contains(other + TestClient.Digits, Assert.Throws<TwilioVideoException>(() => type.Validate(other + TestClient.Digits)).Message);
    }
}
