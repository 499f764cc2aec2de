using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;

namespace TwilioVideo.Emulator.FaultInjection;

/// <summary>Makes of a right body what a hostile or a future service would send.</summary>
internal static class ResponseTamperer
{
    // What the API description does not allow to be null. A composition's duration is one of them, a room's is not.
    private static readonly HashSet<string> NeverNull = new(StringComparer.Ordinal)
    {
        "status", "type", "kind", "format", "codec", "container_format", "bitrate",
        "max_participants", "max_participant_duration", "empty_room_timeout", "unused_room_timeout",
    };

    public static byte[] Change(ReadOnlyMemory<byte> body, MalformedResponse unsafes, string foreignAddress)
    {
        switch (unsafes)
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

        if (unsafes == MalformedResponse.ForeignNextPage)
        {
            ReplaceNextPageUrl(root, foreignAddress);
        }

        foreach (JsonObject resource in GetResources(root).ToList())
        {
            Change(resource, unsafes);
        }

        return Encoding.UTF8.GetBytes(root.ToJsonString());
    }

    private static void ReplaceNextPageUrl(JsonObject root, string foreignAddress)
    {
        if (root["meta"] is JsonObject meta)
        {
            meta["next_page_url"] = new Uri(new Uri(foreignAddress), "/v1/Rooms?PageSize=50&Page=1&PageToken=PA.00000001").AbsoluteUri;
        }
    }

    private static IEnumerable<JsonObject> GetResources(JsonObject root)
    {
        string? key = (string?)root["meta"]?["key"];
        return key is null ? [root] : root[key]!.AsArray().OfType<JsonObject>();
    }

    private static void Change(JsonObject resource, MalformedResponse unsafes)
    {
        switch (unsafes)
        {
            case MalformedResponse.UnknownField:
                resource["not_yet_known"] = new JsonObject { ["nested"] = new JsonArray(1, "two", null) };
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
