using System.Collections.Generic;
using System.Linq;

namespace TwilioVideo.Emulator;

/// <summary>The rules for what a new room may be.</summary>
internal static class RoomCreation
{
    public static readonly string[] Types = ["group", "go", "peer-to-peer", "group-small"];
    public static readonly string[] Methods = ["GET", "POST"];
    public static readonly string[] Codecs = ["VP8", "H264"];

    public static string? ReadUniqueName(Parameters form)
    {
        string? name = form.Text("UniqueName");
        return name is null || CharacterCount.Of(name) <= CharacterCount.LongestName
            ? name
            : throw new RefusalException(400, ErrorCode.RoomNameTooLong, $"Room name is too long: at most {CharacterCount.LongestName} characters are allowed.");
    }

    public static RoomSettings ReadSettings(Parameters form)
    {
        RoomSettings usual = new();
        // Turn is always on by now; what is sent for it must still be a truth value.
        form.Flag("EnableTurn");
        return usual with
        {
            Type = form.OneOf("Type", Types, ErrorCode.RoomType) ?? usual.Type,
            StatusCallback = form.Url("StatusCallback", ErrorCode.StatusCallback),
            StatusCallbackMethod = form.OneOf("StatusCallbackMethod", Methods, ErrorCode.StatusCallbackMethod) ?? usual.StatusCallbackMethod,
            MaxParticipants = form.Number("MaxParticipants", 1, RoomSettings.MostParticipants, ErrorCode.MaxParticipants) ?? usual.MaxParticipants,
            MaxParticipantDuration =
                form.Number("MaxParticipantDuration", 600, 86400, ErrorCode.MaxParticipantDuration) ?? usual.MaxParticipantDuration,
            RecordParticipantsOnConnect = form.Flag("RecordParticipantsOnConnect") ?? false,
            TranscribeParticipantsOnConnect = form.Flag("TranscribeParticipantsOnConnect") ?? false,
            VideoCodecs = ReadCodecs(form) ?? usual.VideoCodecs,
            MediaRegion = form.Text("MediaRegion") ?? usual.MediaRegion,
            AudioOnly = form.Flag("AudioOnly") ?? false,
            EmptyRoomTimeout = form.Number("EmptyRoomTimeout", 1, 60, ErrorCode.Timeout) ?? usual.EmptyRoomTimeout,
            UnusedRoomTimeout = form.Number("UnusedRoomTimeout", 1, 60, ErrorCode.Timeout) ?? usual.UnusedRoomTimeout,
            LargeRoom = form.Flag("LargeRoom") ?? false,
        };
    }

    private static IReadOnlyList<string>? ReadCodecs(Parameters form)
    {
        IReadOnlyList<string>? codecs = form.Texts("VideoCodecs");
        string? unknown = codecs?.FirstOrDefault(codec => !Codecs.Contains(codec));
        return unknown is null
            ? codecs
            : throw new RefusalException(400, ErrorCode.InvalidParameter, $"VideoCodecs '{unknown}' is not one of {string.Join(", ", Codecs)}.");
    }
}
