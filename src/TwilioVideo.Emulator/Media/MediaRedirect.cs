using TwilioVideo.Emulator.Http;
using TwilioVideo.Emulator.Model;

namespace TwilioVideo.Emulator.Media;

/// <summary>Redirects to a signed URL on the media host.</summary>
internal static class MediaRedirect
{
    public static void Write(OperationContext context, IDownloadable media)
    {
        if (!media.HasMedia)
        {
            throw context.CreateNotFound();
        }

        string url = SignedUrl.Create(context.Emulator, media);
        context.Status = 302;
        context.Location = url;
        context.Json.WriteStartObject();
        context.Json.WriteString("redirect_to"u8, url);
        context.Json.WriteEndObject();
    }
}
