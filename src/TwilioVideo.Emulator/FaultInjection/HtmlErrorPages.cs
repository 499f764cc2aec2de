using System.Globalization;
using System.Text;

namespace TwilioVideo.Emulator.FaultInjection;

/// <summary>HTML pages as proxies and captive portals send them.</summary>
internal static class HtmlErrorPages
{
    public const string ContentType = "text/html; charset=utf-8";

    public static byte[] CreateError(int status)
    {
        string title = status switch
        {
            500 => "500 Internal Server Error",
            502 => "502 Bad Gateway",
            503 => "503 Service Temporarily Unavailable",
            504 => "504 Gateway Time-out",
            _ => status.ToString(CultureInfo.InvariantCulture),
        };
        return CreatePage(title, "<hr>emulated proxy");
    }

    public static byte[] CreateCaptivePortal() => CreatePage("Welcome to the guest network", "<p>Please accept the terms to go on.</p>");

    private static byte[] CreatePage(string title, string content) =>
        Encoding.UTF8.GetBytes($"<html>\n<head><title>{title}</title></head>\n<body><h1>{title}</h1>{content}</body>\n</html>\n");
}
