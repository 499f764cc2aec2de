using System;
using TwilioVideo.Client;
using TwilioVideo.Client.Authentication;
using TwilioVideo.Client.Identifiers;
using TwilioVideo.Connections;

namespace TwilioVideo;

/// <summary>A connection to Twilio Video, or to the emulator. It shows who is connected and where; never a secret.</summary>
public sealed class TwilioVideoConnection : IDisposable
{
    internal TwilioVideoConnection(TwilioVideoClient client, string? region, string? edge, bool isEmulator)
    {
        Client = client;
        Region = region;
        Edge = edge;
        IsEmulator = isEmulator;
        AccountSid = client.Credential.AccountSid;
    }

    /// <summary>Gets the name that Connect-TwilioVideo -Name gave; null for none.</summary>
    public string? Name { get; internal set; }

    /// <summary>Gets a value indicating whether cmdlets without -Connection use this connection.</summary>
    public bool IsCurrent => ReferenceEquals(RunspaceConnection.Get(), this);

    /// <summary>The account, once it is known: an API key's account is learnt from the first answer that names it.</summary>
    public string? AccountSid { get; internal set; }

    /// <summary>The SID that signs in: an account's (<c>AC…</c>) or an API key's (<c>SK…</c>).</summary>
    public string UserName => Client.Credential.UserName;

    /// <summary>The region; null for the default.</summary>
    public string? Region { get; }

    /// <summary>The edge; null for none.</summary>
    public string? Edge { get; }

    /// <summary>Scheme, host and port of the service.</summary>
    public Uri BaseUri => Client.BaseAddress;

    /// <summary>Whether an emulator in this process answers.</summary>
    public bool IsEmulator { get; }

    /// <summary>Whether the connection was closed by <c>Disconnect-TwilioVideo</c>.</summary>
    public bool IsClosed { get; private set; }

    internal TwilioVideoClient Client { get; }

    /// <summary>Gets the API key that signs access tokens; null where the connection signed in with an auth token.</summary>
    internal TwilioCredential? TokenCredential { get; init; }

    /// <summary>Gets what lets things happen in the emulator, described in JSON; null where the service answers.</summary>
    internal Func<string, string>? InvokeEmulatorEvents { get; init; }

    /// <summary>Closes the connection.</summary>
    public void Dispose()
    {
        IsClosed = true;
        Client.Dispose();
    }

    /// <summary>Who is connected and where.</summary>
    /// <returns>Never a secret.</returns>
    public override string ToString() => $"{AccountSid ?? UserName} at {BaseUri.Authority}";

    internal static TwilioVideoConnection Open(TwilioCredential credential, ConnectionOptions settings) =>
        new(new TwilioVideoClient(credential, settings.ToOptions(null)), settings.Region, settings.Edge, isEmulator: false)
        {
            TokenCredential = Identifier.IsSid(credential.UserName, "SK") ? credential : null,
        };
}
