using System;
using System.Threading.Tasks;
using TwilioVideo.Client.Authentication;
using TwilioVideo.Client.Options;
using Xunit;

namespace TwilioVideo.Client.Tests;

/// <summary>What an operation looks up before and after its request.</summary>
public sealed class TwilioVideoClientTests
{
    private const string Named = """{"rooms":[{"sid":"RM00000000000000000000000000000001","unique_name":"a b","status":"in-progress"}],"meta":{}}""";

    [Theory]
    [InlineData("http://video.twilio.com")]
    [InlineData("https://video.twilio.com/v1")]
    public void Client_without_a_stub_rejects_an_address_that_is_not_safe(string address) => Assert.Throws<TwilioVideoException>(
        () => new TwilioVideoClient(TwilioCredential.Create(TestClient.AccountSid, TestClient.AuthToken), new TwilioVideoClientOptions { BaseAddress = new Uri(address) }));

    [Fact]
    public void Client_without_options_speaks_to_the_service()
    {
        using var client = new TwilioVideoClient(TwilioCredential.Create(TestClient.AccountSid, TestClient.AuthToken));

        Assert.Equal("https://video.twilio.com/", client.BaseAddress.AbsoluteUri);
        Assert.Equal(TestClient.AccountSid, client.Credential.AccountSid);
        Assert.False(client.IsThrottled);
    }

    [Fact]
    public void Client_disposes_its_transport()
    {
        using var handler = new StubHttpMessageHandler(_ => StubHttpMessageHandler.Json("{}"));
        TestClient.Create(handler).Dispose();

        Assert.True(handler.IsDisposed);
    }

    [Fact]
    public async Task Room_with_a_name_that_a_path_would_encode_is_looked_up_by_its_name()
    {
        using var handler = new StubHttpMessageHandler(request => StubHttpMessageHandler.Json(request.Path.Contains("UniqueName") ? Named : """{"status":"completed","participants":[],"meta":{}}"""));
        using var client = TestClient.Create(handler);

        await client.SetRoomStatusAsync("a b", "completed", TestClient.Context);
        await client.ListRoomParticipantsAsync("a b", new RoomParticipantListOptions(), TestClient.Context);

        Assert.Equal(
            ["GET /v1/Rooms?Status=in-progress&UniqueName=a%20b&PageSize=1", $"POST /v1/Rooms/{TestClient.Room}", "GET /v1/Rooms?Status=in-progress&UniqueName=a%20b&PageSize=1", $"GET /v1/Rooms/{TestClient.Room}/Participants"],
            [.. System.Linq.Enumerable.Select(handler.Requests, request => request.ToString())]);
    }

    [Fact]
    public async Task Room_with_a_name_that_nobody_has_is_not_found()
    {
        using var handler = new StubHttpMessageHandler(_ => StubHttpMessageHandler.Json("""{"rooms":[{"sid":"RM1","unique_name":"a b","status":"in-progress"}],"meta":{}}"""));
        using var client = TestClient.Create(handler);

        var exception = await Assert.ThrowsAsync<TwilioVideoException>(() => client.GetRoomAsync("a b", TestClient.Context));

        Assert.Equal((404, 20404), (exception.StatusCode, exception.Code));
    }

    [Fact]
    public async Task Recordings_of_a_room_by_name_are_listed_by_its_sid()
    {
        using var handler = new StubHttpMessageHandler(request => StubHttpMessageHandler.Json(request.Path.StartsWith("/v1/Rooms/standup", StringComparison.Ordinal)
            ? $$"""{"sid":"{{TestClient.Room}}","unique_name":"standup","status":"in-progress"}"""
            : """{"recordings":[],"meta":{}}"""));
        using var client = TestClient.Create(handler);

        await client.ListRecordingsAsync("standup", new RecordingListOptions(), TestClient.Context);
        await client.ListRecordingsAsync("standup", new RecordingListOptions { MediaType = "audio", GroupingSids = [TestClient.Participant] }, TestClient.Context);

        Assert.Equal($"/v1/Rooms/{TestClient.Room}/Recordings", handler.Requests[1].Path);
        Assert.Equal($"/v1/Recordings?GroupingSid={TestClient.Participant}&GroupingSid={TestClient.Room}&MediaType=audio", handler.Requests[3].Path);
    }

    [Fact]
    public async Task Recordings_of_a_room_that_has_ended_say_that_its_name_does_not_find_it()
    {
        using var handler = new StubHttpMessageHandler(_ => StubHttpMessageHandler.Json("""{"code":20404,"message":"Not found","more_info":"https://x.example"}""", 404, ("Twilio-Request-Id", "RQ1")));
        using var client = TestClient.Create(handler);

        var exception = await Assert.ThrowsAsync<TwilioVideoException>(() => client.ListRecordingsAsync("standup", new RecordingListOptions(), TestClient.Context));

        Assert.Equal((404, 20404, "RQ1", "https://x.example"), (exception.StatusCode, exception.Code, exception.RequestId, exception.MoreInfo));
        Assert.Contains("'standup'", exception.Message);
        Assert.IsType<TwilioVideoException>(exception.InnerException);
    }

    [Theory]
    [InlineData(404, 20404)]
    [InlineData(409, 0)]
    [InlineData(400, 53112)]
    [InlineData(400, 53118)]
    public async Task Room_that_was_ended_by_somebody_else_is_a_success(int status, int code)
    {
        using var handler = new StubHttpMessageHandler(request => request.Method == "POST"
            ? StubHttpMessageHandler.Json($$"""{"code":{{code}}}""", status)
            : StubHttpMessageHandler.Json("""{"status":"completed"}"""));
        using var client = TestClient.Create(handler);

        Assert.Equal("completed", (await client.SetRoomStatusAsync(TestClient.Room, "completed", TestClient.Context)).Status);
    }

    [Theory]
    [InlineData(404, "completed", "in-progress")]
    [InlineData(400, "completed", "completed")]
    [InlineData(404, "in-progress", "in-progress")]
    public async Task Room_that_was_not_ended_is_an_error(int status, string requested, string found)
    {
        using var handler = new StubHttpMessageHandler(request => request.Method == "POST" ? StubHttpMessageHandler.Json("{}", status) : StubHttpMessageHandler.Json($$"""{"status":"{{found}}"}"""));
        using var client = TestClient.Create(handler);

        Assert.Equal(status, (await Assert.ThrowsAsync<TwilioVideoException>(() => client.SetRoomStatusAsync(TestClient.Room, requested, TestClient.Context))).StatusCode);
    }

    [Fact]
    public async Task Hook_whose_response_is_unclear_is_looked_up_through_the_pages()
    {
        var page = """{"composition_hooks":[{"sid":"HK00000000000000000000000000000002","friendly_name":"other","format":"mp4"}],"meta":{"next_page_url":"/v1/CompositionHooks?Page=1"}}""";
        using var handler = new StubHttpMessageHandler(request => request.Method == "POST" ? StubHttpMessageHandler.Json("", 201)
            : request.Path.EndsWith("Page=1", StringComparison.Ordinal) ? StubHttpMessageHandler.Json("""{"composition_hooks":[{"sid":"HK00000000000000000000000000000001","friendly_name":"mine","format":"mp4"}],"meta":{}}""")
            : StubHttpMessageHandler.Json(page));
        using var client = TestClient.Create(handler);

        var hook = await client.CreateCompositionHookAsync("mine", null, new CompositionOptions(), TestClient.Context);
        var exception = await Assert.ThrowsAsync<TwilioVideoException>(() => client.CreateCompositionHookAsync("none", null, new CompositionOptions(), TestClient.Context));

        Assert.Equal(TestClient.Hook, hook.Sid);
        Assert.Equal(TwilioVideoErrorKind.InvalidResponse, exception.Kind);
    }

    [Theory]
    [InlineData("""{"ttid":"a","status":"started"}""", true)]
    [InlineData("""{"ttid":"a","status":"started"},{"ttid":"b","status":"started"}""", false)]
    [InlineData("""{"ttid":"a","status":"stopped"}""", false)]
    [InlineData("""{"status":"started"}""", false)]
    public async Task Transcription_whose_response_is_unclear_is_the_only_one_that_runs(string running, bool isFound)
    {
        using var handler = new StubHttpMessageHandler(request => request.Method == "POST"
            ? StubHttpMessageHandler.Json("", 201)
            : StubHttpMessageHandler.Json($$"""{"transcriptions":[{{running}}],"meta":{} }"""));
        using var client = TestClient.Create(handler);

        var exception = await Record.ExceptionAsync(() => client.StartTranscriptionAsync(TestClient.Room, null, TestClient.Context));

        Assert.Equal(isFound, exception is null);
    }

    [Fact]
    public async Task Composition_without_layout_and_sound_is_not_ordered()
    {
        using var handler = new StubHttpMessageHandler(_ => StubHttpMessageHandler.Json("{}"));
        using var client = TestClient.Create(handler);

        await Assert.ThrowsAsync<TwilioVideoException>(() => client.CreateCompositionAsync(TestClient.Room, new CompositionOptions { AudioSources = [] }, TestClient.Context));

        Assert.Empty(handler.Requests);
    }

    [Fact]
    public void Options_are_shown_as_they_are_sent()
    {
        Assert.Equal("UniqueName=standup", new CreateRoomOptions { UniqueName = "standup" }.ToString());
        Assert.Equal("Format=mp4", new CompositionOptions { Format = "mp4" }.ToString());
    }

    [Fact]
    public async Task Person_who_comes_back_each_time_is_an_error_and_not_an_endless_run()
    {
        using var handler = new StubHttpMessageHandler(request => request.Method == "POST" ? StubHttpMessageHandler.Json("{}", 404)
            : request.Path.Contains("Status=connected") ? StubHttpMessageHandler.Json($$"""{"participants":[{"sid":"{{TestClient.Participant}}","identity":"dana","status":"connected"}],"meta":{} }""")
            : request.Path.Contains('?') ? StubHttpMessageHandler.Json("""{"participants":[],"meta":{}}""")
            : StubHttpMessageHandler.Json("""{"status":"disconnected"}"""));
        using var client = TestClient.Create(handler);

        var exception = await Assert.ThrowsAsync<TwilioVideoException>(() => client.SetRoomParticipantStatusAsync(TestClient.Room, "dana", "disconnected", TestClient.Context));

        Assert.Equal(409, exception.StatusCode);
    }

    [Fact]
    public async Task Person_whom_the_service_gives_no_sid_for_is_an_error()
    {
        using var handler = new StubHttpMessageHandler(_ => StubHttpMessageHandler.Json("""{"identity":"dana","status":"connected"}"""));
        using var client = TestClient.Create(handler);

        var exception = await Assert.ThrowsAsync<TwilioVideoException>(() => client.AnonymizeRoomParticipantAsync(TestClient.Room, "dana", TestClient.Context));

        Assert.Equal(TwilioVideoErrorKind.InvalidResponse, exception.Kind);
        Assert.All(handler.Requests, request => Assert.Equal("GET", request.Method));
    }

    [Fact]
    public async Task Status_other_than_disconnected_is_sent_as_it_is()
    {
        using var handler = new StubHttpMessageHandler(_ => StubHttpMessageHandler.Json("""{"status":"later"}"""));
        using var client = TestClient.Create(handler);

        await client.SetRoomParticipantStatusAsync(TestClient.Room, TestClient.Participant, "later", TestClient.Context);

        Assert.Equal("Status=later", Assert.Single(handler.Requests).Form);
    }

    [Fact]
    public async Task Stay_that_ended_last_is_found_by_identity()
    {
        using var handler = new StubHttpMessageHandler(_ => StubHttpMessageHandler.Json(
            """{"participants":[{"sid":"PA00000000000000000000000000000001","identity":"dana","status":"disconnected","end_time":"2026-03-01T09:00:00Z"},{"sid":"PA00000000000000000000000000000002","identity":"dana","status":"disconnected","date_updated":"2026-03-01T10:00:00Z"}],"meta":{}}"""));
        using var client = TestClient.Create(handler);

        Assert.Equal("PA00000000000000000000000000000002", (await client.GetDisconnectedRoomParticipantAsync(TestClient.Room, "dana", TestClient.Context)).Sid);
    }
}
