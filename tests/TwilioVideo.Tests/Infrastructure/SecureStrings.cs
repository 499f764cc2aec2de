using System.Net;
using System.Security;

namespace TwilioVideo.Tests.Infrastructure;

/// <summary>Secure strings for tests.</summary>
internal static class SecureStrings
{
    public static SecureString Of(string text) => new NetworkCredential("", text).SecurePassword;
}
