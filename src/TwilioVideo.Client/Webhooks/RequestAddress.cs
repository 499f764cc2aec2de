using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace TwilioVideo.Client.Webhooks;

/// <summary>
/// Takes the address of a request apart without changing a character, since the service signed it as it was, and makes of it what a
/// proxy or a framework usually makes.
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
        var (scheme, host, port, rest) = Split(uri);
        return port.Length > 0 ? uri : scheme + host + StandardPort(scheme) + rest;
    }

    public static string WithoutStandardPort(string uri)
    {
        var (scheme, host, port, rest) = Split(uri);
        return port == StandardPort(scheme) ? scheme + host + rest : uri;
    }

    /// <summary>Gets what the address may have been before something on the way changed it.</summary>
    public static IEnumerable<(string Reason, string Uri, string Message)> Variations(string uri)
    {
        var (scheme, host, port, rest) = Split(uri);
        var other = scheme.StartsWith("https", StringComparison.OrdinalIgnoreCase) ? "http://" : "https://";
        var proxy = $"The service called {other}..., and this address says {scheme}...: a proxy in front ends TLS. Give the address as the callback's setting has it.";
        foreach (var variant in new[] { other + host + port + rest, other + host + rest, other + host + StandardPort(other) + rest, other + host + StandardPort(scheme) + rest })
        {
            yield return ("Scheme", variant, proxy);
        }

        if (port.Length > 0)
        {
            yield return ("Port", scheme + host + rest, $"The service called the address without '{port}': a proxy listens on another port. Give the address as the callback's setting has it.");
        }

        yield return Slash(scheme + host + port, rest);
        if (rest.IndexOf('?') is var query and >= 0)
        {
            yield return ("Query", $"{scheme}{host}{port}{rest.Substring(0, query)}", "The signature fits the address without its query: something on the way added parameters to it.");
            yield return ("Encoding", $"{scheme}{host}{port}{rest.Substring(0, query)}{Uri.UnescapeDataString(rest.Substring(query))}", "The service called the address with its query not percent-encoded; a framework encoded it.");
        }

        yield return ("Encoding", scheme + host + port + Escape(rest), "The service called the address with its path or query percent-encoded; a framework decoded it. Give the raw address.");
        if (!string.Equals(host, host.ToLowerInvariant(), StringComparison.Ordinal))
        {
            yield return ("Host", scheme + host.ToLowerInvariant() + port + rest, "The service called the host in lower case. Give the address as the callback's setting has it.");
        }
    }

    private static (string Reason, string Uri, string Message) Slash(string origin, string rest)
    {
        var query = rest.IndexOf('?');
        var (path, tail) = query < 0 ? (rest, "") : (rest.Substring(0, query), rest.Substring(query));
        return path.Length > 0 && path[path.Length - 1] == '/'
            ? ("TrailingSlash", $"{origin}{path.Substring(0, path.Length - 1)}{tail}", "The service called the address without the slash at its end. Give the address as the callback's setting has it.")
            : ("TrailingSlash", origin + path + "/" + tail, "The service called the address with a slash at its end. Give the address as the callback's setting has it.");
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
            escaped.Append(character is ' ' or '"' or '<' or '>' or '|' ? Uri.HexEscape(character) : character == '\'' ? "%27" : character.ToString());
        }

        return escaped.ToString();
    }
}
