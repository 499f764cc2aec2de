using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using TwilioVideo.Client.Authentication;
using TwilioVideo.Client.Http;
using TwilioVideo.Client.Options;
using TwilioVideo.Emulator;
using Xunit;

namespace TwilioVideo.Client.Tests.Http;

/// <summary>Video Insights has a host of its own, and credentials go to it and to no other.</summary>
public sealed class InsightsAddressTests
{
    private const string Room = StubService.RoomSid;
    private static readonly RequestContext Context = new(TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("https://video.twilio.com", "https://insights.twilio.com/")]
    [InlineData("https://video.ie1.twilio.com", "https://insights.ie1.twilio.com/")]
    [InlineData("https://video.dublin.ie1.twilio.com", "https://insights.dublin.ie1.twilio.com/")]
    [InlineData("https://VIDEO.Twilio.com:8443", "https://insights.twilio.com:8443/")]
    [InlineData("https://video.example.com", "https://video.example.com/")]
    [InlineData("https://video.twilio.com.example.com", "https://video.twilio.com.example.com/")]
    [InlineData("https://xvideo.twilio.com", "https://xvideo.twilio.com/")]
    [InlineData("http://127.0.0.1:4010", "http://127.0.0.1:4010/")]
    public void Address_follows_that_of_video(string video, string expected) =>
        Assert.Equal(expected, ServiceEndpoint.GetInsightsAddress(new Uri(video)).AbsoluteUri);

    [Fact]
    public async Task Summaries_come_from_the_host_of_insights_and_rooms_from_that_of_video()
    {
        using var service = new TwoHosts(_ => """{"room_sid":null,"rooms":[],"participants":[],"status":"in-progress","meta":{"next_page_url":null}}""");
        await service.Client.GetRoomInsightAsync(Room, Context);
        await service.Client.ListRoomInsightsAsync(new RoomInsightListOptions(), Context);
        await service.Client.ListRoomParticipantInsightsAsync(Room, null, Context);
        await service.Client.ListRoomsAsync(new RoomListOptions(), Context);
        Assert.Equal(["insights.dublin.ie1.twilio.com", "insights.dublin.ie1.twilio.com", "insights.dublin.ie1.twilio.com", "video.dublin.ie1.twilio.com"], service.Addresses.Select(address => address.Host));
    }

    [Theory]
    [InlineData("https://insights.dublin.ie1.twilio.com/v1/Video/Rooms?Page=1", true)]
    [InlineData("/v1/Video/Rooms?Page=1", true)]
    [InlineData("https://video.dublin.ie1.twilio.com/v1/Video/Rooms?Page=1", true)]
    [InlineData("https://insights.example.com/v1/Video/Rooms?Page=1", true)]
    [InlineData("https://video.dublin.ie1.twilio.com/v1/Rooms?Page=1", false)]
    public async Task Next_page_is_followed_on_the_same_host_only(string link, bool isFollowed)
    {
        using var service = new TwoHosts(address => $$"""{"rooms":[],"meta":{"next_page_url":{{(address.Query.Length == 0 ? $"\"{link}\"" : "null")}}} }""");
        var page = await service.Client.ListRoomInsightsAsync(new RoomInsightListOptions(), Context);
        if (isFollowed)
        {
            Assert.False((await page.NextAsync(Context)).HasNext);
            Assert.Equal("insights.dublin.ie1.twilio.com", service.Addresses[1].Host);
        }
        else
        {
            Assert.Equal(TwilioVideoErrorKind.UntrustedHost, (await Assert.ThrowsAsync<TwilioVideoException>(() => page.NextAsync(Context))).Kind);
            Assert.Single(service.Addresses);
        }
    }

    [Theory]
    [InlineData("/v1/Rooms/a b/Participants", "https://video.dublin.ie1.twilio.com/v1/Rooms/a%20b/Participants")]
    [InlineData("v1/Rooms/50%25", "https://video.dublin.ie1.twilio.com/v1/Rooms/50%2525")]
    [InlineData("/v1/Video/Rooms/x", "https://insights.dublin.ie1.twilio.com/v1/Video/Rooms/x")]
    [InlineData("https://insights.dublin.ie1.twilio.com/v1/Video/Rooms?Page=2", "https://insights.dublin.ie1.twilio.com/v1/Video/Rooms?Page=2")]
    public void Path_of_a_request_leads_to_its_host(string path, string expected)
    {
        using var service = new TwoHosts(_ => "{}");
        Assert.Equal(expected, service.Client.CreateRequestUri(path, null).AbsoluteUri);
    }

    [Theory]
    [InlineData("/v1/Rooms/../Recordings")]
    [InlineData("/v1/Rooms/.")]
    [InlineData("/v1//Rooms")]
    [InlineData("/v1/Rooms?a=b")]
    [InlineData("/v1/Rooms#a")]
    [InlineData("/v1\\Rooms")]
    [InlineData("/Rooms/x")]
    [InlineData("//example.com/v1/Rooms")]
    [InlineData("https://example.com/v1/Rooms")]
    [InlineData("http://video.dublin.ie1.twilio.com/v1/Rooms")]
    [InlineData("https://user:pass@video.dublin.ie1.twilio.com/v1/Rooms")]
    [InlineData("https://video.dublin.ie1.twilio.com/v1/Rooms/../Recordings")]
    [InlineData("https://video.dublin.ie1.twilio.com/v1/Rooms/%2e%2e/Recordings")]
    public void Path_that_leads_elsewhere_is_rejected(string path)
    {
        using var service = new TwoHosts(_ => "{}");
        Assert.Throws<TwilioVideoException>(() => service.Client.CreateRequestUri(path, null));
    }

    [Fact]
    public void Parameter_can_add_no_other_parameter()
    {
        using var service = new TwoHosts(_ => "{}");
        Assert.Equal("?a%26b=c%26d%3De", service.Client.CreateRequestUri("/v1/Rooms", [new KeyValuePair<string, string>("a&b", "c&d=e")]).Query);
    }

    [Fact]
    public async Task Change_that_may_have_arrived_is_not_sent_again()
    {
        using var service = new TwoHosts(_ => throw new HttpRequestException("The connection broke."));
        await Assert.ThrowsAsync<TwilioVideoException>(() => service.Client.InvokeRequestAsync("POST", service.Client.CreateRequestUri("/v1/Rooms", null), [], Context));
        Assert.Single(service.Addresses);
        await Assert.ThrowsAsync<TwilioVideoException>(() => service.Client.InvokeRequestAsync("GET", service.Client.CreateRequestUri("/v1/Rooms", null), null, Context));
        Assert.True(service.Addresses.Count > 2);
    }

    private sealed class TwoHosts : HttpMessageHandler
    {
        private readonly Func<Uri, string> _respond;

        public TwoHosts(Func<Uri, string> respond)
        {
            _respond = respond;
            Client = new TwilioVideoClient(
                TwilioCredential.Create(EmulatorOptions.TestAccountSid, EmulatorOptions.TestAuthToken),
                new TwilioVideoClientOptions { HttpHandler = this, TimeProvider = new InstantTimeProvider(), BaseAddress = new Uri("https://video.dublin.ie1.twilio.com") });
        }

        public TwilioVideoClient Client { get; }

        public List<Uri> Addresses { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Addresses.Add(request.RequestUri!);
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(_respond(request.RequestUri!), Encoding.UTF8, "application/json") });
        }
    }
}
