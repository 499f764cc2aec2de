using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using TwilioVideo.Tests.Running;

namespace TwilioVideo.Tests.Resources;

/// <summary>The facts of the API, from <c>seeds/video-v1.json</c>.</summary>
public sealed class Contract
{
    private Contract(JsonNode root)
    {
        Resources = root["resources"]!.AsObject().ToDictionary(one => one.Key, one => new ContractResource(one.Key, one.Value!));
        Operations = [.. root["operations"]!.AsObject().Select(one => new ContractOperation(one.Key, one.Value!))];
    }

    public static Contract Video { get; } = new(JsonNode.Parse(File.ReadAllText(Repository.File("seeds", "video-v1.json")))!);

    public IReadOnlyList<ContractOperation> Operations { get; }

    public IReadOnlyDictionary<string, ContractResource> Resources { get; }

    public ContractOperation this[string name] => Operations.Single(one => one.Name == name);

    internal static IReadOnlyList<ContractField> Fields(JsonNode? text) =>
        [.. (text?.GetValue<string>() ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(ContractField.Parse)];
}

/// <summary>One operation: what is sent, what comes back, and which cmdlet stands for it.</summary>
public sealed class ContractOperation
{
    internal ContractOperation(string name, JsonNode node)
    {
        var send = node["send"]!.GetValue<string>().Split(' ');
        var answer = node["answer"]!.GetValue<string>().Split(' ');
        Name = name;
        (Method, Url) = (send[0], send[1]);
        Status = int.Parse(answer[0], System.Globalization.CultureInfo.InvariantCulture);
        Returns = answer.ElementAtOrDefault(1)?.Replace("[]", "", StringComparison.Ordinal);
        ListKey = answer.ElementAtOrDefault(3);
        Cmdlet = node["cmdlet"]!.GetValue<string>();
        Query = Contract.Fields(node["query"]);
        Form = Contract.Fields(node["form"]);
        Holes = [.. Url.Split('{').Skip(1).Select(part => part.Split('}')[0])];
        ParameterNames = node["as"]?.AsObject().ToDictionary(one => one.Key, one => one.Value!.GetValue<string>()) ?? [];
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

    public IReadOnlyList<ContractField> Query { get; }

    public IReadOnlyList<ContractField> Form { get; }

    private Dictionary<string, string> ParameterNames { get; }

    public string ParameterOf(string name) => ParameterNames.GetValueOrDefault(name, name);

    public override string ToString() => Name;
}

/// <summary>One resource: its type in the module, and its fields.</summary>
public sealed class ContractResource
{
    internal ContractResource(string name, JsonNode node)
    {
        Name = name;
        Type = node["type"]!.GetValue<string>();
        Fields = Contract.Fields(node["fields"]);
    }

    public string Name { get; }

    public string Type { get; }

    public IReadOnlyList<ContractField> Fields { get; }
}

/// <summary>A parameter of an operation, or a field of a resource.</summary>
public sealed record ContractField(string Name, string Type, bool IsRequired, bool IsNullable)
{
    public bool IsList => Type.EndsWith("[]", StringComparison.Ordinal);

    /// <summary>The type of the field, or of a list's items.</summary>
    public string ItemType => IsList ? Type[..^2] : Type;

    /// <summary>The values there are, where they are listed.</summary>
    public IReadOnlyList<string> Values => ItemType.Contains('|', StringComparison.Ordinal) ? ItemType.Split('|') : [];

    /// <summary>The field's name as a property has it.</summary>
    public string Property => string.Concat(Name.Split('_').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    internal static ContractField Parse(string text)
    {
        var at = text.IndexOf(':', StringComparison.Ordinal);
        var name = text[..at];
        return new ContractField(name.TrimEnd('!', '?'), text[(at + 1)..], name.EndsWith('!'), name.EndsWith('?'));
    }
}
