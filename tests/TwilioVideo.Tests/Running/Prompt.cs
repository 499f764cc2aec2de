using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading;

namespace TwilioVideo.Tests.Running;

/// <summary>Presses Tab in an engine, as a console does.</summary>
internal static class Prompt
{
    /// <summary>What is offered, at once.</summary>
    public static List<CompletionResult> Ask(this Engine engine, string typed)
    {
        using var shell = PowerShell.Create(engine.Runspace);
        return [.. CommandCompletion.CompleteInput(typed, typed.Length, null, shell).CompletionMatches];
    }

    /// <summary>What is offered, as it would be typed.</summary>
    public static List<string> Texts(this Engine engine, string typed) => [.. engine.Complete(typed).Select(one => one.CompletionText)];

    public static List<CompletionResult> Complete(this Engine engine, string typed) => engine.Complete(typed, _ => true);

    /// <summary>What is offered. A machine that is busy with other tests may need longer than somebody at a prompt would wait.</summary>
    public static List<CompletionResult> Complete(this Engine engine, string typed, Func<CompletionResult, bool> isWhole)
    {
        var offered = engine.Ask(typed);
        for (var tries = 0; tries < 5 && (offered.Count == 0 || !offered.All(isWhole)); tries++)
        {
            Thread.Sleep(TimeSpan.FromSeconds(5.5));
            offered = engine.Ask(typed);
        }

        return offered;
    }
}
