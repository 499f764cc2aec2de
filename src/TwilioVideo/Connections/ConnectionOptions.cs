using System;
using System.Management.Automation;
using System.Net;
using System.Net.Http;
using TwilioVideo.Client.Authentication;
using TwilioVideo.Client.Http;
using TwilioVideo.Client.Options;

namespace TwilioVideo.Connections;

/// <summary>Where a connection goes and how, whoever it is that signs in.</summary>
internal sealed class ConnectionOptions
{
    public string? Region { get; init; }

    public string? Edge { get; init; }

    public Uri? BaseUri { get; init; }

    public Uri? Proxy { get; init; }

    public PSCredential? ProxyCredential { get; init; }

    public int? TimeoutSec { get; init; }

    public int? MaximumRetryCount { get; init; }

    public int? RetryTimeoutSec { get; init; }

    public double? ReadsPerSecond { get; init; }

    public double? WritesPerSecond { get; init; }

    /// <summary>What the environment alone says; used when a cmdlet runs before anybody has connected.</summary>
    public static ConnectionOptions FromEnvironment() => new() { Region = TwilioEnvironment.Region, Edge = TwilioEnvironment.Edge };

    public TwilioVideoClientOptions ToOptions(HttpMessageHandler? transport)
    {
        var source = TwilioEnvironment.DescribeSource(Region, Edge);
        var regional = CreateRegional(source);
        if (BaseUri is not null && (Region ?? Edge) is not null)
        {
            throw InvalidInput("-BaseUri says where the service is, and so do -Region and -Edge. Give one or the other.");
        }

        var address = BaseUri is null ? regional : ServiceEndpoint.Validate(BaseUri);
        if (Proxy is not null && (!Proxy.IsAbsoluteUri || Proxy.Scheme is not ("http" or "https" or "socks4" or "socks4a" or "socks5")))
        {
            throw InvalidInput($"'{Proxy.OriginalString}' is not the address of a proxy. Specify it with its scheme, such as http://proxy.example.com:8080.");
        }

        if (Proxy is not null && address.Scheme == "http" && !ServiceEndpoint.IsLoopback(Proxy))
        {
            throw InvalidInput("Plain http through a proxy on another machine would show it the credentials. Leave -Proxy out, or use https.");
        }

        if (Proxy is null && ProxyCredential is not null)
        {
            throw InvalidInput("-ProxyCredential needs -Proxy.");
        }

        var standard = new TwilioVideoClientOptions();
        return new TwilioVideoClientOptions
        {
            BaseAddressSource = BaseUri is null ? source : null,
            BaseAddress = transport is null ? address : new Uri("http://emulator.invalid"),
            Timeout = TimeoutSec is { } seconds ? TimeSpan.FromSeconds(seconds) : standard.Timeout,
            MaximumRetryCount = MaximumRetryCount ?? standard.MaximumRetryCount,
            RetryDeadline = RetryTimeoutSec is { } limit ? TimeSpan.FromSeconds(limit) : standard.RetryDeadline,
            ReadsPerSecond = ReadsPerSecond,
            WritesPerSecond = WritesPerSecond,
            Proxy = Proxy is null ? null : new WebProxy(Proxy) { Credentials = ProxyCredential?.GetNetworkCredential() },
            HttpHandler = transport,
            UserAgent = $"TwilioVideo-PowerShell/{typeof(ConnectionOptions).Assembly.GetName().Version?.ToString(3)}",
        };
    }

    private Uri CreateRegional(string? source)
    {
        try
        {
            return ServiceEndpoint.Create(Region, Edge);
        }
        catch (TwilioVideoException exception) when (source is not null)
        {
            throw exception.WithMessage($"{exception.Message} The value came from {source}.");
        }
    }

    private static TwilioVideoException InvalidInput(string message) => new(TwilioVideoErrorKind.InvalidInput, message);
}
