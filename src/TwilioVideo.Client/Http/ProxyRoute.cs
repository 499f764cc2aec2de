using System;
using System.Net;

namespace TwilioVideo.Client.Http;

/// <summary>Describes the route of a request for error messages: the connection may have been refused by a proxy.</summary>
internal static class ProxyRoute
{
    private static readonly string[] Variables = ["https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"];

    public static IWebProxy? GetDefaultProxy() =>
#if NETSTANDARD2_0
        WebRequest.DefaultWebProxy;
#else
        System.Net.Http.HttpClient.DefaultProxy;
#endif

    /// <summary>Describes the route to a service. An authority has no user name and no password.</summary>
    /// <param name="service">The service.</param>
    /// <param name="proxy">The specified proxy; null for none.</param>
    /// <param name="defaultProxy">The proxy of the system or the environment.</param>
    /// <param name="getVariable">Gets an environment variable.</param>
    public static string Describe(Uri service, IWebProxy? proxy, IWebProxy? defaultProxy, Func<string, string?> getVariable)
    {
        if (proxy is not null)
        {
            return proxy.GetProxy(service) is { } specified && specified != service
                ? $"{service.Authority} through the proxy {specified.Authority}"
                : service.Authority;
        }

        if (ServiceEndpoint.IsLoopback(service) || GetProxy(defaultProxy, service) is not { } address)
        {
            return service.Authority;
        }

        var variable = Array.Find(Variables, name => getVariable(name) is { } value && value.Contains(address.Host));
        return $"{service.Authority} through the proxy {address.Authority} "
            + $"({(variable is null ? "the system's proxy settings" : $"environment variable {variable}")})";
    }

    private static Uri? GetProxy(IWebProxy? proxy, Uri service)
    {
        try
        {
            return proxy is null || proxy.IsBypassed(service) || proxy.GetProxy(service) is not { } address || address == service
                ? null : address;
        }
        catch (Exception exception) when (exception is InvalidOperationException or NotSupportedException or UriFormatException)
        {
            return null;
        }
    }
}
