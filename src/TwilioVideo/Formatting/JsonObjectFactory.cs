using System.Management.Automation;
using System.Text.Json;

namespace TwilioVideo.Formatting;

/// <summary>Makes objects of JSON whose shape is not known here. Names and texts are as the service writes them.</summary>
internal static class JsonObjectFactory
{
    /// <summary>Creates an object, a list, a text, a number or null.</summary>
    /// <param name="element">The JSON.</param>
    public static object? Create(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                var item = new PSObject();
                foreach (var property in element.EnumerateObject())
                {
                    // Names of objects differ in more than case, and none is empty.
                    if (property.Name.Length > 0 && item.Properties[property.Name] is null)
                    {
                        item.Properties.Add(new PSNoteProperty(property.Name, Create(property.Value)));
                    }
                }

                return item;
            case JsonValueKind.Array:
                var list = new object?[element.GetArrayLength()];
                var index = 0;
                foreach (var entry in element.EnumerateArray())
                {
                    list[index++] = Create(entry);
                }

                return list;
            case JsonValueKind.String:
                return element.GetString();
            case JsonValueKind.Number:
                return element.TryGetInt32(out var small) ? small : element.TryGetInt64(out var large) ? large : (object)element.GetDouble();
            case JsonValueKind.True or JsonValueKind.False:
                return element.GetBoolean();
            default:
                return null;
        }
    }
}
