using System.Collections.Generic;
using System.Management.Automation;

namespace TwilioVideo;

/// <summary>
/// Options that a parameter gives, or else an object that was piped in. They are not bound by property name: a property that is null
/// would then be refused by the parameter's own checks.
/// </summary>
internal readonly struct PipedOptions(PSObject? input, IDictionary<string, object> given)
{
    /// <summary>The option's value; null where neither has it.</summary>
    /// <typeparam name="T">What it is.</typeparam>
    /// <param name="name">What parameter and property are called.</param>
    /// <param name="parameter">The parameter's value.</param>
    /// <exception cref="TwilioVideoException">The object's property is something else (<see cref="FailureKind.InvalidInput"/>).</exception>
    public T? Get<T>(string name, T? parameter)
    {
        if (given.ContainsKey(name) || input?.Properties[name]?.Value is not { } value || value is "")
        {
            return parameter;
        }

        try
        {
            return LanguagePrimitives.ConvertTo<T>(value);
        }
        catch (PSInvalidCastException problem)
        {
            throw new TwilioVideoException(FailureKind.InvalidInput, $"The {name} of what was piped in can't be used: {problem.Message}", problem);
        }
    }
}
