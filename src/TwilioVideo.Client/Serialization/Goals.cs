using System;
using System.Collections.Generic;
using System.Linq;
using TwilioVideo.Client.Identifiers;
using TwilioVideo.Client.Options;

namespace TwilioVideo.Client.Serialization;

/// <summary>Creates the goals of changes. A field that is null, or that was not sent, is not compared.</summary>
internal static class Goals
{
    public static readonly Goal<Room> Completed = new("status 'completed'", room => room.Status == "completed");

    public static readonly Goal<RoomParticipant> Disconnected =
        new("status 'disconnected'", participant => participant.Status == "disconnected");

    // The service puts the SID in the identity's place.
    public static readonly Goal<RoomParticipant> Anonymized = new(
        "an anonymized identity",
        participant =>
            participant.Identity is null || string.Equals(participant.Identity, participant.Sid, StringComparison.OrdinalIgnoreCase));

    public static readonly Goal<Transcription> TranscriptionStarted =
        new("a started transcription", transcription => transcription.Status is not ("stopped" or "failed"));

    public static Goal<Room> RoomStatus(string status) =>
        status == "completed" ? Completed : new($"status '{status}'", room => room.Status == status);

    public static Goal<RoomParticipant> ParticipantStatus(string status) =>
        status == "disconnected" ? Disconnected : new($"status '{status}'", participant => participant.Status == status);

    public static Goal<Room> Created(string? uniqueName) =>
        new("a new room", room => room.Status is not ("completed" or "failed") && IsSame(uniqueName, room.UniqueName));

    public static Goal<Transcription> TranscriptionStatus(string? status) =>
        new($"status '{status}'", transcription => status is null || transcription.Status == status);

    public static Goal<Composition> CompositionOf(string roomSid) =>
        new(
            "a new composition",
            composition => !SidType.Room.Matches(composition.RoomSid)
                || IsSame(roomSid, composition.RoomSid, StringComparison.OrdinalIgnoreCase));

    public static Goal<CompositionHook> Hook(string friendlyName, bool? enabled, CompositionOptions options) => new(
        "the hook's settings",
        hook => IsSame(friendlyName, hook.FriendlyName) && IsSame(enabled, hook.Enabled) && IsSame(options.Format, hook.Format)
            && IsSame(options.Resolution, hook.Resolution) && IsSame(options.Trim, hook.Trim));

    public static Goal<T> Settings<T>(StorageSettings requested)
        where T : StorageSettings => new(
            "the settings",
            settings => IsSame(requested.FriendlyName, settings.FriendlyName)
                && IsSame(requested.AwsStorageEnabled, settings.AwsStorageEnabled)
                && IsSame(requested.EncryptionEnabled, settings.EncryptionEnabled)
                && IsSame(requested.AwsCredentialsSid, settings.AwsCredentialsSid, StringComparison.OrdinalIgnoreCase)
                && IsSame(requested.EncryptionKeySid, settings.EncryptionKeySid, StringComparison.OrdinalIgnoreCase)
                && IsSame(requested.AwsS3Url?.TrimEnd('/'), settings.AwsS3Url?.TrimEnd('/'), StringComparison.OrdinalIgnoreCase));

    public static Goal<TSet> Rules<TSet, TRule>(IReadOnlyCollection<TRule> rules)
        where TSet : TrackRuleSet<TRule>
        where TRule : TrackRule =>
        new("the rules", set => set.Rules is { } now && now.Length == rules.Count && rules.Zip(now, IsSameRule).All(isSame => isSame));

    private static bool IsSameRule(TrackRule requested, TrackRule now) =>
        requested.Type == now.Type
        && (requested.All ?? false) == (now.All ?? false)
        && requested.Kind == now.Kind
        && requested.Track == now.Track
        && IsSamePublisher(requested.Publisher, now.Publisher)
        && ((requested as SubscribeRule)?.Priority is not { } priority || IsSame(priority, (now as SubscribeRule)?.Priority));

    // The same publisher may be named by identity or by SID.
    private static bool IsSamePublisher(string? requested, string? now) =>
        requested == now
        || (requested is not null && now is not null && SidType.Participant.Matches(requested) != SidType.Participant.Matches(now));

    private static bool IsSame(string? requested, string? now, StringComparison comparison = StringComparison.Ordinal) =>
        requested is null || now is null || string.Equals(requested, now, comparison);

    private static bool IsSame(bool? requested, bool? now) => requested is null || now is null || requested == now;
}
