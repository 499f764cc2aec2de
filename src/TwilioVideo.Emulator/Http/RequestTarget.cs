using System;

namespace TwilioVideo.Emulator.Http;

/// <summary>
/// A request target, split into segments without decoding or normalizing it, so that an encoded slash stays inside its segment and dots are
/// plain names.
/// </summary>
internal sealed class RequestTarget
{
    private RequestTarget(string path, string[] segments, string query)
    {
        Path = path;
        Segments = segments;
        Query = query;
    }

    /// <summary>Gets the path as it was sent.</summary>
    public string Path { get; }

    /// <summary>Gets the encoded segments after the first slash.</summary>
    public string[] Segments { get; }

    /// <summary>Gets the query as it was sent, without the question mark.</summary>
    public string Query { get; }

    public static RequestTarget Parse(string target)
    {
        int start = 0;
        int scheme = target.IndexOf("://", StringComparison.Ordinal);
        if (scheme > 0 && target[0] != '/')
        {
            // The absolute form, which clients send to proxies.
            int slash = target.IndexOf('/', scheme + 3);
            start = slash < 0 ? target.Length : slash;
        }

        int question = target.IndexOf('?', start);
        string path = target.Substring(start, (question < 0 ? target.Length : question) - start);
        string query = question < 0 ? string.Empty : target.Substring(question + 1);
        string[] segments = path.Length > 1 && path[0] == '/' ? path.Substring(1).Split('/') : [];
        return new RequestTarget(path, segments, query);
    }

    /// <summary>Determines whether a raw segment has only unreserved characters, which need no percent-encoding in a path.</summary>
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
