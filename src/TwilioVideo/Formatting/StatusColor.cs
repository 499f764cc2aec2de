namespace TwilioVideo.Formatting;

/// <summary>In which colour a status is shown. Windows PowerShell's tables would count the codes as letters, so it has none there.</summary>
internal static class StatusColor
{
#if NETSTANDARD2_0
    public const string Reset = "";

    public static string? Get(string status) => null;
#else
    // What $PSStyle has, which the formatter takes away again where nobody wants colour.
    public const string Reset = "\u001B[0m";

    public static string? Get(string status) => status.Replace('_', '-').ToUpperInvariant() switch
    {
        "CONNECTED" or "IN-PROGRESS" or "STARTED" => "\u001B[32m",
        "RECONNECTING" or "ENQUEUED" or "PROCESSING" => "\u001B[33m",
        "FAILED" => "\u001B[31m",
        _ => null,
    };
#endif
}
