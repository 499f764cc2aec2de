namespace TwilioVideo.Tests.Execution;

internal sealed record HostStatistics(long Requests, long Rejected, long Faulted, int InFlight, int MaxInFlight);
