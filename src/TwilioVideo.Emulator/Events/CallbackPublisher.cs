using System;
using System.Collections.Generic;
using System.Globalization;
using TwilioVideo.Emulator.Model;

namespace TwilioVideo.Emulator.Events;

/// <summary>
/// Creates the status callbacks for events in rooms. Called under the account's lock, so that callbacks have the order of the events.
/// </summary>
internal sealed class CallbackPublisher(Account account, CallbackSender sender)
{
    /// <summary>Determines whether a room has a status callback.</summary>
    public static bool HasCallback(Room room) => room.Settings.StatusCallback is not null;

    public void RoomCreated(Room room) => Publish(room, "room-created");

    public void RoomEnded(Room room) => Publish(room, "room-ended", ("RoomDuration", FormatDuration(room.DateCreated, room.EndTime)));

    public void Connected(Participant participant) => Publish(participant.Room, "participant-connected", GetParticipantFields(participant));

    public void Disconnected(Participant participant) => Publish(
        participant.Room,
        "participant-disconnected",
        [.. GetParticipantFields(participant), ("ParticipantDuration", FormatDuration(participant.DateCreated, participant.EndTime))]);

    /// <param name="track">The track.</param>
    /// <param name="change">The change: added, removed, enabled or disabled.</param>
    public void TrackChanged(Track track, string change) => Publish(
        track.Publisher.Room,
        "track-" + change,
        [
            .. GetParticipantFields(track.Publisher),
            ("TrackSid", track.Sid.ToText(SidPrefix.Track)),
            ("TrackName", track.Name),
            ("TrackKind", track.Kind),
        ]);

    public void RecordingStarted(Recording recording) => Publish(recording.Room, "recording-started", GetRecordingFields(recording));

    public void RecordingCompleted(Recording recording) => Publish(
        recording.Room,
        "recording-completed",
        [
            .. GetRecordingFields(recording),
            ("MediaUri", $"/v1/Recordings/{recording.Sid.ToText(SidPrefix.Recording)}/Media"),
            ("Duration", Format(recording.Duration)),
            ("Size", Format(recording.Size)),
        ]);

    private void Publish(Room room, string name, params (string Name, string Value)[] values)
    {
        if (room.Settings.StatusCallback is not { } url)
        {
            return;
        }

        List<KeyValuePair<string, string>> fields = CreateFields(name, room.Sid);
        Add(fields, ("RoomName", room.UniqueName), ("RoomStatus", room.Status), ("RoomType", room.Settings.Type));
        Add(fields, ("SequenceNumber", Format(room.NextSequenceNumber())));
        Add(fields, values);
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
                ("Duration", Format(composition.Duration)),
                ("Size", Format(composition.Size)));
        }
    }

    private void Publish(Composition composition, string name, params (string Name, string Value)[] values)
    {
        if (composition.Settings.StatusCallback is not { } url)
        {
            return;
        }

        string sid = composition.Sid.ToText(SidPrefix.Composition);
        List<KeyValuePair<string, string>> fields = CreateFields(name, composition.Room);
        Add(fields, ("CompositionSid", sid), ("CompositionUri", $"/v1/Compositions/{sid}"));
        Add(fields, values);
        sender.Enqueue(name, url, composition.Settings.StatusCallbackMethod, fields);
    }

    private List<KeyValuePair<string, string>> CreateFields(string name, Sid room)
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

    private static void Add(List<KeyValuePair<string, string>> fields, params (string Name, string Value)[] values) =>
        fields.AddRange(Array.ConvertAll(values, field => new KeyValuePair<string, string>(field.Name, field.Value)));

    private static (string Name, string Value)[] GetParticipantFields(Participant participant) =>
    [
        ("ParticipantSid", participant.Sid.ToText(SidPrefix.Participant)),
        ("ParticipantIdentity", participant.Identity),
        ("ParticipantStatus", participant.IsDisconnected ? ParticipantStatus.Disconnected : ParticipantStatus.Connected),
    ];

    private static (string Name, string Value)[] GetRecordingFields(Recording recording)
    {
        string sid = recording.Sid.ToText(SidPrefix.Recording);
        Participant? participant = recording.Participant is { } sidOfParticipant ? recording.Room.FindParticipant(sidOfParticipant) : null;
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
            ("OffsetFromTwilioVideoEpoch", Format(recording.Offset)),
        ];
    }

    private static string FormatDuration(DateTimeOffset start, DateTimeOffset? end) =>
        Format((end ?? start).ToUnixTimeSeconds() - start.ToUnixTimeSeconds());

    private static string Format(long number) => number.ToString(CultureInfo.InvariantCulture);
}
