using System;
using System.Collections.Generic;
using System.Linq;

namespace TwilioVideo.Tests.Contract;

/// <summary>A parameter of an operation, or a field of a resource.</summary>
public sealed record ApiField(string Name, string Type, bool IsRequired, bool IsNullable)
{
    public bool IsList => Type.EndsWith("[]", StringComparison.Ordinal);

    /// <summary>The type of the field, or of a list's items.</summary>
    public string ItemType => IsList ? Type[..^2] : Type;

    /// <summary>The values there are, where they are listed.</summary>
    public IReadOnlyList<string> Values => ItemType.Contains('|', StringComparison.Ordinal) ? ItemType.Split('|') : [];

    /// <summary>The field's name as a property has it.</summary>
    public string Property => string.Concat(Name.Split('_').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    internal static ApiField Parse(string text)
    {
        var at = text.IndexOf(':', StringComparison.Ordinal);
        var name = text[..at];
        return new ApiField(name.TrimEnd('!', '?'), text[(at + 1)..], name.EndsWith('!'), name.EndsWith('?'));
    }
}
