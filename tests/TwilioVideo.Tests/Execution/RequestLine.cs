using System;

namespace TwilioVideo.Tests.Execution;

internal sealed record RequestLine(long Number, DateTimeOffset Time, string Method, string Target, string Form);
