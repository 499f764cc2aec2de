using System.Collections.Generic;
using System.Threading.Tasks;
using TwilioVideo.Client.Http;
using TwilioVideo.Client.Identifiers;
using TwilioVideo.Client.Resilience;
using TwilioVideo.Client.Rules;
using TwilioVideo.Client.Serialization;

namespace TwilioVideo.Client;

public sealed partial class TwilioVideoClient
{
    private static readonly ApiOperation<RecordingRules> FetchRoomRecordingRule =
        ApiOperation.Get("/v1/Rooms/{RoomSid}/RecordingRules", json => json.RecordingRules, ResponseMatch.RecordingRules);

    private static readonly ApiOperation<RecordingRules> UpdateRoomRecordingRule =
        ApiOperation.Post(
            "/v1/Rooms/{RoomSid}/RecordingRules", json => json.RecordingRules, RetrySafety.Idempotent, ResponseMatch.RecordingRules);

    private static readonly ApiOperation<SubscribeRules> FetchSubscribeRule =
        ApiOperation.Get(
            "/v1/Rooms/{RoomSid}/Participants/{ParticipantSid}/SubscribeRules", json => json.SubscribeRules, ResponseMatch.SubscribeRules);

    private static readonly ApiOperation<SubscribeRules> UpdateSubscribeRule =
        ApiOperation.Post(
            "/v1/Rooms/{RoomSid}/Participants/{ParticipantSid}/SubscribeRules",
            json => json.SubscribeRules,
            RetrySafety.Idempotent,
            ResponseMatch.SubscribeRules);

    /// <summary>Fetches the recording rules of a room (<c>GET /v1/Rooms/{RoomSid}/RecordingRules</c>).</summary>
    /// <param name="room">The room's SID or unique name.</param>
    /// <param name="context">The cancellation and observation of the call.</param>
    /// <returns>The rules.</returns>
    /// <exception cref="TwilioVideoException">The request failed.</exception>
    public async Task<RecordingRules> GetRecordingRulesAsync(RoomIdentifier room, RequestContext context) =>
        await SendAsync(
            FetchRoomRecordingRule, [await RoomPathAsync(room, context).ConfigureAwait(false)], null, context).ConfigureAwait(false);

    /// <summary>Replaces the recording rules of a room (<c>POST /v1/Rooms/{RoomSid}/RecordingRules</c>).</summary>
    /// <param name="room">The room's SID or unique name.</param>
    /// <param name="rules">All rules, in order.</param>
    /// <param name="context">The cancellation and observation of the call.</param>
    /// <returns>The rules after the change.</returns>
    /// <exception cref="TwilioVideoException">The request failed.</exception>
    public async Task<RecordingRules> SetRecordingRulesAsync(
        RoomIdentifier room, IReadOnlyCollection<RecordingRule> rules, RequestContext context)
    {
        var form = TrackRuleSerializer.Serialize(rules);
        string[] path = [await RoomPathAsync(room, context).ConfigureAwait(false)];
        var goal = Goals.Rules<RecordingRules, RecordingRule>(rules);
        return await ChangeAsync(UpdateRoomRecordingRule, FetchRoomRecordingRule, path, form, goal, context).ConfigureAwait(false);
    }

    /// <summary>
    /// Fetches the subscribe rules of a participant (<c>GET /v1/Rooms/{RoomSid}/Participants/{ParticipantSid}/SubscribeRules</c>).
    /// </summary>
    /// <param name="room">The room's SID or unique name.</param>
    /// <param name="participant">The SID, or the identity while the participant is in the room.</param>
    /// <param name="context">The cancellation and observation of the call.</param>
    /// <returns>The rules.</returns>
    /// <exception cref="TwilioVideoException">The request failed.</exception>
    public async Task<SubscribeRules> GetSubscribeRulesAsync(
        RoomIdentifier room, ParticipantIdentifier participant, RequestContext context) =>
        await SendAsync(FetchSubscribeRule, await ParticipantPathAsync(room, participant, context).ConfigureAwait(false), null, context)
            .ConfigureAwait(false);

    /// <summary>
    /// Replaces the subscribe rules of a participant (<c>POST /v1/Rooms/{RoomSid}/Participants/{ParticipantSid}/SubscribeRules</c>).
    /// </summary>
    /// <param name="room">The room's SID or unique name.</param>
    /// <param name="participant">The SID, or the identity while the participant is in the room.</param>
    /// <param name="rules">All rules, in order.</param>
    /// <param name="context">The cancellation and observation of the call.</param>
    /// <returns>The rules after the change.</returns>
    /// <exception cref="TwilioVideoException">The request failed.</exception>
    public async Task<SubscribeRules> SetSubscribeRulesAsync(
        RoomIdentifier room, ParticipantIdentifier participant, IReadOnlyCollection<SubscribeRule> rules, RequestContext context)
    {
        var form = TrackRuleSerializer.Serialize(rules);
        var path = await ParticipantPathAsync(room, participant, context).ConfigureAwait(false);
        var goal = Goals.Rules<SubscribeRules, SubscribeRule>(rules);
        return await ChangeAsync(UpdateSubscribeRule, FetchSubscribeRule, path, form, goal, context).ConfigureAwait(false);
    }
}
