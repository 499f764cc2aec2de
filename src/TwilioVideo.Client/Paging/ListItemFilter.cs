using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using TwilioVideo.Client.Identifiers;
using TwilioVideo.Client.Options;

namespace TwilioVideo.Client.Paging;

/// <summary>
/// What each list was asked for, held against what it gives. A service that does not know a filter, or a gateway that drops it, sends
/// everything, and what comes out of a list is acted on. A field that is null says nothing, and nothing is said against it.
/// </summary>
internal static class ListItemFilter
{
    private const int RoomAt = 0;
    private const int ParticipantAt = 1;

    public static Predicate<Room>?[] Room(ListOptions options, string[] path) =>
        [ForField<Room>(options.Status, room => room.Status), ForField<Room>(options.Name, room => room.UniqueName), .. ForDateCreated<Room>(options, room => room.DateCreated)];

    public static Predicate<RoomParticipant>?[] RoomParticipant(ListOptions options, string[] path) =>
    [
        ForOwner<RoomParticipant>(SidType.Room, path, RoomAt, participant => participant.RoomSid),
        ForField<RoomParticipant>(options.Status, participant => participant.Status),
        ForField<RoomParticipant>(options.Name, participant => participant.Identity),
        .. ForDateCreated<RoomParticipant>(options, participant => participant.DateCreated),
    ];

    public static Predicate<RoomInsight>?[] RoomInsight(ListOptions options, string[] path) =>
    [
        ForAny<RoomInsight>((options as RoomInsightListOptions)?.RoomTypes, insight => insight.RoomType is { } type ? [type] : null),
        ForAny<RoomInsight>((options as RoomInsightListOptions)?.Codecs, insight => insight.Codecs),
        ForField<RoomInsight>(options.Name, insight => insight.RoomName),
        .. ForDateCreated<RoomInsight>(options, insight => insight.CreateTime),
    ];

    public static Predicate<RoomParticipantInsight>?[] RoomParticipantInsight(ListOptions options, string[] path) =>
        [ForOwner<RoomParticipantInsight>(SidType.Room, path, RoomAt, insight => insight.RoomSid)];

    public static Predicate<Recording>?[] Recording(ListOptions options, string[] path) =>
    [
        ForOwner<Recording>(SidType.Room, path, RoomAt, recording => recording.RoomSid),
        ForField<Recording>(options.Status, recording => recording.Status),
        ForField<Recording>((options as RecordingListOptions)?.MediaType, recording => recording.Type),
        ForValue<Recording>((options as RecordingListOptions)?.SourceSid, recording => recording.SourceSid),
        .. ((options as RecordingListOptions)?.GroupingSids ?? []).Select(ForGrouping),
        .. ForDateCreated<Recording>(options, recording => recording.DateCreated),
    ];

    public static Predicate<Composition>?[] Composition(ListOptions options, string[] path) =>
    [
        ForValue<Composition>((options as CompositionListOptions)?.RoomSid, composition => composition.RoomSid),
        ForField<Composition>(options.Status, composition => composition.Status),
        .. ForDateCreated<Composition>(options, composition => composition.DateCreated),
    ];

    public static Predicate<CompositionHook>?[] CompositionHook(ListOptions options, string[] path) =>
    [
        options.Name is { } pattern ? hook => hook.FriendlyName is null || WildcardMatcher.IsMatch(pattern, hook.FriendlyName) : null,
        (options as CompositionHookListOptions)?.Enabled is { } enabled ? hook => hook.Enabled is null || hook.Enabled == enabled : null,
        .. ForDateCreated<CompositionHook>(options, hook => hook.DateCreated),
    ];

    public static Predicate<T>?[] Track<T>(ListOptions options, string[] path)
        where T : RoomTrack =>
        [ForOwner<T>(SidType.Room, path, RoomAt, item => item.RoomSid), ForOwner<T>(SidType.Participant, path, ParticipantAt, item => item.ParticipantSid)];

    public static Predicate<Transcription>?[] Transcription(ListOptions options, string[] path) =>
        [ForOwner<Transcription>(SidType.Room, path, RoomAt, transcription => transcription.RoomSid)];

    private static Predicate<T>? ForField<T>(string? requested, Func<T, string?> value) =>
        requested is null ? null : item => value(item) is not { } text || string.Equals(text, requested, StringComparison.Ordinal);

    private static Predicate<T>? ForAny<T>(IReadOnlyList<string>? requested, Func<T, IReadOnlyList<string>?> values) =>
        requested is null or { Count: 0 } ? null : item => values(item) is not { } found || found.Any(value => requested.Contains(value, StringComparer.Ordinal));

    // The digits of a SID are the same in either case.
    private static Predicate<T>? ForValue<T>(string? requested, Func<T, string?> value) =>
        requested is null ? null : item => value(item) is not { } text || IsMasked(text) || string.Equals(text, requested, StringComparison.OrdinalIgnoreCase);

    // As documentation and mock servers write it: RMXXXX.
    private static bool IsMasked(string sid) => sid.Length > 2 && sid.Skip(2).All(character => character is 'X' or 'x' or '*');

    // A path may name the owner in another way than an item does, which shows in samples of the service's own as well; only SIDs can be compared.
    private static Predicate<T>? ForOwner<T>(SidType kind, string[] path, int at, Func<T, string?> text) =>
        path.Length > at && kind.Matches(path[at]) ? ForValue<T>(path[at], item => text(item) is { } sid && kind.Matches(sid) ? sid : null) : null;

    private static Predicate<Recording>? ForGrouping(string requested) =>
        SidType.Room.Matches(requested) ? ForValue<Recording>(requested, recording => recording.RoomSid)
        : SidType.Participant.Matches(requested) ? ForValue<Recording>(requested, recording => recording.ParticipantSid)
        : recording => recording.GroupingSids is not IDictionary groups || groups.Values.Cast<object?>().Any(sid => requested.Equals(sid as string, StringComparison.OrdinalIgnoreCase));

    // Held against what was sent, which is whole seconds of UTC: of local times, those of the hour that comes twice can't be compared.
    private static IEnumerable<Predicate<T>?> ForDateCreated<T>(ListOptions options, Func<T, DateTime?> text)
    {
        if (TruncateToSecond(options.CreatedAfter) is { } after)
        {
            yield return item => text(item) is not { } time || time.ToUniversalTime() >= after;
        }

        if (TruncateToSecond(options.CreatedBefore) is { } before)
        {
            yield return item => text(item) is not { } time || time.ToUniversalTime() < before;
        }
    }

    private static DateTime? TruncateToSecond(DateTime? time) => time?.ToUniversalTime() is { } utc ? utc.AddTicks(-(utc.Ticks % TimeSpan.TicksPerSecond)) : null;
}
