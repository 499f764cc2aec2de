using System;
using System.Net;

namespace TwilioVideo.Client.Http;

/// <summary>Creates and validates base addresses of the service.</summary>
public static class ServiceEndpoint
{
    private const int MaxLabel = 63;

    /// <summary>Creates the address of a region and an edge: <c>video.{edge}.{region}.twilio.com</c>.</summary>
    /// <param name="region">The region, such as <c>ie1</c>; null for the default.</param>
    /// <param name="edge">The edge, such as <c>dublin</c>; null for none. An edge without a region implies <c>us1</c>.</param>
    /// <returns>The scheme and host.</returns>
    /// <exception cref="TwilioVideoException">One of them is malformed (<see cref="TwilioVideoErrorKind.InvalidInput"/>).</exception>
    public static Uri Create(string? region, string? edge)
    {
        ValidateLabel(region, "region", "us1 or ie1");
        ValidateLabel(edge, "edge", "dublin or ashburn");
        region ??= edge is null ? null : "us1";
        return new Uri("https://video." + (edge is null ? "" : edge + ".") + (region is null ? "" : region + ".") + "twilio.com");
    }

    /// <summary>Validates a base address: https, or http to this machine only.</summary>
    /// <param name="address">The scheme, host and port.</param>
    /// <returns>The same address.</returns>
    /// <exception cref="TwilioVideoException">
    /// Credentials can't be sent there (<see cref="TwilioVideoErrorKind.InvalidInput"/>).
    /// </exception>
    public static Uri Validate(Uri address)
    {
        if (!address.IsAbsoluteUri || address.Scheme is not ("https" or "http"))
        {
            throw TwilioVideoException.InvalidInput(
                $"'{address.OriginalString}' is not a base address. It must start with https:// (or http:// for this machine).");
        }

        if (address.UserInfo.Length > 0 || address.PathAndQuery != "/" || address.Fragment.Length > 0)
        {
            throw TwilioVideoException.InvalidInput(
                "The base address can have a scheme, a host and a port only: no user name, path, query or fragment.");
        }

        if (GetAsciiHost(address) is null)
        {
            throw TwilioVideoException.InvalidInput($"'{address.Host}' is not the name of a host.");
        }

        return address.Scheme == "https" || IsLoopback(address)
            ? address
            : throw TwilioVideoException.InvalidInput(
                $"Credentials are not sent to '{address.Host}' over http. Use https; http is for this machine only (localhost, "
                    + "127.0.0.1, [::1]).");
    }

    /// <summary>Gets the address of Video Insights that belongs to an address of Video: <c>insights.{edge}.{region}.twilio.com</c>.</summary>
    /// <param name="address">Scheme, host and port of Video.</param>
    /// <returns>The same address where it is not Twilio's own: a gateway or an emulator serves both.</returns>
    public static Uri GetInsightsAddress(Uri address) =>
        address.Host.StartsWith("video.", StringComparison.OrdinalIgnoreCase)
        && address.Host.EndsWith(".twilio.com", StringComparison.OrdinalIgnoreCase)
            ? new UriBuilder(address) { Host = "insights" + address.Host.Substring("video".Length) }.Uri
            : address;

    /// <summary>Determines whether an address is on this machine, without resolving names.</summary>
    /// <param name="address">The address.</param>
    /// <returns>True for localhost and loopback addresses.</returns>
    public static bool IsLoopback(Uri address) =>
        GetAsciiHost(address) is { } host
        && (string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip)));

    /// <summary>Gets the host of an address as name servers know it.</summary>
    /// <param name="address">The address.</param>
    /// <returns>The host, or null where it can't be written in ASCII; no such host exists.</returns>
    internal static string? GetAsciiHost(Uri address)
    {
        try
        {
            return address.IdnHost;
        }
        catch (UriFormatException)
        {
            return null;
        }
    }

    private static void ValidateLabel(string? label, string name, string examples)
    {
        if (label is null)
        {
            return;
        }

        var isValid = label.Length is > 0 and <= MaxLabel && label[0] != '-' && label[label.Length - 1] != '-';
        foreach (var c in label)
        {
            isValid &= c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-';
        }

        if (!isValid)
        {
            throw TwilioVideoException.InvalidInput(
                $"'{label}' is not a valid {name}. Use lower-case letters, digits and hyphens, such as {examples}.");
        }
    }
}
