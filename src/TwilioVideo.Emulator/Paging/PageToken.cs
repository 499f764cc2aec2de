using System.Globalization;
using TwilioVideo.Emulator.Http;

namespace TwilioVideo.Emulator.Paging;

/// <summary>
/// Where a page begins: after or before the item at a position, in the list's order. A position never changes its meaning, so pages stay
/// right however many come and go between them.
/// </summary>
internal readonly record struct PageToken(bool IsAfter, int Position)
{
    private const string After = "PA";
    private const string Before = "PB";
    private const char Separator = '.';

    public static PageToken? Parse(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        string[] parts = text!.Split(Separator);
        bool isToken = parts.Length == 2 && parts[0] is After or Before;
        return isToken && int.TryParse(parts[1], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int position)
            ? new PageToken(parts[0] == After, position)
            : throw new ApiErrorException(400, ErrorCode.InvalidParameter, $"PageToken '{text}' is not one that a page gave.");
    }

    public override string ToString() => (IsAfter ? After : Before) + Separator + Position.ToString("X8", CultureInfo.InvariantCulture);
}
