using Xunit;

namespace TwilioVideo.Client.Tests;

/// <summary>The exception that a test of a runbook makes.</summary>
public sealed class MockExceptionTests
{
    [Fact]
    public void Constructor_with_a_status_makes_an_error_of_the_service()
    {
        var exception = new TwilioVideoException("No.", 404, 20404, "RQ1");

        Assert.Equal((TwilioVideoErrorKind.Api, 404, 20404, "RQ1"), (exception.Kind, exception.StatusCode, exception.Code, exception.RequestId));
        Assert.Equal("https://www.twilio.com/docs/errors/20404", exception.MoreInfo);
    }
}
