using TwilioVideo.Emulator.Http;
using TwilioVideo.Emulator.Model;

namespace TwilioVideo.Emulator.Media;

/// <summary>The way to a resource's media: not the media itself, but a signed address on another host.</summary>
internal static class MediaRedirect
{
    public static void Write(OperationContext context, IDownloadable media)
    {
        if (!media.HasMedia)
        {
            throw context.CreateNotFound();
        }

        string address = SignedUrl.Create(context.Emulator, media);
        context.Status = 302;
        context.Location = address;
        context.Json.WriteStartObject();
        context.Json.WriteString("redirect_to"u8, address);
        context.Json.WriteEndObject();
    }
}
