namespace TwilioVideo.Emulator.Model;

/// <summary>A resource whose media can be downloaded.</summary>
internal interface IDownloadable
{
    Sid Sid { get; }

    long Size { get; }

    /// <summary>Gets a value indicating whether the media is available: it is complete and not deleted.</summary>
    bool HasMedia { get; }

    string FileName { get; }

    string ContentType { get; }
}
