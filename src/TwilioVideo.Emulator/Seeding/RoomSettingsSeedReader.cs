using System.Collections.Generic;
using TwilioVideo.Emulator.Endpoints;
using TwilioVideo.Emulator.Model;

namespace TwilioVideo.Emulator.Seeding;

/// <summary>Reads the settings of a room in a seed.</summary>
internal static class RoomSettingsSeedReader
{
    public static readonly string[] Known =
        ["type", "maxParticipants", "audioOnly", "mediaRegion", "largeRoom", "videoCodecs", "statusCallback", "statusCallbackMethod",
         "recordParticipantsOnConnect"];

    public static RoomSettings Read(SeedObject seed, int participants)
    {
        RoomSettings defaults = new();
        List<string> codecs = seed.GetList("videoCodecs").ConvertAll(codec => codec.GetEnum(CreateRoomFormReader.Codecs));
        return defaults with
        {
            Type = seed.Find("type")?.GetEnum(CreateRoomFormReader.Types) ?? defaults.Type,
            MaxParticipants = (int)(seed.Find("maxParticipants")?.GetInt64(1, 10_000_000) ?? defaults.MaxParticipants),
            AudioOnly = seed.Find("audioOnly")?.GetBoolean() ?? false,
            MediaRegion = seed.Find("mediaRegion")?.GetString() ?? defaults.MediaRegion,
            LargeRoom = seed.Find("largeRoom")?.GetBoolean() ?? (participants > RoomSettings.MaxParticipantsLimit),
            VideoCodecs = codecs.Count > 0 ? codecs : defaults.VideoCodecs,
            RecordParticipantsOnConnect = seed.Find("recordParticipantsOnConnect")?.GetBoolean() ?? false,
            StatusCallback = seed.Find("statusCallback")?.GetUrl(),
            StatusCallbackMethod =
                seed.Find("statusCallbackMethod")?.GetEnum(CreateRoomFormReader.Methods) ?? defaults.StatusCallbackMethod,
        };
    }
}
