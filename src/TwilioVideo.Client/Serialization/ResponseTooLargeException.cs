using System;

namespace TwilioVideo.Client.Serialization;

/// <summary>The exception for a response that is larger than any the service sends.</summary>
internal sealed class ResponseTooLargeException(int maxBytes) : Exception($"it is larger than {maxBytes / (1024 * 1024)} MB");
