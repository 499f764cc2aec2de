using System;

namespace TwilioVideo.Client.Serialization;

/// <summary>What a change is to lead to.</summary>
/// <param name="Name">What a message calls it.</param>
/// <param name="IsReached">Determines whether an object shows it.</param>
internal sealed record Goal<T>(string Name, Func<T, bool> IsReached);
