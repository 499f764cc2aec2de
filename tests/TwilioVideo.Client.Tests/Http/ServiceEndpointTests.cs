using System;
using TwilioVideo.Client.Http;
using Xunit;

namespace TwilioVideo.Client.Tests.Http;

public static class ServiceEndpointTests
{
    public sealed class Create
    {
        [Theory]
        [InlineData(null, null, "https://video.twilio.com/")]
        [InlineData("ie1", null, "https://video.ie1.twilio.com/")]
        [InlineData("ie1", "dublin", "https://video.dublin.ie1.twilio.com/")]
        [InlineData(null, "ashburn", "https://video.ashburn.us1.twilio.com/")]
        public void Region_and_edge_name_the_host(string? region, string? edge, string expected) =>
            Assert.Equal(expected, ServiceEndpoint.Create(region, edge).AbsoluteUri);

        [Theory]
        [InlineData("")]
        [InlineData("IE1")]
        [InlineData("-ie1")]
        [InlineData("ie1-")]
        [InlineData("ie1.evil.example/")]
        [InlineData("ie 1")]
        [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
        public void Label_that_is_none_is_rejected(string label)
        {
            Assert.Equal(TwilioVideoErrorKind.InvalidInput, Assert.Throws<TwilioVideoException>(() => ServiceEndpoint.Create(label, null)).Kind);
            Assert.Equal(TwilioVideoErrorKind.InvalidInput, Assert.Throws<TwilioVideoException>(() => ServiceEndpoint.Create(null, label)).Kind);
        }

        [Fact]
        public void Label_of_63_characters_is_the_longest()
        {
            var label = new string('a', 63);

            Assert.StartsWith("video." + label, ServiceEndpoint.Create(label, null).Host);
        }
    }

    public sealed class Validate
    {
        [Theory]
        [InlineData("https://video.twilio.com")]
        [InlineData("https://proxy.example:8443/")]
        [InlineData("http://localhost:8080")]
        [InlineData("http://127.0.0.1:8080")]
        [InlineData("http://127.9.9.9")]
        [InlineData("http://[::1]:8080")]
        public void Address_that_keeps_credentials_safe_is_accepted(string address) =>
            Assert.Equal(new Uri(address), ServiceEndpoint.Validate(new Uri(address)));

        [Theory]
        [InlineData("http://video.twilio.com")]
        [InlineData("http://localhost.evil.example")]
        [InlineData("http://10.0.0.1")]
        [InlineData("https://user:secret@video.twilio.com")]
        [InlineData("https://video.twilio.com/v1")]
        [InlineData("https://video.twilio.com/?a=b")]
        [InlineData("https://video.twilio.com/#a")]
        [InlineData("ftp://video.twilio.com")]
        [InlineData("file:///etc/passwd")]
        [InlineData("video.twilio.com")]
        [InlineData("https://\uFFFD/")]
        public void Address_that_would_not_is_rejected(string address)
        {
            var exception = Assert.Throws<TwilioVideoException>(() => ServiceEndpoint.Validate(new Uri(address, UriKind.RelativeOrAbsolute)));

            Assert.Equal(TwilioVideoErrorKind.InvalidInput, exception.Kind);
        }
    }

    public sealed class IsLoopback
    {
        [Theory]
        [InlineData("http://LOCALHOST", true)]
        [InlineData("http://[::1]", true)]
        [InlineData("http://127.0.0.2", true)]
        [InlineData("http://128.0.0.1", false)]
        [InlineData("http://localhost.example", false)]
        [InlineData("http://\uFFFD/", false)]
        public void Host_of_this_machine_is_told_from_others(string address, bool expected) => Assert.Equal(expected, ServiceEndpoint.IsLoopback(new Uri(address)));
    }
}
