namespace TwilioVideo.Emulator.Model;

/// <summary>How long a name is for the service: in characters, of which an emoji outside the basic plane is one.</summary>
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

    public static bool IsValidName(string text) => text.Length > 0 && Count(text) <= MaxNameLength;
}
