using System.Collections.Generic;

namespace TwilioVideo.Tests;

internal sealed record Contents(Identity Identity, IReadOnlyList<Identity> References, IReadOnlyList<string> Types);
