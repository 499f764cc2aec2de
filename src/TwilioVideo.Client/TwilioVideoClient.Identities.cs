using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using TwilioVideo.Client.Http;
using TwilioVideo.Client.Identifiers;
using TwilioVideo.Client.Options;
using TwilioVideo.Client.Serialization;

namespace TwilioVideo.Client;

// A person with one identity may have several stays in a room, each with a SID. Requests are about one stay, so an identity is looked up
// first.
public sealed partial class TwilioVideoClient
{
    private const int MaxDisconnectRounds = 5;

    /// <summary>Finds the participant with an identity who is in a room, connected or reconnecting.</summary>
    /// <param name="room">The room's SID or unique name.</param>
    /// <param name="identity">The identity.</param>
    /// <param name="context">The cancellation and observation of the call.</param>
    /// <returns>The participant; null where no such participant is in the room, or the room does not exist.</returns>
    /// <exception cref="TwilioVideoException">The request failed.</exception>
    public async Task<RoomParticipant?> FindRoomParticipantAsync(
        RoomIdentifier room, ParticipantIdentifier identity, RequestContext context)
    {
        var found = await FetchOrNullAsync(() => GetRoomParticipantAsync(room, identity, context)).ConfigureAwait(false);
        return found is { Status: not "disconnected" } ? found : null;
    }

    private async Task<RoomParticipant> GetPresentAsync(string room, ParticipantIdentifier identity, RequestContext context)
    {
        // A path with an identity finds only connected participants, and only where nothing in it has to be encoded.
        var direct = identity.RequiresLookup
            ? null
            : await FetchOrNullAsync(() => SendAsync(FetchRoomParticipant, [room, identity.Value], null, context)).ConfigureAwait(false);
        if (direct is { Status: not "disconnected" })
        {
            return direct;
        }

        var present = await ListPresentAsync(room, identity.Value, context).ConfigureAwait(false);
        return present is [var first, ..] ? first : direct ?? throw CreateParticipantNotFound(identity.Value, "is");
    }

    /// <summary>Disconnects every present stay of an identity. It is a success if all of them have ended already.</summary>
    private async Task<RoomParticipant> DisconnectByIdentityAsync(string room, string identity, RequestContext context)
    {
        RoomParticipant? last = null;
        for (var round = 0; round < MaxDisconnectRounds; round++)
        {
            var present = await ListPresentAsync(room, identity, context).ConfigureAwait(false);
            if (present.Count == 0)
            {
                return last ?? await GetLastDisconnectedAsync(room, identity, context).ConfigureAwait(false);
            }

            var hasLeftMeanwhile = false;
            last = null;
            foreach (var stay in present)
            {
                var (disconnected, hadLeft) = await DisconnectStayAsync(RoomOf(stay, room), stay.Sid!, context).ConfigureAwait(false);
                last ??= disconnected;
                hasLeftMeanwhile |= hadLeft;
            }

            // A participant who left between the list and the request may have joined again with another SID.
            if (!hasLeftMeanwhile)
            {
                return last!;
            }
        }

        throw new TwilioVideoException(
            TwilioVideoErrorKind.Api, $"'{identity}' left and joined again before each of {MaxDisconnectRounds} attempts to disconnect.")
        {
            StatusCode = 409,
        };
    }

    private async Task<(RoomParticipant Participant, bool HadLeft)> DisconnectStayAsync(string room, string sid, RequestContext context)
    {
        string[] path = [room, sid];
        try
        {
            var changed = ChangeAsync(UpdateRoomParticipant, FetchRoomParticipant, path, DisconnectForm, Goals.Disconnected, context);
            return (await changed.ConfigureAwait(false), false);
        }
        catch (TwilioVideoException exception) when (IsGoneOrConflict(exception))
        {
            var found = await FetchKnownAsync(() => SendAsync(FetchRoomParticipant, path, null, context), isKnown: true, context)
                .ConfigureAwait(false);
            if (found is { Status: "disconnected" } disconnected)
            {
                return (disconnected, !exception.PriorAttemptOutcomeUnknown);
            }

            throw;
        }
    }

    /// <summary>Lists every stay of an identity that has not ended: first the connected, then the reconnecting.</summary>
    private async Task<IReadOnlyList<RoomParticipant>> ListPresentAsync(string room, string identity, RequestContext context)
    {
        var present = await ListStaysAsync(room, identity, "connected", context).ConfigureAwait(false);
        present.AddRange(await ListStaysAsync(room, identity, "reconnecting", context).ConfigureAwait(false));

        // A participant who was reconnecting during the first list and connected during the second is in neither.
        return present.Count > 0 ? present : await ListStaysAsync(room, identity, "connected", context).ConfigureAwait(false);
    }

    private async Task<List<RoomParticipant>> ListStaysAsync(string room, string identity, string status, RequestContext context)
    {
        var stays = new List<RoomParticipant>();
        var options = new RoomParticipantListOptions { Identity = identity, Status = status };
        for (var page = await ListAsync(ListRoomParticipant, [room], options, context).ConfigureAwait(false); ;)
        {
            stays.AddRange(page.Items.Where(participant =>
                participant.Identity == identity && participant.Status == status && SidType.Participant.Matches(participant.Sid)));
            if (!page.HasNext)
            {
                return stays;
            }

            page = await page.NextAsync(context).ConfigureAwait(false);
        }
    }

    private async Task<RoomParticipant> GetLastDisconnectedAsync(string room, string identity, RequestContext context)
    {
        var stays = await ListStaysAsync(room, identity, "disconnected", context).ConfigureAwait(false);
        return stays.OrderByDescending(participant => participant.EndTime ?? participant.DateUpdated).FirstOrDefault()
            ?? throw CreateParticipantNotFound(identity, "is or was");
    }

    /// <summary>Gets room and participant as a path contains them.</summary>
    private async ValueTask<string[]> ParticipantPathAsync(
        RoomIdentifier room, ParticipantIdentifier participant, RequestContext context)
    {
        var roomId = await RoomPathAsync(room, context).ConfigureAwait(false);
        if (participant.IsSid)
        {
            return [roomId, participant.Value];
        }

        var found = await GetPresentAsync(roomId, participant, context).ConfigureAwait(false);
        return SidType.Participant.Matches(found.Sid)
            ? [RoomOf(found, roomId), found.Sid!]
            : throw new TwilioVideoException(
                TwilioVideoErrorKind.InvalidResponse, $"The service found the participant '{participant}', but returned no SID.");
    }

    // A SID keeps naming the same room when another room gets the name meanwhile.
    private static string RoomOf(RoomParticipant participant, string room) =>
        SidType.Room.Matches(participant.RoomSid) ? participant.RoomSid! : room;

    private static TwilioVideoException CreateParticipantNotFound(string identity, string when) =>
        CreateNotFound($"No participant with the identity '{identity}' {when} in the room.");

    private static TwilioVideoException CreateNotFound(string message) =>
        new(TwilioVideoErrorKind.Api, message) { StatusCode = 404, Code = 20404 };
}
