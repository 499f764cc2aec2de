using System.Globalization;

namespace TwilioVideo;

/// <summary>What a composition hook can be called.</summary>
internal static class HookName
{
    private const int Longest = 100;

    /// <summary>The same name.</summary>
    /// <exception cref="TwilioVideoException">It is empty or too long (<see cref="FailureKind.InvalidInput"/>).</exception>
    public static string Check(string? name) =>
        new StringInfo(Need(name)).LengthInTextElements > Longest ? throw Refuse($"The hook's name has more than {Longest.ToString(CultureInfo.InvariantCulture)} characters.")
        : name!;

    /// <summary>The same name, where only whether there is one is asked: how long it may be is known of new ones.</summary>
    /// <exception cref="TwilioVideoException">It is empty (<see cref="FailureKind.InvalidInput"/>).</exception>
    public static string Need(string? name) =>
        string.IsNullOrEmpty(name) ? throw Refuse("A composition hook needs a name; give it with -FriendlyName.") : name!;

    private static TwilioVideoException Refuse(string message) => new(FailureKind.InvalidInput, message);
}
