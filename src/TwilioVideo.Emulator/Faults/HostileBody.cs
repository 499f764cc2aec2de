using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;

namespace TwilioVideo.Emulator;

/// <summary>Makes of a right body what a hostile or a future service would send.</summary>
internal static class HostileBody
{
    // What the API description does not allow to be null. A composition's duration is one of them, a room's is not.
    private static readonly HashSet<string> NeverNull = new(StringComparer.Ordinal)
    {
        "status", "type", "kind", "format", "codec", "container_format", "bitrate",
        "max_participants", "max_participant_duration", "empty_room_timeout", "unused_room_timeout",
    };

    public static byte[] Change(ReadOnlyMemory<byte> body, HostileAnswer hostile, string foreignAddress)
    {
        switch (hostile)
        {
            case HostileAnswer.Empty:
                return [];
            case HostileAnswer.EmptyArray:
                return [(byte)'[', (byte)']'];
            case HostileAnswer.TruncatedJson:
                return body.Slice(0, body.Length / 2).ToArray();
        }

        if (JsonNode.Parse(body.Span) is not JsonObject root)
        {
            return body.ToArray();
        }

        if (hostile == HostileAnswer.ForeignNextPage)
        {
            LeadAway(root, foreignAddress);
        }

        foreach (JsonObject resource in Resources(root).ToList())
        {
            Change(resource, hostile);
        }

        return Encoding.UTF8.GetBytes(root.ToJsonString());
    }

    private static void LeadAway(JsonObject root, string foreignAddress)
    {
        if (root["meta"] is JsonObject meta)
        {
            meta["next_page_url"] = new Uri(new Uri(foreignAddress), "/v1/Rooms?PageSize=50&Page=1&PageToken=PA.00000001").AbsoluteUri;
        }
    }

    private static IEnumerable<JsonObject> Resources(JsonObject root)
    {
        string? key = (string?)root["meta"]?["key"];
        return key is null ? [root] : root[key]!.AsArray().OfType<JsonObject>();
    }

    private static void Change(JsonObject resource, HostileAnswer hostile)
    {
        switch (hostile)
        {
            case HostileAnswer.UnknownField:
                resource["not_yet_known"] = new JsonObject { ["nested"] = new JsonArray(1, "two", null) };
                break;
            case HostileAnswer.UnknownStatus when resource.ContainsKey("status"):
                resource["status"] = "hibernating";
                break;
            case HostileAnswer.Nulls:
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
