namespace TwilioVideo.Emulator;

/// <summary>The way to a resource's media: not the media itself, but a signed address on another host.</summary>
internal static class MediaRedirect
{
    public static void Answer(Exchange exchange, IMedia media)
    {
        if (!media.HasMedia)
        {
            throw exchange.NotFound();
        }

        string address = SignedAddress.Make(exchange.Emulator, media);
        exchange.Status = 302;
        exchange.Location = address;
        exchange.Json.WriteStartObject();
        exchange.Json.WriteString("redirect_to"u8, address);
        exchange.Json.WriteEndObject();
    }
}
