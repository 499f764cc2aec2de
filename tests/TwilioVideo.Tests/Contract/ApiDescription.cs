using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using TwilioVideo.Tests.Infrastructure;

namespace TwilioVideo.Tests.Contract;

/// <summary>The facts of the API, from <c>seeds/video-v1.json</c>.</summary>
public sealed class ApiDescription
{
    private ApiDescription(JsonNode root)
    {
        Resources = root["resources"]!.AsObject().ToDictionary(pair => pair.Key, pair => new ApiResource(pair.Key, pair.Value!));
        Operations = [.. root["operations"]!.AsObject().Select(pair => new ApiOperation(pair.Key, pair.Value!))];
    }

    public static ApiDescription Video { get; } = new(JsonNode.Parse(File.ReadAllText(RepositoryPaths.File("seeds", "video-v1.json")))!);

    public IReadOnlyList<ApiOperation> Operations { get; }

    public IReadOnlyDictionary<string, ApiResource> Resources { get; }

    public ApiOperation this[string name] => Operations.Single(operation => operation.Name == name);

    internal static IReadOnlyList<ApiField> Fields(JsonNode? text) =>
        [.. (text?.GetValue<string>() ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(ApiField.Parse)];
}
