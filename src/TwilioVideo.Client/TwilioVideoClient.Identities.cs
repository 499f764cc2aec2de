using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using TwilioVideo.Client.Answers;

namespace TwilioVideo.Client;

// An identity names a person, who may have several stays in a room. Requests are about one stay, so a person is looked up first, and the stay is named by its SID.
public sealed partial class TwilioVideoClient
{
    private const int MostRounds = 5;

    /// <summary>Finds who is in a room under an identity, connected or reconnecting.</summary>
    /// <param name="room">The room's SID or unique name.</param>
    /// <param name="identity">The identity.</param>
    /// <param name="call">Cancellation and observation of this call.</param>
    /// <returns>The participant; null where nobody of that name is in the room, or where there is no such room.</returns>
    /// <exception cref="TwilioVideoException">It could not be found out.</exception>
    public async Task<RoomParticipant?> FindRoomParticipantAsync(string room, string identity, CallContext call) =>
        await LookAsync(() => GetRoomParticipantAsync(room, identity, call)).ConfigureAwait(false) is { } found && found.Status != "disconnected" ? found : null;

    private async Task<RoomParticipant> GetPresentAsync(string room, string identity, CallContext call)
    {
        // In a path an identity finds only who is connected, and only where nothing in it has to be encoded.
        var direct = Identifier.NeedsLookup(identity) ? null : await LookAsync(() => SendAsync(FetchRoomParticipant, [room, identity], null, call)).ConfigureAwait(false);
        return direct is not null && direct.Status != "disconnected"
            ? direct
            : await PresentAsync(room, identity, call).ConfigureAwait(false) is [var first, ..] ? first : direct ?? throw NobodyCalled(identity);
    }

    /// <summary>Disconnects everybody who is there under an identity. Nobody being there any more is a success too, where somebody was.</summary>
    private async Task<RoomParticipant> DisconnectByIdentityAsync(string room, string identity, CallContext call)
    {
        RoomParticipant? last = null;
        for (var round = 0; round < MostRounds; round++)
        {
            var present = await PresentAsync(room, identity, call).ConfigureAwait(false);
            if (present.Count == 0)
            {
                return last ?? await LastGoneAsync(room, identity, call).ConfigureAwait(false);
            }

            var leftByThemselves = false;
            last = null;
            foreach (var stay in present)
            {
                var (gone, wasGone) = await DisconnectStayAsync(RoomOf(stay, room), stay.Sid!, call).ConfigureAwait(false);
                last ??= gone;
                leftByThemselves |= wasGone;
            }

            // Whoever left between the look and the request may be back, as another stay.
            if (!leftByThemselves)
            {
                return last!;
            }
        }

        throw new TwilioVideoException(FailureKind.Service, $"'{identity}' left and came back each time that they were to be disconnected.") { StatusCode = 409 };
    }

    private async Task<(RoomParticipant Participant, bool WasGone)> DisconnectStayAsync(string room, string sid, CallContext call)
    {
        try
        {
            return (await ChangeAsync(UpdateRoomParticipant, FetchRoomParticipant, [room, sid], Disconnect, Goals.Disconnected, call).ConfigureAwait(false), false);
        }
        catch (TwilioVideoException failure) when (IsGoneOrConflict(failure))
        {
            if (await LookAsync(() => SendAsync(FetchRoomParticipant, [room, sid], null, call)).ConfigureAwait(false) is { Status: "disconnected" } gone)
            {
                return (gone, !failure.FollowsALostAnswer);
            }

            throw;
        }
    }

    /// <summary>Finds every stay of an identity that has not ended: the connected first, then the reconnecting.</summary>
    private async Task<IReadOnlyList<RoomParticipant>> PresentAsync(string room, string identity, CallContext call)
    {
        var present = await StaysAsync(room, identity, "connected", call).ConfigureAwait(false);
        present.AddRange(await StaysAsync(room, identity, "reconnecting", call).ConfigureAwait(false));

        // Somebody who was reconnecting at the first look and connected at the second is in neither.
        return present.Count > 0 ? present : await StaysAsync(room, identity, "connected", call).ConfigureAwait(false);
    }

    private async Task<List<RoomParticipant>> StaysAsync(string room, string identity, string status, CallContext call)
    {
        var stays = new List<RoomParticipant>();
        for (var page = await ListAsync(ListRoomParticipant, [room], new ListQuery { Name = identity, Status = status }, call).ConfigureAwait(false); ;)
        {
            stays.AddRange(page.Items.Where(one => one.Identity == identity && one.Status == status && SidKind.Participant.Names(one.Sid)));
            if (!page.HasNext)
            {
                return stays;
            }

            page = await page.NextAsync(call).ConfigureAwait(false);
        }
    }

    private async Task<RoomParticipant> LastGoneAsync(string room, string identity, CallContext call) =>
        (await StaysAsync(room, identity, "disconnected", call).ConfigureAwait(false)).OrderByDescending(one => one.EndTime ?? one.DateUpdated).FirstOrDefault()
            ?? throw NobodyCalled(identity, "is or was");

    /// <summary>Gives room and participant as a path names them.</summary>
    private async ValueTask<string[]> ParticipantPathAsync(string room, string participant, CallContext call)
    {
        Identifier.Participant(participant);
        var roomId = await RoomPathAsync(room, call).ConfigureAwait(false);
        if (SidKind.Participant.Names(participant))
        {
            return [roomId, participant];
        }

        var found = await GetPresentAsync(roomId, participant, call).ConfigureAwait(false);
        return SidKind.Participant.Names(found.Sid)
            ? [RoomOf(found, roomId), found.Sid!]
            : throw new TwilioVideoException(FailureKind.BadAnswer, $"The service found '{participant}' and did not give a SID.");
    }

    // By SID the room stays the same, whoever bears its name meanwhile.
    private static string RoomOf(RoomParticipant participant, string room) => SidKind.Room.Names(participant.RoomSid) ? participant.RoomSid! : room;

    private static TwilioVideoException NobodyCalled(string identity, string when = "is") =>
        new(FailureKind.Service, $"Nobody with the identity '{identity}' {when} in the room.") { StatusCode = 404, Code = 20404 };
}
