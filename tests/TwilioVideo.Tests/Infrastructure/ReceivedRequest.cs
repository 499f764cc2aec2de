using System.Collections.Generic;

namespace TwilioVideo.Tests.Infrastructure;

/// <summary>A request as it arrived; the target is as it was on the wire.</summary>
public sealed record ReceivedRequest(string Method, string Target, string Body, IReadOnlyDictionary<string, string> Headers);
