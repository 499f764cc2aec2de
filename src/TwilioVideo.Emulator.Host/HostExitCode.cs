namespace TwilioVideo.Emulator.Host;

/// <summary>The exit codes of the host.</summary>
internal static class HostExitCode
{
    public const int Success = 0;
    public const int Failed = 1;
    public const int InvalidArguments = 2;
}
