using System;
using System.Management.Automation;
using TwilioVideo.Client.Authentication;
using TwilioVideo.Client.Tokens;
using TwilioVideo.Completion;
using TwilioVideo.ParameterBinding;
using TwilioVideo.Tokens;

namespace TwilioVideo.Commands;

/// <summary>Tests access tokens and names everything that is wrong. It stands for no operation of the API.</summary>
[Cmdlet(VerbsDiagnostic.Test, "TwilioVideoAccessToken")]
[OutputType(typeof(AccessTokenReport))]
public sealed class TestTwilioVideoAccessTokenCommand : AccessTokenCmdlet
{
    private TwilioCredential? _key;

    /// <summary>Gets or sets the token.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, HelpMessage = "The token: text, a secure string, or an object of New-TwilioVideoAccessToken.")]
    [AllowEmptyString]
    public object? Token { get; set; }

    /// <summary>Gets or sets the identity that the token must be for.</summary>
    [Parameter(HelpMessage = "The identity that the token must be for; without it, any.")]
    [IdentifierTransformation("Identity")]
    public string? Identity { get; set; }

    /// <summary>Gets or sets the room that the token must open.</summary>
    [Parameter(HelpMessage = "The room that the token must open, by what the token calls it: unique name or SID (RM...). Without it, any.")]
    [IdentifierTransformation("RoomSid", "UniqueName")]
    [ArgumentCompleter(typeof(RoomCompleter))]
    public string? Room { get; set; }

    /// <summary>Gets or sets how far ahead the clock of whoever issued the token may be.</summary>
    [Parameter(HelpMessage = "How many seconds the clock of whoever issued the token may be ahead of this machine's.")]
    [ValidateRange(0, 3600)]
    public int ClockSkewSec { get; set; } = 30;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        try
        {
            _key = FindKey(isRequired: false);
        }
        catch (TwilioVideoException exception)
        {
            ThrowException(exception, null);
        }
    }

    private protected override void ProcessInput()
    {
        if (SecretText.ReadToken(Token) is not { } token)
        {
            throw Reject("This holds no token. Give its text, a secure string, or an object that has one as Token.");
        }

        WriteObject(AccessTokenValidator.Validate(token, new AccessTokenExpectations
        {
            Key = _key?.SigningKey,
            ApiKeySid = _key?.UserName,
            AccountSid = AccountSid,
            Identity = Identity,
            Rooms = Room is null ? null : [Room],
            Now = DateTimeOffset.Now,
            ClockSkew = TimeSpan.FromSeconds(ClockSkewSec),
        }));
    }
}
