using System;
using TwilioVideo.Client.Http;
using Xunit;

namespace TwilioVideo.Client.Tests.Http;

public static class PathTemplateTests
{
    private static readonly Uri Root = new("https://video.twilio.com");

    public sealed class Expand
    {
        [Theory]
        [InlineData("standup", "standup")]
        [InlineData("stand up", "stand%20up")]
        [InlineData("a/b", "a%2Fb")]
        [InlineData("../Recordings", "..%2FRecordings")]
        [InlineData("a?Status=completed", "a%3FStatus%3Dcompleted")]
        [InlineData("a#b", "a%23b")]
        [InlineData("%2e%2e", "%252e%252e")]
        [InlineData("søren", "s%C3%B8ren")]
        [InlineData("😀", "%F0%9F%98%80")]
        [InlineData("a\\b", "a%5Cb")]
        [InlineData("...", "...")]
        [InlineData("a;b=c", "a%3Bb%3Dc")]
        [InlineData("\r\nHost: evil", "%0D%0AHost%3A%20evil")]
        public void Value_with_any_character_stays_one_segment(string value, string expected)
        {
            var address = new PathTemplate("/v1/Rooms/{RoomSid}/Participants").Expand(Root, [value]);

            Assert.Equal("/v1/Rooms/" + expected + "/Participants", address.PathAndQuery);
            Assert.Equal("video.twilio.com", address.Host);
        }

        [Theory]
        [InlineData("")]
        [InlineData(".")]
        [InlineData("..")]
        [InlineData(null)]
        public void Value_that_names_another_place_is_rejected(string? value)
        {
            var exception = Assert.Throws<TwilioVideoException>(() => new PathTemplate("/v1/Rooms/{Sid}").Expand(Root, [value!]));

            Assert.Equal(TwilioVideoErrorKind.InvalidInput, exception.Kind);
        }

        [Theory]
        [InlineData("/v1/Rooms/{Sid}", 0)]
        [InlineData("/v1/Rooms/{Sid}", 2)]
        [InlineData("/v1/Rooms", 1)]
        public void Wrong_number_of_values_is_a_programming_error(string template, int values) =>
            Assert.Throws<ArgumentException>(() => new PathTemplate(template).Expand(Root, new string[values]));

        [Fact]
        public void Template_without_placeholders_takes_a_query() =>
            Assert.Equal("/v1/Rooms?PageSize=1", new PathTemplate("/v1/Rooms").Expand(Root, [], "?PageSize=1").PathAndQuery);

        [Fact]
        public void Several_values_are_placed_in_order() =>
            Assert.Equal("/v1/A/1/B/2/C", new PathTemplate("/v1/A/{X}/B/{Y}/C").Expand(Root, ["1", "2"]).PathAndQuery);

        [Fact]
        public void Address_that_reads_back_differently_is_not_sent() =>
            Assert.Throws<TwilioVideoException>(() => new PathTemplate("v1/{Sid}").Expand(Root, ["x"]));
    }

    public sealed class IsSameOrigin
    {
        [Theory]
        [InlineData("https://video.twilio.com/v1/Rooms?Page=1", true)]
        [InlineData("https://VIDEO.twilio.com:443/v1/Rooms", true)]
        [InlineData("http://video.twilio.com/v1/Rooms", false)]
        [InlineData("https://video.twilio.com:8443/v1/Rooms", false)]
        [InlineData("https://user@video.twilio.com/v1/Rooms", false)]
        [InlineData("https://video.twilio.com.evil.example/", false)]
        [InlineData("https://evil.example/video.twilio.com", false)]
        [InlineData("ftp://video.twilio.com:443/", false)]
        [InlineData("https://\uFFFD/v1/Rooms", false)]
        public void Address_is_trusted_only_with_scheme_host_and_port_of_the_service(string address, bool expected) =>
            Assert.Equal(expected, PathTemplate.IsSameOrigin(new Uri(address), Root));
    }
}
