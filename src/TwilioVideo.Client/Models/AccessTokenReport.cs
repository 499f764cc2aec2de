using System;
using TwilioVideo.Client;

namespace TwilioVideo;

/// <summary>The content of an access token and the reasons why it is not valid.</summary>
public sealed class AccessTokenReport
{
    /// <summary>Gets or sets a value indicating whether everything was checked and nothing is wrong.</summary>
    public bool IsValid { get; set; }

    /// <summary>Gets or sets what is wrong; empty where nothing is.</summary>
    public AccessTokenProblem[] Problems { get; set; } = [];

    /// <summary>Gets the error code of the first problem that the service has one for.</summary>
    public int? ErrorCode => Array.Find(Problems, problem => problem.ErrorCode is not null)?.ErrorCode;

    /// <summary>Gets or sets the identity that the token is for.</summary>
    public string? Identity { get; set; }

    /// <summary>Gets or sets the room that it opens, by unique name or SID; null where it opens every room.</summary>
    public string? Room { get; set; }

    /// <summary>Gets or sets when it was issued, as local time.</summary>
    public DateTime? IssuedAt { get; set => field = LocalTime.From(value); }

    /// <summary>Gets or sets from when on it is valid, as local time; null where it doesn't say.</summary>
    public DateTime? NotBefore { get; set => field = LocalTime.From(value); }

    /// <summary>Gets or sets when it expires, as local time.</summary>
    public DateTime? ExpiresAt { get; set => field = LocalTime.From(value); }

    /// <summary>Gets or sets the API key that issued it.</summary>
    public string? ApiKeySid { get; set; }

    /// <summary>Gets or sets the account that it is for.</summary>
    public string? AccountSid { get; set; }

    /// <summary>Gets the result in words.</summary>
    /// <returns>The text to show; never the token.</returns>
    public override string ToString() =>
        IsValid ? "valid" : string.Join(" ", Array.ConvertAll(Problems, problem => problem.ToString()));
}
