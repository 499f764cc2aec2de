using System;
using TwilioVideo.Client.Identifiers;
using TwilioVideo.Client.Paging;

namespace TwilioVideo.Client.Serialization;

/// <summary>
/// Compares a single response with its request, as <see cref="ListItemFilter"/> does with the items of a list. A field that is null, or
/// that has no SID where one belongs, is not compared.
/// </summary>
internal static class ResponseMatch
{
    public static bool Room(Room response, string[] path, string? account) =>
        IsAccount(account, response.AccountSid) && (path.Length == 0 || IsNamed(SidType.Room, path[0], response.Sid, response.UniqueName));

    public static bool RoomParticipant(RoomParticipant response, string[] path, string? account) =>
        IsAccount(account, response.AccountSid)
        && IsSid(SidType.Room, path[0], response.RoomSid)
        && IsNamed(SidType.Participant, path[1], response.Sid, response.Identity);

    public static bool RoomInsight(RoomInsight response, string[] path, string? account) =>
        IsAccount(account, response.AccountSid) && IsSid(SidType.Room, path[0], response.RoomSid);

    public static bool RoomParticipantInsight(RoomParticipantInsight response, string[] path, string? account) =>
        IsAccount(account, response.AccountSid)
        && IsSid(SidType.Room, path[0], response.RoomSid)
        && IsSid(SidType.Participant, path[1], response.ParticipantSid);

    public static bool PublishedTrack(PublishedTrack response, string[] path, string? account) =>
        IsOfParticipant(response, path) && IsNamed(SidType.Track, path[2], response.Sid, response.Name);

    public static bool SubscribedTrack(SubscribedTrack response, string[] path, string? account) =>
        IsOfParticipant(response, path) && IsSid(SidType.Track, path[2], response.Sid);

    public static bool Transcription(Transcription response, string[] path, string? account) =>
        IsAccount(account, response.AccountSid)
        && IsSid(SidType.Room, path[0], response.RoomSid)
        && (path.Length == 1 || response.Ttid is null || response.Ttid == path[1]);

    public static bool RecordingRules(RecordingRules response, string[] path, string? account) =>
        IsSid(SidType.Room, path[0], response.RoomSid);

    public static bool SubscribeRules(SubscribeRules response, string[] path, string? account) =>
        IsSid(SidType.Room, path[0], response.RoomSid) && IsSid(SidType.Participant, path[1], response.ParticipantSid);

    public static bool Recording(Recording response, string[] path, string? account) =>
        IsAccount(account, response.AccountSid)
        && IsSid(SidType.Recording, path[path.Length - 1], response.Sid)
        && (path.Length == 1 || IsSid(SidType.Room, path[0], response.RoomSid));

    public static bool Composition(Composition response, string[] path, string? account) =>
        IsAccount(account, response.AccountSid) && (path.Length == 0 || IsSid(SidType.Composition, path[0], response.Sid));

    public static bool CompositionHook(CompositionHook response, string[] path, string? account) =>
        IsAccount(account, response.AccountSid) && (path.Length == 0 || IsSid(SidType.CompositionHook, path[0], response.Sid));

    public static bool Settings(StorageSettings response, string[] path, string? account) => IsAccount(account, response.AccountSid);

    private static bool IsOfParticipant(RoomTrack response, string[] path) =>
        IsSid(SidType.Room, path[0], response.RoomSid) && IsSid(SidType.Participant, path[1], response.ParticipantSid);

    private static bool IsNamed(SidType type, string requested, string? sid, string? name) =>
        type.Matches(requested) ? IsSid(type, requested, sid) : name is null || name == requested;

    // The hexadecimal digits of a SID are equal in either case.
    private static bool IsSid(SidType type, string requested, string? sid) =>
        !type.Matches(requested) || !type.Matches(sid) || string.Equals(requested, sid, StringComparison.OrdinalIgnoreCase);

    private static bool IsAccount(string? account, string? sid) =>
        account is null || !Identifier.IsSid(sid, "AC") || string.Equals(account, sid, StringComparison.OrdinalIgnoreCase);
}
