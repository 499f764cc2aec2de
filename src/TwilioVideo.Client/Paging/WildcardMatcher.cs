namespace TwilioVideo.Client.Paging;

/// <summary>Matches names with asterisks, as the service does for hooks: an asterisk matches any characters, and case is ignored.</summary>
internal static class WildcardMatcher
{
    /// <summary>Determines whether a name matches a pattern, in time proportional to the product of their lengths.</summary>
    public static bool IsMatch(string pattern, string name)
    {
        var (patternIndex, nameIndex, star, resume) = (0, 0, -1, 0);
        while (nameIndex < name.Length)
        {
            if (patternIndex < pattern.Length && pattern[patternIndex] == '*')
            {
                (star, resume) = (patternIndex++, nameIndex);
            }
            else if (patternIndex < pattern.Length && IsSame(pattern[patternIndex], name[nameIndex]))
            {
                patternIndex++;
                nameIndex++;
            }
            else if (star >= 0)
            {
                // Let the asterisk match one more character.
                (patternIndex, nameIndex) = (star + 1, ++resume);
            }
            else
            {
                return false;
            }
        }

        return pattern.Substring(patternIndex).Trim('*').Length == 0;
    }

    private static bool IsSame(char character, char other) =>
        character == other
        || char.ToUpperInvariant(character) == char.ToUpperInvariant(other)
        || char.ToLowerInvariant(character) == char.ToLowerInvariant(other);
}
