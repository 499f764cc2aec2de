using System;
using System.Collections.Generic;

namespace TwilioVideo.Emulator;

/// <summary>A request as it was received. Its <c>Authorization</c> header is not kept.</summary>
/// <param name="Number">Its number, from 1, over the emulator's life.</param>
/// <param name="Time">When it came.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Target">Path and query exactly as they were sent.</param>
/// <param name="Host">The host by which the emulator was reached.</param>
/// <param name="Headers">The headers except <c>Authorization</c>.</param>
/// <param name="Form">The body as it was sent, as text.</param>
/// <param name="HadAuthorization">Whether there was an <c>Authorization</c> header.</param>
public sealed record RecordedRequest(
    long Number,
    DateTimeOffset Time,
    string Method,
    string Target,
    string Host,
    IReadOnlyList<KeyValuePair<string, string>> Headers,
    string Form,
    bool HadAuthorization);
