using System;
using System.Collections.Generic;
using System.Text;

namespace TwilioVideo.Emulator.Http;

/// <summary>Checks Basic authentication against the credentials of the account.</summary>
internal sealed class BasicAuthenticator
{
    private const string Scheme = "Basic ";

    private readonly List<string> _accepted = [];

    public BasicAuthenticator(string accountSid, string authToken, string? apiKeySid, string? apiKeySecret)
    {
        AddCredential(accountSid, authToken);
        if (apiKeySid is not null && apiKeySecret is not null)
        {
            AddCredential(apiKeySid, apiKeySecret);
        }
    }

    public bool IsAuthenticated(string? authorization)
    {
        if (authorization is null || !authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        foreach (string accepted in _accepted)
        {
            if (authorization.Length == Scheme.Length + accepted.Length && authorization.EndsWith(accepted, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private void AddCredential(string user, string password) =>
        _accepted.Add(Convert.ToBase64String(Encoding.UTF8.GetBytes(user + ":" + password)));
}
