using System;
using System.Management.Automation;
using TwilioVideo.Completion;
using TwilioVideo.Connections;

namespace TwilioVideo.Abstractions;

/// <summary>A cmdlet that opens a connection: where it leads, and how requests are sent on it, whoever it is that signs in.</summary>
public abstract class ConnectionOptionsCmdlet : TwilioVideoCmdlet
{
    /// <summary>The region, such as <c>ie1</c>.</summary>
    [Parameter(HelpMessage = "The region, such as ie1. Without it, TWILIO_REGION or the profile's.")]
    [AllowEmptyString]
    [AllowNull]
    [ArgumentCompleter(typeof(RegionCompleter))]
    [EndsCurrentConnection]
    public string? Region { get; set; }

    /// <summary>The edge, such as <c>dublin</c>.</summary>
    [Parameter(HelpMessage = "The edge, such as dublin. Without it, TWILIO_EDGE or the profile's.")]
    [AllowEmptyString]
    [AllowNull]
    [ArgumentCompleter(typeof(EdgeCompleter))]
    [EndsCurrentConnection]
    public string? Edge { get; set; }

    /// <summary>Another address of the service: https, or http to this machine.</summary>
    [Parameter(HelpMessage = "Another address of the service, such as an emulator's: https, or http to this machine only.")]
    [EndsCurrentConnection]
    public Uri? BaseUri { get; set; }

    /// <summary>The proxy.</summary>
    [Parameter(HelpMessage = "The address of the proxy. Without it, the system's own.")]
    [EndsCurrentConnection]
    public Uri? Proxy { get; set; }

    /// <summary>The credential for the proxy.</summary>
    [Parameter(HelpMessage = "The credential for the proxy.")]
    [Credential]
    [EndsCurrentConnection]
    public PSCredential? ProxyCredential { get; set; }

    /// <summary>How long one request may take, in seconds.</summary>
    [Parameter(HelpMessage = "How long one request may take, in seconds. The default is 30.")]
    [ValidateRange(1, 3600)]
    [EndsCurrentConnection]
    public int? TimeoutSec { get; set; }

    /// <summary>How often a request that failed is sent again where that is safe, from 0 to 100.</summary>
    [Parameter(HelpMessage = "How often a request that failed is sent again, where sending twice is safe. The default is 5.")]
    [ValidateRange(0, 100)]
    [EndsCurrentConnection]
    public int? MaximumRetryCount { get; set; }

    /// <summary>How long one request is tried again, in seconds, from its first try to its last.</summary>
    [Parameter(HelpMessage = "For how many seconds one request is tried again, from its first try to its last. The default is 300.")]
    [ValidateRange(1, 86400)]
    [EndsCurrentConnection]
    public int? RetryTimeoutSec { get; set; }

    /// <summary>How many reads the account may make in a second, if that is known. Without it, the limit is found.</summary>
    [Parameter(HelpMessage = "How many reads the account may make in a second, if you know it. Without it, the module finds the limit.")]
    [ValidateRange(0.1, 1000000.0)]
    [EndsCurrentConnection]
    public double? ReadsPerSecond { get; set; }

    /// <summary>How many writes the account may make in a second, if that is known. Without it, the limit is found.</summary>
    [Parameter(HelpMessage = "How many writes the account may make in a second, if you know it. Without it, the module finds the limit.")]
    [ValidateRange(0.1, 1000000.0)]
    [EndsCurrentConnection]
    public double? WritesPerSecond { get; set; }

    /// <summary>Where to connect, and how.</summary>
    /// <param name="region">The region where no parameter gives one; an address of its own has none.</param>
    /// <param name="edge">The edge where no parameter gives one; an address of its own has none.</param>
    private protected ConnectionOptions Settings(string? region, string? edge) => new()
    {
        Region = Choose(nameof(Region), Region, region),
        Edge = Choose(nameof(Edge), Edge, edge),
        BaseUri = BaseUri,
        Proxy = Proxy,
        ProxyCredential = ProxyCredential,
        TimeoutSec = TimeoutSec,
        MaximumRetryCount = MaximumRetryCount,
        RetryTimeoutSec = RetryTimeoutSec,
        ReadsPerSecond = ReadsPerSecond,
        WritesPerSecond = WritesPerSecond,
    };

    // A parameter that is null or empty leaves the setting out, whatever the environment or the profile has.
    private string? Choose(string parameter, string? value, string? other) => IsBoundOnCommandLine(parameter)
        ? string.IsNullOrEmpty(value) ? null : value
        : BaseUri is null ? other : null;
}
