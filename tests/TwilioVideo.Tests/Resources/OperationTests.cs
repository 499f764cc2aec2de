using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using Xunit;

namespace TwilioVideo.Tests.Resources;

/// <summary>Every operation over HTTP: what is sent, what comes of the answer, and what becomes of a refusal.</summary>
public sealed class OperationTests(Bench bench) : IClassFixture<Bench>
{
    private const string NotFound = """{"code":20404,"message":"It was not found","status":404,"more_info":"https://example.com/20404"}""";

    public static TheoryData<string> Rows => [.. OperationRow.All.Select(row => row.Operation)];

    public static TheoryData<string> Lists => [.. Contract.Video.Operations.Where(one => one.ListKey is not null).Select(one => one.Name)];

    [Theory]
    [MemberData(nameof(Rows))]
    public void The_request_is_exactly_this(string name)
    {
        var (row, operation) = Find(name);
        var (result, sent) = bench.Run(row.Script, one => (operation.Status, Sample.Answer(operation, SampleKind.Full, one)));

        result.ShouldBeClean();
        var request = Assert.Single(sent);
        Assert.Equal(operation.Method, request.Method);
        Assert.Equal(OperationRow.Fill(row.Target), request.Target);
        Assert.Equal(OperationRow.Fill(row.Form ?? ""), string.Join('&', request.Body.Split('&').Select(Uri.UnescapeDataString)));
        Assert.StartsWith("Basic ", request.Headers["Authorization"]);
        Assert.Equal(row.Form is null ? null : "application/x-www-form-urlencoded", request.Headers.GetValueOrDefault("Content-Type"));
        Assert.Equal(operation.Method != "GET", request.Headers.ContainsKey("Content-Length"));
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void The_request_has_every_parameter_that_the_contract_knows(string name)
    {
        var (row, operation) = Find(name);
        var asked = row.Target.Split('?').ElementAtOrDefault(1) ?? "";
        Assert.Equal(operation.Query.Select(one => one.Name).Except(["Page", "PageToken"]).Order(), Names(asked));
        Assert.Equal(operation.Form.Select(one => one.Name).Order(), Names(row.Form ?? ""));

        static IEnumerable<string> Names(string pairs) => pairs.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=')[0]).Distinct().Order();
    }

    [Theory]
    [InlineData("New-TwilioRoom 'a&b=c d+e%é'", "UniqueName=a%26b%3Dc%20d%2Be%25%C3%A9")]
    [InlineData("New-TwilioComposition {RM} -AudioSources 'x&Trim=false', 'y+z'", "RoomSid={RM}&AudioSources=x%26Trim%3Dfalse&AudioSources=y%2Bz")]
    [InlineData("Set-TwilioRecordingRule {RM} @{ Type = 'include'; Publisher = 'a&b' }", "Rules=%5B%7B%22type%22%3A%22include%22%2C%22publisher%22%3A%22a%5Cu0026b%22%7D%5D")]
    [InlineData("Start-TwilioTranscription {RM} -Configuration @{ a = 'b&c=d' }", "Configuration=%7B%22a%22%3A%22b%5Cu0026c%3Dd%22%7D")]
    public void No_value_can_add_a_field_to_the_form(string script, string body)
    {
        var (_, sent) = bench.Run(script, _ => (500, ""));
        Assert.All(sent, request => Assert.Equal(OperationRow.Fill(body), request.Body));
        Assert.NotEmpty(sent);
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void The_answer_becomes_an_object_with_every_field_whatever_is_in_them(string name)
    {
        var (row, operation) = Find(name);

        // What is strange fits no filter.
        var script = operation.ListKey is null ? row.Script : Whole(operation);
        foreach (var kind in Enum.GetValues<SampleKind>())
        {
            var said = "";
            var (result, _) = bench.Run(script, request => (operation.Status, said = Sample.Answer(operation, kind, request)));
            result.ShouldBeClean();
            if (operation.Returns is null)
            {
                Assert.Empty(result.Output);
                return;
            }

            var resource = Contract.Video.Resources[operation.Returns];
            var one = Assert.Single(result.Output).BaseObject;
            Assert.Equal($"TwilioVideo.{resource.Type}", one.GetType().FullName);
            var expected = operation.ListKey is null ? JsonNode.Parse(said)!.AsObject() : Sample.Of(resource, kind);
            var wrong = expected.Where(field => field.Key != Sample.Unknown && !IsSame(field.Value, one, field.Key)).Select(field => $"{kind}: {field.Key} is {field.Value?.ToJsonString()}");
            Assert.Empty(wrong);
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_refusal_is_one_error_with_the_code(string name)
    {
        var (row, _) = Find(name);
        var (result, _) = bench.Run(row.Script, _ => (404, NotFound));
        Assert.Empty(result.Output);
        Assert.StartsWith("TwilioApi.20404,", result.OnlyError().FullyQualifiedErrorId);
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void A_list_streams_and_asks_for_no_more_than_it_needs(string name)
    {
        var operation = Contract.Video[name];
        var plain = Whole(operation);
        var most = operation.Query.Single(one => one.Name == "PageSize").Type.Split('-')[1];

        var (all, sent) = bench.Run(plain, request => (200, Sample.Answer(operation, SampleKind.Full, request.Target.Contains("Page=1") ? null : $"{bench.Address}v1/next?Page=1&PageToken=t")));
        Assert.Equal(2, all.ShouldBeClean().Output.Count);
        Assert.EndsWith($"?PageSize={most}", sent[0].Target);
        Assert.Equal("/v1/next?Page=1&PageToken=t", sent[1].Target);

        // An object is out before the next page is asked for; whoever has enough ends the list with it.
        var (counts, _) = bench.Run($"param($bench) {plain} | ForEach-Object {{ $bench.Asked }}", request => (200, Sample.Answer(operation, SampleKind.Full, request.Target.Contains("Page=1") ? null : $"{bench.Address}v1/next?Page=1")), bench);
        Assert.Equal([1, 2], counts.ShouldBeClean().Output.Select(count => (int)count.BaseObject));

        var (enough, few) = bench.Run($"do {{ {plain} | ForEach-Object {{ $_; break }} }} while ($false)", _ => (200, Sample.Answer(operation, SampleKind.Full, $"{bench.Address}v1/next?Page=1")));
        Assert.Single(enough.ShouldBeClean().Output);
        Assert.Single(few);

        var (one, asked) = bench.Run($"{plain} -First 1", _ => (200, Sample.Answer(operation, SampleKind.Full, $"{bench.Address}v1/next?Page=1")));
        Assert.Single(one.ShouldBeClean().Output);
        Assert.EndsWith("?PageSize=1", Assert.Single(asked).Target);

        var (two, pages) = bench.Run($"{plain} -First 2", _ => (200, Sample.Answer(operation, SampleKind.Full, $"{bench.Address}v1/next?Page={bench.Asked}")));
        Assert.Equal(2, two.ShouldBeClean().Output.Count);
        Assert.Equal(2, pages.Count);

        var (_, many) = bench.Run($"{plain} -First {int.Parse(most, CultureInfo.InvariantCulture) + 1}", _ => (200, Sample.Answer(operation, SampleKind.Full)));
        Assert.EndsWith($"?PageSize={most}", Assert.Single(many).Target);

        var (largest, whole) = bench.Run($"{plain} -PageSize {most}", _ => (200, Sample.Answer(operation, SampleKind.Full)));
        Assert.Single(largest.ShouldBeClean().Output);
        Assert.EndsWith($"?PageSize={most}", Assert.Single(whole).Target);

        var (tooMany, nothing) = bench.Run($"{plain} -PageSize {int.Parse(most, CultureInfo.InvariantCulture) + 1}", _ => (200, ""));
        Assert.NotNull(tooMany.Terminating ?? tooMany.Errors.Single());
        Assert.Empty(nothing);
    }

    private static bool IsSame(JsonNode? expected, object one, string field) =>
        Sample.IsSame(expected, one.GetType().GetProperty(new ContractField(field, "", false, false).Property)?.GetValue(one));

    // A list that nothing narrows.
    private static string Whole(ContractOperation list) =>
        list.Cmdlet + string.Concat(list.Holes.Select(hole => $" -{list.ParameterOf(hole)} {{{(hole == "RoomSid" ? "RM" : "PA")}}}"));

    private static (OperationRow Row, ContractOperation Operation) Find(string name) =>
        (OperationRow.All.Single(one => one.Operation == name), Contract.Video[name]);
}
