using System;
using System.Text;

namespace TwilioVideo.Client.Http;

/// <summary>The only place where a path is built. No value can lead a request to another endpoint than its template names.</summary>
internal sealed class PathTemplate
{
    private readonly string[] _pieces;

    /// <param name="template">Such as <c>/v1/Rooms/{RoomSid}/Participants/{Sid}</c>.</param>
    public PathTemplate(string template)
    {
        var parts = template.Split('{', '}');
        _pieces = new string[(parts.Length + 1) / 2];
        for (var i = 0; i < _pieces.Length; i++)
        {
            _pieces[i] = parts[i * 2];
        }
    }

    /// <summary>Fills the template.</summary>
    /// <param name="root">Scheme and authority.</param>
    /// <param name="values">A value for each hole, unescaped, in order.</param>
    /// <param name="query">The query with its question mark, already encoded; or nothing.</param>
    /// <exception cref="TwilioVideoException">A value can't stand in a path (<see cref="TwilioVideoErrorKind.InvalidInput"/>).</exception>
    public Uri Expand(Uri root, string[] values, string query = "")
    {
        if (values.Length != _pieces.Length - 1)
        {
            throw new ArgumentException("One value for each hole of the template.", nameof(values));
        }

        var path = new StringBuilder(_pieces[0], 128);
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] is null or "" or "." or "..")
            {
                throw new TwilioVideoException(TwilioVideoErrorKind.InvalidInput, $"'{values[i]}' can't stand in an address.");
            }

            path.Append(Uri.EscapeDataString(values[i])).Append(_pieces[i + 1]);
        }

        path.Append(query);
        var expected = path.ToString();

        // Whatever a runtime's idea of a canonical address is: if it is not what was built, it is not sent.
        var address = VerbatimUri.Create(root, expected);
        return string.Equals(address.PathAndQuery, expected, StringComparison.Ordinal)
            ? address
            : throw new TwilioVideoException(TwilioVideoErrorKind.InvalidInput, $"The address '{expected}' would be changed on its way; it is not sent.");
    }

    /// <summary>Whether two addresses lead to the same scheme, host and port.</summary>
    public static bool IsSameOrigin(Uri uri, Uri other) =>
        uri.IsAbsoluteUri && uri.Scheme == other.Scheme && uri.Port == other.Port && uri.UserInfo.Length == 0
        && ServiceEndpoint.GetAsciiHost(uri) is { } host && string.Equals(host, ServiceEndpoint.GetAsciiHost(other), StringComparison.OrdinalIgnoreCase);
}
