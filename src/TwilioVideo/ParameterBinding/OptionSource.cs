using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;

namespace TwilioVideo.ParameterBinding;

/// <summary>
/// Options that a parameter gives, or else an object that was piped in. They are not bound by property name: a property that is null
/// would then be refused by the parameter's own checks.
/// </summary>
internal readonly struct OptionSource(PSObject? input, IDictionary<string, object> specified)
{
    /// <summary>Whether a parameter gives it, be it as null: what is given so is not kept as it is.</summary>
    /// <param name="name">What the parameter is called.</param>
    public bool IsSpecified(string name) => specified.ContainsKey(name);

    /// <summary>Whether it is as the service has it: it may be something that is not known here, and is sent back as it is.</summary>
    /// <param name="name">What parameter and property are called.</param>
    public bool IsFromService(string name) => !specified.ContainsKey(name) && input?.BaseObject is CompositionHook or Composition or StorageSettings or Room;

    /// <summary>The option's value, checked unless it is as the service has it.</summary>
    /// <typeparam name="T">What it is.</typeparam>
    /// <param name="name">What parameter and property are called.</param>
    /// <param name="parameter">The parameter's value.</param>
    /// <param name="check">Checks it, and gives what is to be sent.</param>
    /// <exception cref="TwilioVideoException">It can't be sent (<see cref="TwilioVideoErrorKind.InvalidInput"/>).</exception>
    public string? GetValidated<T>(string name, T? parameter, Func<T?, string?> check) => IsFromService(name) ? Get<string>(name, null) : check(Get(name, parameter));

    /// <summary>Whether something shall be so. That it was given as null is a variable that is not set, and would mean what nobody said.</summary>
    /// <param name="name">What parameter and property are called.</param>
    /// <param name="parameter">The parameter's value.</param>
    /// <exception cref="TwilioVideoException">It was given as null, or is no truth (<see cref="TwilioVideoErrorKind.InvalidInput"/>).</exception>
    public bool? GetBoolean(string name, bool? parameter) => Get(name, parameter)
        ?? (IsSpecified(name) ? throw InvalidInput($"-{name} is $true or $false, and was given as $null. Leave it out to say nothing of it.") : null);

    /// <summary>The option's value; null where neither has it.</summary>
    /// <typeparam name="T">What it is.</typeparam>
    /// <param name="name">What parameter and property are called.</param>
    /// <param name="parameter">The parameter's value.</param>
    /// <exception cref="TwilioVideoException">The object's property is something else (<see cref="TwilioVideoErrorKind.InvalidInput"/>).</exception>
    public T? Get<T>(string name, T? parameter)
    {
        if (specified.ContainsKey(name) || input?.Properties[name]?.Value is not { } value || value is "" or DBNull)
        {
            return parameter;
        }

        try
        {
            return typeof(T) == typeof(bool?) ? (T)(object)ToBoolean(value)
                : typeof(T) == typeof(string[]) && value is string list && IsTypeName(list) ? throw new PSInvalidCastException($"'{list}' is what a file makes of a list; give -{name}.")
                : typeof(T) == typeof(object) && value is string whole && IsOnlyName(whole) ? throw new PSInvalidCastException($"'{whole}' is what a file makes of an object; give -{name}.")
                : LanguagePrimitives.ConvertTo<T>(value);
        }
        catch (PSInvalidCastException exception)
        {
            throw new TwilioVideoException(TwilioVideoErrorKind.InvalidInput, $"The {name} of what was piped in can't be used: {exception.Message}", exception);
        }
    }

    /// <summary>A number that has limits, which a parameter checks by itself and an object does not.</summary>
    /// <param name="name">What parameter and property are called.</param>
    /// <param name="parameter">The parameter's value.</param>
    /// <param name="min">The least it can be.</param>
    /// <param name="max">The most it can be.</param>
    /// <exception cref="TwilioVideoException">It is something else (<see cref="TwilioVideoErrorKind.InvalidInput"/>).</exception>
    public int? Get(string name, int? parameter, int min, int max) => Get(name, parameter) switch
    {
        { } number when (number < min || number > max) && !IsFromService(name) => throw new TwilioVideoException(TwilioVideoErrorKind.InvalidInput, $"{name} is from {min} to {max}, not {number}."),
        var number => number,
    };

    /// <summary>Refuses what was piped in if it can't be meant: no object, none of the options, or something else altogether.</summary>
    /// <param name="cmdlet">The cmdlet that it was piped to.</param>
    /// <param name="what">What was expected.</param>
    /// <param name="isOther">Whether its SID shows that it is something else.</param>
    /// <param name="names">The options of which it must have one.</param>
    /// <exception cref="TwilioVideoException">It is refused (<see cref="TwilioVideoErrorKind.InvalidInput"/>).</exception>
    public void Validate(PSCmdlet cmdlet, string what, Predicate<string> isOther, string[] names)
    {
        PipelineInput.EnsureNotNull(cmdlet, input, what);
        var piped = input;
        if (piped is null)
        {
            return;
        }

        if (PipelineInput.GetString(piped, "Sid") is { } sid && isOther(sid))
        {
            throw InvalidInput($"'{sid}' was piped in, which is not what is expected here: a {what}.");
        }

        if (piped.BaseObject is IConvertible || !names.Any(name => piped.Properties[name] is not null))
        {
            throw InvalidInput($"'{piped}' was piped in, and has none of what is expected here: {string.Join(", ", names)}. Of a hashtable make an object: [pscustomobject]@{{ ... }}.");
        }
    }

    // Any text but an empty one would count as true.
    private static bool ToBoolean(object value) => (value is PSObject wrapper ? wrapper.BaseObject : value) switch
    {
        bool flag => flag,
        SwitchParameter flag => flag.IsPresent,
        string text when bool.TryParse(text, out var flag) => flag,
        var other => throw new PSInvalidCastException($"'{other}' is neither true nor false."),
    };

    private static bool IsOnlyName(string text) => text.StartsWith("System.", StringComparison.Ordinal) || text.StartsWith("@{", StringComparison.Ordinal);

    private static bool IsTypeName(string text) => text.StartsWith("System.", StringComparison.Ordinal) && text.EndsWith("[]", StringComparison.Ordinal);

    private static TwilioVideoException InvalidInput(string message) => new(TwilioVideoErrorKind.InvalidInput, message);
}
