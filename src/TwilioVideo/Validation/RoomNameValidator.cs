using TwilioVideo.Client.Identifiers;

namespace TwilioVideo.Validation;

/// <summary>What a new room can be called.</summary>
internal static class RoomNameValidator
{
    /// <summary>The same name.</summary>
    /// <exception cref="TwilioVideoException">It is empty, or no room can be found by it (<see cref="TwilioVideoErrorKind.InvalidInput"/>).</exception>
    public static string Validate(string? name) =>
        string.IsNullOrEmpty(name) ? throw InvalidInput("The room's name is empty. Leave -UniqueName out to create a room without a name.")
        : SidType.FromSid(name) is not null ? throw InvalidInput($"'{name}' is a SID. A room with that name could not be told from another thing; give it another name.")
        : Identifier.ValidateRoom(name);

    private static TwilioVideoException InvalidInput(string message) => new(TwilioVideoErrorKind.InvalidInput, message);
}
