using System.Management.Automation;
using System.Security;
using TwilioVideo.Client;

namespace TwilioVideo.Cmdlets;

/// <summary>
/// Connects this runspace to Twilio Video, or to an emulator in this process. The credentials are proved with one read
/// (<c>GET /v1/Rooms</c>, one room).
/// </summary>
[Cmdlet(VerbsCommunications.Connect, "TwilioVideo", DefaultParameterSetName = "Environment")]
[OutputType(typeof(TwilioVideoConnection))]
public sealed class ConnectTwilioVideoCommand : ConnectionCmdlet
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
    [Parameter(ParameterSetName = "Profile", Mandatory = true, HelpMessage = "A profile of Twilio's own command line, from ~/.twilio-cli/config.json.")]
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
        CurrentConnection.Leave();
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
                var rooms = Await(connection.Client.ListRoomsAsync(new ListQuery { PageSize = 1 }, Call));
                connection.AccountSid ??= rooms.Items.Count > 0 ? rooms.Items[0].AccountSid : null;
            }
        }
        catch (TwilioVideoException problem)
        {
            WriteRequestLog();
            connection?.Dispose();
            ThrowFailure(WithConsequence(problem), null);
        }

        CurrentConnection.Set(connection);
        if (PassThru)
        {
            WriteObject(connection);
        }
    }

    private static TwilioVideoException WithConsequence(TwilioVideoException problem) => new(problem.Kind, problem.Message + CurrentConnection.Consequence(), problem)
    {
        StatusCode = problem.StatusCode,
        Code = problem.Code,
        RequestId = problem.RequestId,
        MoreInfo = problem.MoreInfo,
        RetryAfter = problem.RetryAfter,
        Attempts = problem.Attempts,
    };

    private TwilioVideoConnection Open() => ParameterSetName switch
    {
        "Emulator" => EmulatorConnection.Open(Settings(null, null), Seed, path => GetUnresolvedProviderPathFromPSPath(path)),
        "Credential" => Open(GivenCredential.From(Credential!)),
        "AuthToken" => Open(GivenCredential.FromAuthToken(AccountSid, AuthToken)),
        "ApiKey" => Open(GivenCredential.FromApiKey(ApiKeySid, ApiKeySecret, AccountSid)),
        "Profile" => Open(CliProfile.Read(ProfileName!)),
        _ => Open(EnvironmentSettings.ReadCredential() ?? throw CurrentConnection.NotConnected()),
    };

    private TwilioVideoConnection Open(TwilioCredential credential) =>
        TwilioVideoConnection.Open(credential, Settings(EnvironmentSettings.Region, EnvironmentSettings.Edge));

    private TwilioVideoConnection Open(CliProfile profile) => TwilioVideoConnection.Open(profile.Credential, Settings(profile.Region, profile.Edge));
}
