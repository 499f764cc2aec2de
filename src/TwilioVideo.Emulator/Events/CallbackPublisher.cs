using System;
using System.Collections.Generic;
using System.Globalization;
using TwilioVideo.Emulator.Model;

namespace TwilioVideo.Emulator.Events;

/// <summary>Tells status callbacks of what happens in rooms. Called under the account's gate, so that their order is the order of the events.</summary>
internal sealed class CallbackPublisher(Account account, CallbackSender sender)
{
    /// <summary>Determines whether anybody is told of a room.</summary>
    public static bool IsWanted(Room room) => room.Settings.StatusCallback is not null;

    public void RoomCreated(Room room) => Publish(room, "room-created");

    public void RoomEnded(Room room) => Publish(room, "room-ended", ("RoomDuration", Seconds(room.DateCreated, room.EndTime)));

    public void Connected(Participant participant) => Publish(participant.Room, "participant-connected", OfParticipant(participant));

    public void Disconnected(Participant participant) => Publish(
        participant.Room,
        "participant-disconnected",
        [.. OfParticipant(participant), ("ParticipantDuration", Seconds(participant.DateCreated, participant.EndTime))]);

    /// <param name="track">The track.</param>
    /// <param name="change">What happened to it: added, removed, enabled or disabled.</param>
    public void TrackChanged(Track track, string change) => Publish(
        track.Publisher.Room,
        "track-" + change,
        [.. OfParticipant(track.Publisher), ("TrackSid", track.Sid.ToText(SidPrefix.Track)), ("TrackName", track.Name), ("TrackKind", track.Kind)]);

    public void RecordingStarted(Recording recording) => Publish(recording.Room, "recording-started", OfRecording(recording));

    public void RecordingCompleted(Recording recording) => Publish(
        recording.Room,
        "recording-completed",
        [
            .. OfRecording(recording),
            ("MediaUri", $"/v1/Recordings/{recording.Sid.ToText(SidPrefix.Recording)}/Media"),
            ("Duration", Text(recording.Duration)),
            ("Size", Text(recording.Size)),
        ]);

    private void Publish(Room room, string name, params (string Name, string Value)[] more)
    {
        if (room.Settings.StatusCallback is not { } url)
        {
            return;
        }

        List<KeyValuePair<string, string>> fields = Fields(name, room.Sid);
        Add(fields, ("RoomName", room.UniqueName), ("RoomStatus", room.Status), ("RoomType", room.Settings.Type), ("SequenceNumber", Text(room.NextSequenceNumber())));
        Add(fields, more);
        sender.Enqueue(name, url, room.Settings.StatusCallbackMethod, fields);
    }

    public void CompositionEnqueued(Composition composition, CompositionHook hook)
    {
        string sid = hook.Sid.ToText(SidPrefix.CompositionHook);
        Publish(
            composition,
            "composition-enqueued",
            ("HookSid", sid),
            ("HookUri", $"/v1/CompositionHooks/{sid}"),
            ("HookFriendlyName", hook.FriendlyName));
    }

    public void CompositionAdvanced(Composition composition)
    {
        if (composition.Status == Composition.Processing)
        {
            Publish(composition, "composition-started");
            Publish(composition, "composition-progress", ("PercentageDone", "50"), ("SecondsRemaining", "1"));
        }
        else if (composition.Status == Composition.Completed)
        {
            Publish(
                composition,
                "composition-available",
                ("MediaUri", $"/v1/Compositions/{composition.Sid.ToText(SidPrefix.Composition)}/Media"),
                ("Duration", Text(composition.Duration)),
                ("Size", Text(composition.Size)));
        }
    }

    private void Publish(Composition composition, string name, params (string Name, string Value)[] more)
    {
        if (composition.Settings.StatusCallback is not { } url)
        {
            return;
        }

        string sid = composition.Sid.ToText(SidPrefix.Composition);
        List<KeyValuePair<string, string>> fields = Fields(name, composition.Room);
        Add(fields, ("CompositionSid", sid), ("CompositionUri", $"/v1/Compositions/{sid}"));
        Add(fields, more);
        sender.Enqueue(name, url, composition.Settings.StatusCallbackMethod, fields);
    }

    private List<KeyValuePair<string, string>> Fields(string name, Sid room)
    {
        List<KeyValuePair<string, string>> fields = [];
        Add(
            fields,
            ("AccountSid", account.Sid),
            ("StatusCallbackEvent", name),
            ("Timestamp", account.Now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture)),
            ("RoomSid", room.ToText(SidPrefix.Room)));
        return fields;
    }

    private static void Add(List<KeyValuePair<string, string>> fields, params (string Name, string Value)[] more) =>
        fields.AddRange(Array.ConvertAll(more, field => new KeyValuePair<string, string>(field.Name, field.Value)));

    private static (string Name, string Value)[] OfParticipant(Participant participant) =>
    [
        ("ParticipantSid", participant.Sid.ToText(SidPrefix.Participant)),
        ("ParticipantIdentity", participant.Identity),
        ("ParticipantStatus", participant.IsDisconnected ? ParticipantStatus.Disconnected : ParticipantStatus.Connected),
    ];

    private static (string Name, string Value)[] OfRecording(Recording recording)
    {
        string sid = recording.Sid.ToText(SidPrefix.Recording);
        Participant? participant = recording.Participant is { } who ? recording.Room.FindParticipant(who) : null;
        return
        [
            ("RecordingSid", sid),
            ("RecordingUri", $"/v1/Recordings/{sid}"),
            ("ParticipantSid", participant?.Sid.ToText(SidPrefix.Participant) ?? string.Empty),
            ("ParticipantIdentity", participant?.Identity ?? string.Empty),
            ("SourceSid", recording.Source.ToText(SidPrefix.Track)),
            ("TrackName", recording.TrackName),
            ("Type", recording.Type),
            ("Container", recording.ContainerFormat),
            ("Codec", recording.Codec),
            ("OffsetFromTwilioVideoEpoch", Text(recording.Offset)),
        ];
    }

    private static string Seconds(DateTimeOffset start, DateTimeOffset? end) =>
        Text((end ?? start).ToUnixTimeSeconds() - start.ToUnixTimeSeconds());

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
