using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TwilioVideo.Client.Tests.Fuzzing;

/// <summary>Changes a whole response of the service in a way that a seed decides.</summary>
internal sealed class ResponseMutator(int seed)
{
    private static readonly string[] OddValues =
    [
        "null", "true", "false", "0", "-1", "12.5", "3.0", "1e3", "1e400", "2147483648", "-9223372036854775809", "123456789012345678901234567890", "\"\"", "\" \"", "\"12\"", "\"1.5\"",
        "\"2026-03-01\"", "\"2026-03-01t09:30:05z\"", "\"2026-03-01 09:30:05\"", "\"2026-13-45T99:99:99Z\"", "\"Sun, 01 Mar 2026 09:30:05 +0000\"", "\"2026-03-01T09:30:60Z\"",
        "\"0001-01-01T00:00:00+14:00\"", "\"9999-12-31T23:59:59-14:00\"", "\"\\ud83d\"", "\"\\u0000\\u001b[2J\"", "[]", "[null]", "[1,\"a\",{}]", "{}", "{\"a\":{\"b\":[1]}}", "\"Infinity\"", "\"NaN\"",
    ];

    // Stands for a value that a node can't hold, such as a number too large for a double.
    private const string Placeholder = "ODD_VALUE";
    private readonly Random _random = new(seed);

    /// <summary>Gets what was done, for the message of a failed test.</summary>
    public string Description { get; private set; } = "";

    /// <summary>Gives the response with one to three changes.</summary>
    public byte[] Mutate(string response)
    {
        var text = response;
        for (var changes = _random.Next(1, 4); changes > 0; changes--)
        {
            text = _random.Next(3) > 0 ? ChangeNode(text) : ChangeText(text);
        }

        return ChangeBytes(text);
    }

    /// <summary>Gives a list in which one entry is something else than an object.</summary>
    public string MutateEntry(string response)
    {
        var root = JsonNode.Parse(response)!;
        var entries = root.AsObject().Select(field => field.Value).OfType<JsonArray>().Single();
        entries[_random.Next(entries.Count)] = JsonNode.Parse(Pick("null", "5", "\"x\"", "true", "[]", "[{}]"));
        return root.ToJsonString();
    }

    private string ChangeNode(string text)
    {
        var nodes = new List<JsonNode>();
        JsonNode? root;
        try
        {
            root = JsonNode.Parse(text);
            Collect(root, nodes);
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException)
        {
            // An earlier change made it unreadable.
            return text;
        }

        if (nodes.Count == 0)
        {
            return text;
        }

        var node = nodes[_random.Next(nodes.Count)];
        var odd = OddValues[_random.Next(OddValues.Length)];
        Description += $" {node.GetPath()}={odd};";
        if (node is JsonObject table && _random.Next(2) == 0)
        {
            var name = table.Count > 0 ? table.ElementAt(_random.Next(table.Count)).Key : "x";
            switch (_random.Next(3))
            {
                case 0:
                    table.Remove(name);
                    break;
                case 1:
                    table[name] = Placeholder;
                    break;
                default:
                    table["later_" + _random.Next(9)] = Placeholder;
                    break;
            }
        }
        else if (node.Parent is JsonObject parent)
        {
            parent[node.GetPropertyName()] = Placeholder;
        }
        else if (node.Parent is JsonArray list)
        {
            list[node.GetElementIndex()] = Placeholder;
        }
        else
        {
            return odd;
        }

        try
        {
            return root!.ToJsonString().Replace($"\"{Placeholder}\"", odd, StringComparison.Ordinal);
        }
        catch (InvalidOperationException)
        {
            // Half a character pair of an earlier change can't be written.
            return text;
        }
    }

    private string ChangeText(string text)
    {
        var at = _random.Next(text.Length + 1);
        Description += $" text at {at};";
        return _random.Next(6) switch
        {
            0 => text[..at],
            1 => text.Insert(at, Pick("}", "]", "{", "[", ",", "\"", ":", "\0", "\ufeff", "//x", "1")),
            2 => at < text.Length ? text.Remove(at, 1) : text,
            3 => text + text,
            4 => text.Replace("\"status\"", "\"status\":\"first\",\"status\"", StringComparison.Ordinal),
            _ => string.Concat(Enumerable.Repeat("[", 200)) + text,
        };
    }

    private byte[] ChangeBytes(string text)
    {
        switch (_random.Next(12))
        {
            case 0:
                return Encoding.Unicode.GetBytes(text);
            case 1:
                return [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text)];
            case 2:
                return Encoding.Latin1.GetBytes(text);
            case 3:
                var bytes = Encoding.UTF8.GetBytes(text);
                if (bytes.Length > 0)
                {
                    bytes[_random.Next(bytes.Length)] = (byte)_random.Next(256);
                }

                return bytes;
            default:
                return Encoding.UTF8.GetBytes(text);
        }
    }

    private static void Collect(JsonNode? node, List<JsonNode> nodes)
    {
        if (node is null)
        {
            return;
        }

        nodes.Add(node);
        IEnumerable<JsonNode?> children = node switch
        {
            JsonObject table => table.Select(field => field.Value),
            JsonArray list => list,
            _ => [],
        };
        foreach (var child in children.ToArray())
        {
            Collect(child, nodes);
        }
    }

    private string Pick(params string[] values) => values[_random.Next(values.Length)];
}
