using System;
using System.Management.Automation;
using System.Threading.Tasks;
using TwilioVideo.Client;

namespace TwilioVideo.Cmdlets;

/// <summary>
/// Lists the recordings of the account (<c>GET /v1/Recordings</c>) or of a room (<c>GET /v1/Rooms/{RoomSid}/Recordings</c>), or gets
/// one (<c>GET /v1/Recordings/{Sid}</c>, with -RoomSid <c>GET /v1/Rooms/{RoomSid}/Recordings/{Sid}</c>).
/// </summary>
[Cmdlet(VerbsCommon.Get, "TwilioRecording", DefaultParameterSetName = "List", SupportsPaging = true)]
[OutputType(typeof(Recording))]
public sealed class GetTwilioRecordingCommand : AccountListCmdlet<Recording>
{
    /// <summary>The room: SID, or unique name while it is in progress.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true, HelpMessage = "Only recordings of this room: its SID (RM...), or its unique name while it is in progress.")]
    [IdentifierFrom("RoomSid")]
    [ArgumentCompleter(typeof(RoomCompleter))]
    public string? RoomSid { get; set; }

    /// <summary>Only recordings with this status.</summary>
    [Parameter(ParameterSetName = "List", HelpMessage = "Only recordings with this status.")]
    [ValidateSet("processing", "completed", "deleted", "failed")]
    public string? Status { get; set; }

    /// <summary>Only recordings of this track.</summary>
    [Parameter(ParameterSetName = "List", HelpMessage = "Only recordings of the track with this SID (MT...).")]
    [IdentifierFrom("SourceSid", "Sid")]
    public string? SourceSid { get; set; }

    /// <summary>Only recordings that belong to all of these.</summary>
    [Parameter(ParameterSetName = "List", HelpMessage = "Only recordings that belong to all of these: SIDs of a room (RM...) or a participant (PA...).")]
    [ValidateNotNullOrEmpty]
    public string[]? GroupingSid { get; set; }

    /// <summary>Only recordings of this type of media.</summary>
    [Parameter(ParameterSetName = "List", HelpMessage = "Only recordings of this type of media: audio, video or data.")]
    [ValidateSet("audio", "video", "data")]
    public string? MediaType { get; set; }

    private protected override bool OneIsOfARoom => true;

    private protected override SidKind Kind => SidKind.Recording;

    private protected override object Target(string sid) => new Recording { Sid = sid, RoomSid = RoomSid };

    private protected override Task<Recording> GetAsync(string sid) => Client.GetRecordingAsync(Room(), sid, Call);

    private protected override Func<Task<Page<Recording>>> ListAsync(Owner? owner)
    {
        var participant = owner?.Kind == SidKind.Participant ? owner.Name : null;
        var track = owner?.Kind == SidKind.Track ? owner.Name : null;
        RefuseTwo(participant is null ? null : nameof(RoomSid), participant);
        RefuseTwo(track is null ? null : nameof(SourceSid), track);
        var room = participant is not null ? null : owner is null || track is not null ? Room() : owner.Room(Room(), Kind);
        string[] groupings = [.. GroupingSid ?? [], .. participant is null ? Array.Empty<string>() : [participant]];
        var query = new RecordingQuery
        {
            Status = OneOf.CheckOptional(Status, "recording status", OneOf.RecordingStatuses),
            SourceSid = track ?? (string.IsNullOrEmpty(SourceSid) ? null : Identifier.Sid(SourceSid)),
            GroupingSids = groupings.Length == 0 ? null : Array.ConvertAll(groupings, Identifier.Sid),
            MediaType = OneOf.CheckOptional(MediaType, "media type", OneOf.MediaTypes),
            CreatedAfter = DateCreatedAfter,
            CreatedBefore = DateCreatedBefore,
        };
        var asAccount = room is null || TwilioVideoClient.IsForAccount(query);
        query.PageSize = PageSizeToSend(asAccount ? TwilioVideoClient.MostPerSmallPage : TwilioVideoClient.MostPerPage);
        return () => Client.ListRecordingsAsync(room, query, Call);
    }

    private void RefuseTwo(string? parameter, string? piped)
    {
        if (parameter is not null && IsGivenForAll(parameter))
        {
            throw new TwilioVideoException(FailureKind.InvalidInput, $"'{piped}' was piped in, and -{parameter} is given as well. Give one or the other.");
        }
    }

    private string? Room() => string.IsNullOrEmpty(RoomSid) ? null : Identifier.Room(RoomSid);
}
