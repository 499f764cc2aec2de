using System;
using System.Globalization;
using TwilioVideo.Client.Identifiers;

namespace TwilioVideo.Validation;

/// <summary>Validates names and addresses before a request is sent.</summary>
internal static class InputValidator
{
    private const int MaxHookNameLength = 100;

    /// <summary>Validates the address of a status callback.</summary>
    /// <param name="address">The address; null for none.</param>
    /// <returns>The address as the user gave it.</returns>
    /// <exception cref="TwilioVideoException">The service could not call it (<see cref="TwilioVideoErrorKind.InvalidInput"/>).</exception>
    public static string? ValidateCallback(Uri? address) => address switch
    {
        null => null,
        { IsAbsoluteUri: true, Scheme: "https" or "http" } => address.OriginalString,
        _ => throw TwilioVideoException.InvalidInput(
            $"'{address}' is not an address that the service could call; it starts with https:// or http://."),
    };

    /// <summary>Validates the name of a new room.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The name.</returns>
    /// <exception cref="TwilioVideoException">It is empty, or no room can be found by it (<see cref="TwilioVideoErrorKind.InvalidInput"/>).</exception>
    public static string ValidateRoomName(string? name)
    {
        if (string.IsNullOrEmpty(name))
        {
            throw TwilioVideoException.InvalidInput("The room's name is empty. Leave -UniqueName out to create a room without a name.");
        }

        return SidType.FromSid(name) is null
            ? Identifier.ValidateRoom(name)
            : throw TwilioVideoException.InvalidInput(
                $"'{name}' is a SID. A room with that name could not be told from another thing; give it another name.");
    }

    /// <summary>Validates the name of a composition hook.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The name.</returns>
    /// <exception cref="TwilioVideoException">It is empty or too long (<see cref="TwilioVideoErrorKind.InvalidInput"/>).</exception>
    public static string ValidateHookName(string? name) =>
        new StringInfo(ValidateExistingHookName(name)).LengthInTextElements <= MaxHookNameLength
            ? name!
            : throw TwilioVideoException.InvalidInput(FormattableString.Invariant($"The hook's name has more than {MaxHookNameLength} characters."));

    /// <summary>Validates the name that a composition hook has; how long it may be is known of new ones only.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The name.</returns>
    /// <exception cref="TwilioVideoException">It is empty (<see cref="TwilioVideoErrorKind.InvalidInput"/>).</exception>
    public static string ValidateExistingHookName(string? name) =>
        string.IsNullOrEmpty(name) ? throw TwilioVideoException.InvalidInput("A composition hook needs a name; give it with -FriendlyName.") : name!;
}
