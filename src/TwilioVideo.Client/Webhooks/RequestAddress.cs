using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace TwilioVideo.Client.Webhooks;

/// <summary>
/// Splits the address of a request without changing it, because the service signed it as it was, and creates the variations that proxies
/// and
/// frameworks cause.
/// </summary>
internal static class RequestAddress
{
    /// <summary>Gets the text of a query parameter; null where there is none.</summary>
    public static string? Query(string uri, string name)
    {
        var start = uri.IndexOf('?');
        return start < 0
            ? null
            : uri.Substring(start + 1).Split('&', '#').Where(pair => pair.StartsWith(name + "=", StringComparison.Ordinal))
                .Select(pair => pair.Substring(name.Length + 1)).FirstOrDefault();
    }

    public static string WithStandardPort(string uri)
    {
        var (scheme, host, port, pathAndQuery) = Split(uri);
        return port.Length > 0 ? uri : scheme + host + StandardPort(scheme) + pathAndQuery;
    }

    public static string WithoutStandardPort(string uri)
    {
        var (scheme, host, port, pathAndQuery) = Split(uri);
        return port == StandardPort(scheme) ? scheme + host + pathAndQuery : uri;
    }

    /// <summary>Gets the addresses that a proxy or framework may have changed into this one.</summary>
    public static IEnumerable<(string Reason, string Uri, string Message)> Variations(string uri)
    {
        var (scheme, host, port, pathAndQuery) = Split(uri);
        var other = scheme.StartsWith("https", StringComparison.OrdinalIgnoreCase) ? "http://" : "https://";
        var proxy =
            $"The service called {other}..., and this address says {scheme}...: a proxy in front ends TLS. Specify the address as the "
                + "callback is configured.";
        foreach (var variant in new[] { other + host + port + pathAndQuery, other + host + pathAndQuery, other + host + StandardPort(
            other) + pathAndQuery, other + host + StandardPort(scheme) + pathAndQuery })
        {
            yield return ("Scheme", variant, proxy);
        }

        if (port.Length > 0)
        {
            yield return (
                "Port", scheme + host + pathAndQuery,
                    $"The service called the address without '{port}': a proxy listens on another port. Specify the address as the "
                        + "callback is configured.");
        }

        yield return Slash(scheme + host + port, pathAndQuery);
        if (pathAndQuery.IndexOf('?') is var query and >= 0)
        {
            yield return ("Query", $"{scheme}{host}{port}{pathAndQuery.Substring(0, query)}",
                "The signature fits the address without its query: something on the way added parameters to it.");
            yield return (
                "Encoding",
                    $"{scheme}{host}{port}{pathAndQuery.Substring(0, query)}{Uri.UnescapeDataString(pathAndQuery.Substring(query))}",
                        "The service called the address with its query not percent-encoded; a framework encoded it.");
        }

        yield return ("Encoding", scheme + host + port + Escape(pathAndQuery),
            "The service called the address with its path or query percent-encoded; a framework decoded it. Specify the raw address.");
        if (!string.Equals(host, host.ToLowerInvariant(), StringComparison.Ordinal))
        {
            yield return ("Host", scheme + host.ToLowerInvariant(
                ) + port + pathAndQuery, "The service called the host in lower case. Specify the address as the callback is configured.");
        }
    }

    private static (string Reason, string Uri, string Message) Slash(string origin, string pathAndQuery)
    {
        var query = pathAndQuery.IndexOf('?');
        var (path, tail) = query < 0 ? (pathAndQuery, "") : (pathAndQuery.Substring(0, query), pathAndQuery.Substring(query));
        return path.Length > 0 && path[path.Length - 1] == '/'
            ? ("TrailingSlash", $"{origin}{path.Substring(0, path.Length - 1)}{tail}",
                "The service called the address without the slash at its end. Specify the address as the callback is configured.")
            : ("TrailingSlash", origin + path + "/" + tail,
                "The service called the address with a slash at its end. Specify the address as the callback is configured.");
    }

    private static (string Scheme, string Host, string Port, string Path) Split(string uri)
    {
        var start = uri.IndexOf("://", StringComparison.Ordinal) + 3;
        if (start < 3)
        {
            return ("", uri, "", "");
        }

        var end = uri.IndexOfAny(['/', '?', '#'], start);
        end = end < 0 ? uri.Length : end;
        var port = uri.LastIndexOf(':', end - 1, end - start);
        var bracket = uri.LastIndexOf(']', end - 1, end - start);
        port = port > bracket ? port : end;
        return (uri.Substring(0, start), uri.Substring(start, port - start), uri.Substring(port, end - port), uri.Substring(end));
    }

    private static string StandardPort(string scheme) => scheme.StartsWith("https", StringComparison.OrdinalIgnoreCase) ? ":443" : ":80";

    private static string Escape(string text)
    {
        var escaped = new StringBuilder();
        foreach (var character in text)
        {
            escaped.Append(
                character is ' ' or '"' or '<' or '>' or '|' ? Uri.HexEscape(character) : character == '\'' ? "%27" : character.ToString());
        }

        return escaped.ToString();
    }
}
