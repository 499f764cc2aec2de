using Xunit;

namespace TwilioVideo.Tests.Bulk;

/// <summary>Tests that measure, or load the machine, run when no other does.</summary>
[CollectionDefinition(nameof(MeasuredAlone), DisableParallelization = true)]
public sealed class MeasuredAlone;
