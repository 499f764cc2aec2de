using System;
using System.Collections.Generic;
using System.Text;

namespace TwilioVideo.Emulator.Http;

/// <summary>The credentials that are accepted, as the headers that carry them.</summary>
internal sealed class BasicAuthenticator
{
    private const string Scheme = "Basic ";

    private readonly List<string> _accepted = [];

    public BasicAuthenticator(string accountSid, string authToken, string? apiKeySid, string? apiKeySecret)
    {
        Accept(accountSid, authToken);
        if (apiKeySid is not null && apiKeySecret is not null)
        {
            Accept(apiKeySid, apiKeySecret);
        }
    }

    public bool Accepts(string? authorization)
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

    private void Accept(string user, string password) =>
        _accepted.Add(Convert.ToBase64String(Encoding.UTF8.GetBytes(user + ":" + password)));
}
