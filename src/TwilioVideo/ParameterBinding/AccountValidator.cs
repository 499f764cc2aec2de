using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;

namespace TwilioVideo.ParameterBinding;

/// <summary>
/// Rejects objects of another account. Names are the same in many accounts, and emulators may share SIDs: what is meant for one account must
/// not be done in another.
/// </summary>
internal static class AccountValidator
{
    private const int Remembered = 16;
    private static readonly string[] Properties = ["AccountSid", "account_sid"];
    private static readonly string[] Parameters = ["RoomSid", "Sid", "ParticipantSid", "Ttid", "SourceSid", "UniqueName"];

    [ThreadStatic]
    private static (string Text, string Account)[]? _origins;

    [ThreadStatic]
    private static int _next;

    /// <summary>Gets the account that an object belongs to; null where it does not say.</summary>
    /// <param name="value">The object.</param>
    public static string? AccountOf(object? value) => (value is PSObject wrapper ? wrapper.BaseObject : value) switch
    {
        RoomParticipant participant => participant.AccountSid,
        Room room => room.AccountSid,
        Recording recording => recording.AccountSid,
        Composition composition => composition.AccountSid,
        CompositionHook hook => hook.AccountSid,
        Transcription transcription => transcription.AccountSid,
        StorageSettings settings => settings.AccountSid,
        VideoEvent item => item.AccountSid,
        RoomInsight insight => insight.AccountSid,
        RoomParticipantInsight insight => insight.AccountSid,
        null or string => null,
        _ => Properties.Select(name => PipelineInput.GetString(PSObject.AsPSObject(value!), name)?.Trim()).FirstOrDefault(text => text is { Length: > 0 }),
    };

    /// <summary>Remembers which account the object belongs to that an identifier was taken from: a parameter keeps the text alone.</summary>
    /// <param name="text">The identifier.</param>
    /// <param name="origin">The object.</param>
    /// <returns>A text of its own, by which it is known again.</returns>
    public static string Remember(string text, object origin)
    {
        if (AccountOf(origin) is not { } account)
        {
            return text;
        }

        var own = new string(text.ToCharArray());
        (_origins ??= new (string, string)[Remembered])[_next++ % Remembered] = (own, account);
        return own;
    }

    /// <summary>Checks what a cmdlet is given against the account of its connection.</summary>
    /// <param name="account">The account of the connection; null where it is not known.</param>
    /// <param name="bound">The parameters as they are bound for this input.</param>
    /// <exception cref="TwilioVideoException">It belongs to another account (<see cref="TwilioVideoErrorKind.InvalidInput"/>).</exception>
    public static void Check(string? account, IDictionary<string, object> bound)
    {
        if (account is null)
        {
            return;
        }

        if (bound.TryGetValue("InputObject", out var input))
        {
            Compare(account, AccountOf(input), input);
        }

        if (_origins is null)
        {
            return;
        }

        foreach (var name in Parameters)
        {
            if (bound.TryGetValue(name, out var value) && (value is PSObject wrapper ? wrapper.BaseObject : value) is string text)
            {
                Compare(account, Array.Find(_origins, entry => ReferenceEquals(entry.Text, text)).Account, text);
            }
        }
    }

    private static void Compare(string account, string? other, object what)
    {
        if (other is not null && !string.Equals(other, account, StringComparison.OrdinalIgnoreCase) && !IsRedacted(other))
        {
            throw new TwilioVideoException(
                TwilioVideoErrorKind.InvalidInput,
                $"'{what}' belongs to the account {other}, and the connection is to the account {account}. Use -Connection with a connection to {other}, or get the object from {account}.");
        }
    }

    // As documentation and mock servers write it: ACXXXXXXXX.
    private static bool IsRedacted(string account) => account.Length > 2 && account.Skip(2).All(character => character is 'X' or 'x' or '*');
}
