using System.Management.Automation;
using System.Security;

namespace TwilioVideo.Tokens;

/// <summary>Turns secure strings into text and back, for as short as possible.</summary>
internal static class SecretText
{
    public static SecureString Protect(string text)
    {
        var secure = new SecureString();
        foreach (var character in text)
        {
            secure.AppendChar(character);
        }

        secure.MakeReadOnly();
        return secure;
    }

    public static string Read(SecureString secure) => new PSCredential("secret", secure).GetNetworkCredential().Password;

    /// <summary>Reads a token from text, a secure string or an object that has one; null where there is none.</summary>
    public static string? ReadToken(object? specified)
    {
        var value = specified is PSObject wrapper ? wrapper.BaseObject : specified;
        return value switch
        {
            string text => text,
            SecureString secure => Read(secure),
            AccessToken { Token: { } secure } => Read(secure),
            null => null,
            _ => PSObject.AsPSObject(specified!).Properties["Token"]?.Value is { } inner and (string or SecureString or PSObject { BaseObject: string or SecureString })
                ? ReadToken(inner)
                : null,
        };
    }
}
