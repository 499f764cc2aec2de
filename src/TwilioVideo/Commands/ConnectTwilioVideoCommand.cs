using System.Management.Automation;
using System.Security;
using TwilioVideo.Abstractions;
using TwilioVideo.Client.Authentication;
using TwilioVideo.Client.Options;
using TwilioVideo.Completion;
using TwilioVideo.Connections;

namespace TwilioVideo.Commands;

/// <summary>
/// Connects this runspace to Twilio Video, or to an emulator in this process. The credentials are proved with one read
/// (<c>GET /v1/Rooms</c>, one room).
/// </summary>
[Cmdlet(VerbsCommunications.Connect, "TwilioVideo", DefaultParameterSetName = "Environment")]
[OutputType(typeof(TwilioVideoConnection))]
public sealed class ConnectTwilioVideoCommand : ConnectionOptionsCmdlet
{
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

    /// <summary>Whether to leave out the read that proves the credentials.</summary>
    [Parameter(HelpMessage = "Do not prove the credentials with a read.")]
    [EndsCurrentConnection]
    public SwitchParameter SkipVerification { get; set; }

    /// <summary>Whether to write the connection.</summary>
    [Parameter(HelpMessage = "Write the connection, to show it or to name it with -Connection.")]
    [EndsCurrentConnection]
    public SwitchParameter PassThru { get; set; }

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
            if (!SkipVerification)
            {
                var rooms = Await(connection.Client.ListRoomsAsync(new RoomListOptions { PageSize = 1 }, RequestContext));
                connection.AccountSid ??= rooms.Items.Count > 0 ? rooms.Items[0].AccountSid : null;
            }
        }
        catch (TwilioVideoException exception)
        {
            WriteRequestLog();
            connection?.Dispose();
            ThrowException(WithConsequence(exception), null);
        }

        RunspaceConnection.Set(connection);
        if (PassThru)
        {
            WriteObject(connection);
        }
    }

    private static TwilioVideoException WithConsequence(TwilioVideoException exception) =>
        exception.WithMessage(exception.Message + RunspaceConnection.Consequence());

    private TwilioVideoConnection Open() => ParameterSetName switch
    {
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
}
