using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;

namespace TwilioVideo.Tests.Infrastructure;

/// <summary>What a script wrote, stream by stream.</summary>
public sealed class ScriptResult(IReadOnlyList<PSObject> output, PSDataStreams streams, ErrorRecord? terminating)
{
    public IReadOnlyList<PSObject> Output { get; } = output;

    public IReadOnlyList<ErrorRecord> Errors { get; } = [.. streams.Error];

    public ErrorRecord? Terminating { get; } = terminating;

    public IReadOnlyList<string> Verbose { get; } = [.. streams.Verbose.Select(item => item.Message)];

    public IReadOnlyList<string> Debug { get; } = [.. streams.Debug.Select(item => item.Message)];

    public IReadOnlyList<string> Warnings { get; } = [.. streams.Warning.Select(item => item.Message)];

    public IReadOnlyList<ProgressRecord> Progress { get; } = [.. streams.Progress];

    /// <summary>The values of a property of everything that came out.</summary>
    public IEnumerable<string?> All(string property) => Output.Select(item => item.Properties[property]?.Value?.ToString());

    /// <summary>Everything that a person could have seen, for tests that look for what must not be there.</summary>
    public string Everything() => string.Join('\n', [
        .. Output.Select(Spell),
        .. Errors.Concat(Terminating is null ? [] : [Terminating]).Select(item => item + item.Exception.ToString() + item.ErrorDetails + item.FullyQualifiedErrorId + item.CategoryInfo + Spell(PSObject.AsPSObject(item.TargetObject ?? ""))),
        .. Verbose, .. Debug, .. Warnings, .. Progress.Select(item => item.ToString())]);

    public ScriptResult ShouldBeClean()
    {
        if (Terminating is not null || Errors.Count > 0)
        {
            throw new InvalidOperationException($"Unexpected error: {Terminating ?? Errors[0]} {(Terminating ?? Errors[0]).ScriptStackTrace}");
        }

        return this;
    }

    /// <summary>The one error there was, whether it ended a statement, a script, or nothing but its own item.</summary>
    public ErrorRecord OnlyError() => Errors.Count == 1 && Terminating is null ? Errors[0]
        : Errors.Count == 0 && Terminating is not null ? Terminating
        : throw new InvalidOperationException($"Expected one error, but there were {Errors.Count} and terminating: {Terminating}. {string.Join(" | ", Errors)}");

    private static string Spell(PSObject item) => item + " " + string.Join(' ', item.Properties.Select(Value));

    private static string Value(PSPropertyInfo property)
    {
        try
        {
            return $"{property.Name}={property.Value}";
        }
        catch (GetValueException)
        {
            return property.Name;
        }
    }
}
