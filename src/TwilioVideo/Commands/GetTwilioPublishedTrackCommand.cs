using System.Management.Automation;
using System.Threading.Tasks;
using TwilioVideo.Abstractions;
using TwilioVideo.Client.Options;
using TwilioVideo.Client.Paging;

namespace TwilioVideo.Commands;

/// <summary>
/// Lists the tracks that a participant publishes (<c>GET /v1/Rooms/{RoomSid}/Participants/{ParticipantSid}/PublishedTracks</c>), or gets
/// one (<c>GET …/PublishedTracks/{Sid}</c>).
/// </summary>
[Cmdlet(VerbsCommon.Get, "TwilioPublishedTrack", DefaultParameterSetName = "List", SupportsPaging = true)]
[OutputType(typeof(PublishedTrack))]
public sealed class GetTwilioPublishedTrackCommand : GetTrackCmdlet<PublishedTrack>
{
    private protected override Task<PublishedTrack> GetAsync(string room, string participant, string track) =>
        Client.GetPublishedTrackAsync(room, participant, track, RequestContext);

    private protected override Task<Page<PublishedTrack>> ListAsync(string room, string participant, ListOptions options) =>
        Client.ListPublishedTracksAsync(room, participant, options, RequestContext);
}
