using System.Linq;
using TwilioVideo.Client.Identifiers;
using Xunit;

namespace TwilioVideo.Client.Tests.Identifiers;

public static class IdentifierTests
{
    private const string Digits = TestClient.Digits;
    private const string Upper = "RM0123456789ABCDEF0123456789ABCDEF";

    public sealed class IsSid
    {
        [Theory]
        [InlineData("RM" + Digits, true)]
        [InlineData(Upper, true)]
        [InlineData("PA" + Digits, false)]
        [InlineData("rm" + Digits, false)]
        [InlineData("RM" + Digits + "0", false)]
        [InlineData("RM0000000000000000000000000000000", false)]
        [InlineData("RM0000000000000000000000000000000g", false)]
        [InlineData("RMg0000000000000000000000000000000", false)]
        [InlineData("", false)]
        [InlineData(null, false)]
        public void Sid_is_a_prefix_and_32_hexadecimal_digits(string? value, bool expected) => Assert.Equal(expected, Identifier.IsSid(value, "RM"));
    }

    public sealed class ValidateSid
    {
        [Theory]
        [InlineData("CR" + Digits)]
        [InlineData("zz" + Digits)]
        public void Sid_of_any_type_is_accepted(string value) => Assert.Equal(value, Identifier.ValidateSid(value));

        [Theory]
        [InlineData(null)]
        [InlineData("")]
        [InlineData("RM")]
        [InlineData("12" + Digits)]
        [InlineData("R1" + Digits)]
        [InlineData("standup")]
        public void Other_text_is_rejected(string? value) => Assert.Equal(TwilioVideoErrorKind.InvalidInput, Assert.Throws<TwilioVideoException>(() => Identifier.ValidateSid(value)).Kind);
    }

    public sealed class Names
    {
        public static TheoryData<string?> Unusable => [(string?)null, "", ".", "..", "a\0b", new string('a', 129)];

        public static TheoryData<string> Usable => ["standup", "a/b", "../x", "...", "søren", "😀", string.Concat(Enumerable.Repeat("😀", 128)), "RM123", "rm" + Digits];

        [Theory]
        [MemberData(nameof(Unusable))]
        public void Name_that_can_not_be_sent_is_rejected_everywhere(string? value)
        {
            Assert.All(
                new System.Func<string?, string>[] { Identifier.ValidateRoom, Identifier.ValidateParticipant, Identifier.ValidateTrack, Identifier.ValidateTranscription },
                validate => Assert.Equal(TwilioVideoErrorKind.InvalidInput, Assert.Throws<TwilioVideoException>(() => validate(value)).Kind));
        }

        [Fact]
        public void Name_with_half_a_character_pair_is_rejected()
        {
            Assert.Throws<TwilioVideoException>(() => Identifier.ValidateRoom("a\ud83d"));
            Assert.Throws<TwilioVideoException>(() => Identifier.ValidateRoom("\ude00a"));
        }

        [Theory]
        [MemberData(nameof(Usable))]
        public void Name_with_any_other_character_is_accepted_as_it_is(string value)
        {
            Assert.Equal(value, Identifier.ValidateRoom(value));
            Assert.Equal(value, Identifier.ValidateParticipant(value));
            Assert.Equal(value, Identifier.ValidateTrack(value));
            Assert.Equal(value, Identifier.ValidateTranscription(value));
        }

        [Theory]
        [InlineData("RM" + Digits)]
        [InlineData("PA" + Digits)]
        [InlineData("MT" + Digits)]
        [InlineData("RT" + Digits)]
        [InlineData("CJ" + Digits)]
        [InlineData("HK" + Digits)]
        [InlineData("CR" + Digits)]
        public void Sid_of_another_type_is_not_taken_for_a_name(string sid)
        {
            Check(sid, "RM", Identifier.ValidateRoom);
            Check(sid, "PA", Identifier.ValidateParticipant);
            Check(sid, "MT", Identifier.ValidateTrack);
            Check(sid, "", Identifier.ValidateTranscription);

            static void Check(string sid, string own, System.Func<string?, string> validate)
            {
                if (own.Length > 0 && sid.StartsWith(own, System.StringComparison.Ordinal))
                {
                    Assert.Equal(sid, validate(sid));
                    return;
                }

                Assert.Contains(sid, Assert.Throws<TwilioVideoException>(() => validate(sid)).Message);
            }
        }
    }

    public sealed class RequiresLookup
    {
        [Theory]
        [InlineData("standup", false)]
        [InlineData("a-b_c.d~e", false)]
        [InlineData("RM" + Digits, false)]
        [InlineData("a b", true)]
        [InlineData("a/b", true)]
        [InlineData("ü", true)]
        [InlineData("a%20b", true)]
        public void Name_that_a_path_would_encode_is_looked_up(string value, bool expected) => Assert.Equal(expected, RoomIdentifier.Parse(value).RequiresLookup);
    }
}
