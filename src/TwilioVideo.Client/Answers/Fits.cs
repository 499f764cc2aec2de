using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;

namespace TwilioVideo.Client.Answers;

/// <summary>
/// What each list was asked for, held against what it gives. A service that does not know a filter, or a gateway that drops it, sends
/// everything, and what comes out of a list is acted on. A field that is null says nothing, and nothing is said against it.
/// </summary>
internal static class Fits
{
    private const int RoomAt = 0;
    private const int ParticipantAt = 1;

    public static Predicate<Room>?[] Room(ListQuery asked, string[] path) =>
        [Same<Room>(asked.Status, one => one.Status), Same<Room>(asked.Name, one => one.UniqueName), .. Created<Room>(asked, one => one.DateCreated)];

    public static Predicate<RoomParticipant>?[] RoomParticipant(ListQuery asked, string[] path) =>
    [
        Owned<RoomParticipant>(SidKind.Room, path, RoomAt, one => one.RoomSid),
        Same<RoomParticipant>(asked.Status, one => one.Status),
        Same<RoomParticipant>(asked.Name, one => one.Identity),
        .. Created<RoomParticipant>(asked, one => one.DateCreated),
    ];

    public static Predicate<Recording>?[] Recording(ListQuery asked, string[] path) =>
    [
        Owned<Recording>(SidKind.Room, path, RoomAt, one => one.RoomSid),
        Same<Recording>(asked.Status, one => one.Status),
        Same<Recording>((asked as RecordingQuery)?.MediaType, one => one.Type),
        Of<Recording>((asked as RecordingQuery)?.SourceSid, one => one.SourceSid),
        .. ((asked as RecordingQuery)?.GroupingSids ?? []).Select(Grouped),
        .. Created<Recording>(asked, one => one.DateCreated),
    ];

    public static Predicate<Composition>?[] Composition(ListQuery asked, string[] path) =>
    [
        Of<Composition>((asked as CompositionQuery)?.RoomSid, one => one.RoomSid),
        Same<Composition>(asked.Status, one => one.Status),
        .. Created<Composition>(asked, one => one.DateCreated),
    ];

    public static Predicate<CompositionHook>?[] CompositionHook(ListQuery asked, string[] path) =>
    [
        asked.Name is { } pattern ? one => one.FriendlyName is null || Asterisks.Match(pattern, one.FriendlyName) : null,
        (asked as CompositionHookQuery)?.Enabled is { } enabled ? one => one.Enabled is null || one.Enabled == enabled : null,
        .. Created<CompositionHook>(asked, one => one.DateCreated),
    ];

    public static Predicate<T>?[] Track<T>(ListQuery asked, string[] path)
        where T : RoomTrack =>
        [Owned<T>(SidKind.Room, path, RoomAt, one => one.RoomSid), Owned<T>(SidKind.Participant, path, ParticipantAt, one => one.ParticipantSid)];

    public static Predicate<Transcription>?[] Transcription(ListQuery asked, string[] path) =>
        [Owned<Transcription>(SidKind.Room, path, RoomAt, one => one.RoomSid)];

    private static Predicate<T>? Same<T>(string? asked, Func<T, string?> said) =>
        asked is null ? null : one => said(one) is not { } text || string.Equals(text, asked, StringComparison.Ordinal);

    // The digits of a SID are the same in either case.
    private static Predicate<T>? Of<T>(string? asked, Func<T, string?> said) =>
        asked is null ? null : one => said(one) is not { } text || string.Equals(text, asked, StringComparison.OrdinalIgnoreCase);

    // A path may name the owner in another way than an item does, which shows in samples of the service's own as well; only SIDs can be compared.
    private static Predicate<T>? Owned<T>(SidKind kind, string[] path, int at, Func<T, string?> said) =>
        path.Length > at && kind.Names(path[at]) ? Of<T>(path[at], one => said(one) is { } sid && kind.Names(sid) ? sid : null) : null;

    private static Predicate<Recording>? Grouped(string asked) =>
        SidKind.Room.Names(asked) ? Of<Recording>(asked, one => one.RoomSid)
        : SidKind.Participant.Names(asked) ? Of<Recording>(asked, one => one.ParticipantSid)
        : one => one.GroupingSids is not IDictionary groups || groups.Values.Cast<object?>().Any(sid => asked.Equals(sid as string, StringComparison.OrdinalIgnoreCase));

    // Held against what was sent, which is whole seconds of UTC: of local times, those of the hour that comes twice can't be compared.
    private static IEnumerable<Predicate<T>?> Created<T>(ListQuery asked, Func<T, DateTime?> said)
    {
        if (Second(asked.CreatedAfter) is { } after)
        {
            yield return one => said(one) is not { } time || time.ToUniversalTime() >= after;
        }

        if (Second(asked.CreatedBefore) is { } before)
        {
            yield return one => said(one) is not { } time || time.ToUniversalTime() < before;
        }
    }

    private static DateTime? Second(DateTime? time) => time?.ToUniversalTime() is { } utc ? utc.AddTicks(-(utc.Ticks % TimeSpan.TicksPerSecond)) : null;
}
