using System;
using TwilioVideo.Client.Rules;
using Xunit;

namespace TwilioVideo.Client.Tests.Rules;

public static class TrackRuleSerializerTests
{
    public sealed class ToJson
    {
        [Fact]
        public void Rules_have_only_what_was_given()
        {
            Assert.Equal("""[{"type":"include","all":true}]""", TrackRuleSerializer.ToJson([new RecordingRule { Type = "include", All = true }]));
            Assert.Equal(
                """[{"priority":"low","type":"exclude","kind":"audio","publisher":"a\u0022b","track":"camera"}]""",
                TrackRuleSerializer.ToJson([new SubscribeRule { Type = "exclude", Kind = "audio", Publisher = "a\"b", Track = "camera", Priority = "low" }]));
            Assert.Equal("[]", TrackRuleSerializer.ToJson(Array.Empty<RecordingRule>()));
        }

        [Fact]
        public void Rule_with_words_of_a_later_service_goes_back_as_it_came() =>
            Assert.Equal("""[{"type":"later","kind":"screen","limit":{"a":[1]}}]""", TrackRuleSerializer.ToJson([new RecordingRule { Type = "later", Kind = "screen", Other = """{"limit":{"a":[1]}}""" }]));
    }

    public sealed class Validate
    {
        public static TheoryData<string, SubscribeRule> Wrong => new()
        {
            { "no type", new() { All = true } },
            { "empty type", new() { Type = "", All = true } },
            { "blank type", new() { Type = " ", All = true } },
            { "unknown type", new() { Type = "Include", All = true } },
            { "nothing to match", new() { Type = "include" } },
            { "all is false", new() { Type = "include", All = false } },
            { "all with a kind", new() { Type = "include", All = true, Kind = "audio" } },
            { "all with a publisher", new() { Type = "include", All = true, Publisher = "alice" } },
            { "all with a track", new() { Type = "include", All = true, Track = "camera" } },
            { "empty kind", new() { Type = "include", Kind = "" } },
            { "unknown kind", new() { Type = "include", Kind = "screen" } },
            { "empty publisher", new() { Type = "include", Publisher = " " } },
            { "empty track", new() { Type = "include", Track = "" } },
            { "empty priority", new() { Type = "include", All = true, Priority = "" } },
            { "unknown priority", new() { Type = "include", All = true, Priority = "urgent" } },
        };

        [Theory]
        [MemberData(nameof(Wrong))]
        public void Rule_that_is_wrong_is_rejected(string what, SubscribeRule rule)
        {
            Assert.NotEmpty(what);
            Assert.Equal(TwilioVideoErrorKind.InvalidInput, Assert.Throws<TwilioVideoException>(() => TrackRuleSerializer.Validate(rule)).Kind);
        }

        [Fact]
        public void Rule_that_is_right_is_accepted()
        {
            TrackRuleSerializer.Validate(new SubscribeRule { Type = "include", All = true, Priority = "high" });
            TrackRuleSerializer.Validate(new RecordingRule { Type = "exclude", Kind = "data", All = false });
            TrackRuleSerializer.Validate(new RecordingRule { Type = "exclude", Publisher = "alice", Track = "camera" });
            TrackRuleSerializer.Validate(new RecordingRule { Type = "exclude", Other = """{"limit":1}""" });
        }
    }

    public sealed class Other
    {
        [Theory]
        [InlineData("5")]
        [InlineData("[]")]
        [InlineData("{")]
        [InlineData("")]
        [InlineData("{\"type\":\"x\"}")]
        [InlineData("{\"ALL\":true}")]
        [InlineData("{\"a\":1,\"a\":2}")]
        public void Text_that_is_no_object_of_other_fields_is_rejected(string text) =>
            Assert.Equal(TwilioVideoErrorKind.InvalidInput, Assert.Throws<TwilioVideoException>(() => new RecordingRule { Other = text }).Kind);

        [Theory]
        [InlineData(null, null)]
        [InlineData("{}", null)]
        [InlineData("{\"a\":null}", null)]
        [InlineData("{ \"a\\\"b\" : [1, 2] }", "{\"a\\u0022b\":[1, 2]}")]
        public void Text_is_kept_without_fields_that_are_null(string? text, string? expected) => Assert.Equal(expected, new RecordingRule { Other = text }.Other);
    }
}
