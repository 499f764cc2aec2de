using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using TwilioVideo.Client.Identifiers;
using TwilioVideo.Client.Text;

namespace TwilioVideo.Client.Tokens;

/// <summary>Validates access tokens as the service does, and reports everything that is not valid.</summary>
public static class AccessTokenValidator
{
    private const int InvalidToken = 20101;
    private const int InvalidHeader = 20102;
    private const int InvalidIssuerOrSubject = 20103;
    private const int Expired = 20104;
    private const int NotYetValid = 20105;
    private const int InvalidGrants = 20106;
    private const int InvalidSignature = 20107;
    private const int LifetimeTooLong = 20157;
    private const int MaximumIdentityLength = 128;

    /// <summary>Validates a token.</summary>
    /// <param name="token">The token as text.</param>
    /// <param name="expectations">What it is validated against.</param>
    /// <returns>The content of the token and the reasons why it is not valid.</returns>
    public static AccessTokenReport Validate(string token, AccessTokenExpectations expectations)
    {
        var exceptions = new List<AccessTokenProblem>();
        var report = new AccessTokenReport();
        var (malformed, header, payload, signature, signed) = AccessTokenParser.Parse(token.Trim());
        if (malformed is not null)
        {
            Add("Malformed", InvalidToken, malformed);
        }
        else
        {
            ValidateHeader(header, Add);
            ValidateParties(report, payload, expectations, Add);
            ValidateTimes(report, payload, expectations, Add);
            ValidateGrants(report, payload, expectations, Add);
            ValidateSignature(signed, signature, expectations.Key, Add);
        }

        report.Problems = [.. exceptions];
        report.IsValid = exceptions.Count == 0;
        return report;

        void Add(string reason, int? code, string message) =>
            exceptions.Add(new AccessTokenProblem { Reason = reason, ErrorCode = code, Message = TerminalSanitizer.Sanitize(message) });
    }

    private static void ValidateHeader(JsonElement header, Action<string, int?, string> add)
    {
        Compare("alg", "HS256");
        Compare("typ", "JWT");
        Compare("cty", AccessTokenWriter.ContentType);

        void Compare(string name, string expected)
        {
            var found = AccessTokenParser.Text(header, name);
            if (!string.Equals(found, expected, StringComparison.Ordinal))
            {
                add("Header", InvalidHeader, $"The header's {name} is {Quote(found)}; it must be '{expected}'.");
            }
        }
    }

    private static void ValidateParties(
        AccessTokenReport report, JsonElement payload, AccessTokenExpectations expected, Action<string, int?, string> add)
    {
        report.ApiKeySid = AccessTokenParser.Text(payload, "iss");
        report.AccountSid = AccessTokenParser.Text(payload, "sub");
        if (!Identifier.IsSid(report.ApiKeySid, "SK"))
        {
            add("Issuer", InvalidIssuerOrSubject,
                $"The issuer (iss) is {Quote(report.ApiKeySid)}; it must be the SID of an API key (SK...).");
        }
        else if (expected.ApiKeySid is not null && report.ApiKeySid != expected.ApiKeySid)
        {
            add("Issuer", InvalidIssuerOrSubject, $"The token was issued with API key {report.ApiKeySid}, not {expected.ApiKeySid}.");
        }

        if (!Identifier.IsSid(report.AccountSid, "AC"))
        {
            add("Account", InvalidIssuerOrSubject,
                $"The subject (sub) is {Quote(report.AccountSid)}; it must be the SID of an account (AC...).");
        }
        else if (expected.AccountSid is not null && report.AccountSid != expected.AccountSid)
        {
            add("Account", InvalidIssuerOrSubject, $"The token is for account {report.AccountSid}, not {expected.AccountSid}.");
        }
    }

    private static void ValidateTimes(
        AccessTokenReport report, JsonElement payload, AccessTokenExpectations expected, Action<string, int?, string> add)
    {
        var issued = AccessTokenParser.Time(payload, "iat");
        var begins = AccessTokenParser.Time(payload, "nbf");
        var expires = AccessTokenParser.Time(payload, "exp");
        report.IssuedAt = issued?.LocalDateTime;
        report.NotBefore = begins?.LocalDateTime;
        report.ExpiresAt = expires?.LocalDateTime;
        var now = expected.Now;
        if (expires is null)
        {
            add("Expired", Expired, "The token has no time of expiration (exp) in seconds since 1970.");
        }
        else if (expires <= now)
        {
            add("Expired", Expired, $"The token expired {Span(now - expires.Value)} ago, at {Moment(expires.Value)}.");
        }

        if (begins > now + expected.ClockSkew)
        {
            add("NotYetValid", NotYetValid, $"The token is valid only from {Moment(begins.Value)} on, in {Span(begins.Value - now)}.");
        }

        if (issued > now + expected.ClockSkew)
        {
            add("ClockSkew", NotYetValid,
                $"The token was issued {Span(issued.Value - now)} in the future: the clock of the issuer or of this machine is wrong.");
        }

        // The service counts the lifetime from the present where the token has no time of issue.
        if (expires is { } end && end - (issued ?? begins ?? now) is var lifetime && lifetime > AccessTokenOptions.MaximumLifetime)
        {
            add("Lifetime", LifetimeTooLong, $"The token is valid for {Span(lifetime)}; the maximum is 24 hours.");
        }
    }

    private static void ValidateGrants(
        AccessTokenReport report, JsonElement payload, AccessTokenExpectations expected, Action<string, int?, string> add)
    {
        var grants = AccessTokenParser.Object(payload, "grants");
        if (grants is null)
        {
            add("Grants", InvalidGrants, "The token has no grants.");
            return;
        }

        report.Identity = AccessTokenParser.Text(grants.Value, "identity");
        if (string.IsNullOrEmpty(report.Identity))
        {
            add("Identity", InvalidGrants, "The grants have no identity, so the token can't be used to join.");
        }
        else if (report.Identity!.Count(character => !char.IsLowSurrogate(character)) > MaximumIdentityLength)
        {
            add("Identity", InvalidGrants, "The identity is longer than 128 characters.");
        }
        else if (expected.Identity is not null && report.Identity != expected.Identity)
        {
            add("Identity", null, $"The token is for {Quote(report.Identity)}, not for {Quote(expected.Identity)}.");
        }

        if (AccessTokenParser.Object(grants.Value, "video") is not { } video)
        {
            add("Grants", InvalidGrants, "The token has no video grant.");
            return;
        }

        report.Room = AccessTokenParser.Text(video, "room");
        if (report.Room is null && video.TryGetProperty("room", out var room) && room.ValueKind != JsonValueKind.Null)
        {
            add("Grants", InvalidGrants, "The room of the video grant is not text.");
        }
        else if (report.Room is not null && expected.Rooms is { } rooms && !rooms.Contains(report.Room, StringComparer.Ordinal))
        {
            add("Room", null, $"The token opens {Quote(report.Room)}, not {Quote(rooms.FirstOrDefault())}.");
        }
    }

    private static void ValidateSignature(string signed, byte[] signature, SigningKey? key, Action<string, int?, string> add)
    {
        if (key is null)
        {
            add("SignatureNotChecked", null, "The signature was not checked: the secret of an API key is not known here.");
        }
        else if (!ConstantTime.AreEqual(key.ComputeSha256(signed), signature))
        {
            add("Signature", InvalidSignature, "The signature does not match: the token was changed, or signed with another secret.");
        }
    }

    private static string Quote(string? text) => text is null ? "missing" : text.Length > 60 ? $"'{text.Substring(0, 60)}…'" : $"'{text}'";

    private static string Span(TimeSpan span) => span.TotalDays >= 2
        ? $"{((int)span.TotalDays).ToString(CultureInfo.InvariantCulture)} days"
        : span.ToString(span.TotalDays >= 1 ? @"d\.hh\:mm\:ss" : @"hh\:mm\:ss", CultureInfo.InvariantCulture);

    private static string Moment(DateTimeOffset moment) =>
        moment.LocalDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
