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
using TwilioVideo.Tests.Infrastructure;

namespace TwilioVideo.Tests.Contract;

/// <summary>Holds an emulator that has one of everything to the contract, over HTTP and without the module: every field, every parameter, every value.</summary>
internal sealed class EmulatorConformance : IDisposable
{
    // What the others need is made first, and what they need is taken away last.
    private static readonly string[] Late = ["UpdateRoomParticipant", "UpdateRoomParticipantAnonymize", "UpdateRoomTranscriptions", "UpdateRoom"];
    private readonly HttpClient _http;
    private readonly Dictionary<string, List<string>> _gaps = ApiDescription.Video.Operations.ToDictionary(operation => operation.Name, _ => new List<string>());
    private string _room = "";

    private EmulatorConformance(Uri address)
    {
        _http = new HttpClient { BaseAddress = address };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{EmulatorHost.AccountSid}:{EmulatorHost.AuthToken}")));
    }

    /// <summary>The values that were seen in fields whose values are listed: <c>room.status completed</c>.</summary>
    public HashSet<string> ObservedValues { get; } = [];

    /// <summary>What is missing, operation by operation.</summary>
    public IReadOnlyDictionary<string, List<string>> Violations => _gaps;

    public static async Task<EmulatorConformance> RunAsync()
    {
        await using var host = await EmulatorHost.StartAsync(await File.ReadAllTextAsync(RepositoryPaths.File("tests", "TwilioVideo.Tests", "Resources", "one-of-everything.json")));
        using var probe = new EmulatorConformance(host.Address);
        probe._room = (string)(await probe.GetAsync("/v1/Rooms")).Body!["rooms"]![0]!["sid"]!;
        foreach (var operation in ApiDescription.Video.Operations.OrderBy(Order).ThenBy(item => Array.IndexOf(Late, item.Name)))
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

    public void Dispose() => _http.Dispose();

    private static int Order(ApiOperation operation) => operation switch
    {
        { Method: "DELETE" } => 4,
        _ when Late.Contains(operation.Name) => 3,
        { Name: "CreateRoomTranscriptions" } => 0,
        { Method: "GET" } => 1,
        _ => 2,
    };

    private async Task TryAsync(ApiOperation operation, string participants)
    {
        var path = await PathAsync(operation, participants);
        var fields = operation.Query.Concat(operation.Form).ToList();
        foreach (var field in fields)
        {
            var isRejected = ParameterValues.Invalid(field) is { } bad && (await SendAsync(operation, path, field, bad)).Status == 400;
            List<bool> displayed = [];
            foreach (var value in ParameterValues.Valid(field, operation, _room))
            {
                var (status, body) = await SendAsync(operation, path, field, value);
                if ((status == operation.Status) == ParameterValues.IsRejected(operation, value))
                {
                    _gaps[operation.Name].Add($"{field.Name}={value} gives {status}");
                }

                displayed.Add(IsShown(operation, field, value, body));
            }

            // One value of a form may be the usual one, and there in any case.
            if (!isRejected && !(operation.ListKey is null ? displayed.All(item => item) : displayed.Any(item => item)))
            {
                _gaps[operation.Name].Add($"{field.Name} changes nothing");
            }
        }

        if (fields.Count == 0 || operation.Method == "GET")
        {
            Look(operation, await SendAsync(operation, path, null, ""));
        }
    }

    private bool IsShown(ApiOperation operation, ApiField field, string value, JsonNode? body)
    {
        if (operation.ListKey is { } key)
        {
            var items = body?[key] as JsonArray;
            foreach (var item in items ?? [])
            {
                Note(operation, item);
                if (ParameterValues.IsAnother(field, value, item, ApiDescription.Video.Resources[operation.Returns!]))
                {
                    _gaps[operation.Name].Add($"{field.Name}={value} gives others");
                }
            }

            // A filter for what nobody has gives nothing.
            return field.Name == "PageSize" ? (string?)body?["meta"]?["page_size"]?.ToString() == value : items is { Count: 0 };
        }

        if (body?["code"] is null)
        {
            Note(operation, body);
        }

        return ParameterValues.IsEchoed(field, value, body, ApiDescription.Video.Resources[operation.Returns!]);
    }

    private void Look(ApiOperation operation, (int Status, JsonNode? Body) response)
    {
        if (response.Status != operation.Status)
        {
            _gaps[operation.Name].Add($"gives {response.Status}");
        }
        else if (operation.Returns is not null)
        {
            var items = operation.ListKey is { } key ? response.Body![key] as JsonArray : [response.Body!.DeepClone()];
            if (items is not { Count: > 0 })
            {
                _gaps[operation.Name].Add("gives nothing");
            }

            foreach (var item in items ?? [])
            {
                Note(operation, item);
            }
        }
    }

    private void Note(ApiOperation operation, JsonNode? response)
    {
        var resource = ApiDescription.Video.Resources[operation.Returns!];
        _gaps[operation.Name].AddRange(ParameterValues.Missing(resource, response).Except(_gaps[operation.Name]));
        ObservedValues.UnionWith(ParameterValues.Values(resource, response));
    }

    /// <summary>The operation's address, of things that are there: the first that the list of such things has.</summary>
    private async Task<string> PathAsync(ApiOperation operation, string participants)
    {
        var path = operation.Url;
        for (var parameter = path.IndexOf('{', StringComparison.Ordinal); parameter >= 0; parameter = path.IndexOf('{', StringComparison.Ordinal))
        {
            var list = path[..(parameter - 1)];
            var filter = list.EndsWith("/Participants", StringComparison.Ordinal) ? $"?Status={participants}" : "";
            path = string.Concat(list, "/", list is "/v1/Rooms" or "/v1/Video/Rooms" ? _room : await FirstAsync(list + filter), Regex.Replace(path[parameter..], @"^\{\w+\}", ""));
        }

        return path;
    }

    private async Task<string> FirstAsync(string list)
    {
        var body = (await GetAsync(list)).Body!.AsObject();
        var first = ((string)body["meta"]!["key"]!) is var key && body[key]!.AsArray() is { Count: > 0 } items ? items[0]! : throw new InvalidOperationException($"There is nothing in {list}.");
        return (string)(first["sid"] ?? first["ttid"] ?? first["participant_sid"])!;
    }

    private async Task<(int Status, JsonNode? Body)> SendAsync(ApiOperation operation, string path, ApiField? field, string value)
    {
        List<KeyValuePair<string, string>> pairs = [.. ParameterValues.Required(operation, field, _room), .. field is null ? [] : new[] { KeyValuePair.Create(field.Name, value) }];
        return operation.Method == "POST"
            ? await AskAsync(new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(pairs) })
            : await AskAsync(new HttpRequestMessage(new HttpMethod(operation.Method), path + string.Concat(pairs.Select(pair => $"?{pair.Key}={Uri.EscapeDataString(pair.Value)}"))));
    }

    private Task<(int Status, JsonNode? Body)> GetAsync(string path) => AskAsync(new HttpRequestMessage(HttpMethod.Get, path));

    private async Task<(int Status, JsonNode? Body)> AskAsync(HttpRequestMessage request)
    {
        using (request)
        {
            using var response = await _http.SendAsync(request);
            var text = await response.Content.ReadAsStringAsync();
            return ((int)response.StatusCode, text.Length > 0 ? JsonNode.Parse(text) : null);
        }
    }
}
