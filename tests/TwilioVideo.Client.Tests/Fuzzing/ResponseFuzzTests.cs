using System;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Xunit;

namespace TwilioVideo.Client.Tests.Fuzzing;

/// <summary>
/// Responses that are changed at random: every one ends as an object or one exception, no entry of a list is lost without being counted, and memory stays bounded.
/// The variable TWILIOVIDEO_FUZZ_SECONDS makes the run longer, with other seeds.
/// </summary>
public sealed class ResponseFuzzTests(ITestOutputHelper output)
{
    private const int Seed = 20260301;
    private const int CountPerOperation = 60;
    private static readonly ClientOperation[] Operations = [.. ClientOperations.All.Where(operation => operation.Response.Length > 0)];

    private static int Seconds =>
        int.TryParse(Environment.GetEnvironmentVariable("TWILIOVIDEO_FUZZ_SECONDS"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? seconds : 0;

    [Fact]
    public async Task Mutated_response_is_an_object_or_one_exception()
    {
        var (results, errors, moved, most) = (0, 0, 0, 0L);
        var clock = Stopwatch.StartNew();
        var seed = Seconds > 0 ? Environment.TickCount : Seed;
        for (var i = 0; i < Operations.Length * CountPerOperation || clock.Elapsed.TotalSeconds < Seconds; i++)
        {
            var operation = Operations[i % Operations.Length];
            var mutator = new ResponseMutator(seed + i);
            var body = mutator.Mutate(operation.Response);
            var thread = Environment.CurrentManagedThreadId;
            var before = GC.GetAllocatedBytesForCurrentThread();

            var (result, exception) = await SendAsync(operation, body);

            // A second request after a pause goes on elsewhere, where the count is another.
            if (thread == Environment.CurrentManagedThreadId)
            {
                most = Math.Max(most, GC.GetAllocatedBytesForCurrentThread() - before);
            }
            else
            {
                moved++;
            }

            Assert.True(exception is null or TwilioVideoException, $"Seed {seed + i}, {operation}:{mutator.Description} {exception}");
            Assert.True((result is null) != (exception is null), $"Seed {seed + i}, {operation}: neither or both");
            if (operation.IsList && result is not null && CountEntries(operation, body) is { } entries)
            {
                Assert.True(Count(result) == entries, $"Seed {seed + i}, {operation}:{mutator.Description} has {Count(result)} of {entries} entries");
            }

            _ = result is null ? errors++ : results++;
        }

        output.WriteLine($"{results + errors} responses in {clock.Elapsed.TotalSeconds:0.0} s, seed {seed}: {results} results, {errors} exceptions, none of another type; at most {most / 1024} KB allocated for one");
        Assert.True(most < 4 * 1024 * 1024, $"{most} bytes allocated for one response");
        Assert.True(moved < (results + errors) / 2, $"{moved} responses were not measured.");
        Assert.True(results > errors / 20, "The changes are too coarse to test anything.");
    }

    [Fact]
    public async Task List_with_an_entry_that_is_no_object_keeps_the_others()
    {
        foreach (var operation in Operations.Where(operation => operation.IsList))
        {
            for (var seed = 0; seed < 20; seed++)
            {
                var body = new ResponseMutator(seed).MutateEntry(operation.Response);
                var (result, exception) = await SendAsync(operation, System.Text.Encoding.UTF8.GetBytes(body));

                Assert.Null(exception);
                Assert.Equal(2, Items(result!));
                Assert.Equal(3, Count(result!));
            }
        }
    }

    [Fact]
    public async Task Error_with_any_body_is_one_exception_with_its_status()
    {
        foreach (var file in new[] { "error.json", "error_problem.json", "error_list.json", "error_throttled.json" })
        {
            for (var seed = 0; seed < 100; seed++)
            {
                var body = new ResponseMutator(seed).Mutate(ResponseCorpus.Read(file));
                var (_, exception) = await SendAsync(ClientOperations.Find("FetchRoom"), body, HttpStatusCode.BadRequest);

                Assert.Equal(400, Assert.IsType<TwilioVideoException>(exception).StatusCode);
                Assert.DoesNotContain(exception.Message, char.IsControl);
            }
        }
    }

    [Theory]
    [InlineData(17)]
    [InlineData(40)]
    public async Task Response_that_does_not_end_is_given_up_within_bounded_memory(int megabytes)
    {
        var operation = ClientOperations.Find("FetchRoom");
        var body = new byte[megabytes * 1024 * 1024];
        Array.Fill(body, (byte)' ');

        var (_, exception) = await SendAsync(operation, body);

        Assert.Equal(TwilioVideoErrorKind.InvalidResponse, Assert.IsType<TwilioVideoException>(exception).Kind);
    }

    private static async Task<(object? Result, Exception? Exception)> SendAsync(ClientOperation operation, byte[] body, HttpStatusCode status = HttpStatusCode.OK)
    {
        using var handler = new StubHttpMessageHandler(_ => new HttpResponseMessage(status) { Content = new ByteArrayContent(body) });
        using var client = TestClient.Create(handler, retries: 0);
        try
        {
            return (await operation.SendAsync(client, TestClient.Context), null);
        }
        catch (Exception exception)
        {
            return (null, exception);
        }
    }

    // What was sent, where that can be told without the client: one array of the list's name in an object.
    private static int? CountEntries(ClientOperation operation, byte[] body)
    {
        try
        {
            var key = JsonNode.Parse(operation.Response)!["meta"]!["key"]!.GetValue<string>();
            using var document = JsonDocument.Parse(body);
            var arrays = document.RootElement.EnumerateObject().Where(field => field.NameEquals(key)).ToArray();
            return arrays.Length == 1 ? arrays[0].Value.GetArrayLength() : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static int Count(object page) => Items(page) + Number(page, "DiscardedCount") + Number(page, "Empty");

    private static int Items(object page) => ((System.Collections.ICollection)page.GetType().GetProperty("Items")!.GetValue(page)!).Count;

    private static int Number(object page, string name) => (int)page.GetType().GetProperty(name)!.GetValue(page)!;
}
