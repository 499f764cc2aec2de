using System.Management.Automation;
using System.Threading.Tasks;
using TwilioVideo.Client.Identifiers;
using TwilioVideo.Client.Options;
using TwilioVideo.Client.Paging;
using TwilioVideo.Completion;
using TwilioVideo.ParameterBinding;

namespace TwilioVideo.Abstractions;

/// <summary>A cmdlet that lists tracks of a participant, or gets one. A track piped in is got anew.</summary>
/// <typeparam name="T">The kind of track.</typeparam>
public abstract class GetTrackCmdlet<T> : ListCmdlet<T>
    where T : RoomTrack, new()
{
    /// <summary>The room: SID, or unique name while it is in progress.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true, HelpMessage = "The room's SID (RM...), or its unique name while it is in progress.")]
    [IdentifierTransformation("RoomSid", "room_sid", "RoomName", "UniqueName", "unique_name")]
    [ArgumentCompleter(typeof(RoomCompleter))]
    [Alias("room_sid", "Room", "RoomName", "UniqueName", "room_name", "unique_name")]
    public string RoomSid { get; set; } = "";

    /// <summary>The participant: SID, or identity while in the room.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, HelpMessage = "The participant's SID (PA...), or identity while in the room.")]
    [IdentifierTransformation("ParticipantSid", "participant_sid", "Sid", "Identity")]
    [ArgumentCompleter(typeof(ParticipantCompleter))]
    [Alias("participant_sid", "Participant")]
    public string ParticipantSid { get; set; } = "";

    /// <summary>The one track to get.</summary>
    [Parameter(ParameterSetName = "One", Mandatory = true, Position = 2, HelpMessage = "The SID (MT...) of the one track to get; a published track's name will do.")]
    [IdentifierTransformation("Sid")]
    public string Sid { get; set; } = "";

    /// <summary>What was piped in.</summary>
    [Parameter(ValueFromPipeline = true, HelpMessage = "A participant or a track from the pipeline. Of a participant the tracks are listed; a track is got anew.")]
    public PSObject? InputObject { get; set; }

    private protected override void ProcessInput()
    {
        var (room, participant) = (RoomSid, ParticipantSid);
        var isText = InputObject is { BaseObject: string } && IsBoundOnCommandLine(nameof(ParticipantSid));
        var piped = PipelineInput.GetName(InputObject, "Sid");
        var track = ParameterSetName == "One" ? Sid : isText || SidType.Track.Matches(piped) ? piped : null;
        Target = PipelineInput.ToTarget(InputObject, room, participant);
        if (!isText)
        {
            PipelineInput.EnsureMatches(this, InputObject, nameof(ParticipantSid), participant, SidType.Participant, "ParticipantSid", "Sid", "Identity");
        }

        if (track is not null)
        {
            var target = PipelineInput.ToTarget(InputObject, "Sid", track, () => new T { RoomSid = room, ParticipantSid = participant, Sid = track });
            ReadOne(target, () => GetAsync(room, participant, track));
            return;
        }

        var options = new ListOptions { PageSize = PageSizeToSend() };
        ReadPages(Target, () => ListAsync(room, participant, options));
    }

    /// <summary>Asks for one track.</summary>
    private protected abstract Task<T> GetAsync(string room, string participant, string track);

    /// <summary>Asks for the first page of the tracks.</summary>
    private protected abstract Task<Page<T>> ListAsync(string room, string participant, ListOptions options);
}
