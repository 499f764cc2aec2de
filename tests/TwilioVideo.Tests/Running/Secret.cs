using System.Net;
using System.Security;

namespace TwilioVideo.Tests.Running;

/// <summary>Secure strings for tests.</summary>
internal static class Secret
{
    public static SecureString Of(string text) => new NetworkCredential("", text).SecurePassword;
}
