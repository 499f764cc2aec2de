using System.Globalization;

namespace TwilioVideo.Validation;

/// <summary>What a composition hook can be called.</summary>
internal static class HookNameValidator
{
    private const int MaxLength = 100;

    /// <summary>The same name.</summary>
    /// <exception cref="TwilioVideoException">It is empty or too long (<see cref="TwilioVideoErrorKind.InvalidInput"/>).</exception>
    public static string Validate(string? name) =>
        new StringInfo(ValidateRequired(name)).LengthInTextElements > MaxLength ? throw InvalidInput($"The hook's name has more than {MaxLength.ToString(CultureInfo.InvariantCulture)} characters.")
        : name!;

    /// <summary>The same name, where only whether there is one is asked: how long it may be is known of new ones.</summary>
    /// <exception cref="TwilioVideoException">It is empty (<see cref="TwilioVideoErrorKind.InvalidInput"/>).</exception>
    public static string ValidateRequired(string? name) =>
        string.IsNullOrEmpty(name) ? throw InvalidInput("A composition hook needs a name; give it with -FriendlyName.") : name!;

    private static TwilioVideoException InvalidInput(string message) => new(TwilioVideoErrorKind.InvalidInput, message);
}
