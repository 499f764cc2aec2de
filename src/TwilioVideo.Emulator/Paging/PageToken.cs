using System.Globalization;
using TwilioVideo.Emulator.Http;

namespace TwilioVideo.Emulator.Paging;

/// <summary>
/// The start of a page: after or before the item at a position, in the order of the list. Positions are stable, so changes between two
/// pages neither skip nor repeat an item.
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
            && position >= 0
            ? new PageToken(parts[0] == After, position)
            : throw new ApiErrorException(400, ErrorCode.InvalidParameter, $"PageToken '{text}' is invalid.");
    }

    public override string ToString() => (IsAfter ? After : Before) + Separator + Position.ToString("X8", CultureInfo.InvariantCulture);
}
