using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace TwilioVideo.Tests.Contract;

/// <summary>One operation: what is sent, what comes back, and which cmdlet stands for it.</summary>
public sealed class ApiOperation
{
    internal ApiOperation(string name, JsonNode node)
    {
        var send = node["send"]!.GetValue<string>().Split(' ');
        var response = node["answer"]!.GetValue<string>().Split(' ');
        Name = name;
        (Method, Url) = (send[0], send[1]);
        Status = int.Parse(response[0], System.Globalization.CultureInfo.InvariantCulture);
        Returns = response.ElementAtOrDefault(1)?.Replace("[]", "", StringComparison.Ordinal);
        ListKey = response.ElementAtOrDefault(3);
        Cmdlet = node["cmdlet"]!.GetValue<string>();
        Query = ApiDescription.Fields(node["query"]);
        Form = ApiDescription.Fields(node["form"]);
        Holes = [.. Url.Split('{').Skip(1).Select(part => part.Split('}')[0])];
        ParameterNames = node["as"]?.AsObject().ToDictionary(pair => pair.Key, pair => pair.Value!.GetValue<string>()) ?? [];
    }

    public string Name { get; }

    public string Method { get; }

    public string Url { get; }

    public int Status { get; }

    /// <summary>The resource that comes back; null where nothing does.</summary>
    public string? Returns { get; }

    /// <summary>Where a list's items are; null for others.</summary>
    public string? ListKey { get; }

    public string Cmdlet { get; }

    public IReadOnlyList<string> Holes { get; }

    public IReadOnlyList<ApiField> Query { get; }

    public IReadOnlyList<ApiField> Form { get; }

    private Dictionary<string, string> ParameterNames { get; }

    public string ParameterOf(string name) => ParameterNames.GetValueOrDefault(name, name);

    public override string ToString() => Name;
}
