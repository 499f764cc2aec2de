using System;
using System.Collections.Generic;
using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace TwilioVideo.Tests.Infrastructure;

/// <summary>A PowerShell engine with the built module imported, as a user's session has it.</summary>
public sealed class PowerShellHost : IDisposable
{
    private readonly Runspace _runspace;

    public PowerShellHost()
    {
        _runspace = RunspaceFactory.CreateRunspace(InitialSessionState.CreateDefault2());
        _runspace.Open();
        Run("param($manifest) Import-Module $manifest", RepositoryPaths.Manifest).ShouldBeClean();
    }

    public Runspace Runspace => _runspace;

    /// <summary>Runs a script; its <c>param()</c> block takes the arguments by position.</summary>
    public ScriptResult Run(string script, params object?[] arguments)
    {
        using var shell = Prepare(script, arguments);
        return Invoke(shell);
    }

    /// <summary>A shell that is ready to be started and stopped by a test.</summary>
    public PowerShell Prepare(string script, params object?[] arguments)
    {
        var shell = PowerShell.Create(_runspace);
        shell.AddScript(script);
        foreach (var argument in arguments)
        {
            shell.AddArgument(argument);
        }

        return shell;
    }

    public static ScriptResult Invoke(PowerShell shell)
    {
        var output = new List<PSObject>();
        ErrorRecord? terminating = null;
        try
        {
            shell.Invoke(null, output);
        }
        catch (RuntimeException exception)
        {
            terminating = exception.ErrorRecord;
        }

        return new ScriptResult(output, shell.Streams, terminating);
    }

    public void Dispose() => _runspace.Dispose();
}
