using System;
using System.Globalization;
using System.IO;
using System.Text.Json;
using TwilioVideo.Client.Identifiers;

namespace TwilioVideo.Client.Tokens;

/// <summary>Writes access tokens: JSON web tokens that let one identity into one room.</summary>
public static class AccessTokenWriter
{
    internal const string ContentType = "twilio-fpa;v=1";

    /// <summary>Creates a signed access token.</summary>
    /// <param name="options">The contents of the token.</param>
    /// <param name="key">The API key's secret.</param>
    /// <param name="now">The time from which the lifetime counts.</param>
    /// <returns>The token as text.</returns>
    /// <exception cref="TwilioVideoException">An option is not valid (<see cref="TwilioVideoErrorKind.InvalidInput"/>).</exception>
    public static string Write(AccessTokenOptions options, SigningKey key, DateTimeOffset now)
    {
        Validate(options);
        var issued = now.ToUnixTimeSeconds();
        var header = Write(json =>
        {
            json.WriteString("alg", "HS256");
            json.WriteString("typ", "JWT");
            json.WriteString("cty", ContentType);
            if (!string.IsNullOrEmpty(options.Region))
            {
                json.WriteString("twr", options.Region);
            }
        });
        var payload = Write(json =>
        {
            json.WriteString("jti", options.ApiKeySid + "-" + issued.ToString(CultureInfo.InvariantCulture));
            json.WriteString("iss", options.ApiKeySid);
            json.WriteString("sub", options.AccountSid);
            json.WriteNumber("iat", issued);
            json.WriteNumber("exp", issued + (long)options.Lifetime.TotalSeconds);
            json.WriteStartObject("grants");
            json.WriteString("identity", options.Identity);
            json.WriteStartObject("video");
            json.WriteString("room", options.Room);
            json.WriteEndObject();
            json.WriteEndObject();
        });
        var signed = header + "." + payload;
        return signed + "." + Base64Url.Encode(key.ComputeSha256(signed));
    }

    private static void Validate(AccessTokenOptions options)
    {
        Identifier.ValidateParticipant(options.Identity);
        if (SidType.Participant.Matches(options.Identity))
        {
            throw TwilioVideoException.InvalidInput(
                $"'{options.Identity}' is the SID of a participant, not an identity. The service gives SIDs; a token needs the identity.");
        }

        Identifier.ValidateRoom(options.Room);
        if (!Identifier.IsSid(options.AccountSid, "AC"))
        {
            throw TwilioVideoException.InvalidInput("The account SID must be AC and 32 hexadecimal digits.");
        }

        if (!Identifier.IsSid(options.ApiKeySid, "SK"))
        {
            throw TwilioVideoException.InvalidInput(
                "An access token is signed with an API key: its SID must be SK and 32 hexadecimal digits. An auth token can't sign one.");
        }

        if (options.Lifetime < TimeSpan.FromSeconds(1))
        {
            throw TwilioVideoException.InvalidInput(
                $"A lifetime of {options.Lifetime} is shorter than a second. Give a time span such as '01:30:00' or (New-TimeSpan "
                    + "-Minutes 90).");
        }

        if (options.Lifetime > AccessTokenOptions.MaximumLifetime)
        {
            throw TwilioVideoException.InvalidInput(
                $"A lifetime of {options.Lifetime} is longer than 24 hours, the maximum of the service.");
        }
    }

    private static string Write(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return Base64Url.Encode(stream.ToArray());
    }
}
