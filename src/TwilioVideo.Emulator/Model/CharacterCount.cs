namespace TwilioVideo.Emulator;

/// <summary>How long a name is for the service: in characters, of which an emoji outside the basic plane is one.</summary>
internal static class CharacterCount
{
    public const int LongestName = 128;

    public static int Of(string text)
    {
        int count = 0;
        foreach (char unit in text)
        {
            count += char.IsLowSurrogate(unit) ? 0 : 1;
        }

        return count;
    }

    public static bool IsName(string text) => text.Length > 0 && Of(text) <= LongestName;
}
