using System.Collections.Generic;
using System.Threading.Tasks;
using TwilioVideo.Client.Answers;
using TwilioVideo.Client.Requests;

namespace TwilioVideo.Client;

public sealed partial class TwilioVideoClient
{
    private static readonly Operation<RecordingRules> FetchRoomRecordingRule =
        Operation.Get("/v1/Rooms/{RoomSid}/RecordingRules", json => json.RecordingRules, ResponseMatch.RecordingRules);

    private static readonly Operation<RecordingRules> UpdateRoomRecordingRule =
        Operation.Post("/v1/Rooms/{RoomSid}/RecordingRules", json => json.RecordingRules, Resend.Safe, ResponseMatch.RecordingRules);

    private static readonly Operation<SubscribeRules> FetchSubscribeRule =
        Operation.Get("/v1/Rooms/{RoomSid}/Participants/{ParticipantSid}/SubscribeRules", json => json.SubscribeRules, ResponseMatch.SubscribeRules);

    private static readonly Operation<SubscribeRules> UpdateSubscribeRule =
        Operation.Post("/v1/Rooms/{RoomSid}/Participants/{ParticipantSid}/SubscribeRules", json => json.SubscribeRules, Resend.Safe, ResponseMatch.SubscribeRules);

    /// <summary>Fetches which tracks of a room are recorded (<c>GET /v1/Rooms/{RoomSid}/RecordingRules</c>).</summary>
    /// <param name="room">The room's SID or unique name.</param>
    /// <param name="call">Cancellation and observation of this call.</param>
    /// <returns>The rules.</returns>
    /// <exception cref="TwilioVideoException">They could not be had.</exception>
    public async Task<RecordingRules> GetRecordingRulesAsync(string room, CallContext call) =>
        await SendAsync(FetchRoomRecordingRule, [await RoomPathAsync(room, call).ConfigureAwait(false)], null, call).ConfigureAwait(false);

    /// <summary>Sets which tracks of a room are recorded (<c>POST /v1/Rooms/{RoomSid}/RecordingRules</c>).</summary>
    /// <param name="room">The room's SID or unique name.</param>
    /// <param name="rules">All the rules there shall be, in order.</param>
    /// <param name="call">Cancellation and observation of this call.</param>
    /// <returns>The rules as they are now.</returns>
    /// <exception cref="TwilioVideoException">They could not be set.</exception>
    public async Task<RecordingRules> SetRecordingRulesAsync(string room, IReadOnlyCollection<RecordingRule> rules, CallContext call)
    {
        var form = TrackRules.Of(rules);
        string[] path = [await RoomPathAsync(room, call).ConfigureAwait(false)];
        return await ChangeAsync(UpdateRoomRecordingRule, FetchRoomRecordingRule, path, form, Goals.Rules<RecordingRules, RecordingRule>(rules), call).ConfigureAwait(false);
    }

    /// <summary>Fetches which tracks a participant receives (<c>GET /v1/Rooms/{RoomSid}/Participants/{ParticipantSid}/SubscribeRules</c>).</summary>
    /// <param name="room">The room's SID or unique name.</param>
    /// <param name="participant">SID, or identity while in the room.</param>
    /// <param name="call">Cancellation and observation of this call.</param>
    /// <returns>The rules.</returns>
    /// <exception cref="TwilioVideoException">They could not be had.</exception>
    public async Task<SubscribeRules> GetSubscribeRulesAsync(string room, string participant, CallContext call) =>
        await SendAsync(FetchSubscribeRule, await ParticipantPathAsync(room, participant, call).ConfigureAwait(false), null, call).ConfigureAwait(false);

    /// <summary>Sets which tracks a participant receives (<c>POST /v1/Rooms/{RoomSid}/Participants/{ParticipantSid}/SubscribeRules</c>).</summary>
    /// <param name="room">The room's SID or unique name.</param>
    /// <param name="participant">SID, or identity while in the room.</param>
    /// <param name="rules">All the rules there shall be, in order.</param>
    /// <param name="call">Cancellation and observation of this call.</param>
    /// <returns>The rules as they are now.</returns>
    /// <exception cref="TwilioVideoException">They could not be set.</exception>
    public async Task<SubscribeRules> SetSubscribeRulesAsync(string room, string participant, IReadOnlyCollection<SubscribeRule> rules, CallContext call)
    {
        var form = TrackRules.Of(rules);
        var path = await ParticipantPathAsync(room, participant, call).ConfigureAwait(false);
        return await ChangeAsync(UpdateSubscribeRule, FetchSubscribeRule, path, form, Goals.Rules<SubscribeRules, SubscribeRule>(rules), call).ConfigureAwait(false);
    }
}
