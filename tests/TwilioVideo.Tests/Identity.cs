using System;

namespace TwilioVideo.Tests;

/// <summary>An assembly's name; the public key token is empty where it is not signed.</summary>
internal sealed record Identity(string Name, Version Version, string Token)
{
    /// <summary>Whether this one may be given to somebody who asks for that one.</summary>
    public bool Serves(Identity expected) => Name == expected.Name && Token == expected.Token && Version >= expected.Version;

    public override string ToString() => $"{Name} {Version}";
}
