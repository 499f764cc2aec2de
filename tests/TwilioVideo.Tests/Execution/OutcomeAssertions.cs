using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using TwilioVideo.Tests.Infrastructure;
using Xunit;

namespace TwilioVideo.Tests.Execution;

/// <summary>How inputs are held against what came of them.</summary>
internal static class OutcomeAssertions
{
    public static string Sid(object? participant) => PSObject.AsPSObject(participant).Properties["Sid"].Value.ToString()!;

    /// <summary>The SIDs of the room's people, as the engine knows them.</summary>
    public static List<string> Guests(this PowerShellHost host) => [.. host.Run("$guests").Output.Select(Sid)];

    public static List<string> Failed(this ScriptResult result) => [.. result.Errors.Select(error => Sid(error.TargetObject))];

    /// <summary>Lines that say that something is sent again.</summary>
    public static List<string> Retries(this ScriptResult result) => [.. result.Verbose.Where(line => line.Contains(" again in "))];

    /// <summary>Runs a script so that an error that ends a command can be told from one that ends an item: it ends the script too.</summary>
    public static ScriptResult RunToItsEnd(this PowerShellHost host, string script, params object?[] arguments)
    {
        var (head, body) = script.StartsWith("param(", System.StringComparison.Ordinal) ? (script[..(script.IndexOf(')') + 1)], script[(script.IndexOf(')') + 1)..]) : ("", script);
        return host.Run($"{head} try {{ {body} }} catch {{ throw }}", arguments);
    }

    /// <summary>Every input is exactly one output or one error.</summary>
    public static void ShouldHaveOutcomeForEach(this ScriptResult result, IEnumerable<string> inputs)
    {
        Assert.Null(result.Terminating);
        Assert.Equal(inputs.Order(), result.Output.Select(Sid).Concat(result.Failed()).Order());
    }
}
