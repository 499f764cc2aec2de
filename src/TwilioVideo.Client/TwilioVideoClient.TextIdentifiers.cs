using System.Collections.Generic;
using System.Threading.Tasks;
using TwilioVideo.Client.Http;
using TwilioVideo.Client.Identifiers;
using TwilioVideo.Client.Options;
using TwilioVideo.Client.Paging;

namespace TwilioVideo.Client;

// Overloads that parse identifiers from text.
public sealed partial class TwilioVideoClient
{
    /// <inheritdoc cref="CreateCompositionAsync(RoomIdentifier, CompositionOptions, RequestContext)"/>
    public async Task<Composition> CreateCompositionAsync(string room, CompositionOptions options, RequestContext context) =>
        await CreateCompositionAsync(RoomIdentifier.Parse(room), options, context).ConfigureAwait(false);

    /// <inheritdoc cref="FindRoomParticipantAsync(RoomIdentifier, ParticipantIdentifier, RequestContext)"/>
    public async Task<RoomParticipant?> FindRoomParticipantAsync(string room, string identity, RequestContext context) =>
        await FindRoomParticipantAsync(RoomIdentifier.Parse(room), ParticipantIdentifier.Parse(identity), context).ConfigureAwait(false);

    /// <inheritdoc cref="GetRecordingAsync(RoomIdentifier, string, RequestContext)"/>
    public async Task<Recording> GetRecordingAsync(string? room, string recording, RequestContext context) =>
        await GetRecordingCoreAsync(ParseOptional(room), recording, context).ConfigureAwait(false);

    /// <inheritdoc cref="ListRecordingsAsync(RoomIdentifier, RecordingListOptions, RequestContext)"/>
    public async Task<Page<Recording>> ListRecordingsAsync(string? room, RecordingListOptions options, RequestContext context) =>
        await ListRecordingsCoreAsync(ParseOptional(room), options, context).ConfigureAwait(false);

    /// <inheritdoc cref="RemoveRecordingAsync(RoomIdentifier, string, RequestContext)"/>
    public async Task RemoveRecordingAsync(string? room, string recording, RequestContext context) =>
        await RemoveRecordingCoreAsync(ParseOptional(room), recording, context).ConfigureAwait(false);

    /// <inheritdoc cref="GetRoomParticipantAsync(RoomIdentifier, ParticipantIdentifier, RequestContext)"/>
    public async Task<RoomParticipant> GetRoomParticipantAsync(string room, string participant, RequestContext context) =>
        await GetRoomParticipantAsync(RoomIdentifier.Parse(room), ParticipantIdentifier.Parse(participant), context).ConfigureAwait(false);

    /// <inheritdoc cref="ListRoomParticipantsAsync(RoomIdentifier, RoomParticipantListOptions, RequestContext)"/>
    public async Task<Page<RoomParticipant>> ListRoomParticipantsAsync(
        string room, RoomParticipantListOptions options, RequestContext context) =>
        await ListRoomParticipantsAsync(RoomIdentifier.Parse(room), options, context).ConfigureAwait(false);

    /// <inheritdoc cref="SetRoomParticipantStatusAsync(RoomIdentifier, ParticipantIdentifier, string, RequestContext)"/>
    public async Task<RoomParticipant> SetRoomParticipantStatusAsync(
        string room, string participant, string status, RequestContext context) =>
        await SetRoomParticipantStatusAsync(
            RoomIdentifier.Parse(room), ParticipantIdentifier.Parse(participant), status, context).ConfigureAwait(false);

    /// <inheritdoc cref="AnonymizeRoomParticipantAsync(RoomIdentifier, ParticipantIdentifier, RequestContext)"/>
    public async Task<RoomParticipant> AnonymizeRoomParticipantAsync(string room, string participant, RequestContext context) =>
        await AnonymizeRoomParticipantAsync(
            RoomIdentifier.Parse(room), ParticipantIdentifier.Parse(participant), context).ConfigureAwait(false);

    /// <inheritdoc cref="GetDisconnectedRoomParticipantAsync(RoomIdentifier, ParticipantIdentifier, RequestContext)"/>
    public async Task<RoomParticipant> GetDisconnectedRoomParticipantAsync(string room, string identity, RequestContext context) =>
        await GetDisconnectedRoomParticipantAsync(
            RoomIdentifier.Parse(room), ParticipantIdentifier.Parse(identity), context).ConfigureAwait(false);

    /// <inheritdoc cref="GetRecordingRulesAsync(RoomIdentifier, RequestContext)"/>
    public async Task<RecordingRules> GetRecordingRulesAsync(string room, RequestContext context) =>
        await GetRecordingRulesAsync(RoomIdentifier.Parse(room), context).ConfigureAwait(false);

    /// <inheritdoc cref="SetRecordingRulesAsync(RoomIdentifier, IReadOnlyCollection{RecordingRule}, RequestContext)"/>
    public async Task<RecordingRules> SetRecordingRulesAsync(
        string room, IReadOnlyCollection<RecordingRule> rules, RequestContext context) =>
        await SetRecordingRulesAsync(RoomIdentifier.Parse(room), rules, context).ConfigureAwait(false);

    /// <inheritdoc cref="GetSubscribeRulesAsync(RoomIdentifier, ParticipantIdentifier, RequestContext)"/>
    public async Task<SubscribeRules> GetSubscribeRulesAsync(string room, string participant, RequestContext context) =>
        await GetSubscribeRulesAsync(RoomIdentifier.Parse(room), ParticipantIdentifier.Parse(participant), context).ConfigureAwait(false);

    ///
    ///
    /// <inheritdoc
    /// cref="SetSubscribeRulesAsync(RoomIdentifier, ParticipantIdentifier, IReadOnlyCollection{SubscribeRule}, RequestContext)"/>
    public async Task<SubscribeRules> SetSubscribeRulesAsync(
        string room, string participant, IReadOnlyCollection<SubscribeRule> rules, RequestContext context) =>
        await SetSubscribeRulesAsync(
            RoomIdentifier.Parse(room), ParticipantIdentifier.Parse(participant), rules, context).ConfigureAwait(false);

    /// <inheritdoc cref="GetPublishedTrackAsync(RoomIdentifier, ParticipantIdentifier, string, RequestContext)"/>
    public async Task<PublishedTrack> GetPublishedTrackAsync(string room, string participant, string track, RequestContext context) =>
        await GetPublishedTrackAsync(
            RoomIdentifier.Parse(room), ParticipantIdentifier.Parse(participant), track, context).ConfigureAwait(false);

    /// <inheritdoc cref="ListPublishedTracksAsync(RoomIdentifier, ParticipantIdentifier, ListOptions, RequestContext)"/>
    public async Task<Page<PublishedTrack>> ListPublishedTracksAsync(
        string room, string participant, ListOptions options, RequestContext context) =>
        await ListPublishedTracksAsync(
            RoomIdentifier.Parse(room), ParticipantIdentifier.Parse(participant), options, context).ConfigureAwait(false);

    /// <inheritdoc cref="GetSubscribedTrackAsync(RoomIdentifier, ParticipantIdentifier, string, RequestContext)"/>
    public async Task<SubscribedTrack> GetSubscribedTrackAsync(string room, string participant, string track, RequestContext context) =>
        await GetSubscribedTrackAsync(
            RoomIdentifier.Parse(room), ParticipantIdentifier.Parse(participant), track, context).ConfigureAwait(false);

    /// <inheritdoc cref="ListSubscribedTracksAsync(RoomIdentifier, ParticipantIdentifier, ListOptions, RequestContext)"/>
    public async Task<Page<SubscribedTrack>> ListSubscribedTracksAsync(
        string room, string participant, ListOptions options, RequestContext context) =>
        await ListSubscribedTracksAsync(
            RoomIdentifier.Parse(room), ParticipantIdentifier.Parse(participant), options, context).ConfigureAwait(false);

    /// <inheritdoc cref="GetTranscriptionAsync(RoomIdentifier, string, RequestContext)"/>
    public async Task<Transcription> GetTranscriptionAsync(string room, string transcription, RequestContext context) =>
        await GetTranscriptionAsync(RoomIdentifier.Parse(room), transcription, context).ConfigureAwait(false);

    /// <inheritdoc cref="ListTranscriptionsAsync(RoomIdentifier, ListOptions, RequestContext)"/>
    public async Task<Page<Transcription>> ListTranscriptionsAsync(string room, ListOptions options, RequestContext context) =>
        await ListTranscriptionsAsync(RoomIdentifier.Parse(room), options, context).ConfigureAwait(false);

    /// <inheritdoc cref="StartTranscriptionAsync(RoomIdentifier, string?, RequestContext)"/>
    public async Task<Transcription> StartTranscriptionAsync(string room, string? configuration, RequestContext context) =>
        await StartTranscriptionAsync(RoomIdentifier.Parse(room), configuration, context).ConfigureAwait(false);

    /// <inheritdoc cref="SetTranscriptionAsync(RoomIdentifier, string, string?, string?, RequestContext)"/>
    public async Task<Transcription> SetTranscriptionAsync(
        string room, string transcription, string? status, string? configuration, RequestContext context) =>
        await SetTranscriptionAsync(RoomIdentifier.Parse(room), transcription, status, configuration, context).ConfigureAwait(false);

    /// <inheritdoc cref="GetRoomAsync(RoomIdentifier, RequestContext)"/>
    public async Task<Room> GetRoomAsync(string room, RequestContext context) =>
        await GetRoomAsync(RoomIdentifier.Parse(room), context).ConfigureAwait(false);

    /// <inheritdoc cref="SetRoomStatusAsync(RoomIdentifier, string, RequestContext)"/>
    public async Task<Room> SetRoomStatusAsync(string room, string status, RequestContext context) =>
        await SetRoomStatusAsync(RoomIdentifier.Parse(room), status, context).ConfigureAwait(false);

    private static RoomIdentifier? ParseOptional(string? room) => room is null ? null : RoomIdentifier.Parse(room);
}
