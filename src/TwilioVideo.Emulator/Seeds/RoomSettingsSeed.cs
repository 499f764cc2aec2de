using System.Collections.Generic;

namespace TwilioVideo.Emulator;

/// <summary>Reads what a room of a seed was created with.</summary>
internal static class RoomSettingsSeed
{
    public static readonly string[] Known =
        ["type", "maxParticipants", "audioOnly", "mediaRegion", "largeRoom", "videoCodecs", "statusCallback", "statusCallbackMethod",
         "recordParticipantsOnConnect"];

    public static RoomSettings Read(SeedObject seed, int participants)
    {
        RoomSettings usual = new();
        List<string> codecs = seed.List("videoCodecs").ConvertAll(codec => codec.OneOf(RoomCreation.Codecs));
        return usual with
        {
            Type = seed.Find("type")?.OneOf(RoomCreation.Types) ?? usual.Type,
            MaxParticipants = (int)(seed.Find("maxParticipants")?.Number(1, 10_000_000) ?? usual.MaxParticipants),
            AudioOnly = seed.Find("audioOnly")?.Flag() ?? false,
            MediaRegion = seed.Find("mediaRegion")?.Text() ?? usual.MediaRegion,
            LargeRoom = seed.Find("largeRoom")?.Flag() ?? (participants > RoomSettings.MostParticipants),
            VideoCodecs = codecs.Count > 0 ? codecs : usual.VideoCodecs,
            RecordParticipantsOnConnect = seed.Find("recordParticipantsOnConnect")?.Flag() ?? false,
            StatusCallback = seed.Find("statusCallback")?.Url(),
            StatusCallbackMethod = seed.Find("statusCallbackMethod")?.OneOf(RoomCreation.Methods) ?? usual.StatusCallbackMethod,
        };
    }
}
