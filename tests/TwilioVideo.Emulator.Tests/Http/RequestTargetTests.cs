using System;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using TwilioVideo.Emulator.Tests.Infrastructure;
using Xunit;

namespace TwilioVideo.Emulator.Tests.Http;

public class RequestTargetTests
{
    public static TheoryData<string> AwkwardIdentities =>
    [
        "a/b", "a?b", "a#b", "a%b", "a b", "a+b", "..", ".", "🎈 party", "søren@example.com", "100%", "a%2Fb", new string('ß', 128),
    ];

    [Theory]
    [MemberData(nameof(AwkwardIdentities))]
    public async Task Identity_with_reserved_characters_is_found_in_list_only(string identity)
    {
        using EmulatorClient api = EmulatorClient.Seeded("""{ "rooms": "standup" }""");
        string sid = api.Emulator.Join("standup", identity);
        api.Emulator.Join("standup", "a");
        string encoded = string.Concat(System.Text.Encoding.UTF8.GetBytes(identity).Select(value => $"%{value:x2}"));
        (await api.Disconnect("standup", encoded)).IsError(404, 20404);
        Assert.Equal(
            sid, (string?)Assert.Single(await api.All($"/v1/Rooms/standup/Participants?Identity={encoded}", "participants"))["sid"]);
        TestResponse response = await api.Disconnect("standup", sid);
        Assert.Equal((202, sid), (response.Status, response["sid"]));
        Assert.Equal(identity, response["identity"]);
    }

    [Fact]
    public async Task Identity_without_reserved_characters_is_addressed_while_connected()
    {
        using EmulatorClient api = EmulatorClient.Seeded("""
            { "rooms": { "uniqueName": "standup", "participants": [ "ann-1_x.y~", { "identity": "bob", "status": "reconnecting" } ] } }
            """);
        Assert.Equal(200, (await api.Get("/v1/Rooms/standup/Participants/ann-1_x.y~")).Status);
        (await api.Get("/v1/Rooms/standup/Participants/ann%2D1_x.y~")).IsError(404, 20404);
        (await api.Get("/v1/Rooms/standup/Participants/bob")).IsError(404, 20404);
    }

    [Fact]
    public async Task Two_dots_are_not_normalized()
    {
        using EmulatorClient api = EmulatorClient.Seeded("""{ "rooms": "standup" }""");
        (await api.Disconnect("standup", "..")).IsError(404, 20404);
        (await api.Disconnect("standup", "%2e%2e")).IsError(404, 20404);
        Assert.Equal("in-progress", (await api.Get("/v1/Rooms/standup"))["status"]);
    }

    [Fact]
    public async Task Room_name_with_reserved_characters_returns_404()
    {
        using EmulatorClient api = EmulatorClient.Seeded("""{ "rooms": [ "a b", "stand-up_1.x~" ] }""");
        (await api.Get("/v1/Rooms/a%20b")).IsError(404, 20404);
        Assert.Equal(200, (await api.Get("/v1/Rooms/stand-up_1.x~")).Status);
        (await api.Get("/v1/Rooms/stand%2Dup_1.x~")).IsError(404, 20404);
        Assert.Single(await api.All("/v1/Rooms?UniqueName=a+b", "rooms"));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/v1")]
    [InlineData("/v2/Rooms")]
    [InlineData("/v1/rooms")]
    [InlineData("/v1/Rooms//Participants")]
    [InlineData("/v1/Rooms/x/Participants/y/Nothing")]
    [InlineData("/v1/Rooms/x/Participants/%zz")]
    public async Task Unknown_path_returns_404(string target)
    {
        using EmulatorClient api = EmulatorClient.Empty();
        (await api.Get(target)).IsError(404, 20404);
    }

    [Fact]
    public async Task Unsupported_method_returns_405_with_allowed_methods()
    {
        using EmulatorClient api = EmulatorClient.Empty();
        TestResponse response = await api.Send(HttpMethod.Put, "/v1/Rooms");
        response.IsError(405, 20004);
        Assert.Equal(["GET", "POST"], response.ContentHeaders.Allow.Order());
    }

    [Fact]
    public async Task Urls_have_host_of_request()
    {
        using EmulatorClient api = EmulatorClient.Seeded("""{ "rooms": "standup" }""");
        TestResponse response = await api.Get("http://localhost:8080/v1/Rooms/standup");
        Assert.StartsWith("http://localhost:8080/v1/Rooms/RM", response["url"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Form_encodings_are_decoded()
    {
        using EmulatorClient api = EmulatorClient.Empty();
        using StringContent content = new("UniqueName=a%2Bb+c%20d&&Type=group&Unknown", null, "application/x-www-form-urlencoded");
        Assert.Equal("a+b c d", (await api.Send(HttpMethod.Post, "/v1/Rooms", content))["unique_name"]);
        using StringContent broken = new("UniqueName=%", null, "application/x-www-form-urlencoded");
        (await api.Send(HttpMethod.Post, "/v1/Rooms", broken)).IsError(400, 20001);
    }

    [Fact]
    public async Task Request_recorder_keeps_requests_without_credentials()
    {
        using EmulatorClient api = EmulatorClient.Empty(new EmulatorOptions { RequestLogCapacity = 2 });
        await api.Get("/v1/Rooms");
        await api.Get("/v1/Rooms/a%2Fb?x=%20");
        await api.Post("/v1/Rooms", ("UniqueName", "a b"));
        RecordedRequest[] log = [.. api.Emulator.RequestRecorder];
        Assert.Equal((3, 2), (api.Emulator.RequestRecorder.Total, log.Length));
        Assert.Equal("/v1/Rooms/a%2Fb?x=%20", log[0].Target);
        Assert.Equal(("POST", "UniqueName=a+b", 3), (log[1].Method, log[1].Form, log[1].Number));
        Assert.True(log[1].HadAuthorization);
        Assert.DoesNotContain(log[1].Headers, header => header.Key == "Authorization");
    }
}
