using System;
using System.Text;
using TwilioVideo.Client.Identifiers;

namespace TwilioVideo.Client.Http;

/// <summary>
/// A path with parameters. It is the only place where a path is built, so that no value can lead a request to another endpoint.
/// </summary>
internal sealed class PathTemplate
{
    private readonly string[] _literals;
    private readonly string[] _segments;

    /// <param name="template">The template, such as <c>/v1/Rooms/{RoomSid}/Participants/{Sid}</c>.</param>
    public PathTemplate(string template)
    {
        _segments = template.Split('/');
        var parts = template.Split('{', '}');
        _literals = new string[(parts.Length + 1) / 2];
        for (var i = 0; i < _literals.Length; i++)
        {
            _literals[i] = parts[i * 2];
        }
    }

    /// <summary>Expands the template.</summary>
    /// <param name="root">The scheme and authority.</param>
    /// <param name="values">A value for each parameter, not encoded, in order.</param>
    /// <param name="query">The encoded query with its question mark; empty for none.</param>
    /// <exception cref="TwilioVideoException">A value can't stand in a path (<see cref="TwilioVideoErrorKind.InvalidInput"/>).</exception>
    public Uri Expand(Uri root, string[] values, string query = "")
    {
        if (values.Length != _literals.Length - 1)
        {
            throw new ArgumentException("Specify one value for each parameter of the template.", nameof(values));
        }

        var path = new StringBuilder(_literals[0], 128);
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] is null or "" or "." or "..")
            {
                throw TwilioVideoException.InvalidInput($"'{values[i]}' can't stand in a path.");
            }

            path.Append(Uri.EscapeDataString(values[i])).Append(_literals[i + 1]);
        }

        path.Append(query);
        var expected = path.ToString();

        // Runtimes differ in how they canonicalize an address. An address that differs from the intended one is not sent.
        var address = VerbatimUri.Create(root, expected);
        return string.Equals(address.PathAndQuery, expected, StringComparison.Ordinal)
            ? address
            : throw TwilioVideoException.InvalidInput($"The address '{expected}' would be changed by the runtime and was not sent.");
    }

    /// <summary>
    /// Determines whether a path is the expanded template. A name may have been replaced by a SID, as the service does in links.
    /// </summary>
    /// <param name="path">The encoded path.</param>
    /// <param name="values">The values that the template was expanded with.</param>
    public bool IsMatch(string path, string[] values)
    {
        var segments = path.Split('/');
        if (segments.Length != _segments.Length)
        {
            return false;
        }

        for (int i = 0, next = 0; i < segments.Length; i++)
        {
            var isParameter = _segments[i].StartsWith("{", StringComparison.Ordinal);
            var expected = isParameter ? values[next++] : _segments[i];
            var actual = Uri.UnescapeDataString(segments[i]);
            if (actual != expected && !(isParameter && !Identifier.IsAnySid(expected) && Identifier.IsAnySid(actual)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Determines whether two addresses have the same scheme, host and port.</summary>
    public static bool IsSameOrigin(Uri uri, Uri other) =>
        uri.IsAbsoluteUri && uri.Scheme == other.Scheme && uri.Port == other.Port && uri.UserInfo.Length == 0
        && ServiceEndpoint.GetAsciiHost(uri) is { } host
        && string.Equals(host, ServiceEndpoint.GetAsciiHost(other), StringComparison.OrdinalIgnoreCase);
}
