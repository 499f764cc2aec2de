using System.Collections.Generic;

namespace TwilioVideo.Emulator.Events;

/// <summary>A status callback that is to be sent.</summary>
internal sealed record Callback(int Number, string Event, string Url, string Method, IReadOnlyList<KeyValuePair<string, string>> Fields);
