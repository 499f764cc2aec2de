namespace TwilioVideo.Emulator.Model;

/// <summary>The two-letter prefixes of SIDs.</summary>
internal static class SidPrefix
{
    public const string Account = "AC";
    public const string Call = "CA";
    public const string Composition = "CJ";
    public const string CompositionHook = "HK";
    public const string Credential = "CR";
    public const string Participant = "PA";
    public const string Recording = "RT";
    public const string Request = "RQ";
    public const string ApiKey = "SK";
    public const string Room = "RM";
    public const string Track = "MT";
}
