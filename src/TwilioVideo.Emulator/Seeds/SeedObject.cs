using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace TwilioVideo.Emulator;

/// <summary>An object in a seed, of which every property is known. Their names are read in any case.</summary>
internal sealed class SeedObject
{
    private readonly SeedNode _node;
    private readonly Dictionary<string, SeedNode> _properties = new(StringComparer.OrdinalIgnoreCase);

    public SeedObject(SeedNode node, string what, string[] known)
    {
        _node = node;
        if (node.Element.ValueKind != JsonValueKind.Object)
        {
            throw node.Wrong(what);
        }

        foreach (JsonProperty property in node.Element.EnumerateObject())
        {
            string path = $"{node.Path}.{property.Name}";
            if (!known.Contains(property.Name, StringComparer.OrdinalIgnoreCase))
            {
                throw new FormatException($"Seed, {path}: there is no such property; known here are {string.Join(", ", known)}");
            }

            if (_properties.ContainsKey(property.Name))
            {
                throw new FormatException($"Seed, {path}: this property is there twice");
            }

            _properties[property.Name] = new SeedNode(property.Value, path);
        }
    }

    /// <summary>A property; null when it is absent or null, which mean the same.</summary>
    public SeedNode? Find(string name) => _properties.TryGetValue(name, out SeedNode node) && !node.IsNull ? node : null;

    public List<SeedNode> List(string name) => Find(name)?.Items() ?? [];

    public SeedNode Required(string name) => Find(name) ?? throw _node.Wrong($"an object with {name}");

    /// <summary>When something came to be: a moment, or so many minutes before now.</summary>
    public DateTimeOffset? Moment(string name, string minutesAgo, DateTimeOffset now)
    {
        if (Find(name) is { } moment)
        {
            return Find(minutesAgo) is null ? moment.Moment() : throw _node.Wrong($"either {name} or {minutesAgo}, not both");
        }

        return Find(minutesAgo) is { } minutes ? now.AddMinutes(-minutes.Quantity(0, 10_000_000)) : null;
    }
}
