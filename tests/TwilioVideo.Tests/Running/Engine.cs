using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace TwilioVideo.Tests.Running;

/// <summary>A PowerShell engine with the built module imported, as a user's session has it.</summary>
public sealed class Engine : IDisposable
{
    private readonly Runspace runspace;

    public Engine()
    {
        runspace = RunspaceFactory.CreateRunspace(InitialSessionState.CreateDefault2());
        runspace.Open();
        Run("param($manifest) Import-Module $manifest", Repository.Manifest).ShouldBeClean();
    }

    public Runspace Runspace => runspace;

    /// <summary>Runs a script; its <c>param()</c> block takes the arguments by position.</summary>
    public Result Run(string script, params object?[] arguments)
    {
        using var shell = Prepare(script, arguments);
        return Invoke(shell);
    }

    /// <summary>A shell that is ready to be started and stopped by a test.</summary>
    public PowerShell Prepare(string script, params object?[] arguments)
    {
        var shell = PowerShell.Create(runspace);
        shell.AddScript(script);
        foreach (var argument in arguments)
        {
            shell.AddArgument(argument);
        }

        return shell;
    }

    public static Result Invoke(PowerShell shell)
    {
        var output = new List<PSObject>();
        ErrorRecord? terminating = null;
        try
        {
            shell.Invoke(null, output);
        }
        catch (RuntimeException problem)
        {
            terminating = problem.ErrorRecord;
        }

        return new Result(output, shell.Streams, terminating);
    }

    public void Dispose() => runspace.Dispose();
}

/// <summary>What a script wrote, stream by stream.</summary>
public sealed class Result(IReadOnlyList<PSObject> output, PSDataStreams streams, ErrorRecord? terminating)
{
    public IReadOnlyList<PSObject> Output { get; } = output;

    public IReadOnlyList<ErrorRecord> Errors { get; } = [.. streams.Error];

    public ErrorRecord? Terminating { get; } = terminating;

    public IReadOnlyList<string> Verbose { get; } = [.. streams.Verbose.Select(one => one.Message)];

    public IReadOnlyList<string> Debug { get; } = [.. streams.Debug.Select(one => one.Message)];

    public IReadOnlyList<string> Warnings { get; } = [.. streams.Warning.Select(one => one.Message)];

    public IReadOnlyList<ProgressRecord> Progress { get; } = [.. streams.Progress];

    /// <summary>The values of a property of everything that came out.</summary>
    public IEnumerable<string?> All(string property) => Output.Select(one => one.Properties[property]?.Value?.ToString());

    /// <summary>Everything that a person could have seen, for tests that look for what must not be there.</summary>
    public string Everything() => string.Join('\n', [
        .. Output.Select(Spell),
        .. Errors.Concat(Terminating is null ? [] : [Terminating]).Select(one => one + one.Exception.ToString() + one.ErrorDetails + one.FullyQualifiedErrorId + one.CategoryInfo + Spell(PSObject.AsPSObject(one.TargetObject ?? ""))),
        .. Verbose, .. Debug, .. Warnings, .. Progress.Select(one => one.ToString())]);

    public Result ShouldBeClean()
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

    private static string Spell(PSObject one) => one + " " + string.Join(' ', one.Properties.Select(Value));

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
