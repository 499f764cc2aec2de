using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using TwilioVideo.Client.Http;
using TwilioVideo.Client.Identifiers;
using TwilioVideo.Client.Options;
using TwilioVideo.Client.Serialization;

namespace TwilioVideo.Client;

// An identity names a person, who may have several stays in a room. Requests are about one stay, so a person is looked up first, and the stay is named by its SID.
public sealed partial class TwilioVideoClient
{
    private const int MaxRounds = 5;

    /// <summary>Finds who is in a room under an identity, connected or reconnecting.</summary>
    /// <param name="room">The room's SID or unique name.</param>
    /// <param name="identity">The identity.</param>
    /// <param name="context">Cancellation and observation of this call.</param>
    /// <returns>The participant; null where nobody of that name is in the room, or where there is no such room.</returns>
    /// <exception cref="TwilioVideoException">It could not be found out.</exception>
    public async Task<RoomParticipant?> FindRoomParticipantAsync(string room, string identity, RequestContext context) =>
        await LookAsync(() => GetRoomParticipantAsync(room, identity, context)).ConfigureAwait(false) is { } found && found.Status != "disconnected" ? found : null;

    private async Task<RoomParticipant> GetPresentAsync(string room, string identity, RequestContext context)
    {
        // In a path an identity finds only who is connected, and only where nothing in it has to be encoded.
        var direct = Identifier.NeedsLookup(identity) ? null : await LookAsync(() => SendAsync(FetchRoomParticipant, [room, identity], null, context)).ConfigureAwait(false);
        return direct is not null && direct.Status != "disconnected"
            ? direct
            : await PresentAsync(room, identity, context).ConfigureAwait(false) is [var first, ..] ? first : direct ?? throw NobodyCalled(identity);
    }

    /// <summary>Disconnects everybody who is there under an identity. Nobody being there any more is a success too, where somebody was.</summary>
    private async Task<RoomParticipant> DisconnectByIdentityAsync(string room, string identity, RequestContext context)
    {
        RoomParticipant? last = null;
        for (var round = 0; round < MaxRounds; round++)
        {
            var present = await PresentAsync(room, identity, context).ConfigureAwait(false);
            if (present.Count == 0)
            {
                return last ?? await LastGoneAsync(room, identity, context).ConfigureAwait(false);
            }

            var leftByThemselves = false;
            last = null;
            foreach (var stay in present)
            {
                var (disconnected, wasGone) = await DisconnectStayAsync(RoomOf(stay, room), stay.Sid!, context).ConfigureAwait(false);
                last ??= disconnected;
                leftByThemselves |= wasGone;
            }

            // Whoever left between the look and the request may be back, as another stay.
            if (!leftByThemselves)
            {
                return last!;
            }
        }

        throw new TwilioVideoException(TwilioVideoErrorKind.Api, $"'{identity}' left and came back each time that they were to be disconnected.") { StatusCode = 409 };
    }

    private async Task<(RoomParticipant Participant, bool WasGone)> DisconnectStayAsync(string room, string sid, RequestContext context)
    {
        try
        {
            return (await ChangeAsync(UpdateRoomParticipant, FetchRoomParticipant, [room, sid], Disconnect, Goals.Disconnected, context).ConfigureAwait(false), false);
        }
        catch (TwilioVideoException exception) when (IsGoneOrConflict(exception))
        {
            if (await LookAsync(() => SendAsync(FetchRoomParticipant, [room, sid], null, context)).ConfigureAwait(false) is { Status: "disconnected" } disconnected)
            {
                return (disconnected, !exception.PriorAttemptOutcomeUnknown);
            }

            throw;
        }
    }

    /// <summary>Finds every stay of an identity that has not ended: the connected first, then the reconnecting.</summary>
    private async Task<IReadOnlyList<RoomParticipant>> PresentAsync(string room, string identity, RequestContext context)
    {
        var present = await StaysAsync(room, identity, "connected", context).ConfigureAwait(false);
        present.AddRange(await StaysAsync(room, identity, "reconnecting", context).ConfigureAwait(false));

        // Somebody who was reconnecting at the first look and connected at the second is in neither.
        return present.Count > 0 ? present : await StaysAsync(room, identity, "connected", context).ConfigureAwait(false);
    }

    private async Task<List<RoomParticipant>> StaysAsync(string room, string identity, string status, RequestContext context)
    {
        var stays = new List<RoomParticipant>();
        for (var page = await ListAsync(ListRoomParticipant, [room], new ListOptions { Name = identity, Status = status }, context).ConfigureAwait(false); ;)
        {
            stays.AddRange(page.Items.Where(participant => participant.Identity == identity && participant.Status == status && SidType.Participant.Matches(participant.Sid)));
            if (!page.HasNext)
            {
                return stays;
            }

            page = await page.NextAsync(context).ConfigureAwait(false);
        }
    }

    private async Task<RoomParticipant> LastGoneAsync(string room, string identity, RequestContext context) =>
        (await StaysAsync(room, identity, "disconnected", context).ConfigureAwait(false)).OrderByDescending(participant => participant.EndTime ?? participant.DateUpdated).FirstOrDefault()
            ?? throw NobodyCalled(identity, "is or was");

    /// <summary>Gives room and participant as a path names them.</summary>
    private async ValueTask<string[]> ParticipantPathAsync(string room, string participant, RequestContext context)
    {
        Identifier.ValidateParticipant(participant);
        var roomId = await RoomPathAsync(room, context).ConfigureAwait(false);
        if (SidType.Participant.Matches(participant))
        {
            return [roomId, participant];
        }

        var found = await GetPresentAsync(roomId, participant, context).ConfigureAwait(false);
        return SidType.Participant.Matches(found.Sid)
            ? [RoomOf(found, roomId), found.Sid!]
            : throw new TwilioVideoException(TwilioVideoErrorKind.InvalidResponse, $"The service found '{participant}' and did not give a SID.");
    }

    // By SID the room stays the same, whoever bears its name meanwhile.
    private static string RoomOf(RoomParticipant participant, string room) => SidType.Room.Matches(participant.RoomSid) ? participant.RoomSid! : room;

    private static TwilioVideoException NobodyCalled(string identity, string when = "is") =>
        new(TwilioVideoErrorKind.Api, $"Nobody with the identity '{identity}' {when} in the room.") { StatusCode = 404, Code = 20404 };
}
