using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace TwilioVideo.Emulator.Seeding;

/// <summary>An object in a seed. Property names are case-insensitive; an unknown property is an error.</summary>
internal sealed class SeedObject
{
    private readonly SeedValue _node;
    private readonly Dictionary<string, SeedValue> _properties = new(StringComparer.OrdinalIgnoreCase);

    public SeedObject(SeedValue node, string expected, string[] known)
    {
        _node = node;
        if (node.Element.ValueKind != JsonValueKind.Object)
        {
            throw node.CreateError(expected);
        }

        foreach (JsonProperty property in node.Element.EnumerateObject())
        {
            string path = $"{node.Path}.{property.Name}";
            if (!known.Contains(property.Name, StringComparer.OrdinalIgnoreCase))
            {
                throw new FormatException($"Seed, {path}: unknown property; expected one of {string.Join(", ", known)}");
            }

            if (_properties.ContainsKey(property.Name))
            {
                throw new FormatException($"Seed, {path}: duplicate property");
            }

            _properties[property.Name] = new SeedValue(property.Value, path);
        }
    }

    /// <summary>Gets a property; null when it is missing or null.</summary>
    public SeedValue? Find(string name) => _properties.TryGetValue(name, out SeedValue node) && !node.IsNull ? node : null;

    public List<SeedValue> GetList(string name) => Find(name)?.GetItems() ?? [];

    public SeedValue GetRequired(string name) => Find(name) ?? throw _node.CreateError($"an object with {name}");

    /// <summary>Gets a time from one of two properties: a date-time, or a number of minutes before now.</summary>
    public DateTimeOffset? GetDateTimeOffset(string name, string minutesAgo, DateTimeOffset now)
    {
        if (Find(name) is { } dateTime)
        {
            return Find(minutesAgo) is null ? dateTime.GetDateTimeOffset() : throw _node.CreateError(
                $"either {name} or {minutesAgo}, not both");
        }

        return Find(minutesAgo) is { } minutes ? now.AddMinutes(-minutes.GetDouble(0, 10_000_000)) : null;
    }
}
