using System;
using System.Linq;
using System.Threading.Tasks;
using FsCheck.Fluent;
using TwilioVideo.Client.Http;
using TwilioVideo.Client.Options;
using TwilioVideo.Client.Webhooks;
using Xunit;

namespace TwilioVideo.Client.Tests.Properties;

/// <summary>No identifier changes the endpoint; what is encoded is decoded as it was.</summary>
public sealed class AddressProperties
{
    private static readonly Uri Root = new("https://video.twilio.com");

    [Fact]
    public void Path_template_keeps_each_value_one_segment_that_decodes_to_it() => PropertyCheck.ForAll(
        Generators.Text.SelectMany(_ => Generators.Text, (room, participant) => (room, participant)),
        values =>
        {
            Uri address;
            try
            {
                address = new PathTemplate("/v1/Rooms/{RoomSid}/Participants/{Sid}").Expand(Root, [values.room, values.participant], "?Status=connected");
            }
            catch (Exception exception) when (exception is TwilioVideoException or UriFormatException)
            {
                return;
            }

            var segments = address.AbsolutePath.Split('/');
            Assert.Equal(6, segments.Length);
            Assert.Equal(("v1", "Rooms", "Participants"), (segments[1], segments[2], segments[4]));
            Assert.Equal(("video.twilio.com", "?Status=connected"), (address.Authority, address.Query));
            if (IsWhole(values.room) && IsWhole(values.participant))
            {
                Assert.Equal((values.room, values.participant), (Uri.UnescapeDataString(segments[3]), Uri.UnescapeDataString(segments[5])));
            }
        },
        count: 1_000);

    [Fact]
    public void Client_sends_every_request_to_the_endpoint_of_its_operation() => PropertyCheck.ForAllAsync(
        Generators.Text.SelectMany(_ => Generators.Text, (room, participant) => (room, participant)),
        async names =>
        {
            using var handler = new StubHttpMessageHandler(_ => StubHttpMessageHandler.Json("""{"status":"connected","rooms":[],"participants":[],"published_tracks":[],"meta":{}}"""));
            using var client = TestClient.Create(handler, retries: 0);
            Func<Task>[] calls =
            [
                () => client.GetRoomAsync(names.room, TestClient.Context),
                () => client.SetRoomStatusAsync(names.room, "completed", TestClient.Context),
                () => client.SetRoomParticipantStatusAsync(names.room, names.participant, "disconnected", TestClient.Context),
                () => client.ListPublishedTracksAsync(names.room, names.participant, new ListOptions(), TestClient.Context),
                () => client.GetTranscriptionAsync(names.room, names.participant, TestClient.Context),
            ];
            foreach (var call in calls)
            {
                Assert.True(await Record.ExceptionAsync(call) is null or TwilioVideoException);
            }

            Assert.All(handler.Requests, request =>
            {
                Assert.Equal("https://video.twilio.com", request.Uri.GetLeftPart(UriPartial.Authority));
                Assert.Matches(@"^/v1/Rooms(/[^/]+(/(Participants(/[^/]+(/PublishedTracks)?)?|Transcriptions/[^/]+))?)?(\?[^#]*)?$", request.Path);
                Assert.DoesNotContain(request.Uri.Segments, segment => Uri.UnescapeDataString(segment.TrimEnd('/')) is "." or "..");
            });
        },
        count: 150);

    [Fact]
    public void Form_decodes_to_what_was_encoded() => PropertyCheck.ForAll(
        Gen.Choose(0, 5).SelectMany(length => Generators.Text.Where(IsWhole).ArrayOf(length)),
        values =>
        {
            var form = new FormUrlEncodedBuilder();
            foreach (var value in values)
            {
                form.Add("Name", value);
            }

            var text = form.ToString();
            Assert.True(text.All(character => character is > ' ' and < '\u007f'));
            Assert.Equal(values, FormText.Parse(text).Select(pair => pair.Value));
        },
        count: 200);

    [Fact]
    public void Next_page_is_never_fetched_from_another_origin() => PropertyCheck.ForAllAsync(
        Gen.OneOf(Generators.Text, Generators.AddressText.Select(text => "https://video.twilio.com" + text), Generators.AddressText.Select(text => "//" + text)),
        async link =>
        {
            var body = System.Text.Json.JsonSerializer.Serialize(new { rooms = Array.Empty<object>(), meta = new { next_page_url = link } });
            using var handler = new StubHttpMessageHandler(_ => StubHttpMessageHandler.Json(body));
            using var client = TestClient.Create(handler, retries: 0);
            var page = await client.ListRoomsAsync(new RoomListOptions(), TestClient.Context);
            if (page.HasNext)
            {
                Assert.True(await Record.ExceptionAsync(() => page.NextAsync(TestClient.Context)) is null or TwilioVideoException);
            }

            Assert.All(handler.Requests, request => Assert.Equal("https://video.twilio.com", request.Uri.GetLeftPart(UriPartial.Authority)));
        });

    private static bool IsWhole(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                return false;
            }
        }

        return true;
    }
}
