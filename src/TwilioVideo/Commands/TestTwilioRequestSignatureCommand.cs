using System;
using System.Management.Automation;
using System.Security;
using TwilioVideo.Client.Tokens;
using TwilioVideo.Client.Webhooks;
using TwilioVideo.Connections;
using TwilioVideo.Errors;
using TwilioVideo.Tokens;
using TwilioVideo.Webhooks;

namespace TwilioVideo.Commands;

/// <summary>Tests whether a webhook request came from the service. It stands for no operation of the API.</summary>
[Cmdlet(VerbsDiagnostic.Test, "TwilioRequestSignature")]
[OutputType(typeof(bool), typeof(SignatureReport))]
public sealed class TestTwilioRequestSignatureCommand : PSCmdlet
{
    /// <summary>Gets or sets the address that the service called.</summary>
    [Parameter(Mandatory = true, Position = 0, HelpMessage = "The whole address that the service called, query included, exactly as the callback's setting has it.")]
    [ValidateNotNullOrEmpty]
    public string Uri { get; set; } = "";

    /// <summary>Gets or sets the body.</summary>
    [Parameter(Position = 1, HelpMessage = "The body as it was sent, or a hashtable of its parameters; nothing for GET.")]
    [AllowNull]
    [AllowEmptyString]
    public object? Body { get; set; }

    /// <summary>Gets or sets the value of the header.</summary>
    [Parameter(Mandatory = true, Position = 2, HelpMessage = "The value of the header X-Twilio-Signature.")]
    [AllowNull]
    [AllowEmptyString]
    public string? Signature { get; set; }

    /// <summary>Gets or sets the auth token.</summary>
    [Parameter(HelpMessage = "The account's auth token, as a secure string. Without it, that of the current connection.")]
    public SecureString? AuthToken { get; set; }

    /// <summary>Gets or sets whether the reason is written too.</summary>
    [Parameter(HelpMessage = "Write an object that also says what is wrong, instead of true or false.")]
    public SwitchParameter Detailed { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        try
        {
            var report = Validate(FindKey());
            if (Detailed)
            {
                WriteObject(report);
                return;
            }

            if (!report.IsValid)
            {
                WriteVerbose(report.ToString());
            }

            WriteObject(report.IsValid);
        }
        catch (TwilioVideoException exception)
        {
            ThrowTerminatingError(ErrorRecordFactory.Create(exception, Uri));
        }
    }

    private SignatureReport Validate(SigningKey key)
    {
        var body = Body is PSObject wrapper ? wrapper.BaseObject : Body;
        if (body is null or string)
        {
            return RequestSignatureValidator.Validate(Uri, (string?)body, Signature, key);
        }

        return RequestSignatureValidator.Validate(Uri, CallbackInput.Read(Body), Signature, key);
    }

    private SigningKey FindKey()
    {
        if (AuthToken is not null)
        {
            return SigningKey.Create(SecretText.Read(AuthToken));
        }

        var credential = RunspaceConnection.GetOrOpen().Client.Credential;
        return credential.UserName.StartsWith("AC", StringComparison.Ordinal)
            ? credential.SigningKey
            : throw new TwilioVideoException(TwilioVideoErrorKind.InvalidInput, "The connection signed in with an API key, and requests are signed with the auth token. Give -AuthToken.");
    }
}
