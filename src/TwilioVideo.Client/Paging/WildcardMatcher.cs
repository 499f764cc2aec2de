namespace TwilioVideo.Client.Paging;

/// <summary>Names as the service matches those of hooks: an asterisk stands for any characters, and case does not matter.</summary>
internal static class WildcardMatcher
{
    /// <summary>Whether a name matches. However many asterisks there are, it takes no longer than one look at each pair of characters.</summary>
    public static bool IsMatch(string pattern, string name)
    {
        var (at, place, star, held) = (0, 0, -1, 0);
        while (place < name.Length)
        {
            if (at < pattern.Length && pattern[at] == '*')
            {
                (star, held) = (at++, place);
            }
            else if (at < pattern.Length && IsSame(pattern[at], name[place]))
            {
                at++;
                place++;
            }
            else if (star >= 0)
            {
                // The asterisk takes one character more.
                (at, place) = (star + 1, ++held);
            }
            else
            {
                return false;
            }
        }

        return pattern.Substring(at).Trim('*').Length == 0;
    }

    private static bool IsSame(char character, char other) =>
        character == other || char.ToUpperInvariant(character) == char.ToUpperInvariant(other) || char.ToLowerInvariant(character) == char.ToLowerInvariant(other);
}
