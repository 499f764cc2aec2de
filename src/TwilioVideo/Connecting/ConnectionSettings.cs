using System;
using System.Management.Automation;
using System.Net;
using System.Net.Http;
using TwilioVideo.Client;

namespace TwilioVideo;

/// <summary>Where a connection goes and how, whoever it is that signs in.</summary>
internal sealed class ConnectionSettings
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
    public static ConnectionSettings FromEnvironment() => new() { Region = EnvironmentSettings.Region, Edge = EnvironmentSettings.Edge };

    public TwilioVideoClientOptions ToOptions(HttpMessageHandler? transport)
    {
        var regional = ServiceAddress.Of(Region, Edge);
        if (BaseUri is not null && (Region ?? Edge) is not null)
        {
            throw Refuse("-BaseUri says where the service is, and so do -Region and -Edge. Give one or the other.");
        }

        var address = BaseUri is null ? regional : ServiceAddress.Checked(BaseUri);
        if (Proxy is not null && address.Scheme == "http" && !ServiceAddress.IsThisMachine(Proxy))
        {
            throw Refuse("Plain http through a proxy on another machine would show it the credentials. Leave -Proxy out, or use https.");
        }

        if (Proxy is null && ProxyCredential is not null)
        {
            throw Refuse("-ProxyCredential needs -Proxy.");
        }

        var standard = new TwilioVideoClientOptions();
        return new TwilioVideoClientOptions
        {
            BaseAddress = transport is null ? address : new Uri("http://emulator.invalid"),
            Timeout = TimeoutSec is { } seconds ? TimeSpan.FromSeconds(seconds) : standard.Timeout,
            MaximumRetryCount = MaximumRetryCount ?? standard.MaximumRetryCount,
            RetryDeadline = RetryTimeoutSec is { } limit ? TimeSpan.FromSeconds(limit) : standard.RetryDeadline,
            ReadsPerSecond = ReadsPerSecond,
            WritesPerSecond = WritesPerSecond,
            Proxy = Proxy is null ? null : new WebProxy(Proxy) { Credentials = ProxyCredential?.GetNetworkCredential() },
            Transport = transport,
            UserAgent = $"TwilioVideo-PowerShell/{typeof(ConnectionSettings).Assembly.GetName().Version?.ToString(3)}",
        };
    }

    private static TwilioVideoException Refuse(string message) => new(FailureKind.InvalidInput, message);
}
