using System.Management.Automation;
using System.Security;
using TwilioVideo.Abstractions;
using TwilioVideo.Client.Authentication;
using TwilioVideo.Client.Identifiers;
using TwilioVideo.Connections;

namespace TwilioVideo.Tokens;

/// <summary>A cmdlet that signs or verifies with an API key: a given one, or the one of the connection. Nothing is sent.</summary>
public abstract class AccessTokenCmdlet : TwilioVideoCmdlet
{
    /// <summary>Gets or sets the API key to use instead of the connection's.</summary>
    [Parameter(HelpMessage = "The API key's SID (SK...) to use instead of the one of the connection.")]
    public string? ApiKeySid { get; set; }

    /// <summary>Gets or sets the secret of the API key.</summary>
    [Parameter(HelpMessage = "The API key's secret, as a secure string. It is used to sign and goes nowhere.")]
    public SecureString? ApiKeySecret { get; set; }

    /// <summary>Gets or sets the account of the token.</summary>
    [Parameter(HelpMessage = "The account's SID (AC...). The connection knows it, unless it signed in with an API key and has read nothing yet.")]
    public string? AccountSid { get; set; }

    /// <summary>Gets or sets the connection whose API key is used.</summary>
    [Parameter(HelpMessage = "The connection whose API key is used instead of the current one's; Connect-TwilioVideo -PassThru gives it.")]
    [ValidateNotNull]
    public TwilioVideoConnection? Connection { get; set; }

    /// <summary>Gets the region of the API key.</summary>
    private protected string? Region { get; private set; }

    /// <summary>Finds the API key and the account.</summary>
    /// <param name="isRequired">Whether there must be one.</param>
    /// <returns>The key; null where there is none and none is required.</returns>
    /// <exception cref="TwilioVideoException">There is none, or half of one.</exception>
    private protected TwilioCredential? FindKey(bool isRequired)
    {
        if ((ApiKeySid is null) != (ApiKeySecret is null))
        {
            throw Reject("-ApiKeySid and -ApiKeySecret go together.");
        }

        if (AccountSid is not null && !Identifier.IsSid(AccountSid, "AC"))
        {
            throw Reject("-AccountSid must be AC and 32 hexadecimal digits.");
        }

        if (ApiKeySid is not null)
        {
            AccountSid ??= (Connection ?? RunspaceConnection.Get())?.AccountSid;
            return CredentialFactory.FromApiKey(ApiKeySid, ApiKeySecret, AccountSid);
        }

        var connection = Connection ?? (isRequired ? RunspaceConnection.GetOrOpen() : RunspaceConnection.Get());
        AccountSid ??= connection?.AccountSid;
        Region = connection?.Region;
        return connection?.TokenCredential is { } key ? key
            : isRequired ? throw Reject("The connection signed in with an auth token, and an access token is signed with an API key. Connect with an API key, or give -ApiKeySid and -ApiKeySecret.")
            : null;
    }

    private protected static TwilioVideoException Reject(string message) => new(TwilioVideoErrorKind.InvalidInput, message);
}
