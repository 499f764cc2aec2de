using System;

namespace TwilioVideo.Client.Serialization;

/// <summary>The state that a change is to lead to.</summary>
/// <param name="Name">The name of the state in messages.</param>
/// <param name="IsReached">Determines whether an object has the state.</param>
internal sealed record Goal<T>(string Name, Func<T, bool> IsReached);
