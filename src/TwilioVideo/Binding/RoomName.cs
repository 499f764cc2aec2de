using TwilioVideo.Client;

namespace TwilioVideo;

/// <summary>What a new room can be called.</summary>
internal static class RoomName
{
    /// <summary>The same name.</summary>
    /// <exception cref="TwilioVideoException">It is empty, or no room can be found by it (<see cref="FailureKind.InvalidInput"/>).</exception>
    public static string Check(string? name) =>
        string.IsNullOrEmpty(name) ? throw Refuse("The room's name is empty. Leave -UniqueName out to create a room without a name.")
        : SidKind.Of(name) is not null ? throw Refuse($"'{name}' is a SID. A room with that name could not be told from another thing; give it another name.")
        : Identifier.Room(name);

    private static TwilioVideoException Refuse(string message) => new(FailureKind.InvalidInput, message);
}
