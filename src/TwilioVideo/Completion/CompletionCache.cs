using System;
using System.Collections;
using System.Collections.Concurrent;
using System.Linq;
using System.Management.Automation;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using TwilioVideo.Client;
using TwilioVideo.Client.Http;
using TwilioVideo.Connections;

namespace TwilioVideo.Completion;

/// <summary>
/// Asks the service on behalf of somebody who waits at the prompt: for a second at most, never with an error, and not again for what
/// was asked a moment ago. Without a connection nothing is asked, and none is opened.
/// </summary>
internal static class CompletionCache
{
    /// <summary>How long somebody waits for a list of names.</summary>
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(5);
    private static readonly ConditionalWeakTable<TwilioVideoConnection, ConcurrentDictionary<string, Entry>> Entries = new();

    /// <summary>The connection that the command line names, or else the current one.</summary>
    /// <param name="bound">What is on the command line so far.</param>
    public static TwilioVideoConnection? FindConnection(IDictionary bound) => Unwrap(bound["Connection"]) switch
    {
        null => RunspaceConnection.Get(),
        TwilioVideoConnection connection => connection,
        string name => RunspaceConnection.Find(name),
        _ => null,
    };

    /// <summary>The identifier in what the command line has: text, or an object that has it.</summary>
    /// <param name="value">What the command line has.</param>
    /// <param name="property">What the object calls it.</param>
    public static string? FindIdentifier(object? value, string property) => Unwrap(value) switch
    {
        null => null,
        string text => text,
        var other => PSObject.AsPSObject(other).Properties[property]?.Value as string ?? Convert(other),
    };

    /// <summary>What the service answers, or null where it does not in time.</summary>
    /// <typeparam name="T">What the answer is.</typeparam>
    /// <param name="connection">Over which it is asked.</param>
    /// <param name="question">Names the question, so that it is not asked again at once.</param>
    /// <param name="ask">Asks it.</param>
    public static T? GetOrQuery<T>(TwilioVideoConnection connection, string question, Func<TwilioVideoClient, RequestContext, Task<T>> ask)
        where T : class
    {
        var responses = Entries.GetOrCreateValue(connection);
        if (responses.TryGetValue(question, out var known) && known.IsFresh)
        {
            return known.Value as T;
        }

        foreach (var old in responses.Where(pair => !pair.Value.IsFresh))
        {
            responses.TryRemove(old.Key, out _);
        }

        // A failure is remembered too: a service that hangs costs its second once, not at every key.
        var value = Wait(cancellationToken => ask(connection.Client, new RequestContext(cancellationToken)));
        responses[question] = new Entry(value, DateTime.UtcNow + Lifetime);
        return value;
    }

    private static T? Wait<T>(Func<CancellationToken, Task<T>> ask)
        where T : class
    {
        using var cancellationSource = new CancellationTokenSource();
        try
        {
            // On the pool, so that nothing on the way can hold up the prompt.
            var response = Task.Run(() => ask(cancellationSource.Token));
            return response.Wait(Timeout) ? response.Result : null;
        }
        catch (Exception)
        {
            // Whoever presses Tab wants names or nothing.
            return null;
        }
        finally
        {
            cancellationSource.Cancel();
        }
    }

    private static object? Unwrap(object? value) => value is PSObject { BaseObject: not PSCustomObject } wrapper ? wrapper.BaseObject : value;

    private static string? Convert(object value) => value is IConvertible ? value.ToString() : null;

    private sealed record Entry(object? Value, DateTime Until)
    {
        public bool IsFresh => DateTime.UtcNow < Until;
    }
}
