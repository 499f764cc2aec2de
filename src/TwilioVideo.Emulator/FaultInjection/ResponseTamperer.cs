using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;

namespace TwilioVideo.Emulator.FaultInjection;

/// <summary>Changes a correct body into that of a faulty, malicious or future service.</summary>
internal static class ResponseTamperer
{
    // Fields that are not nullable in the API description. A composition's duration is not nullable either; a room's is.
    private static readonly HashSet<string> NeverNull = new(StringComparer.Ordinal)
    {
        "status", "type", "kind", "format", "codec", "container_format", "bitrate",
        "max_participants", "max_participant_duration", "empty_room_timeout", "unused_room_timeout",
    };

    public static byte[] Tamper(ReadOnlyMemory<byte> body, MalformedResponse malformed, string untrustedHost)
    {
        switch (malformed)
        {
            case MalformedResponse.Empty:
                return [];
            case MalformedResponse.EmptyArray:
                return [(byte)'[', (byte)']'];
            case MalformedResponse.TruncatedJson:
                return body.Slice(0, body.Length / 2).ToArray();
        }

        if (JsonNode.Parse(body.Span) is not JsonObject root)
        {
            return body.ToArray();
        }

        if (malformed == MalformedResponse.ForeignNextPage)
        {
            ReplaceNextPageUrl(root, untrustedHost);
        }

        foreach (JsonObject resource in GetResources(root).ToList())
        {
            Tamper(resource, malformed);
        }

        return Encoding.UTF8.GetBytes(root.ToJsonString());
    }

    private static void ReplaceNextPageUrl(JsonObject root, string untrustedHost)
    {
        if (root["meta"] is JsonObject meta)
        {
            meta["next_page_url"] = new Uri(new Uri(untrustedHost), "/v1/Rooms?PageSize=50&Page=1&PageToken=PA.00000001").AbsoluteUri;
        }
    }

    private static IEnumerable<JsonObject> GetResources(JsonObject root)
    {
        string? key = (string?)root["meta"]?["key"];
        return key is null ? [root] : root[key]!.AsArray().OfType<JsonObject>();
    }

    private static void Tamper(JsonObject resource, MalformedResponse malformed)
    {
        switch (malformed)
        {
            case MalformedResponse.UnknownField:
                resource["unknown_field"] = new JsonObject { ["nested"] = new JsonArray(1, "two", null) };
                break;
            case MalformedResponse.UnknownStatus when resource.ContainsKey("status"):
                resource["status"] = "hibernating";
                break;
            case MalformedResponse.Nulls:
                bool isComposition = resource.ContainsKey("bitrate");
                foreach (string name in resource.Select(field => field.Key).ToList())
                {
                    if (!NeverNull.Contains(name) && !(isComposition && name == "duration"))
                    {
                        resource[name] = null;
                    }
                }

                break;
        }
    }
}
