using System.Linq;

namespace TwilioVideo.Tests.Formatting;

/// <summary>A name as somebody chooses it who wants more than a name, and what must be left of it on a screen.</summary>
internal static class UnsafeText
{
    /// <summary>Colours, a window's title, C1, a text turned round, hidden characters and every way to begin a line.</summary>
    public const string Name = "a\u001B[35mb\u001B]0;c\u0007d\u009B2Je\u202Ef\u2066g\u200Bh\r\ni\u2028j\u007Fk";

    public const string AsShown = "a\uFFFD[35mb\uFFFD]0;c\uFFFDd\uFFFD2Je\uFFFDf\uFFFDg\uFFFDh\uFFFD\uFFFDi\uFFFDj\uFFFDk";

    /// <summary>The same as it stands in a script.</summary>
    public static string InScript { get; } = "\"" + string.Concat(Name.Select(c => char.IsAsciiLetterOrDigit(c) ? $"{c}" : $"$([char]{(int)c})")) + "\"";
}
