using System.Management.Automation.Runspaces;
using System.Runtime.CompilerServices;
using TwilioVideo.Client;

namespace TwilioVideo;

/// <summary>The connection of this runspace. Another runspace of the process, perhaps another tenant's, never sees it.</summary>
internal static class CurrentConnection
{
    private static readonly ConditionalWeakTable<Runspace, TwilioVideoConnection> Connections = new();

    public static TwilioVideoConnection? Get() =>
        Runspace.DefaultRunspace is { } here && Connections.TryGetValue(here, out var connection) ? connection : null;

    public static void Set(TwilioVideoConnection? connection)
    {
        var here = Runspace.DefaultRunspace;
        Connections.Remove(here);
        if (connection is not null)
        {
            Connections.Add(here, connection);
        }
    }

    /// <summary>The connection of this runspace, made from the environment where there is none yet.</summary>
    /// <exception cref="TwilioVideoException">There is neither (<see cref="FailureKind.NotConnected"/>).</exception>
    public static TwilioVideoConnection GetOrOpen()
    {
        if (Get() is { } current)
        {
            return current;
        }

        var credential = EnvironmentSettings.ReadCredential() ?? throw NotConnected();
        var opened = TwilioVideoConnection.Open(credential, ConnectionSettings.FromEnvironment());
        Set(opened);
        return opened;
    }

    public static TwilioVideoException NotConnected() => new(
        FailureKind.NotConnected,
        "Not connected to Twilio Video, and the TWILIO_* environment variables hold no credentials.");
}
