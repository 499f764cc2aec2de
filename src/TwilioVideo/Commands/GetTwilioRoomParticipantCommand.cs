using System;
using System.Management.Automation;
using TwilioVideo.Abstractions;
using TwilioVideo.Client.Options;
using TwilioVideo.Completion;
using TwilioVideo.ParameterBinding;
using TwilioVideo.Validation;

namespace TwilioVideo.Commands;

/// <summary>
/// Lists the participants of a room (<c>GET /v1/Rooms/{RoomSid}/Participants</c>), or gets one
/// (<c>GET /v1/Rooms/{RoomSid}/Participants/{Sid}</c>). A participant piped in is got anew.
/// </summary>
[Cmdlet(VerbsCommon.Get, "TwilioRoomParticipant", DefaultParameterSetName = "List", SupportsPaging = true)]
[OutputType(typeof(RoomParticipant))]
public sealed class GetTwilioRoomParticipantCommand : DateFilteredListCmdlet<RoomParticipant>
{
    private IdentityFilter _filter = IdentityFilter.None;
    private bool _isRoomBound;

    /// <summary>The room: SID, or unique name while it is in progress.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, HelpMessage = "The room's SID (RM...), or its unique name while it is in progress.")]
    [IdentifierTransformation("RoomSid")]
    [ArgumentCompleter(typeof(RoomCompleter))]
    public string RoomSid { get; set; } = "";

    /// <summary>The participant: SID in any status, or identity while in the room.</summary>
    [Parameter(ParameterSetName = "One", Mandatory = true, Position = 1, HelpMessage = "The participant's SID (PA...) in any status, or identity while in the room.")]
    [IdentifierTransformation("Sid", "Identity")]
    [ArgumentCompleter(typeof(ParticipantCompleter))]
    public string Sid { get; set; } = "";

    /// <summary>Only participants with this status; without it, the connected of a room in progress and the disconnected of one that ended.</summary>
    [Parameter(ParameterSetName = "List", HelpMessage = "Only participants with this status. Without it: of a room in progress the connected, of one that has ended the disconnected.")]
    [ValidateSet("connected", "disconnected", "reconnecting")]
    public string? Status { get; set; }

    /// <summary>Only these identities: the service is asked for one without wildcards, everything else is matched here.</summary>
    [Parameter(ParameterSetName = "List", HelpMessage = "Only participants with one of these identities. Wildcards are allowed: * ? and [ab]; a backtick before one takes it as it is.")]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(ParticipantCompleter))]
    public string[]? Identity { get; set; }

    /// <summary>Only participants who left at or after this time.</summary>
    [Parameter(ParameterSetName = "List", HelpMessage = "Only participants who left at or after this time. Who is still there is never among them; without -Status, those who are disconnected are listed.")]
    [DateTimeTransformation]
    public DateTime? LeftAfter { get; set; }

    /// <summary>Only participants who left before this time.</summary>
    [Parameter(ParameterSetName = "List", HelpMessage = "Only participants who left before this time. Who is still there is never among them; without -Status, those who are disconnected are listed.")]
    [DateTimeTransformation]
    public DateTime? LeftBefore { get; set; }

    /// <summary>What was piped in.</summary>
    [Parameter(ValueFromPipeline = true, HelpMessage = "A room or a participant from the pipeline. Of a room the participants are listed; a participant is got anew.")]
    public PSObject? InputObject { get; set; }

    private protected override bool FiltersClientSide => _filter.IsClientSide || FiltersByEnd;

    private bool FiltersByEnd => LeftAfter is not null || LeftBefore is not null;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        try
        {
            _filter = IdentityFilter.Parse(Identity);
        }
        catch (TwilioVideoException exception)
        {
            ThrowException(exception, Identity);
        }

        _isRoomBound = MyInvocation.BoundParameters.ContainsKey(nameof(RoomSid));
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var (room, input) = (RoomSid, InputObject);
        object target = new Room { Sid = room };
        try
        {
            PipelineRoom.EnsureNotNull(this, InputObject, "room or a participant");
            if ((ParameterSetName == "One" ? Sid : PipelineInput.GetParticipant(InputObject, _isRoomBound)) is { } value)
            {
                GetOne(room, value, input);
                return;
            }

            var options = new RoomParticipantListOptions
            {
                Status = StatusToAskFor(),
                Identity = _filter.ExactIdentity,
                CreatedAfter = DateCreatedAfter,
                CreatedBefore = DateCreatedBefore,
                PageSize = PageSizeToSend(),
            };
            ReadPages(target, () => Client.ListRoomParticipantsAsync(room, options, RequestContext), Naming(input, room));
        }
        catch (TwilioVideoException exception)
        {
            WriteException(exception, target);
        }
    }

    private protected override bool ShouldWrite(RoomParticipant item) => _filter.Matches(item.Identity) && IsLeftInTime(item);

    private void GetOne(string room, string participant, PSObject? input)
    {
        if (IsDated)
        {
            throw new TwilioVideoException(TwilioVideoErrorKind.InvalidInput, "Dates narrow the list of a room, and a participant was piped in. Use Where-Object.");
        }

        ReadOne(
            new RoomParticipant { RoomSid = room, Sid = participant },
            () => Client.GetRoomParticipantAsync(room, participant, RequestContext),
            MatchesFilters,
            Naming(input, room));
    }

    // Everybody who is still there would be among those who left before some time if nothing were equal to nothing.
    private string? StatusToAskFor()
    {
        var status = AllowedValues.ValidateOptional(Status, "participant status", AllowedValues.ParticipantStatuses);
        if (FiltersByEnd && status is not (null or "disconnected"))
        {
            throw new TwilioVideoException(TwilioVideoErrorKind.InvalidInput, $"-LeftAfter and -LeftBefore are about those who have left, and -Status is '{status}'. Leave -Status out.");
        }

        return FiltersByEnd ? "disconnected" : status;
    }

    // In UTC: of local times, those of the hour that comes twice can't be compared.
    private bool IsLeftInTime(RoomParticipant participant) => !FiltersByEnd
        || (participant.EndTime?.ToUniversalTime() is { } end && !(end < LeftAfter?.ToUniversalTime()) && !(end >= LeftBefore?.ToUniversalTime()));

    private static Action<RoomParticipant>? Naming(PSObject? input, string room) =>
        PipelineRoom.NameOf(input, room) is { } name ? participant => participant.RoomName = name : null;

    // Of a list the service looks at these; of one person nobody else does.
    private bool MatchesFilters(RoomParticipant participant) =>
        (string.IsNullOrEmpty(Status) || string.Equals(participant.Status, Status, StringComparison.OrdinalIgnoreCase)) && _filter.Matches(participant.Identity);
}
