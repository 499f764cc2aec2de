using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck.Fluent;
using TwilioVideo.Client.Options;
using Xunit;

namespace TwilioVideo.Client.Tests.Properties;

/// <summary>Every list comes out complete and in order, whatever the page sizes and whoever leaves meanwhile.</summary>
public sealed class PagingProperties
{
    [Fact]
    public void List_has_each_item_that_stays_once_and_in_order() => PropertyCheck.ForAllAsync(
        Generators.Seed,
        async seed =>
        {
            var random = new Random(seed);
            var present = Enumerable.Range(1, random.Next(60)).ToList();
            var stayed = new HashSet<int>(present);
            using var handler = new StubHttpMessageHandler(request =>
            {
                // The token says after which participant a page begins, as the service's does.
                var after = request.Uri.Query.Split("Token=") is [_, var token] ? int.Parse(token, System.Globalization.CultureInfo.InvariantCulture) : 0;
                var page = present.Where(number => number > after).Take(random.Next(0, 8)).ToArray();
                var last = page.Length > 0 ? page[^1] : after;
                var isLast = !present.Exists(number => number > last);
                var link = isLast ? "null" : $"\"/v1/Rooms/{TestClient.Room}/Participants?N={random.Next()}&Token={last}\"";
                var items = string.Join(",", page.Select(number => $$"""{"sid":"PA{{number:x32}}","status":"connected"}"""));
                if (present.Count > 0 && random.Next(3) == 0)
                {
                    var leaver = present[random.Next(present.Count)];
                    present.Remove(leaver);
                    stayed.Remove(leaver);
                }

                return StubHttpMessageHandler.Json($$"""{"participants":[{{items}}],"meta":{"next_page_url":{{link}} } }""");
            });
            using var client = TestClient.Create(handler);

            var sids = new List<int>();
            for (var page = await client.ListRoomParticipantsAsync(TestClient.Room, new RoomParticipantListOptions(), TestClient.Context); ; page = await page.NextAsync(TestClient.Context))
            {
                sids.AddRange(page.Items.Select(participant => Convert.ToInt32(participant.Sid![2..], 16)));
                if (!page.HasNext)
                {
                    break;
                }
            }

            Assert.Equal(sids.Distinct().Order(), sids);
            Assert.Subset(sids.ToHashSet(), stayed);
        },
        count: 150);

    [Fact]
    public void Identity_with_any_number_of_stays_is_disconnected_whole() => PropertyCheck.ForAllAsync(
        Gen.Choose(1, 40),
        async stays =>
        {
            var connected = Enumerable.Range(1, stays).ToList();
            using var handler = new StubHttpMessageHandler(request =>
            {
                if (request.Method == "POST")
                {
                    var sid = request.Uri.Segments[^1];
                    connected.Remove(Convert.ToInt32(sid[2..], 16));
                    return StubHttpMessageHandler.Json($$"""{"sid":"{{sid}}","status":"disconnected"}""");
                }

                var from = request.Path.Contains("Page=") ? int.Parse(request.Path.Split("Page=")[1], System.Globalization.CultureInfo.InvariantCulture) : 0;
                var all = request.Path.Contains("Status=connected") ? connected : [];
                var items = all.Skip(from).Take(7).Select(number => $$"""{"sid":"PA{{number:x32}}","identity":"dana","status":"connected"}""");
                var link = all.Count > from + 7 ? $"\"{request.Path.Split("&Page")[0]}&Page={from + 7}\"" : "null";
                return StubHttpMessageHandler.Json($$"""{"participants":[{{string.Join(",", items)}}],"meta":{"next_page_url":{{link}} } }""");
            });
            using var client = TestClient.Create(handler);

            await client.SetRoomParticipantStatusAsync(TestClient.Room, "dana", "disconnected", TestClient.Context);

            Assert.Empty(connected);
        },
        count: 60);
}
