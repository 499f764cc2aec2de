using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace TwilioVideo.Emulator.Seeding;

/// <summary>An object in a seed, of which every property is known. Their names are read in any case.</summary>
internal sealed class SeedObject
{
    private readonly SeedValue _node;
    private readonly Dictionary<string, SeedValue> _properties = new(StringComparer.OrdinalIgnoreCase);

    public SeedObject(SeedValue node, string what, string[] known)
    {
        _node = node;
        if (node.Element.ValueKind != JsonValueKind.Object)
        {
            throw node.CreateError(what);
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

            _properties[property.Name] = new SeedValue(property.Value, path);
        }
    }

    /// <summary>A property; null when it is absent or null, which mean the same.</summary>
    public SeedValue? Find(string name) => _properties.TryGetValue(name, out SeedValue node) && !node.IsNull ? node : null;

    public List<SeedValue> GetList(string name) => Find(name)?.GetItems() ?? [];

    public SeedValue GetRequired(string name) => Find(name) ?? throw _node.CreateError($"an object with {name}");

    /// <summary>When something came to be: a moment, or so many minutes before now.</summary>
    public DateTimeOffset? GetDateTimeOffset(string name, string minutesAgo, DateTimeOffset now)
    {
        if (Find(name) is { } moment)
        {
            return Find(minutesAgo) is null ? moment.GetDateTimeOffset() : throw _node.CreateError($"either {name} or {minutesAgo}, not both");
        }

        return Find(minutesAgo) is { } minutes ? now.AddMinutes(-minutes.GetDouble(0, 10_000_000)) : null;
    }
}
