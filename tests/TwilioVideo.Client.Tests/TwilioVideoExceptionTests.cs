using System.IO;
using System.Net.Http;
using Xunit;

namespace TwilioVideo.Client.Tests;

public sealed class TwilioVideoExceptionTests
{
    [Fact]
    public void Message_can_not_drive_a_terminal() => Assert.Equal("a\uFFFD[2J", new TwilioVideoException(TwilioVideoErrorKind.Api, "a\u001b[2J").Message);

    [Theory]
    [InlineData(429, true)]
    [InlineData(500, true)]
    [InlineData(503, true)]
    [InlineData(505, false)]
    [InlineData(404, false)]
    [InlineData(0, false)]
    public void Error_of_the_service_is_transient_by_its_status(int status, bool expected) =>
        Assert.Equal(expected, new TwilioVideoException(TwilioVideoErrorKind.Api, "x") { StatusCode = status }.IsTransient);

    [Fact]
    public void Response_that_broke_off_is_transient_and_one_of_another_shape_is_not()
    {
        Assert.True(new TwilioVideoException(TwilioVideoErrorKind.InvalidResponse, "x", new IOException()).IsTransient);
        Assert.True(new TwilioVideoException(TwilioVideoErrorKind.InvalidResponse, "x", new HttpRequestException()).IsTransient);
        Assert.False(new TwilioVideoException(TwilioVideoErrorKind.InvalidResponse, "x").IsTransient);
        Assert.True(new TwilioVideoException(TwilioVideoErrorKind.Timeout, "x").IsTransient);
        Assert.False(new TwilioVideoException(TwilioVideoErrorKind.File, "x").IsTransient);
    }
}
