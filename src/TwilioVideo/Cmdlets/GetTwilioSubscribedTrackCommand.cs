using System.Management.Automation;
using System.Threading.Tasks;
using TwilioVideo.Client;

namespace TwilioVideo.Cmdlets;

/// <summary>
/// Lists the tracks that a participant receives (<c>GET /v1/Rooms/{RoomSid}/Participants/{ParticipantSid}/SubscribedTracks</c>), or gets
/// one (<c>GET …/SubscribedTracks/{Sid}</c>).
/// </summary>
[Cmdlet(VerbsCommon.Get, "TwilioSubscribedTrack", DefaultParameterSetName = "List", SupportsPaging = true)]
[OutputType(typeof(SubscribedTrack))]
public sealed class GetTwilioSubscribedTrackCommand : TrackCmdlet<SubscribedTrack>
{
    private protected override Task<SubscribedTrack> GetAsync(string room, string participant, string track) =>
        Client.GetSubscribedTrackAsync(room, participant, track, Call);

    private protected override Task<Page<SubscribedTrack>> ListAsync(string room, string participant, ListQuery query) =>
        Client.ListSubscribedTracksAsync(room, participant, query, Call);
}
