using System;
using System.IO;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using TwilioVideo.Client.Http;
using Xunit;

namespace TwilioVideo.Client.Tests.Errors;

/// <summary>Which response came from the service, and which from something before it.</summary>
public sealed class ErrorResponseTests
{
    private const string Room = StubService.RoomSid;
    private static readonly RequestContext Call = new(TestContext.Current.CancellationToken);

    [Theory]
    [InlineData(403, "text/html", "<html><body>Blocked by policy</body></html>", "A proxy or firewall responded instead of the service (HTTP 403): Blocked by policy.")]
    [InlineData(401, "TEXT/HTML; charset=utf-8", "<p>Sign in</p>", "A proxy or firewall responded instead of the service (HTTP 401): Sign in.")]
    [InlineData(404, "text/plain", "no route", "A proxy or firewall responded instead of the service (HTTP 404): no route.")]
    [InlineData(407, "application/json", "{}", "The proxy requires authentication (HTTP 407): {}.")]
    [InlineData(407, null, "", "The proxy requires authentication (HTTP 407).")]
    public async Task Response_that_is_not_the_services_json_is_a_proxy_error(int status, string? type, string body, string message)
    {
        using var handler = new StubHandler(_ => StubHandler.Text(status, body, type));
        var exception = await GetErrorAsync(handler);
        Assert.Equal((TwilioVideoErrorKind.Proxy, status, message), (exception.Kind, exception.StatusCode, exception.Message));
        Assert.False(exception.IsAuthenticationError);
        Assert.Single(handler.Requests);
    }

    [Theory]
    [InlineData(401, "application/json", "{\"code\":20003,\"message\":\"Authenticate\"}")]
    [InlineData(401, "application/problem+json", "{\"code\":20003,\"message\":\"Authenticate\"}")]
    [InlineData(401, null, "")]
    public async Task Authentication_error_of_the_service_is_recognized(int status, string? type, string body)
    {
        using var handler = new StubHandler(_ => StubHandler.Text(status, body, type));
        Assert.True((await GetErrorAsync(handler)).IsAuthenticationError);
    }

    [Fact]
    public async Task Html_response_with_a_request_id_is_from_the_service()
    {
        using var handler = new StubHandler(_ =>
        {
            var response = StubHandler.Text(401, "<html>", "text/html");
            response.Headers.TryAddWithoutValidation("Twilio-Request-Id", "RQ1");
            return response;
        });
        Assert.True((await GetErrorAsync(handler)).IsAuthenticationError);
    }

    [Fact]
    public async Task Not_modified_is_not_called_a_redirect()
    {
        using var handler = new StubHandler(_ => StubHandler.Text(304, "", null));
        var exception = await GetErrorAsync(handler);
        Assert.Equal(TwilioVideoErrorKind.Api, exception.Kind);
        Assert.DoesNotContain("redirect", exception.Message);
    }

    [Fact]
    public async Task Half_a_surrogate_pair_in_an_error_keeps_the_status()
    {
        using var handler = new StubHandler(_ => StubHandler.Text(400, """{"code":53101,"message":"\ud800"}"""));
        var exception = await GetErrorAsync(handler);
        Assert.Equal((400, 53101), (exception.StatusCode, exception.Code));
        Assert.Single(handler.Requests);
    }

    [Fact]
    public async Task Error_whose_body_never_ends_keeps_the_status()
    {
        using var handler = new StubHandler(_ => new HttpResponseMessage(System.Net.HttpStatusCode.Unauthorized)
        {
            Content = new StreamContent(new EndlessStream()),
        });
        using var client = handler.CreateClient(timeout: TimeSpan.FromMilliseconds(100));
        var exception = await Assert.ThrowsAsync<TwilioVideoException>(() => client.GetRoomAsync(Room, Call));
        Assert.True(exception.IsAuthenticationError);
        Assert.Single(handler.Requests);
    }

    [Fact]
    public async Task Retry_after_with_a_point_in_time_is_a_delay()
    {
        using var handler = new StubHandler(_ =>
        {
            var response = StubHandler.Text(400, "{}");
            response.Headers.TryAddWithoutValidation("Retry-After", DateTimeOffset.UtcNow.AddSeconds(20).ToUnixTimeSeconds().ToString());
            return response;
        });
        Assert.InRange((await GetErrorAsync(handler)).RetryAfter!.Value.TotalSeconds, 0, 21);
    }

    [Fact]
    public async Task Response_without_end_is_an_error_of_bounded_memory()
    {
        using var handler = new StubHandler(_ => new HttpResponseMessage { Content = new StreamContent(new EndlessStream(delay: false)) });
        using var client = handler.CreateClient();
        var exception = await Assert.ThrowsAsync<TwilioVideoException>(() => client.GetRoomAsync(Room, Call));
        Assert.Equal((TwilioVideoErrorKind.InvalidResponse, false), (exception.Kind, exception.IsTransient));
        Assert.Contains("larger than 16 MB", exception.Message);
    }

    [Theory]
    [InlineData("in-progress", 1)]
    [InlineData("in-progress", 2)]
    public async Task Room_that_ended_may_be_unknown_for_a_moment(string before, int notFound)
    {
        var gets = 0;
        using var service = new StubService(line => line.StartsWith("POST") ? (404, "{\"code\":20404}") : ++gets <= notFound
            ? (404, "{\"code\":20404}")
            : (200, $$"""{"sid":"{{Room}}","status":"completed"}"""));
        Assert.NotEqual(before, (await service.Client.SetRoomStatusAsync(Room, "completed", Call)).Status);
    }

    private static async Task<TwilioVideoException> GetErrorAsync(StubHandler handler)
    {
        using var client = handler.CreateClient();
        return await Assert.ThrowsAsync<TwilioVideoException>(() => client.GetRoomAsync(Room, Call));
    }

    private sealed class EndlessStream(bool delay = true) : MemoryStream
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (delay)
            {
                await Task.Delay(Timeout.Infinite, cancellationToken);
            }

            buffer.Span.Fill((byte)' ');
            return buffer.Length;
        }
    }
}
