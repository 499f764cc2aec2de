using System;

namespace TwilioVideo.Client.Authentication;

/// <summary>The <c>TWILIO_*</c> environment variables, under the names that Twilio's tools use.</summary>
public static class TwilioEnvironment
{
    private const string AccountSidVariable = "TWILIO_ACCOUNT_SID";
    private const string ApiKeyVariable = "TWILIO_API_KEY";
    private const string ApiSecretVariable = "TWILIO_API_SECRET";
    private const string AuthTokenVariable = "TWILIO_AUTH_TOKEN";
    private const string RegionVariable = "TWILIO_REGION";
    private const string EdgeVariable = "TWILIO_EDGE";

    /// <summary>Gets the region, from <c>TWILIO_REGION</c>.</summary>
    public static string? Region => Read(RegionVariable);

    /// <summary>Gets the edge, from <c>TWILIO_EDGE</c>.</summary>
    public static string? Edge => Read(EdgeVariable);

    /// <summary>
    /// Reads the credential: <c>TWILIO_API_KEY</c> with <c>TWILIO_API_SECRET</c>, or else <c>TWILIO_ACCOUNT_SID</c> with
    /// <c>TWILIO_AUTH_TOKEN</c>.
    /// </summary>
    /// <returns>The credential; null where no variable has one.</returns>
    /// <exception cref="TwilioVideoException">
    /// A variable is malformed (<see cref="TwilioVideoErrorKind.InvalidInput"/>) or missing
    /// (<see cref="TwilioVideoErrorKind.NotConnected"/>).
    /// </exception>
    public static TwilioCredential? ReadCredential()
    {
        var account = Read(AccountSidVariable);
        var key = Read(ApiKeyVariable);
        var secret = Read(ApiSecretVariable);
        var token = Read(AuthTokenVariable);
        if (key is not null && secret is not null)
        {
            TwilioCredential.ValidateSid(key, "SK", ApiKeyVariable);
            var owner = account is null ? null : TwilioCredential.ValidateSid(account, "AC", AccountSidVariable);
            return Create(key, secret, owner, ApiSecretVariable);
        }

        if (account is not null && token is not null)
        {
            return Create(TwilioCredential.ValidateSid(account, "AC", AccountSidVariable), token, null, AuthTokenVariable);
        }

        var (present, missing) = key is not null ? (ApiKeyVariable, ApiSecretVariable)
            : secret is not null ? (ApiSecretVariable, ApiKeyVariable)
            : token is not null ? (AuthTokenVariable, AccountSidVariable)
            : account is not null ? (AccountSidVariable, $"{AuthTokenVariable}, or {ApiKeyVariable} with {ApiSecretVariable},")
            : (null, null);
        return present is null ? null : throw new TwilioVideoException(
            TwilioVideoErrorKind.NotConnected, $"Not connected to Twilio Video: {present} is set, but {missing} is not.");
    }

    /// <summary>Describes which variables a region and an edge came from.</summary>
    /// <param name="region">The region.</param>
    /// <param name="edge">The edge.</param>
    /// <returns>The names of the variables, for a message; null where the values have another source.</returns>
    public static string? DescribeSource(string? region, string? edge)
    {
        var isRegion = region is not null && region == Region;
        var isEdge = edge is not null && edge == Edge;
        return isRegion && isEdge ? $"{RegionVariable} and {EdgeVariable}" : isRegion ? RegionVariable : isEdge ? EdgeVariable : null;
    }

    private static TwilioCredential Create(string userName, string secret, string? account, string secretVariable)
    {
        try
        {
            return TwilioCredential.Create(userName, secret, account);
        }
        catch (TwilioVideoException exception)
        {
            throw exception.WithMessage($"{secretVariable} is not valid: {exception.Message}");
        }
    }

    private static string? Read(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
