using System;
using System.Management.Automation;
using TwilioVideo.Client.Authentication;
using TwilioVideo.Client.Tokens;
using TwilioVideo.Completion;
using TwilioVideo.ParameterBinding;
using TwilioVideo.Tokens;

namespace TwilioVideo.Commands;

/// <summary>Creates access tokens, each of which lets one identity into one room. It stands for no operation of the API.</summary>
[Cmdlet(VerbsCommon.New, "TwilioVideoAccessToken")]
[OutputType(typeof(AccessToken), typeof(string))]
public sealed class NewTwilioVideoAccessTokenCommand : AccessTokenCmdlet
{
    private TwilioCredential? _key;

    /// <summary>Gets or sets the identity that joins.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, HelpMessage = "The identity that joins with the token: 1 to 128 characters.")]
    [IdentifierTransformation("Identity")]
    public string Identity { get; set; } = "";

    /// <summary>Gets or sets the room that the token opens.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true, HelpMessage = "The room that the token opens: unique name or SID (RM...).")]
    [Alias("RoomSid")]
    [IdentifierTransformation("RoomSid", "UniqueName")]
    [ArgumentCompleter(typeof(RoomCompleter))]
    public string Room { get; set; } = "";

    /// <summary>Gets or sets how long the token is valid.</summary>
    [Parameter(HelpMessage = "How long the token is valid: a time span of at most 24 hours.")]
    public TimeSpan ValidFor { get; set; } = TimeSpan.FromHours(1);

    /// <summary>Gets or sets whether the token's text is written instead of an object.</summary>
    [Parameter(HelpMessage = "Write the token as plain text instead of an object that keeps it secure.")]
    public SwitchParameter AsPlainText { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        try
        {
            _key = FindKey(isRequired: true);
        }
        catch (TwilioVideoException exception)
        {
            ThrowException(exception, null);
        }
    }

    private protected override void ProcessInput()
    {
        Target = Identity;
        WriteToken(DateTimeOffset.Now);
    }

    private void WriteToken(DateTimeOffset now)
    {
        var accountSid = AccountSid
            ?? throw Reject("The account is not known: an API key doesn't name it. Give -AccountSid, or read something first, such as Get-TwilioRoom.");
        var options = new AccessTokenOptions
        {
            Identity = Identity,
            Room = Room,
            AccountSid = accountSid,
            ApiKeySid = _key!.UserName,
            Region = Region,
            Lifetime = ValidFor,
        };
        var token = AccessTokenWriter.Write(options, _key.SigningKey, now);
        if (AsPlainText)
        {
            WriteObject(token);
            return;
        }

        WriteObject(new AccessToken
        {
            Token = SecretText.Protect(token),
            Identity = Identity,
            Room = Room,
            ExpiresAt = DateTimeOffset.FromUnixTimeSeconds(now.ToUnixTimeSeconds() + (long)ValidFor.TotalSeconds).LocalDateTime,
            ApiKeySid = _key.UserName,
            AccountSid = accountSid,
        });
    }
}
