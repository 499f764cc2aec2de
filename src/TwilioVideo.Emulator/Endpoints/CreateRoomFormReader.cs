using System.Collections.Generic;
using System.Linq;
using TwilioVideo.Emulator.Http;
using TwilioVideo.Emulator.Model;

namespace TwilioVideo.Emulator.Endpoints;

/// <summary>Reads and validates the parameters of a new room.</summary>
internal static class CreateRoomFormReader
{
    public static readonly string[] Types = ["group", "go", PeerToPeer, "group-small"];
    public static readonly string[] Methods = ["GET", "POST"];
    public static readonly string[] Codecs = RoomSettings.DefaultVideoCodecs;

    private const string PeerToPeer = "peer-to-peer";

    private static readonly string[] MediaRegions = ["au1", "br1", "de1", "gll", "ie1", "in1", "jp1", "sg1", "us1", "us2"];

    public static string? ReadUniqueName(RequestParameters form)
    {
        string? name = form.GetString("UniqueName");
        return name is null || TextLength.Count(name) <= TextLength.MaxNameLength
            ? name
            : throw new ApiErrorException(
                400, ErrorCode.RoomNameTooLong, $"Room name is too long: at most {TextLength.MaxNameLength} characters are allowed.");
    }

    public static RoomSettings ReadSettings(RequestParameters form)
    {
        RoomSettings defaults = new();
        // Deprecated and always true, but a value that is not a boolean is still an error.
        form.GetBoolean("EnableTurn");
        RoomSettings settings = defaults with
        {
            Type = form.GetEnum("Type", Types, ErrorCode.RoomType) ?? defaults.Type,
            StatusCallback = form.GetUrl("StatusCallback", ErrorCode.StatusCallback),
            StatusCallbackMethod =
                form.GetEnum("StatusCallbackMethod", Methods, ErrorCode.StatusCallbackMethod) ?? defaults.StatusCallbackMethod,
            MaxParticipants =
                form.GetInt32("MaxParticipants", 1, RoomSettings.MaxParticipantsLimit, ErrorCode.MaxParticipants)
                ?? defaults.MaxParticipants,
            MaxParticipantDuration =
                form.GetInt32("MaxParticipantDuration", 600, 86400, ErrorCode.MaxParticipantDuration) ?? defaults.MaxParticipantDuration,
            RecordParticipantsOnConnect = form.GetBoolean("RecordParticipantsOnConnect") ?? false,
            TranscribeParticipantsOnConnect = form.GetBoolean("TranscribeParticipantsOnConnect") ?? false,
            VideoCodecs = ReadCodecs(form) ?? defaults.VideoCodecs,
            MediaRegion = form.GetEnum("MediaRegion", MediaRegions, ErrorCode.MediaRegion) ?? defaults.MediaRegion,
            AudioOnly = form.GetBoolean("AudioOnly") ?? false,
            EmptyRoomTimeout = form.GetInt32("EmptyRoomTimeout", 1, 60, ErrorCode.Timeout) ?? defaults.EmptyRoomTimeout,
            UnusedRoomTimeout = form.GetInt32("UnusedRoomTimeout", 1, 60, ErrorCode.Timeout) ?? defaults.UnusedRoomTimeout,
            LargeRoom = form.GetBoolean("LargeRoom") ?? false,
        };
        return settings is { Type: PeerToPeer, AudioOnly: true }
            ? throw new ApiErrorException(400, ErrorCode.AudioOnly, $"AudioOnly is not supported by rooms of type {PeerToPeer}.")
            : settings;
    }

    private static IReadOnlyList<string>? ReadCodecs(RequestParameters form)
    {
        IReadOnlyList<string>? codecs = form.GetStrings("VideoCodecs");
        string? unknown = codecs?.FirstOrDefault(codec => !Codecs.Contains(codec));
        return unknown is null
            ? codecs
            : throw new ApiErrorException(
                400, ErrorCode.InvalidParameter, $"VideoCodecs '{unknown}' is not one of {string.Join(", ", Codecs)}.");
    }
}
