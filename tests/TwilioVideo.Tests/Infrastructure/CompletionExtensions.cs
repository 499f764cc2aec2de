using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading;

namespace TwilioVideo.Tests.Infrastructure;

/// <summary>Presses Tab in an engine, as a console does.</summary>
internal static class CompletionExtensions
{
    /// <summary>What is offered, at once.</summary>
    public static List<CompletionResult> GetCompletions(this PowerShellHost host, string typed)
    {
        using var shell = PowerShell.Create(host.Runspace);
        return [.. CommandCompletion.CompleteInput(typed, typed.Length, null, shell).CompletionMatches];
    }

    /// <summary>What is offered, as it would be typed.</summary>
    public static List<string> Texts(this PowerShellHost host, string typed) => [.. host.Complete(typed).Select(result => result.CompletionText)];

    public static List<CompletionResult> Complete(this PowerShellHost host, string typed) => host.Complete(typed, _ => true);

    /// <summary>What is offered. A machine that is busy with other tests may need longer than somebody at a prompt would wait.</summary>
    public static List<CompletionResult> Complete(this PowerShellHost host, string typed, Func<CompletionResult, bool> isWhole)
    {
        var offered = host.GetCompletions(typed);
        for (var attempts = 0; attempts < 5 && (offered.Count == 0 || !offered.All(isWhole)); attempts++)
        {
            Thread.Sleep(TimeSpan.FromSeconds(5.5));
            offered = host.GetCompletions(typed);
        }

        return offered;
    }
}
