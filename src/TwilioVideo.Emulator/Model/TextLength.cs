namespace TwilioVideo.Emulator.Model;

/// <summary>Counts characters as the service does: a surrogate pair is one character.</summary>
internal static class TextLength
{
    public const int MaxNameLength = 128;

    public static int Count(string text)
    {
        int count = 0;
        foreach (char unit in text)
        {
            count += char.IsLowSurrogate(unit) ? 0 : 1;
        }

        return count;
    }

    public static bool IsValidName(string text) => text.Length > 0 && Count(text) <= MaxNameLength && IsWellFormed(text);

    private static bool IsWellFormed(string text)
    {
        for (int index = 0; index < text.Length; index++)
        {
            if (!char.IsSurrogate(text[index]))
            {
                continue;
            }

            if (index + 1 >= text.Length || !char.IsSurrogatePair(text[index], text[index + 1]))
            {
                return false;
            }

            index++;
        }

        return true;
    }
}
