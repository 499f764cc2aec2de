using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace TwilioVideo.Tests.Infrastructure;

/// <summary>The environment is the process's: tests that set it take turns.</summary>
[CollectionDefinition(nameof(EnvironmentVariables), DisableParallelization = true)]
public sealed class EnvironmentVariables : IDisposable
{
    private static readonly string[] Names =
        ["TWILIO_ACCOUNT_SID", "TWILIO_AUTH_TOKEN", "TWILIO_API_KEY", "TWILIO_API_SECRET", "TWILIO_REGION", "TWILIO_EDGE", "HOME", "USERPROFILE"];

    private readonly Dictionary<string, string?> _before = Names.ToDictionary(name => name, Environment.GetEnvironmentVariable);

    /// <summary>Sets these variables and takes away the other ones that the module looks at, until disposed of.</summary>
    public static EnvironmentVariables Set(Dictionary<string, string> values)
    {
        var scope = new EnvironmentVariables();
        foreach (var name in Names)
        {
            if (values.TryGetValue(name, out var value))
            {
                Environment.SetEnvironmentVariable(name, value);
            }
            else if (name.StartsWith("TWILIO", StringComparison.Ordinal))
            {
                Environment.SetEnvironmentVariable(name, null);
            }
        }

        return scope;
    }

    public void Dispose()
    {
        foreach (var (name, value) in _before)
        {
            Environment.SetEnvironmentVariable(name, value);
        }
    }
}
