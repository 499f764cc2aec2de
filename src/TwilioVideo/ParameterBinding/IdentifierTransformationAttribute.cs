using System;
using System.Collections;
using System.Management.Automation;

namespace TwilioVideo.ParameterBinding;

/// <summary>
/// Takes text as it is, numbers and GUIDs as text, and from an object the first of the named properties that it has. Anything else is
/// refused: PowerShell would make text of it, and that text would be sent as somebody's name.
/// </summary>
/// <param name="propertyNames">The properties, the best first.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class IdentifierTransformationAttribute(params string[] propertyNames) : ArgumentTransformationAttribute
{
    /// <summary>The properties, the best first.</summary>
    public string[] PropertyNames { get; } = propertyNames;

    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        var value = inputData is PSObject wrapper ? wrapper.BaseObject : inputData;
        if (value is null || IsText(value))
        {
            return inputData;
        }

        // What is piped in by thousands; to have the engine look up a property of each costs as much as all the rest of the binding.
        if (value is RoomParticipant { Sid: { Length: > 0 } sid } && PropertyNames[0] == nameof(RoomParticipant.Sid))
        {
            return AccountValidator.Remember(sid, value);
        }

        if (value is IDictionary)
        {
            throw CreateError("A hashtable names nothing here. Give the text itself, or make an object of it: [pscustomobject]@{ ... }.");
        }

        if (value is IEnumerable list)
        {
            var many = list is ICollection { Count: var count } ? $" of {count}" : "";
            throw CreateError($"A list{many} was given where one is expected. Pipe them instead, and each is taken by itself.");
        }

        var input = PSObject.AsPSObject(inputData!);
        foreach (var name in PropertyNames)
        {
            if (input.Properties[name]?.Value is { } found && IsText(found) && LanguagePrimitives.ConvertTo<string>(found) is { Length: > 0 } text)
            {
                return AccountValidator.Remember(text, input);
            }
        }

        var names = string.Join(" or ", PropertyNames);
        throw CreateError(value is IConvertible
            ? $"'{input}' is a {value.GetType().Name}, and would be sent as if it were a name. Give text, or an object that has {names}."
            : InputDescription.DescribeMissing(input, names));
    }

    /// <summary>Whether something is as good as text. Dates, truths and the like are text of another kind on every machine.</summary>
    /// <param name="value">What was given.</param>
    internal static bool IsText(object value) => (value is PSObject wrapper ? wrapper.BaseObject : value)
        is string or char or Guid or ((byte or sbyte or short or ushort or int or uint or long or ulong or float or double or decimal) and not Enum);

    private static ArgumentTransformationMetadataException CreateError(string message) => new(message);
}
