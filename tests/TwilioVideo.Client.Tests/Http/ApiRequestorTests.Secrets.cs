using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using Xunit;

namespace TwilioVideo.Client.Tests.Http;

/// <content>Secrets never leave the client, whatever fails.</content>
public sealed partial class ApiRequestorTests
{
    [Fact]
    public async Task Body_is_captured_only_where_an_observer_asks_for_it_and_is_redacted()
    {
        var quiet = new RecordingObserver();
        var curious = new RecordingObserver { CaptureBodies = true };
        const string Secret = TestClient.AuthToken;
        using var handler = new StubHttpMessageHandler(_ => StubHttpMessageHandler.Json($$"""{"status":"in-progress","unique_name":"{{Secret}}","url":"https://user:pass@host.example/"}"""));
        using var client = TestClient.Create(handler);

        await client.GetRoomAsync(TestClient.Room, TestClient.Context with { Observer = quiet });
        await client.GetRoomAsync(TestClient.Room, TestClient.Context with { Observer = curious });

        Assert.Null(Assert.Single(quiet.Completed).Body);
        var body = Assert.Single(curious.Completed).Body!;
        Assert.DoesNotContain(Secret, body);
        Assert.DoesNotContain("user:pass", body);
        Assert.Contains("in-progress", body);
    }

    [Fact]
    public async Task Body_that_takes_too_long_to_redact_is_not_shown_and_costs_nothing_else()
    {
        var observer = new RecordingObserver { CaptureBodies = true };
        using var handler = new StubHttpMessageHandler(_ => StubHttpMessageHandler.Json($$"""{"status":"in-progress","url":"://{{new string(':', 200_000)}}"}"""));
        using var client = TestClient.Create(handler);

        var room = await client.GetRoomAsync(TestClient.Room, TestClient.Context with { Observer = observer });

        Assert.Equal(("in-progress", "********"), (room.Status, Assert.Single(observer.Completed).Body));
    }

    [Fact]
    public async Task Exception_of_the_transport_that_holds_the_secret_is_redacted_whole()
    {
        var token = Convert.ToBase64String(Encoding.UTF8.GetBytes(TestClient.AccountSid + ":" + TestClient.AuthToken));
        using var handler = new StubHttpMessageHandler((_, _) => throw new HttpRequestException("Bad header Basic " + token, new IOException(TestClient.AuthToken)));
        using var client = TestClient.Create(handler, retries: 0);

        var exception = await Assert.ThrowsAsync<TwilioVideoException>(() => client.GetRoomAsync(TestClient.Room, TestClient.Context));

        Assert.DoesNotContain(TestClient.AuthToken, exception.ToString());
        Assert.DoesNotContain(token, exception.ToString());
        Assert.Null(exception.InnerException);
    }

    [Fact]
    public async Task Message_of_a_failed_connection_names_the_proxy_without_its_login()
    {
        var proxy = new WebProxy("http://proxy.example:8080") { Credentials = new NetworkCredential("svc", "Pr0xy&Pass/word") };
        using var handler = new StubHttpMessageHandler((_, _) => throw new HttpRequestException("refused: Pr0xy&Pass/word"));
        using var client = TestClient.Create(handler, retries: 0, proxy: proxy);

        var exception = await Assert.ThrowsAsync<TwilioVideoException>(() => client.GetRoomAsync(TestClient.Room, TestClient.Context));

        Assert.Contains("proxy.example:8080", exception.Message);
        Assert.Contains("video.twilio.com", exception.Message);
        Assert.DoesNotContain("Pr0xy", exception.ToString());
    }
}
