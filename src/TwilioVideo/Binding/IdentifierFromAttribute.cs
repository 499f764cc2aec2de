using System;
using System.Management.Automation;

namespace TwilioVideo;

/// <summary>
/// Takes text as it is, and from an object the first of the named properties that it has. Any other object is refused: PowerShell
/// would make text of it, and that text would be sent as somebody's name.
/// </summary>
/// <param name="propertyNames">The properties, the best first.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class IdentifierFromAttribute(params string[] propertyNames) : ArgumentTransformationAttribute
{
    /// <summary>The properties, the best first.</summary>
    public string[] PropertyNames { get; } = propertyNames;

    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        var value = inputData is PSObject wrapper ? wrapper.BaseObject : inputData;
        if (value is null or IConvertible or Guid)
        {
            return inputData;
        }

        // What is piped in by thousands; to have the engine look up a property of each costs as much as all the rest of the binding.
        if (value is RoomParticipant { Sid: { Length: > 0 } sid } && PropertyNames[0] == nameof(RoomParticipant.Sid))
        {
            return sid;
        }

        var input = PSObject.AsPSObject(inputData!);
        foreach (var name in PropertyNames)
        {
            if (input.Properties[name]?.Value is string { Length: > 0 } text)
            {
                return text;
            }
        }

        throw new ArgumentTransformationMetadataException(
            $"An object of type {value.GetType().Name} says nothing here: it has no {string.Join(" or ", PropertyNames)}. Give one text, or pipe objects that have it. Several can be piped, one after the other.");
    }
}
