using System.Collections.Generic;
using System.Threading.Tasks;
using TwilioVideo.Client.Http;
using TwilioVideo.Client.Resilience;
using TwilioVideo.Client.Rules;
using TwilioVideo.Client.Serialization;

namespace TwilioVideo.Client;

public sealed partial class TwilioVideoClient
{
    private static readonly ApiOperation<RecordingRules> FetchRoomRecordingRule =
        ApiOperation.Get("/v1/Rooms/{RoomSid}/RecordingRules", json => json.RecordingRules, ResponseMatch.RecordingRules);

    private static readonly ApiOperation<RecordingRules> UpdateRoomRecordingRule =
        ApiOperation.Post("/v1/Rooms/{RoomSid}/RecordingRules", json => json.RecordingRules, RetrySafety.Idempotent, ResponseMatch.RecordingRules);

    private static readonly ApiOperation<SubscribeRules> FetchSubscribeRule =
        ApiOperation.Get("/v1/Rooms/{RoomSid}/Participants/{ParticipantSid}/SubscribeRules", json => json.SubscribeRules, ResponseMatch.SubscribeRules);

    private static readonly ApiOperation<SubscribeRules> UpdateSubscribeRule =
        ApiOperation.Post("/v1/Rooms/{RoomSid}/Participants/{ParticipantSid}/SubscribeRules", json => json.SubscribeRules, RetrySafety.Idempotent, ResponseMatch.SubscribeRules);

    /// <summary>Fetches which tracks of a room are recorded (<c>GET /v1/Rooms/{RoomSid}/RecordingRules</c>).</summary>
    /// <param name="room">The room's SID or unique name.</param>
    /// <param name="context">Cancellation and observation of this call.</param>
    /// <returns>The rules.</returns>
    /// <exception cref="TwilioVideoException">They could not be had.</exception>
    public async Task<RecordingRules> GetRecordingRulesAsync(string room, RequestContext context) =>
        await SendAsync(FetchRoomRecordingRule, [await RoomPathAsync(room, context).ConfigureAwait(false)], null, context).ConfigureAwait(false);

    /// <summary>Sets which tracks of a room are recorded (<c>POST /v1/Rooms/{RoomSid}/RecordingRules</c>).</summary>
    /// <param name="room">The room's SID or unique name.</param>
    /// <param name="rules">All the rules there shall be, in order.</param>
    /// <param name="context">Cancellation and observation of this call.</param>
    /// <returns>The rules as they are now.</returns>
    /// <exception cref="TwilioVideoException">They could not be set.</exception>
    public async Task<RecordingRules> SetRecordingRulesAsync(string room, IReadOnlyCollection<RecordingRule> rules, RequestContext context)
    {
        var form = TrackRuleSerializer.Serialize(rules);
        string[] path = [await RoomPathAsync(room, context).ConfigureAwait(false)];
        return await ChangeAsync(UpdateRoomRecordingRule, FetchRoomRecordingRule, path, form, Goals.Rules<RecordingRules, RecordingRule>(rules), context).ConfigureAwait(false);
    }

    /// <summary>Fetches which tracks a participant receives (<c>GET /v1/Rooms/{RoomSid}/Participants/{ParticipantSid}/SubscribeRules</c>).</summary>
    /// <param name="room">The room's SID or unique name.</param>
    /// <param name="participant">SID, or identity while in the room.</param>
    /// <param name="context">Cancellation and observation of this call.</param>
    /// <returns>The rules.</returns>
    /// <exception cref="TwilioVideoException">They could not be had.</exception>
    public async Task<SubscribeRules> GetSubscribeRulesAsync(string room, string participant, RequestContext context) =>
        await SendAsync(FetchSubscribeRule, await ParticipantPathAsync(room, participant, context).ConfigureAwait(false), null, context).ConfigureAwait(false);

    /// <summary>Sets which tracks a participant receives (<c>POST /v1/Rooms/{RoomSid}/Participants/{ParticipantSid}/SubscribeRules</c>).</summary>
    /// <param name="room">The room's SID or unique name.</param>
    /// <param name="participant">SID, or identity while in the room.</param>
    /// <param name="rules">All the rules there shall be, in order.</param>
    /// <param name="context">Cancellation and observation of this call.</param>
    /// <returns>The rules as they are now.</returns>
    /// <exception cref="TwilioVideoException">They could not be set.</exception>
    public async Task<SubscribeRules> SetSubscribeRulesAsync(string room, string participant, IReadOnlyCollection<SubscribeRule> rules, RequestContext context)
    {
        var form = TrackRuleSerializer.Serialize(rules);
        var path = await ParticipantPathAsync(room, participant, context).ConfigureAwait(false);
        return await ChangeAsync(UpdateSubscribeRule, FetchSubscribeRule, path, form, Goals.Rules<SubscribeRules, SubscribeRule>(rules), context).ConfigureAwait(false);
    }
}
