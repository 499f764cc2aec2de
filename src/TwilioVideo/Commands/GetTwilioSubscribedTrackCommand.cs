using System.Management.Automation;
using System.Threading.Tasks;
using TwilioVideo.Abstractions;
using TwilioVideo.Client.Options;
using TwilioVideo.Client.Paging;

namespace TwilioVideo.Commands;

/// <summary>
/// Lists the tracks that a participant receives (<c>GET /v1/Rooms/{RoomSid}/Participants/{ParticipantSid}/SubscribedTracks</c>), or gets
/// one (<c>GET …/SubscribedTracks/{Sid}</c>).
/// </summary>
[Cmdlet(VerbsCommon.Get, "TwilioSubscribedTrack", DefaultParameterSetName = "List", SupportsPaging = true)]
[OutputType(typeof(SubscribedTrack))]
public sealed class GetTwilioSubscribedTrackCommand : GetTrackCmdlet<SubscribedTrack>
{
    private protected override Task<SubscribedTrack> GetAsync(string room, string participant, string track) =>
        Client.GetSubscribedTrackAsync(room, participant, track, RequestContext);

    private protected override Task<Page<SubscribedTrack>> ListAsync(string room, string participant, ListOptions options) =>
        Client.ListSubscribedTracksAsync(room, participant, options, RequestContext);
}
