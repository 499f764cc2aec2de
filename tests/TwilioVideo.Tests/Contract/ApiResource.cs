using System.Collections.Generic;
using System.Text.Json.Nodes;

namespace TwilioVideo.Tests.Contract;

/// <summary>One resource: its type in the module, and its fields.</summary>
public sealed class ApiResource
{
    internal ApiResource(string name, JsonNode node)
    {
        Name = name;
        Type = node["type"]!.GetValue<string>();
        Fields = ApiDescription.Fields(node["fields"]);
    }

    public string Name { get; }

    public string Type { get; }

    public IReadOnlyList<ApiField> Fields { get; }
}
