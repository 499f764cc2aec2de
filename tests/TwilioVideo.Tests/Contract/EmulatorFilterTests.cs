using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Xunit;

namespace TwilioVideo.Tests.Contract;

/// <summary>Every filter of every list of the contract, on the emulator over HTTP: what it gives is what it says, and nothing else.</summary>
public sealed class EmulatorFilterTests(FilterFixture lists) : IClassFixture<FilterFixture>
{
    private static readonly HashSet<string> Paging = ["PageSize", "Page", "PageToken"];

    public static TheoryData<string, string> Filters
    {
        get
        {
            TheoryData<string, string> rows = [];
            foreach (var operation in ApiDescription.Video.Operations.Where(item => item.ListKey is not null))
            {
                foreach (var filter in operation.Query.Where(item => !Paging.Contains(item.Name)))
                {
                    rows.Add(operation.Name, filter.Name);
                }
            }

            return rows;
        }
    }

    public static TheoryData<string> Lists => [.. ApiDescription.Video.Operations.Where(operation => operation.ListKey is not null).Select(operation => operation.Name)];

    [Theory]
    [MemberData(nameof(Filters))]
    public async Task A_filter_gives_what_fits_and_leaves_out_the_rest(string list, string name)
    {
        var operation = ApiDescription.Video[list];
        var filter = operation.Query.Single(item => item.Name == name);
        var all = filter.Name == "Status" ? await WholeAsync(operation, filter) : await lists.AskAsync(operation);
        var (some, none) = Values(filter, all);

        Assert.NotEmpty(some);
        foreach (var value in some)
        {
            var matches = all.Where(item => Fits(filter, item, value)).Select(Sid).ToList();
            Assert.NotEmpty(matches);
            Assert.True(matches.Count < all.Count, $"{name}={value} leaves nothing out; the seed says too little.");
            Assert.Equal(matches, (await lists.AskAsync(operation, (name, value))).Select(Sid));
        }

        // Of true and false everything is one.
        Assert.True(none is not null || filter.ItemType == "flag");
        Assert.Empty(none is null ? [] : await lists.AskAsync(operation, (name, none)));
    }

    [Theory]
    [MemberData(nameof(Filters))]
    public async Task A_filter_narrows_what_another_one_leaves(string list, string name)
    {
        var operation = ApiDescription.Video[list];
        var filter = operation.Query.Single(item => item.Name == name);
        var other = operation.Query.First(item => item.Name != name && IsDate(item));
        var all = filter.Name == "Status" ? await WholeAsync(operation, filter) : await lists.AskAsync(operation);
        var latest = all.Select(Created).Max(StringComparer.Ordinal)!;

        foreach (var value in Values(filter, all).Some)
        {
            var matches = all.Where(item => Fits(filter, item, value) && Fits(other, item, latest)).Select(Sid).ToList();
            Assert.Equal(matches, (await lists.AskAsync(operation, (name, value), (other.Name, latest))).Select(Sid));
        }
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task A_page_holds_as_many_as_it_is_requested_for(string list)
    {
        var operation = ApiDescription.Video[list];
        var all = await lists.AskAsync(operation);
        Assert.True(all.Count > 1);
        Assert.Equal(Sid(all[0]), Sid(Assert.Single(await lists.AskAsync(operation, ("PageSize", "1")))));
    }

    // Some values that things have, and one that nothing has.
    private static (IReadOnlyList<string> Some, string? None) Values(ApiField filter, IReadOnlyList<JsonNode> all)
    {
        List<string> found = [.. all.SelectMany(item => Found(filter, item)).Distinct().Order(StringComparer.Ordinal)];
        return filter.Name switch
        {
            "DateCreatedAfter" or "CreatedAfter" => (found[1..], "2199-01-01T00:00:00Z"),
            "DateCreatedBefore" or "CreatedBefore" => (found[1..], "1999-01-01T00:00:00Z"),
            _ when filter.Values.Count > 0 => (found, filter.Values.Except(found).First()),
            _ when filter.ItemType == "flag" => (found, null),
            _ when filter.ItemType is { Length: 2 } or "sid" => (found, found[0][..2] + new string('e', 32)),
            _ => (found, "nobody's"),
        };
    }

    private static bool Fits(ApiField filter, JsonNode item, string value) => filter.Name switch
    {
        "DateCreatedAfter" or "CreatedAfter" => string.CompareOrdinal(Found(filter, item).Single(), value) >= 0,
        "DateCreatedBefore" or "CreatedBefore" => string.CompareOrdinal(Found(filter, item).Single(), value) < 0,
        _ => Found(filter, item).Contains(value),
    };

    // Where an item says what the filter asks for. A filter that is new in the contract is a field that is not found here.
    private static IEnumerable<string> Found(ApiField filter, JsonNode item) => filter.Name switch
    {
        "GroupingSid" => item["grouping_sids"]!.AsObject().Select(pair => (string)pair.Value!),
        "MediaType" => [(string)item["type"]!],
        "Codec" => item["codecs"]!.AsArray().Select(codec => (string)codec!),
        _ when IsDate(filter) => [Created(item)],
        _ => [item[string.Concat(filter.Name.Select((letter, at) => char.IsUpper(letter) && at > 0 ? "_" + letter : letter.ToString())).ToLowerInvariant()]!.ToString()],
    };

    private static bool IsDate(ApiField filter) => filter.Name is "DateCreatedAfter" or "DateCreatedBefore" or "CreatedAfter" or "CreatedBefore";

    private static string Created(JsonNode item) => (string)(item["date_created"] ?? item["create_time"])!;

    private async Task<IReadOnlyList<JsonNode>> WholeAsync(ApiOperation operation, ApiField status)
    {
        List<JsonNode> all = [];
        foreach (var value in status.Values)
        {
            all.AddRange(await lists.AskAsync(operation, (status.Name, value)));
        }

        return all;
    }

    private static string Sid(JsonNode item) => (string)(item["sid"] ?? item["ttid"] ?? item["participant_sid"] ?? item["room_sid"])!;
}
