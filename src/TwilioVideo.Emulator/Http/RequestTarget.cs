using System;

namespace TwilioVideo.Emulator.Http;

/// <summary>
/// A request target taken apart without touching its encoding: first split at the slashes, so that an encoded slash stays inside its
/// segment and dots keep their meaning as names.
/// </summary>
internal sealed class RequestTarget
{
    private RequestTarget(string path, string[] segments, string query)
    {
        Path = path;
        Segments = segments;
        Query = query;
    }

    /// <summary>The path as sent.</summary>
    public string Path { get; }

    /// <summary>The segments after the first slash, still encoded.</summary>
    public string[] Segments { get; }

    /// <summary>The query as sent, without the question mark.</summary>
    public string Query { get; }

    public static RequestTarget Parse(string target)
    {
        int start = 0;
        int scheme = target.IndexOf("://", StringComparison.Ordinal);
        if (scheme > 0 && target[0] != '/')
        {
            // The absolute form, as a proxy sends it.
            int slash = target.IndexOf('/', scheme + 3);
            start = slash < 0 ? target.Length : slash;
        }

        int question = target.IndexOf('?', start);
        string path = target.Substring(start, (question < 0 ? target.Length : question) - start);
        string query = question < 0 ? string.Empty : target.Substring(question + 1);
        string[] segments = path.Length > 1 && path[0] == '/' ? path.Substring(1).Split('/') : [];
        return new RequestTarget(path, segments, query);
    }

    /// <summary>Whether a raw segment holds unreserved characters only, which need no encoding in a path.</summary>
    public static bool IsUnreserved(string segment)
    {
        foreach (char letter in segment)
        {
            if (letter is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '.' or '_' or '~'))
            {
                return false;
            }
        }

        return true;
    }
}
