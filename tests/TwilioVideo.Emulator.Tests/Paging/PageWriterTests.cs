using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using TwilioVideo.Emulator.Tests.Infrastructure;
using Xunit;

namespace TwilioVideo.Emulator.Tests.Paging;

public class PageWriterTests
{
    private const string Seven = """{ "rooms": { "uniqueName": "hall", "participantCount": 7, "identityPrefix": "g" } }""";

    [Fact]
    public async Task Page_meta_has_urls_of_other_pages()
    {
        using EmulatorClient api = EmulatorClient.Seeded(Seven);
        TestResponse first = await api.Get("/v1/Rooms/hall/Participants?PageSize=3&Identity=");
        JsonObject meta = first.Json["meta"]!.AsObject();
        Assert.Equal(
            ["page", "page_size", "first_page_url", "previous_page_url", "url", "next_page_url", "key"], meta.Select(field => field.Key));
        Assert.Equal("participants", (string?)meta["key"]);
        Assert.Equal("https://video.twilio.com/v1/Rooms/hall/Participants?Identity=&PageSize=3&Page=0", (string?)meta["first_page_url"]);
        Assert.Null((string?)meta["previous_page_url"]);
        TestResponse second = await api.Get((string)meta["next_page_url"]!);
        Assert.Equal(1, (int)second.Json["meta"]!["page"]!);
        TestResponse third = await api.Get((string)second.Json["meta"]!["next_page_url"]!);
        Assert.Equal("g1 g2 g3|g4 g5 g6|g7", $"{Names(first)}|{Names(second)}|{Names(third)}");
        Assert.Null((string?)third.Json["meta"]!["next_page_url"]);
        Assert.Equal("g4 g5 g6", Names(await api.Get((string)third.Json["meta"]!["previous_page_url"]!)));
    }

    [Fact]
    public async Task Last_page_full_has_no_next_page_url()
    {
        using EmulatorClient api = EmulatorClient.Seeded(Seven);
        TestResponse page = await api.Get("/v1/Rooms/hall/Participants?PageSize=7");
        Assert.Null((string?)page.Json["meta"]!["next_page_url"]);
        Assert.Equal(50, (int)(await api.Get("/v1/Rooms/hall/Participants")).Json["meta"]!["page_size"]!);
    }

    [Theory]
    [InlineData("PageSize=1001", 20007)]
    [InlineData("PageSize=0", 20007)]
    [InlineData("PageSize=many", 20007)]
    [InlineData("Page=-1", 20001)]
    [InlineData("PageToken=x", 20001)]
    [InlineData("PageToken=PA.80000000", 20001)]
    [InlineData("PageToken=PB.FFFFFFFF", 20001)]
    public async Task Page_invalid_parameter_returns_400(string query, int code)
    {
        using EmulatorClient api = EmulatorClient.Seeded(Seven);
        (await api.Get("/v1/Rooms/hall/Participants?" + query)).IsError(400, code);
        Assert.Equal(200, (await api.Get("/v1/Rooms?PageSize=1000")).Status);
    }

    [Fact]
    public async Task Page_number_without_token_returns_first_page()
    {
        using EmulatorClient api = EmulatorClient.Seeded(Seven);
        TestResponse page = await api.Get("/v1/Rooms/hall/Participants?PageSize=3&Page=2");
        Assert.Equal((200, "g1 g2 g3"), (page.Status, Names(page)));
        Assert.Equal(0, (int)page.Json["meta"]!["page"]!);
        Assert.Null((string?)page.Json["meta"]!["previous_page_url"]);
    }

    [Theory]
    [InlineData("PA.7FFFFFFF")]
    [InlineData("PB.7FFFFFFF")]
    [InlineData("PB.00000000")]
    public async Task Page_token_beyond_list_returns_page(string token)
    {
        using EmulatorClient api = EmulatorClient.Seeded(Seven);
        Assert.Equal(200, (await api.Get($"/v1/Rooms/hall/Participants?PageToken={token}")).Status);
    }

    [Fact]
    public async Task List_while_disconnecting_skips_no_participant()
    {
        using EmulatorClient api = EmulatorClient.Seeded("""{ "rooms": { "uniqueName": "hall", "participantCount": 1000 } }""");
        HashSet<string> seen = [];
        for (string? next = "/v1/Rooms/hall/Participants?PageSize=37"; next is not null;)
        {
            TestResponse page = await api.Get(next);
            foreach (JsonNode? participant in page.Json["participants"]!.AsArray())
            {
                string sid = (string)participant!["sid"]!;
                Assert.True(seen.Add(sid));
                Assert.Equal(202, (await api.Disconnect("hall", sid)).Status);
            }

            next = (string?)page.Json["meta"]!["next_page_url"];
        }

        Assert.Equal(1000, seen.Count);
        Assert.Empty(await api.All("/v1/Rooms/hall/Participants", "participants"));
    }

    [Fact]
    public async Task List_while_others_join_and_leave_repeats_no_participant()
    {
        using EmulatorClient api = EmulatorClient.Seeded("""
            { "rooms": { "uniqueName": "hall", "participantCount": 3000, "identityPrefix": "leaver-",
              "participants": [ { "identity": "first-to-come", "minutesAgo": 9 } ] } }
            """);
        List<string> stayers = [.. Enumerable.Range(0, 200).Select(number => $"stayer-{number}")];
        stayers.ForEach(stayer => api.Emulator.Join("hall", stayer));
        Task unrest = Task.Run(async () =>
        {
            for (int number = 1; number <= 3000; number++)
            {
                await api.Disconnect("hall", $"leaver-{number}");
                api.Emulator.Join("hall", $"newcomer-{number}");
            }
        }, TestContext.Current.CancellationToken);
        while (!unrest.IsCompleted)
        {
            List<string> listed =
                [.. (await api.All(
                    "/v1/Rooms/hall/Participants?PageSize=100", "participants")).Select(participant => (string)participant["identity"]!)];
            Assert.Equal(stayers.Order(), listed.Where(identity => identity.StartsWith("stayer-", StringComparison.Ordinal)).Order());
            Assert.Equal(listed.Count, listed.Distinct().Count());
            Assert.Contains("first-to-come", listed);
        }

        await unrest;
    }

    private static string Names(TestResponse page) =>
        string.Join(' ', page.Json["participants"]!.AsArray().Select(participant => (string?)participant!["identity"]));
}
