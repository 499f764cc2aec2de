using System;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using TwilioVideo.Tests.Infrastructure;

namespace TwilioVideo.Tests.Commands;

/// <summary>A response of a service that did what it was told: the fields that the form named have the form's values.</summary>
internal static class Obeyed
{
    public static string Apply(ReceivedRequest request, string body)
    {
        if (request.Method != "POST" || !body.StartsWith('{') || JsonNode.Parse(body) is not JsonObject response)
        {
            return body;
        }

        foreach (var pair in request.Body.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=')))
        {
            var (field, text) = (JsonNamingPolicy.SnakeCaseLower.ConvertName(pair[0]), Uri.UnescapeDataString(pair[1]));
            if (response[field] is JsonValue value)
            {
                response[field] = value.GetValueKind() is JsonValueKind.String ? text : JsonNode.Parse(text);
            }
            else if (field == "rules")
            {
                response[field] = JsonNode.Parse(text);
            }
        }

        return response.ToJsonString();
    }
}
