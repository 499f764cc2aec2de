using System.Collections.Generic;

namespace TwilioVideo.Emulator.Events;

/// <summary>A status callback to send.</summary>
internal sealed record Callback(int Number, string Event, string Url, string Method, IReadOnlyList<KeyValuePair<string, string>> Fields);
