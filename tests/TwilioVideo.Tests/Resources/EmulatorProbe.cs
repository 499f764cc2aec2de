using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using TwilioVideo.Tests.Running;

namespace TwilioVideo.Tests.Resources;

/// <summary>Holds an emulator that has one of everything to the contract, over HTTP and without the module: every field, every parameter, every value.</summary>
internal sealed class EmulatorProbe : IDisposable
{
    // What the others need is made first, and what they need is taken away last.
    private static readonly string[] Late = ["UpdateRoomParticipant", "UpdateRoomParticipantAnonymize", "UpdateRoomTranscriptions", "UpdateRoom"];
    private readonly HttpClient http;
    private readonly Dictionary<string, List<string>> gaps = Contract.Video.Operations.ToDictionary(one => one.Name, _ => new List<string>());
    private string room = "";

    private EmulatorProbe(Uri address)
    {
        http = new HttpClient { BaseAddress = address };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{EmulatorHostProcess.AccountSid}:{EmulatorHostProcess.AuthToken}")));
    }

    /// <summary>The values that were seen in fields whose values are listed: <c>room.status completed</c>.</summary>
    public HashSet<string> Seen { get; } = [];

    /// <summary>What is missing, operation by operation.</summary>
    public IReadOnlyDictionary<string, List<string>> Gaps => gaps;

    public static async Task<EmulatorProbe> RunAsync()
    {
        await using var host = await EmulatorHostProcess.StartAsync(await File.ReadAllTextAsync(Repository.File("tests", "TwilioVideo.Tests", "Resources", "one-of-everything.json")));
        using var probe = new EmulatorProbe(host.Address);
        probe.room = (string)(await probe.GetAsync("/v1/Rooms")).Body!["rooms"]![0]!["sid"]!;
        foreach (var operation in Contract.Video.Operations.OrderBy(Order).ThenBy(one => Array.IndexOf(Late, one.Name)))
        {
            // Who is in a room can be made nameless as well as who was.
            string[] statuses = operation.Name.EndsWith("Anonymize", StringComparison.Ordinal) ? ["connected", "disconnected"] : ["connected"];
            foreach (var status in statuses)
            {
                await probe.TryAsync(operation, status);
            }
        }

        return probe;
    }

    public void Dispose() => http.Dispose();

    private static int Order(ContractOperation operation) => operation switch
    {
        { Method: "DELETE" } => 4,
        _ when Late.Contains(operation.Name) => 3,
        { Name: "CreateRoomTranscriptions" } => 0,
        { Method: "GET" } => 1,
        _ => 2,
    };

    private async Task TryAsync(ContractOperation operation, string participants)
    {
        var path = await PathAsync(operation, participants);
        var fields = operation.Query.Concat(operation.Form).ToList();
        foreach (var field in fields)
        {
            var isRefused = Probe.Bad(field) is { } bad && (await SendAsync(operation, path, field, bad)).Status == 400;
            List<bool> shown = [];
            foreach (var value in Probe.Good(field, operation, room))
            {
                var (status, body) = await SendAsync(operation, path, field, value);
                if ((status == operation.Status) == Probe.IsRefused(operation, value))
                {
                    gaps[operation.Name].Add($"{field.Name}={value} gives {status}");
                }

                shown.Add(IsShown(operation, field, value, body));
            }

            // One value of a form may be the usual one, and there in any case.
            if (!isRefused && !(operation.ListKey is null ? shown.All(one => one) : shown.Any(one => one)))
            {
                gaps[operation.Name].Add($"{field.Name} changes nothing");
            }
        }

        if (fields.Count == 0 || operation.Method == "GET")
        {
            Look(operation, await SendAsync(operation, path, null, ""));
        }
    }

    private bool IsShown(ContractOperation operation, ContractField field, string value, JsonNode? body)
    {
        if (operation.ListKey is { } key)
        {
            var items = body?[key] as JsonArray;
            foreach (var item in items ?? [])
            {
                Note(operation, item);
                if (Probe.IsAnother(field, value, item, Contract.Video.Resources[operation.Returns!]))
                {
                    gaps[operation.Name].Add($"{field.Name}={value} gives others");
                }
            }

            // A filter for what nobody has gives nothing.
            return field.Name == "PageSize" ? (string?)body?["meta"]?["page_size"]?.ToString() == value : items is { Count: 0 };
        }

        if (body?["code"] is null)
        {
            Note(operation, body);
        }

        return Probe.IsEchoed(field, value, body, Contract.Video.Resources[operation.Returns!]);
    }

    private void Look(ContractOperation operation, (int Status, JsonNode? Body) answer)
    {
        if (answer.Status != operation.Status)
        {
            gaps[operation.Name].Add($"gives {answer.Status}");
        }
        else if (operation.Returns is not null)
        {
            var items = operation.ListKey is { } key ? answer.Body![key] as JsonArray : [answer.Body!.DeepClone()];
            if (items is not { Count: > 0 })
            {
                gaps[operation.Name].Add("gives nothing");
            }

            foreach (var item in items ?? [])
            {
                Note(operation, item);
            }
        }
    }

    private void Note(ContractOperation operation, JsonNode? answer)
    {
        var resource = Contract.Video.Resources[operation.Returns!];
        gaps[operation.Name].AddRange(Probe.Missing(resource, answer).Except(gaps[operation.Name]));
        Seen.UnionWith(Probe.Values(resource, answer));
    }

    /// <summary>The operation's address, of things that are there: the first that the list of such things has.</summary>
    private async Task<string> PathAsync(ContractOperation operation, string participants)
    {
        var path = operation.Url;
        for (var hole = path.IndexOf('{', StringComparison.Ordinal); hole >= 0; hole = path.IndexOf('{', StringComparison.Ordinal))
        {
            var list = path[..(hole - 1)];
            var filter = list.EndsWith("/Participants", StringComparison.Ordinal) ? $"?Status={participants}" : "";
            path = string.Concat(list, "/", list == "/v1/Rooms" ? room : await FirstAsync(list + filter), Regex.Replace(path[hole..], @"^\{\w+\}", ""));
        }

        return path;
    }

    private async Task<string> FirstAsync(string list)
    {
        var body = (await GetAsync(list)).Body!.AsObject();
        var first = ((string)body["meta"]!["key"]!) is var key && body[key]!.AsArray() is { Count: > 0 } items ? items[0]! : throw new InvalidOperationException($"There is nothing in {list}.");
        return (string)(first["sid"] ?? first["ttid"])!;
    }

    private async Task<(int Status, JsonNode? Body)> SendAsync(ContractOperation operation, string path, ContractField? field, string value)
    {
        List<KeyValuePair<string, string>> pairs = [.. Probe.Needed(operation, field, room), .. field is null ? [] : new[] { KeyValuePair.Create(field.Name, value) }];
        return operation.Method == "POST"
            ? await AskAsync(new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(pairs) })
            : await AskAsync(new HttpRequestMessage(new HttpMethod(operation.Method), path + string.Concat(pairs.Select(one => $"?{one.Key}={Uri.EscapeDataString(one.Value)}"))));
    }

    private Task<(int Status, JsonNode? Body)> GetAsync(string path) => AskAsync(new HttpRequestMessage(HttpMethod.Get, path));

    private async Task<(int Status, JsonNode? Body)> AskAsync(HttpRequestMessage request)
    {
        using (request)
        {
            using var response = await http.SendAsync(request);
            var text = await response.Content.ReadAsStringAsync();
            return ((int)response.StatusCode, text.Length > 0 ? JsonNode.Parse(text) : null);
        }
    }
}
