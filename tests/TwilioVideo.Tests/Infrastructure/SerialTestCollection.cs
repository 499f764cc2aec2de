using Xunit;

namespace TwilioVideo.Tests.Infrastructure;

/// <summary>Tests that measure, or load the machine, run when no other does.</summary>
[CollectionDefinition(nameof(SerialTestCollection), DisableParallelization = true)]
public sealed class SerialTestCollection;
