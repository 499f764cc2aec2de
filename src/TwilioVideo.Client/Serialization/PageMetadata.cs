namespace TwilioVideo.Client.Serialization;

internal sealed class PageMetadata
{
    public string? NextPageUrl { get; set; }
}
