using System;
using System.Globalization;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using TwilioVideo.Client.Tests.Fuzzing;
using Xunit;

namespace TwilioVideo.Client.Tests.Errors;

/// <summary>Errors of the service in each of their shapes, at the handler's seam.</summary>
public sealed class ApiExceptionFactoryTests
{
    [Theory]
    [InlineData("error.json", 20404, "The requested resource was not found", "https://www.twilio.com/docs/errors/20404")]
    [InlineData("error_problem.json", 20404, "The room was not found", "https://www.twilio.com/docs/errors/20404")]
    [InlineData("error_list.json", 20404, "The room was not found", "https://www.twilio.com/docs/errors/20404")]
    [InlineData("error_page.html", null, "502 Bad Gateway", null)]
    public async Task Error_in_each_shape_has_its_code_message_and_link(string file, int? code, string message, string? moreInfo)
    {
        var exception = await FailAsync(StubHttpMessageHandler.Json(ResponseCorpus.Read(file), 404, ("Twilio-Request-Id", "RQ0001")));

        Assert.Equal((TwilioVideoErrorKind.Api, 404, code, moreInfo, "RQ0001"), (exception.Kind, exception.StatusCode, exception.Code, exception.MoreInfo, exception.RequestId));
        Assert.Contains(message, exception.Message);
        Assert.Contains("404", exception.Message);
        Assert.DoesNotContain("\n", exception.Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    public async Task Error_without_a_body_names_the_reason(string body)
    {
        var response = StubHttpMessageHandler.Json(body, 418);
        response.ReasonPhrase = "I am a teapot";

        var exception = await FailAsync(response);

        Assert.Contains("I am a teapot", exception.Message);
        Assert.Equal(418, exception.StatusCode);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"code\":\"x\",\"message\":5,\"errors\":[5,null,{\"message\":7}]}")]
    [InlineData("{\"code\":99999999999,\"errors\":{}}")]
    [InlineData("{\"code\":")]
    public async Task Error_with_a_body_of_another_shape_is_quoted_and_has_no_code(string body)
    {
        var exception = await FailAsync(StubHttpMessageHandler.Json(body, 400));

        Assert.Equal((TwilioVideoErrorKind.Api, 400, null), (exception.Kind, exception.StatusCode, exception.Code));
    }

    [Theory]
    [InlineData("{\"code\":20404,\"message\":\"\\ud83d\"}", 20404)]
    [InlineData("{\"code\":\"\\ud83d\",\"message\":\"x\"}", null)]
    [InlineData("{\"code\":20404,\"errors\":[{\"detail\":\"\\ude00\"}]}", 20404)]
    public async Task Error_with_half_a_character_pair_keeps_its_status(string body, int? code)
    {
        var exception = await FailAsync(StubHttpMessageHandler.Json(body, 400));

        Assert.Equal((TwilioVideoErrorKind.Api, 400, code), (exception.Kind, exception.StatusCode, exception.Code));
    }

    [Fact]
    public async Task Error_with_title_and_several_errors_has_both_texts()
    {
        var exception = await FailAsync(StubHttpMessageHandler.Json("""{"title":"Bad request","errors":[{"message":"Type is wrong","code":7,"infoUrl":"https://x.example"},{"message":"second"}]}""", 400));

        Assert.Equal((7, "https://x.example"), (exception.Code, exception.MoreInfo));
        Assert.Contains("Bad request: Type is wrong", exception.Message);
        Assert.DoesNotContain("second", exception.Message);
    }

    [Fact]
    public async Task Error_that_says_the_same_twice_is_told_once()
    {
        var exception = await FailAsync(StubHttpMessageHandler.Json("""{"message":"Wrong.","errors":[{"detail":"Wrong."}]}""", 400));

        Assert.Equal(exception.Message.IndexOf("Wrong", StringComparison.Ordinal), exception.Message.LastIndexOf("Wrong", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Explanation_that_is_long_is_cut_after_redaction()
    {
        var exception = await FailAsync(StubHttpMessageHandler.Json(new string('x', 190) + " " + TestClient.AuthToken + new string('y', 1_000_000), 400));

        Assert.True(exception.Message.Length < 400);
        Assert.Contains("…", exception.Message);
        for (var at = 0; at + 8 <= TestClient.AuthToken.Length; at++)
        {
            Assert.DoesNotContain(TestClient.AuthToken.Substring(at, 8), exception.Message);
        }
    }

    [Fact]
    public async Task Explanation_with_control_characters_is_one_line_without_them()
    {
        var exception = await FailAsync(StubHttpMessageHandler.Json("{\"message\":\"a\\u001b[31m\\r\\n\\tb\"}", 400));

        Assert.Contains("a [31m b", exception.Message);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task Redirect_is_not_followed_and_names_the_host(int status)
    {
        var exception = await FailAsync(StubHttpMessageHandler.Json("", status, ("Location", "https://evil.example/v1/Rooms?x=" + TestClient.AuthToken)));

        Assert.Equal((TwilioVideoErrorKind.UntrustedHost, status), (exception.Kind, exception.StatusCode));
        Assert.Contains("evil.example", exception.Message);
        Assert.DoesNotContain(TestClient.AuthToken, exception.Message);
    }

    [Fact]
    public async Task Redirect_without_an_address_is_an_error_with_its_status()
    {
        var exception = await FailAsync(StubHttpMessageHandler.Json("", 304));

        Assert.Equal((TwilioVideoErrorKind.Api, 304), (exception.Kind, exception.StatusCode));
    }

    [Theory]
    [InlineData("Retry-After", "7", 7)]
    [InlineData("Retry-After", "-5", null)]
    [InlineData("Retry-After", "0", 0)]
    [InlineData("Retry-After", "soon", null)]
    public async Task Wait_that_the_service_asks_for_in_seconds_is_kept(string header, string value, int? seconds)
    {
        var exception = await FailAsync(StubHttpMessageHandler.Json("{}", 400, (header, value)));

        Assert.Equal(seconds, exception.RetryAfter?.TotalSeconds);
    }

    [Fact]
    public async Task Wait_until_a_date_counts_from_now_and_is_never_negative()
    {
        var past = await FailAsync(StubHttpMessageHandler.Json("{}", 400, ("Retry-After", DateTimeOffset.UtcNow.AddHours(-1).ToString("R", CultureInfo.InvariantCulture))));
        var future = await FailAsync(StubHttpMessageHandler.Json("{}", 400, ("Retry-After", DateTimeOffset.UtcNow.AddHours(1).ToString("R", CultureInfo.InvariantCulture))));

        Assert.Equal(TimeSpan.Zero, past.RetryAfter);
        Assert.InRange(future.RetryAfter!.Value.TotalMinutes, 55, 61);
    }

    [Theory]
    [InlineData("{\"throttled_until\":\"2001-01-01T00:00:00Z\"}", true)]
    [InlineData("{\"throttled_until\":\"later\"}", false)]
    [InlineData("{\"throttled_until\":5}", false)]
    public async Task Time_until_which_the_service_throttles_is_a_wait(string body, bool isKnown)
    {
        var exception = await FailAsync(StubHttpMessageHandler.Json(body, 400));

        Assert.Equal(isKnown ? TimeSpan.Zero : null, exception.RetryAfter);
    }

    [Fact]
    public async Task Explanation_that_breaks_off_is_quoted_as_far_as_it_came()
    {
        var response = new HttpResponseMessage(HttpStatusCode.BadRequest) { Content = new StreamContent(new BrokenStream(Encoding.UTF8.GetBytes("half an explanation"))) };

        var exception = await FailAsync(response);

        Assert.Equal((TwilioVideoErrorKind.Api, 400), (exception.Kind, exception.StatusCode));
        Assert.Contains("half an explanation", exception.Message);
    }

    private static async Task<TwilioVideoException> FailAsync(HttpResponseMessage response)
    {
        using var handler = new StubHttpMessageHandler(_ => response);
        using var client = TestClient.Create(handler, retries: 0);
        return await Assert.ThrowsAsync<TwilioVideoException>(() => client.GetRoomAsync(TestClient.Room, TestClient.Context));
    }
}
