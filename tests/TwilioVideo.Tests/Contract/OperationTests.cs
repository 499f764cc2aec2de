using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using TwilioVideo.Tests.Infrastructure;
using Xunit;

namespace TwilioVideo.Tests.Contract;

/// <summary>Every operation over HTTP: what is sent, what comes of the answer, and what becomes of a refusal.</summary>
public sealed class OperationTests(ModuleFixture fixture) : IClassFixture<ModuleFixture>
{
    private const string NotFound = """{"code":20404,"message":"It was not found","status":404,"more_info":"https://example.com/20404"}""";

    public static TheoryData<string> Rows => [.. OperationTestCase.All.Select(row => row.Operation)];

    public static TheoryData<string> Lists => [.. ApiDescription.Video.Operations.Where(operation => operation.ListKey is not null).Select(operation => operation.Name)];

    [Theory]
    [MemberData(nameof(Rows))]
    public void The_request_is_exactly_this(string name)
    {
        var (row, operation) = Find(name);
        var (result, requests) = fixture.Run(row.Script, item => (operation.Status, SampleResponse.Response(operation, SampleVariant.Full, item)));

        result.ShouldBeClean();
        var request = Assert.Single(requests);
        Assert.Equal(operation.Method, request.Method);
        Assert.Equal(OperationTestCase.Fill(row.Target), request.Target);
        Assert.Equal(OperationTestCase.Fill(row.Form ?? ""), string.Join('&', request.Body.Split('&').Select(Uri.UnescapeDataString)));
        Assert.StartsWith("Basic ", request.Headers["Authorization"]);
        Assert.Equal(row.Form is null ? null : "application/x-www-form-urlencoded", request.Headers.GetValueOrDefault("Content-Type"));
        Assert.Equal(operation.Method != "GET", request.Headers.ContainsKey("Content-Length"));
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void The_request_has_every_parameter_that_the_contract_knows(string name)
    {
        var (row, operation) = Find(name);
        var requested = row.Target.Split('?').ElementAtOrDefault(1) ?? "";
        Assert.Equal(operation.Query.Select(item => item.Name).Except(["Page", "PageToken"]).Order(), Names(requested));
        Assert.Equal(operation.Form.Select(item => item.Name).Order(), Names(row.Form ?? ""));

        static IEnumerable<string> Names(string pairs) => pairs.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=')[0]).Distinct().Order();
    }

    [Theory]
    [InlineData("New-TwilioRoom 'a&b=c d+e%é'", "UniqueName=a%26b%3Dc%20d%2Be%25%C3%A9")]
    [InlineData("New-TwilioComposition {RM} -AudioSources 'x&Trim=false', 'y+z'", "RoomSid={RM}&AudioSources=x%26Trim%3Dfalse&AudioSources=y%2Bz")]
    [InlineData("Set-TwilioRecordingRule {RM} @{ Type = 'include'; Publisher = 'a&b' }", "Rules=%5B%7B%22type%22%3A%22include%22%2C%22publisher%22%3A%22a%5Cu0026b%22%7D%5D")]
    [InlineData("Start-TwilioTranscription {RM} -Configuration @{ a = 'b&c=d' }", "Configuration=%7B%22a%22%3A%22b%5Cu0026c%3Dd%22%7D")]
    public void No_value_can_add_a_field_to_the_form(string script, string body)
    {
        var (_, requests) = fixture.Run(script, _ => (500, ""));
        Assert.All(requests, request => Assert.Equal(OperationTestCase.Fill(body), request.Body));
        Assert.NotEmpty(requests);
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void The_response_becomes_an_object_with_every_field_whatever_is_in_them(string name)
    {
        var (row, operation) = Find(name);

        // What is strange fits no filter.
        var script = operation.ListKey is null ? row.Script : Whole(operation);
        foreach (var kind in Enum.GetValues<SampleVariant>())
        {
            var text = "";
            var (result, _) = fixture.Run(script, request => (operation.Status, text = SampleResponse.Response(operation, kind, request)));
            result.ShouldBeClean();
            if (operation.Returns is null)
            {
                Assert.Empty(result.Output);
                return;
            }

            var resource = ApiDescription.Video.Resources[operation.Returns];
            var item = Assert.Single(result.Output).BaseObject;
            Assert.Equal($"TwilioVideo.{resource.Type}", item.GetType().FullName);
            var expected = operation.ListKey is null ? JsonNode.Parse(text)!.AsObject() : SampleResponse.Of(resource, kind);
            var wrong = expected.Where(field => field.Key != SampleResponse.Unknown && !IsSame(field.Value, item, field.Key)).Select(field => $"{kind}: {field.Key} is {field.Value?.ToJsonString()}");
            Assert.Empty(wrong);
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_rejection_is_one_error_with_the_code(string name)
    {
        var (row, _) = Find(name);
        var (result, _) = fixture.Run(row.Script, _ => (404, NotFound));
        Assert.Empty(result.Output);
        Assert.StartsWith("TwilioApi.20404,", result.OnlyError().FullyQualifiedErrorId);
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void A_list_streams_and_asks_for_no_more_than_it_needs(string name)
    {
        var operation = ApiDescription.Video[name];
        var plain = Whole(operation);
        var max = operation.Query.Single(item => item.Name == "PageSize").Type.Split('-')[1];

        var (all, requests) = fixture.Run(plain, request => (200, SampleResponse.Response(operation, SampleVariant.Full, request.Target.Contains("Page=1") ? null : $"{NextPage(request)}?Page=1&PageToken=t")));
        Assert.Equal(2, all.ShouldBeClean().Output.Count);
        Assert.EndsWith($"?PageSize={max}", requests[0].Target);
        Assert.Equal(requests[0].Target.Split('?')[0] + "?Page=1&PageToken=t", requests[1].Target);

        // An object is out before the next page is asked for; whoever has enough ends the list with it.
        var (counts, _) = fixture.Run($"param($bench) {plain} | ForEach-Object {{ $bench.RequestCount }}", request => (200, SampleResponse.Response(operation, SampleVariant.Full, request.Target.Contains("Page=1") ? null : $"{NextPage(request)}?Page=1")), fixture);
        Assert.Equal([1, 2], counts.ShouldBeClean().Output.Select(count => (int)count.BaseObject));

        var (enough, few) = fixture.Run($"do {{ {plain} | ForEach-Object {{ $_; break }} }} while ($false)", request => (200, SampleResponse.Response(operation, SampleVariant.Full, $"{NextPage(request)}?Page=1")));
        Assert.Single(enough.ShouldBeClean().Output);
        Assert.Single(few);

        var (result, requested) = fixture.Run($"{plain} -First 1", request => (200, SampleResponse.Response(operation, SampleVariant.Full, $"{NextPage(request)}?Page=1")));
        Assert.Single(result.ShouldBeClean().Output);
        Assert.EndsWith("?PageSize=1", Assert.Single(requested).Target);

        var (two, pages) = fixture.Run($"{plain} -First 2", request => (200, SampleResponse.Response(operation, SampleVariant.Full, $"{NextPage(request)}?Page={fixture.RequestCount}")));
        Assert.Equal(2, two.ShouldBeClean().Output.Count);
        Assert.Equal(2, pages.Count);

        var (_, many) = fixture.Run($"{plain} -First {int.Parse(max, CultureInfo.InvariantCulture) + 1}", _ => (200, SampleResponse.Response(operation, SampleVariant.Full)));
        Assert.EndsWith($"?PageSize={max}", Assert.Single(many).Target);

        var (largest, whole) = fixture.Run($"{plain} -PageSize {max}", _ => (200, SampleResponse.Response(operation, SampleVariant.Full)));
        Assert.Single(largest.ShouldBeClean().Output);
        Assert.EndsWith($"?PageSize={max}", Assert.Single(whole).Target);

        var (tooMany, nothing) = fixture.Run($"{plain} -PageSize {int.Parse(max, CultureInfo.InvariantCulture) + 1}", _ => (200, ""));
        Assert.NotNull(tooMany.Terminating ?? tooMany.Errors.Single());
        Assert.Empty(nothing);
    }

    // A link to another path than the list's is not followed.
    private string NextPage(ReceivedRequest request) => $"{fixture.Address}{request.Target.Split('?')[0].TrimStart('/')}";

    private static bool IsSame(JsonNode? expected, object item, string field) =>
        SampleResponse.IsSame(expected, item.GetType().GetProperty(new ApiField(field, "", false, false).Property)?.GetValue(item));

    // A list that nothing narrows.
    private static string Whole(ApiOperation list) =>
        list.Cmdlet + string.Concat(list.Holes.Select(parameter => $" -{list.ParameterOf(parameter)} {{{(parameter == "RoomSid" ? "RM" : "PA")}}}"));

    private static (OperationTestCase Row, ApiOperation Operation) Find(string name) =>
        (OperationTestCase.All.Single(row => row.Operation == name), ApiDescription.Video[name]);
}
