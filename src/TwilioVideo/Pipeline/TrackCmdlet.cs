using System.Management.Automation;
using System.Threading.Tasks;
using TwilioVideo.Client;

namespace TwilioVideo;

/// <summary>A cmdlet that lists tracks of a participant, or gets one. A track piped in is got anew.</summary>
/// <typeparam name="T">The kind of track.</typeparam>
public abstract class TrackCmdlet<T> : ListCmdlet<T>
    where T : RoomTrack, new()
{
    /// <summary>The room: SID, or unique name while it is in progress.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true, HelpMessage = "The room's SID (RM...), or its unique name while it is in progress.")]
    [IdentifierFrom("RoomSid")]
    [ArgumentCompleter(typeof(RoomCompleter))]
    public string RoomSid { get; set; } = "";

    /// <summary>The participant: SID, or identity while in the room.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, HelpMessage = "The participant's SID (PA...), or identity while in the room.")]
    [IdentifierFrom("ParticipantSid", "Sid", "Identity")]
    [ArgumentCompleter(typeof(ParticipantCompleter))]
    public string ParticipantSid { get; set; } = "";

    /// <summary>The one track to get.</summary>
    [Parameter(ParameterSetName = "One", Mandatory = true, Position = 2, HelpMessage = "The SID (MT...) of the one track to get; a published track's name will do.")]
    [IdentifierFrom("Sid")]
    public string Sid { get; set; } = "";

    /// <summary>What was piped in.</summary>
    [Parameter(ValueFromPipeline = true, HelpMessage = "A participant or a track from the pipeline. Of a participant the tracks are listed; a track is got anew.")]
    public PSObject? InputObject { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var (room, participant) = (RoomSid, ParticipantSid);
        var isText = InputObject is { BaseObject: string } && IsGivenForAll(nameof(ParticipantSid));
        var piped = PipedInput.Named(InputObject, "Sid");
        var track = ParameterSetName == "One" ? Sid : isText || SidKind.Track.Names(piped) ? piped : null;
        try
        {
            if (!isText)
            {
                PipedInput.CheckSame(this, InputObject, nameof(ParticipantSid), participant, SidKind.Participant, "ParticipantSid", "Sid", "Identity");
            }
        }
        catch (TwilioVideoException refusal)
        {
            WriteFailure(refusal, PipedInput.Or(InputObject, room, participant));
            return;
        }

        if (track is not null)
        {
            var target = PipedInput.Or(InputObject, "Sid", track, () => new T { RoomSid = room, ParticipantSid = participant, Sid = track });
            StartOne(target, () => GetAsync(room, participant, track));
            return;
        }

        var query = new ListQuery { PageSize = PageSizeToSend() };
        Start(PipedInput.Or(InputObject, room, participant), () => ListAsync(room, participant, query));
    }

    /// <summary>Asks for one track.</summary>
    private protected abstract Task<T> GetAsync(string room, string participant, string track);

    /// <summary>Asks for the first page of the tracks.</summary>
    private protected abstract Task<Page<T>> ListAsync(string room, string participant, ListQuery query);
}
