using System;
using System.Management.Automation;
using System.Threading.Tasks;
using TwilioVideo.Abstractions;
using TwilioVideo.Client;
using TwilioVideo.Client.Identifiers;
using TwilioVideo.Client.Options;
using TwilioVideo.Client.Paging;
using TwilioVideo.Completion;
using TwilioVideo.ParameterBinding;
using TwilioVideo.Validation;

namespace TwilioVideo.Commands;

/// <summary>
/// Lists the recordings of the account (<c>GET /v1/Recordings</c>) or of a room (<c>GET /v1/Rooms/{RoomSid}/Recordings</c>), or gets
/// one (<c>GET /v1/Recordings/{Sid}</c>, with -RoomSid <c>GET /v1/Rooms/{RoomSid}/Recordings/{Sid}</c>).
/// </summary>
[Cmdlet(VerbsCommon.Get, "TwilioRecording", DefaultParameterSetName = "List", SupportsPaging = true)]
[OutputType(typeof(Recording))]
public sealed class GetTwilioRecordingCommand : GetResourceCmdlet<Recording>
{
    /// <summary>The room: SID, or unique name while it is in progress.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true, HelpMessage = "Only recordings of this room: its SID (RM...), or its unique name while it is in progress.")]
    [IdentifierTransformation("RoomSid", "room_sid", "RoomName", "UniqueName", "unique_name")]
    [ArgumentCompleter(typeof(RoomCompleter))]
    [Alias("room_sid", "Room", "RoomName", "UniqueName", "room_name", "unique_name")]
    public string? RoomSid { get; set; }

    /// <summary>Only recordings with this status.</summary>
    [Parameter(ParameterSetName = "List", HelpMessage = "Only recordings with this status.")]
    [ValidateSet("processing", "completed", "deleted", "failed")]
    public string? Status { get; set; }

    /// <summary>Only recordings of this track.</summary>
    [Parameter(ParameterSetName = "List", HelpMessage = "Only recordings of the track with this SID (MT...).")]
    [IdentifierTransformation("SourceSid", "Sid")]
    public string? SourceSid { get; set; }

    /// <summary>Only recordings that belong to all of these.</summary>
    [Parameter(ParameterSetName = "List", HelpMessage = "Only recordings that belong to all of these: SIDs of a room (RM...) or a participant (PA...).")]
    [ValidateNotNullOrEmpty]
    public string[]? GroupingSid { get; set; }

    /// <summary>Only recordings of this type of media.</summary>
    [Parameter(ParameterSetName = "List", HelpMessage = "Only recordings of this type of media: audio, video or data.")]
    [ValidateSet("audio", "video", "data")]
    public string? MediaType { get; set; }

    private protected override bool RequiresRoom => true;

    private protected override SidType SidType => SidType.Recording;

    private protected override object CreateTarget(string sid) => new Recording { Sid = sid, RoomSid = RoomSid };

    private protected override Func<Task<Recording>> CreateRequest(string sid)
    {
        var room = Room();
        return () => Client.GetRecordingAsync(room, sid, RequestContext);
    }

    private protected override Func<Task<Page<Recording>>> ListAsync(ListScope? owner)
    {
        var participant = owner?.SidType == SidType.Participant ? owner.Name : null;
        var track = owner?.SidType == SidType.Track ? owner.Name : null;
        RejectConflict(participant is null ? null : nameof(RoomSid), participant);
        RejectConflict(track is null ? null : nameof(SourceSid), track);
        var room = participant is not null ? null : owner is null || track is not null ? Room() : owner.Room(Room(), SidType);
        string[] groupings = [.. GroupingSid ?? [], .. participant is null ? Array.Empty<string>() : [participant]];
        var options = new RecordingListOptions
        {
            Status = AllowedValues.ValidateOptional(Status, "recording status", AllowedValues.RecordingStatuses),
            SourceSid = track ?? (string.IsNullOrEmpty(SourceSid) ? null : Identifier.ValidateSid(SourceSid)),
            GroupingSids = groupings.Length == 0 ? null : Array.ConvertAll(groupings, Identifier.ValidateSid),
            MediaType = AllowedValues.ValidateOptional(MediaType, "media type", AllowedValues.MediaTypes),
            CreatedAfter = DateCreatedAfter,
            CreatedBefore = DateCreatedBefore,
        };
        var asAccount = room is null || TwilioVideoClient.IsForAccount(options);
        var pageSize = PageSizeToSend(asAccount ? TwilioVideoClient.MaxSmallPageSize : TwilioVideoClient.MaxPageSize);
        return () => Client.ListRecordingsAsync(room, options with { PageSize = pageSize }, RequestContext);
    }

    private void RejectConflict(string? parameter, string? piped)
    {
        if (parameter is not null && IsBoundOnCommandLine(parameter))
        {
            throw new TwilioVideoException(TwilioVideoErrorKind.InvalidInput, $"'{piped}' was piped in, and -{parameter} is given as well. Give one or the other.");
        }
    }

    private string? Room() => string.IsNullOrEmpty(RoomSid) ? null : Identifier.ValidateRoom(RoomSid);
}
