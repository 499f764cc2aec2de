using System;
using System.Management.Automation;
using System.Security;
using TwilioVideo.Abstractions;
using TwilioVideo.Client.Authentication;
using TwilioVideo.Client.Options;
using TwilioVideo.Completion;
using TwilioVideo.Connections;
using TwilioVideo.ParameterBinding;

namespace TwilioVideo.Commands;

/// <summary>
/// Connects this runspace to Twilio Video, or to an emulator in this process. The credentials are proved with one read
/// (<c>GET /v1/Rooms</c>, one room).
/// </summary>
[Cmdlet(VerbsCommunications.Connect, "TwilioVideo", DefaultParameterSetName = "Environment")]
[OutputType(typeof(TwilioVideoConnection))]
public sealed class ConnectTwilioVideoCommand : TwilioVideoCmdlet
{
    private const string NameHelp = "A name for the connection, by which -Connection takes it in this session, such as prod.";

    /// <summary>User name: an account SID or an API key SID. Password: the auth token or the key's secret.</summary>
    [Parameter(ParameterSetName = "Credential", Mandatory = true, Position = 0, HelpMessage = "User name: an account SID (AC...) or an API key SID (SK...). Password: the auth token or the key's secret.")]
    [Credential]
    [EndsCurrentConnection]
    public PSCredential? Credential { get; set; }

    /// <summary>The account's SID. With an API key it need not be given.</summary>
    [Parameter(ParameterSetName = "AuthToken", Mandatory = true, HelpMessage = "The account's SID: AC and 32 hexadecimal digits.")]
    [Parameter(ParameterSetName = "ApiKey", HelpMessage = "The account's SID: AC and 32 hexadecimal digits. It is learnt from the answers where it is not given.")]
    [EndsCurrentConnection]
    public string? AccountSid { get; set; }

    /// <summary>The account's auth token.</summary>
    [Parameter(ParameterSetName = "AuthToken", Mandatory = true, HelpMessage = "The account's auth token, as a secure string.")]
    [EndsCurrentConnection]
    public SecureString? AuthToken { get; set; }

    /// <summary>The API key's SID.</summary>
    [Parameter(ParameterSetName = "ApiKey", Mandatory = true, HelpMessage = "The API key's SID: SK and 32 hexadecimal digits.")]
    [EndsCurrentConnection]
    public string? ApiKeySid { get; set; }

    /// <summary>The API key's secret.</summary>
    [Parameter(ParameterSetName = "ApiKey", Mandatory = true, HelpMessage = "The API key's secret, as a secure string.")]
    [EndsCurrentConnection]
    public SecureString? ApiKeySecret { get; set; }

    /// <summary>A profile of Twilio's own command line.</summary>
    [Parameter(ParameterSetName = "Profile", Mandatory = true, HelpMessage = "A profile of the Twilio CLI, from config.json in TWILIO_CONFIG_DIR or ~/.twilio-cli; an empty text is the active profile.")]
    [AllowEmptyString]
    [ArgumentCompleter(typeof(ProfileCompleter))]
    [EndsCurrentConnection]
    public string? ProfileName { get; set; }

    /// <summary>Whether an emulator in this process answers instead of the service.</summary>
    [Parameter(ParameterSetName = "Emulator", Mandatory = true, HelpMessage = "Use an emulator in this process instead of the service; nothing leaves the machine.")]
    [EndsCurrentConnection]
    public SwitchParameter Emulator { get; set; }

    /// <summary>The rooms that the emulator starts with: the path of a JSON file, a hashtable or an object.</summary>
    [Parameter(ParameterSetName = "Emulator", HelpMessage = "The rooms that the emulator starts with: the path of a JSON file or the file, a hashtable or an object.")]
    [ValidateNotNull]
    [EndsCurrentConnection]
    public object? Seed { get; set; }

    /// <summary>An open connection that becomes the current one.</summary>
    [Parameter(ParameterSetName = "Connection", Mandatory = true, HelpMessage = "An open connection, or its name, to make the current one.")]
    [ValidateNotNull]
    [ConnectionTransformation]
    [EndsCurrentConnection]
    [ArgumentCompleter(typeof(ConnectionCompleter))]
    public TwilioVideoConnection? Connection { get; set; }

    /// <summary>A name for the connection.</summary>
    [Parameter(ParameterSetName = "Credential", HelpMessage = NameHelp)]
    [Parameter(ParameterSetName = "AuthToken", HelpMessage = NameHelp)]
    [Parameter(ParameterSetName = "ApiKey", HelpMessage = NameHelp)]
    [Parameter(ParameterSetName = "Profile", HelpMessage = NameHelp)]
    [Parameter(ParameterSetName = "Emulator", HelpMessage = NameHelp)]
    [Parameter(ParameterSetName = "Environment", HelpMessage = NameHelp)]
    [ValidateNotNullOrEmpty]
    [EndsCurrentConnection]
    public string? Name { get; set; }

    /// <summary>Whether to leave out the read that proves the credentials.</summary>
    [Parameter(HelpMessage = "Do not prove the credentials with a read.")]
    [EndsCurrentConnection]
    public SwitchParameter SkipVerification { get; set; }

    /// <summary>Whether to write the connection.</summary>
    [Parameter(HelpMessage = "Write the connection, to show it or to name it with -Connection.")]
    [EndsCurrentConnection]
    public SwitchParameter PassThru { get; set; }

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

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        RunspaceConnection.Leave();
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        TwilioVideoConnection? connection = null;
        try
        {
            connection = Open();
            connection.Name = Name ?? connection.Name;
            if (!SkipVerification && ParameterSetName != "Connection")
            {
                var rooms = Await(connection.Client.ListRoomsAsync(new RoomListOptions { PageSize = 1 }, RequestContext));
                connection.AccountSid ??= rooms.Items.Count > 0 ? rooms.Items[0].AccountSid : null;
            }
        }
        catch (TwilioVideoException exception)
        {
            Output.WriteRequestLog();
            connection?.Dispose();
            ThrowException(exception.WithMessage(exception.Message + RunspaceConnection.Consequence()), null);
        }

        RunspaceConnection.Set(connection);
        if (PassThru)
        {
            Output.WriteObject(connection);
        }
    }

    private TwilioVideoConnection Open() => ParameterSetName switch
    {
        "Connection" => Connection!.IsClosed ? throw new TwilioVideoException(TwilioVideoErrorKind.NotConnected, "This connection was closed by Disconnect-TwilioVideo.") : Connection,
        "Emulator" => EmulatorConnectionFactory.Open(Settings(null, null), Seed, path => GetUnresolvedProviderPathFromPSPath(path)),
        "Credential" => Open(CredentialFactory.Create(Credential!)),
        "AuthToken" => Open(CredentialFactory.FromAuthToken(AccountSid, AuthToken)),
        "ApiKey" => Open(CredentialFactory.FromApiKey(ApiKeySid, ApiKeySecret, AccountSid)),
        "Profile" => Open(TwilioCliProfile.Read(ProfileName)),
        _ => Open(TwilioEnvironment.ReadCredential() ?? throw RunspaceConnection.CreateNotConnected()),
    };

    private TwilioVideoConnection Open(TwilioCredential credential) =>
        TwilioVideoConnection.Open(credential, Settings(TwilioEnvironment.Region, TwilioEnvironment.Edge));

    private TwilioVideoConnection Open(TwilioCliProfile profile) => TwilioVideoConnection.Open(profile.Credential, Settings(profile.Region, profile.Edge));

    // An address of its own has no region or edge.
    private ConnectionOptions Settings(string? region, string? edge) => new()
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
