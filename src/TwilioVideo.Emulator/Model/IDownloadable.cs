namespace TwilioVideo.Emulator.Model;

/// <summary>A resource whose media can be downloaded.</summary>
internal interface IDownloadable
{
    Sid Sid { get; }

    long Size { get; }

    /// <summary>Whether the media is there: not while it is being made, and not after it was deleted.</summary>
    bool HasMedia { get; }

    string FileName { get; }

    string ContentType { get; }
}
