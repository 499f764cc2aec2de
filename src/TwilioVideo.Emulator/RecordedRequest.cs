using System;
using System.Collections.Generic;

namespace TwilioVideo.Emulator;

/// <summary>A received request without its <c>Authorization</c> header.</summary>
/// <param name="Number">The number of the request since the emulator was created, from 1.</param>
/// <param name="Time">The time of the request.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Target">The path and query as they were sent.</param>
/// <param name="Host">The host to which the request was sent.</param>
/// <param name="Headers">The headers except <c>Authorization</c>.</param>
/// <param name="Form">The body as text.</param>
/// <param name="HadAuthorization">True when the request had an <c>Authorization</c> header.</param>
public sealed record RecordedRequest(
    long Number,
    DateTimeOffset Time,
    string Method,
    string Target,
    string Host,
    IReadOnlyList<KeyValuePair<string, string>> Headers,
    string Form,
    bool HadAuthorization);
