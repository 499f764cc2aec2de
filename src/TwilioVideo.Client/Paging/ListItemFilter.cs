using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using TwilioVideo.Client.Identifiers;
using TwilioVideo.Client.Options;

namespace TwilioVideo.Client.Paging;

/// <summary>
/// Creates the predicates that verify the items of a list against the request's filters. A service that does not know a filter, or a
/// gateway that drops it, returns everything, and users act on what a list returns. A field that is null is not compared.
/// </summary>
internal static class ListItemFilter
{
    private const int RoomIndex = 0;
    private const int ParticipantIndex = 1;

    public static Predicate<Room>?[] Room(RoomListOptions options, string[] path) =>
    [
        ForField<Room>(options.Status, room => room.Status),
        ForField<Room>(options.UniqueName, room => room.UniqueName),
        .. ForDateCreated<Room>(options, room => room.DateCreated),
    ];

    public static Predicate<RoomParticipant>?[] RoomParticipant(RoomParticipantListOptions options, string[] path) =>
    [
        ForOwner<RoomParticipant>(SidType.Room, path, RoomIndex, participant => participant.RoomSid),
        ForField<RoomParticipant>(options.Status, participant => participant.Status),
        ForField<RoomParticipant>(options.Identity, participant => participant.Identity),
        .. ForDateCreated<RoomParticipant>(options, participant => participant.DateCreated),
    ];

    public static Predicate<RoomInsight>?[] RoomInsight(RoomInsightListOptions options, string[] path) =>
    [
        ForAny<RoomInsight>(options.RoomTypes, insight => insight.RoomType is { } type ? [type] : null),
        ForAny<RoomInsight>(options.Codecs, insight => insight.Codecs),
        ForField<RoomInsight>(options.RoomName, insight => insight.RoomName),
        .. ForDateCreated<RoomInsight>(options, insight => insight.CreateTime),
    ];

    public static Predicate<RoomParticipantInsight>?[] RoomParticipantInsight(ListOptions options, string[] path) =>
        [ForOwner<RoomParticipantInsight>(SidType.Room, path, RoomIndex, insight => insight.RoomSid)];

    public static Predicate<Recording>?[] Recording(RecordingListOptions options, string[] path) =>
    [
        ForOwner<Recording>(SidType.Room, path, RoomIndex, recording => recording.RoomSid),
        ForField<Recording>(options.Status, recording => recording.Status),
        ForField<Recording>(options.MediaType, recording => recording.Type),
        ForValue<Recording>(options.SourceSid, recording => recording.SourceSid),
        .. (options.GroupingSids ?? []).Select(ForGrouping),
        .. ForDateCreated<Recording>(options, recording => recording.DateCreated),
    ];

    public static Predicate<Composition>?[] Composition(CompositionListOptions options, string[] path) =>
    [
        ForValue<Composition>(options.RoomSid, composition => composition.RoomSid),
        ForField<Composition>(options.Status, composition => composition.Status),
        .. ForDateCreated<Composition>(options, composition => composition.DateCreated),
    ];

    public static Predicate<CompositionHook>?[] CompositionHook(CompositionHookListOptions options, string[] path) =>
    [
        options.FriendlyName is { } pattern ? hook =>
            hook.FriendlyName is null || WildcardMatcher.IsMatch(pattern, hook.FriendlyName) : null,
        options.Enabled is { } enabled ? hook => hook.Enabled is null || hook.Enabled == enabled : null,
        .. ForDateCreated<CompositionHook>(options, hook => hook.DateCreated),
    ];

    public static Predicate<T>?[] Track<T>(ListOptions options, string[] path)
        where T : RoomTrack =>
    [
        ForOwner<T>(SidType.Room, path, RoomIndex, item => item.RoomSid),
        ForOwner<T>(SidType.Participant, path, ParticipantIndex, item => item.ParticipantSid),
    ];

    public static Predicate<Transcription>?[] Transcription(ListOptions options, string[] path) =>
        [ForOwner<Transcription>(SidType.Room, path, RoomIndex, transcription => transcription.RoomSid)];

    private static Predicate<T>? ForField<T>(string? requested, Func<T, string?> value) =>
        requested is null ? null : item => value(item) is not { } text || string.Equals(text, requested, StringComparison.Ordinal);

    private static Predicate<T>? ForAny<T>(IReadOnlyList<string>? requested, Func<T, IReadOnlyList<string>?> values) =>
        requested is null or { Count: 0 } ? null : item =>
            values(item) is not { } found || found.Any(value => requested.Contains(value, StringComparer.Ordinal));

    // The hexadecimal digits of a SID are equal in either case.
    private static Predicate<T>? ForValue<T>(string? requested, Func<T, string?> value) =>
        requested is null ? null : item => value(item) is not { } text
            || IsMasked(text) || string.Equals(text, requested, StringComparison.OrdinalIgnoreCase);

    // As documentation and mock servers write it: RMXXXX.
    private static bool IsMasked(string sid) => sid.Length > 2 && sid.Skip(2).All(character => character is 'X' or 'x' or '*');

    // A path may identify the owner by name and an item by SID, so only SIDs can be compared.
    private static Predicate<T>? ForOwner<T>(SidType type, string[] path, int index, Func<T, string?> value) =>
        path.Length > index && type.Matches(path[index])
            ? ForValue<T>(path[index], item => value(item) is { } sid && type.Matches(sid) ? sid : null)
            : null;

    private static Predicate<Recording>? ForGrouping(string requested) =>
        SidType.Room.Matches(requested) ? ForValue<Recording>(requested, recording => recording.RoomSid)
        : SidType.Participant.Matches(requested) ? ForValue<Recording>(requested, recording => recording.ParticipantSid)
        : recording => recording.GroupingSids is not IDictionary groups
            || groups.Values.Cast<object?>().Any(sid => requested.Equals(sid as string, StringComparison.OrdinalIgnoreCase));

    // Compared in UTC and whole seconds, as they are sent: local times are ambiguous when daylight saving time ends.
    private static IEnumerable<Predicate<T>?> ForDateCreated<T>(DateFilteredListOptions options, Func<T, DateTime?> value)
    {
        if (TruncateToSecond(options.CreatedAfter) is { } after)
        {
            yield return item => value(item) is not { } time || time.ToUniversalTime() >= after;
        }

        if (TruncateToSecond(options.CreatedBefore) is { } before)
        {
            yield return item => value(item) is not { } time || time.ToUniversalTime() < before;
        }
    }

    private static DateTime? TruncateToSecond(DateTime? time) =>
        time?.ToUniversalTime() is { } utc ? utc.AddTicks(-(utc.Ticks % TimeSpan.TicksPerSecond)) : null;
}
