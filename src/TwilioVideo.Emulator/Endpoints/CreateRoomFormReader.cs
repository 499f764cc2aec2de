using System.Collections.Generic;
using System.Linq;
using TwilioVideo.Emulator.Http;
using TwilioVideo.Emulator.Model;

namespace TwilioVideo.Emulator.Endpoints;

/// <summary>The rules for what a new room may be.</summary>
internal static class CreateRoomFormReader
{
    public static readonly string[] Types = ["group", "go", "peer-to-peer", "group-small"];
    public static readonly string[] Methods = ["GET", "POST"];
    public static readonly string[] Codecs = ["VP8", "H264"];

    public static string? ReadUniqueName(RequestParameters form)
    {
        string? name = form.GetString("UniqueName");
        return name is null || TextLength.Count(name) <= TextLength.MaxNameLength
            ? name
            : throw new ApiErrorException(400, ErrorCode.RoomNameTooLong, $"Room name is too long: at most {TextLength.MaxNameLength} characters are allowed.");
    }

    public static RoomSettings ReadSettings(RequestParameters form)
    {
        RoomSettings defaults = new();
        // Turn is always on by now; what is sent for it must still be a truth value.
        form.GetBoolean("EnableTurn");
        return defaults with
        {
            Type = form.GetEnum("Type", Types, ErrorCode.RoomType) ?? defaults.Type,
            StatusCallback = form.GetUrl("StatusCallback", ErrorCode.StatusCallback),
            StatusCallbackMethod = form.GetEnum("StatusCallbackMethod", Methods, ErrorCode.StatusCallbackMethod) ?? defaults.StatusCallbackMethod,
            MaxParticipants = form.GetInt32("MaxParticipants", 1, RoomSettings.MaxParticipantsLimit, ErrorCode.MaxParticipants) ?? defaults.MaxParticipants,
            MaxParticipantDuration =
                form.GetInt32("MaxParticipantDuration", 600, 86400, ErrorCode.MaxParticipantDuration) ?? defaults.MaxParticipantDuration,
            RecordParticipantsOnConnect = form.GetBoolean("RecordParticipantsOnConnect") ?? false,
            TranscribeParticipantsOnConnect = form.GetBoolean("TranscribeParticipantsOnConnect") ?? false,
            VideoCodecs = ReadCodecs(form) ?? defaults.VideoCodecs,
            MediaRegion = form.GetString("MediaRegion") ?? defaults.MediaRegion,
            AudioOnly = form.GetBoolean("AudioOnly") ?? false,
            EmptyRoomTimeout = form.GetInt32("EmptyRoomTimeout", 1, 60, ErrorCode.Timeout) ?? defaults.EmptyRoomTimeout,
            UnusedRoomTimeout = form.GetInt32("UnusedRoomTimeout", 1, 60, ErrorCode.Timeout) ?? defaults.UnusedRoomTimeout,
            LargeRoom = form.GetBoolean("LargeRoom") ?? false,
        };
    }

    private static IReadOnlyList<string>? ReadCodecs(RequestParameters form)
    {
        IReadOnlyList<string>? codecs = form.GetStrings("VideoCodecs");
        string? unknown = codecs?.FirstOrDefault(codec => !Codecs.Contains(codec));
        return unknown is null
            ? codecs
            : throw new ApiErrorException(400, ErrorCode.InvalidParameter, $"VideoCodecs '{unknown}' is not one of {string.Join(", ", Codecs)}.");
    }
}
