using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation.Runspaces;
using System.Runtime.CompilerServices;
using TwilioVideo.Client.Authentication;

namespace TwilioVideo.Connections;

/// <summary>The connection of this runspace. Another runspace of the process, perhaps another tenant's, never sees it.</summary>
internal static class RunspaceConnection
{
    private static readonly ConditionalWeakTable<Runspace, State> States = new();

    public static TwilioVideoConnection? Get() =>
        Runspace.DefaultRunspace is { } here && States.TryGetValue(here, out var state) ? state.Connection : null;

    public static void Set(TwilioVideoConnection? connection)
    {
        var state = States.GetOrCreateValue(Runspace.DefaultRunspace);
        (state.Connection, state.Earlier, state.IsFailed) = (connection, null, false);
        if (connection?.Name is { } name)
        {
            state.Named[name] = connection;
        }
    }

    /// <summary>Gets the open connections of this runspace that can be named: the current one, and those that have a name.</summary>
    public static IReadOnlyList<TwilioVideoConnection> Available()
    {
        if (Runspace.DefaultRunspace is not { } here || !States.TryGetValue(here, out var state))
        {
            return [];
        }

        foreach (var closed in state.Named.Where(pair => pair.Value.IsClosed).Select(pair => pair.Key).ToArray())
        {
            state.Named.Remove(closed);
        }

        var named = state.Named.OrderBy(pair => pair.Key, StringComparer.OrdinalIgnoreCase).Select(pair => pair.Value);
        return [.. named, .. state.Connection is { IsClosed: false } current && !state.Named.ContainsValue(current) ? new[] { current } : []];
    }

    /// <summary>Finds an open connection by its name, whatever the case.</summary>
    /// <param name="name">The name.</param>
    public static TwilioVideoConnection? Find(string name) => Available().FirstOrDefault(connection => string.Equals(connection.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Gets a value indicating whether the open connections are to more than one account.</summary>
    public static bool HasSeveralAccounts => Runspace.DefaultRunspace is { } here && States.TryGetValue(here, out var state) && state.Named.Count > 0
        && Available().Select(connection => connection.AccountSid).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Skip(1).Any();

    /// <summary>Takes the connection away because another one is about to be opened. Until that has succeeded there is none, not even from the environment.</summary>
    public static void Leave()
    {
        var state = States.GetOrCreateValue(Runspace.DefaultRunspace);
        (state.Earlier, state.Connection, state.IsFailed) = (state.Connection ?? state.Earlier, null, true);
    }

    /// <summary>Gets what an error of a failed connect says about the connections.</summary>
    public static string Consequence()
    {
        var earlier = States.TryGetValue(Runspace.DefaultRunspace, out var state) ? state.Earlier : null;
        return earlier is null
            ? " There is no current connection."
            : $" There is no current connection: the earlier one, {earlier}, is not used any more. Connect again; a connection that -PassThru gave can still be named with -Connection.";
    }

    /// <summary>The connection of this runspace, made from the environment where there is none yet.</summary>
    /// <exception cref="TwilioVideoException">There is neither (<see cref="TwilioVideoErrorKind.NotConnected"/>).</exception>
    public static TwilioVideoConnection GetOrOpen()
    {
        if (Get() is { } current)
        {
            return current;
        }

        if (States.TryGetValue(Runspace.DefaultRunspace, out var state) && state.IsFailed)
        {
            throw new TwilioVideoException(TwilioVideoErrorKind.NotConnected, "Not connected to Twilio Video: the last Connect-TwilioVideo failed." + Consequence());
        }

        var credential = TwilioEnvironment.ReadCredential() ?? throw CreateNotConnected();
        var opened = TwilioVideoConnection.Open(credential, ConnectionOptions.FromEnvironment());
        Set(opened);
        return opened;
    }

    public static TwilioVideoException CreateNotConnected() => new(
        TwilioVideoErrorKind.NotConnected,
        "Not connected to Twilio Video, and the TWILIO_* environment variables hold no credentials.");

    private sealed class State
    {
        public Dictionary<string, TwilioVideoConnection> Named { get; } = new(StringComparer.OrdinalIgnoreCase);

        public TwilioVideoConnection? Connection { get; set; }

        public TwilioVideoConnection? Earlier { get; set; }

        public bool IsFailed { get; set; }
    }
}
