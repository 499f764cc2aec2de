using Xunit;

namespace TwilioVideo.Client.Tests.Authentication;

/// <summary>Tests that change variables of the process, which nothing else may read meanwhile.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class EnvironmentCollection
{
    public const string Name = "Environment";
}
