using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;

namespace TwilioVideo.Client.Authentication;

/// <summary>Reads the credentials for a proxy, so that they can be redacted.</summary>
internal static class ProxySecrets
{
    private static readonly string[] Variables =
        ["HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"];

    private static readonly string[] Schemes = ["Basic", "Digest", "NTLM", "Negotiate"];

    /// <summary>Gets the credentials of a proxy, or else of the proxies in the environment variables.</summary>
    /// <param name="proxy">The proxy; null for the one of the system.</param>
    /// <param name="service">The address of the service.</param>
    public static (string User, string Secret)[] Of(IWebProxy? proxy, Uri service)
    {
        var found = new HashSet<(string User, string Secret)>();
        if (proxy is null)
        {
            found.UnionWith(Variables.Select(Environment.GetEnvironmentVariable).SelectMany(InAddress));
            return [.. found];
        }

        var address = proxy.GetProxy(service);
        found.UnionWith(InAddress(address?.OriginalString));
        foreach (var scheme in Schemes)
        {
            if (address is not null && proxy.Credentials?.GetCredential(address, scheme) is { } login)
            {
                found.Add((login.UserName, login.Password));
                if (login.Domain.Length > 0)
                {
                    found.Add(($"{login.Domain}\\{login.UserName}", login.Password));
                }
            }
        }

        return [.. found];
    }

    private static IEnumerable<(string User, string Secret)> InAddress(string? address)
    {
        if (address is null || address.LastIndexOf('@') is not (> 0 and var end))
        {
            yield break;
        }

        var start = address.IndexOf("://", StringComparison.Ordinal) is >= 0 and var scheme && scheme < end ? scheme + "://".Length : 0;
        var login = address.Substring(start, end - start);
        var colon = login.IndexOf(':');
        var (user, secret) = colon < 0 ? (login, "") : (login.Remove(colon), login.Substring(colon + 1));
        yield return (user, secret);
        yield return (Uri.UnescapeDataString(user), Uri.UnescapeDataString(secret));
    }
}
