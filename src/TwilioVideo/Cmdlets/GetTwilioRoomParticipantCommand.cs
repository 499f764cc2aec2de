using System;
using System.Management.Automation;
using TwilioVideo.Client;

namespace TwilioVideo.Cmdlets;

/// <summary>
/// Lists the participants of a room (<c>GET /v1/Rooms/{RoomSid}/Participants</c>), or gets one
/// (<c>GET /v1/Rooms/{RoomSid}/Participants/{Sid}</c>). A participant piped in is got anew.
/// </summary>
[Cmdlet(VerbsCommon.Get, "TwilioRoomParticipant", DefaultParameterSetName = "List", SupportsPaging = true)]
[OutputType(typeof(RoomParticipant))]
public sealed class GetTwilioRoomParticipantCommand : DatedListCmdlet<RoomParticipant>
{
    private IdentityFilter filter = IdentityFilter.None;
    private bool roomIsGiven;

    /// <summary>The room: SID, or unique name while it is in progress.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, HelpMessage = "The room's SID (RM...), or its unique name while it is in progress.")]
    [IdentifierFrom("RoomSid")]
    [ArgumentCompleter(typeof(RoomCompleter))]
    public string RoomSid { get; set; } = "";

    /// <summary>The participant: SID in any status, or identity while in the room.</summary>
    [Parameter(ParameterSetName = "One", Mandatory = true, Position = 1, HelpMessage = "The participant's SID (PA...) in any status, or identity while in the room.")]
    [IdentifierFrom("Sid", "Identity")]
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
    [TimeText]
    public DateTime? LeftAfter { get; set; }

    /// <summary>Only participants who left before this time.</summary>
    [Parameter(ParameterSetName = "List", HelpMessage = "Only participants who left before this time. Who is still there is never among them; without -Status, those who are disconnected are listed.")]
    [TimeText]
    public DateTime? LeftBefore { get; set; }

    /// <summary>What was piped in.</summary>
    [Parameter(ValueFromPipeline = true, HelpMessage = "A room or a participant from the pipeline. Of a room the participants are listed; a participant is got anew.")]
    public PSObject? InputObject { get; set; }

    private protected override bool FiltersHere => filter.IsMatchedHere || FiltersByEnd;

    private bool FiltersByEnd => LeftAfter is not null || LeftBefore is not null;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        try
        {
            filter = IdentityFilter.Of(Identity);
        }
        catch (TwilioVideoException refusal)
        {
            ThrowFailure(refusal, Identity);
        }

        roomIsGiven = MyInvocation.BoundParameters.ContainsKey(nameof(RoomSid));
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var (room, input) = (RoomSid, InputObject);
        object target = new Room { Sid = room };
        try
        {
            PipedRoom.CheckThere(this, InputObject, "room or a participant");
            if ((ParameterSetName == "One" ? Sid : PipedInput.Participant(InputObject, roomIsGiven)) is { } one)
            {
                GetOne(room, one, input);
                return;
            }

            var query = new ListQuery
            {
                Status = StatusToAskFor(),
                Name = filter.Exact,
                CreatedAfter = DateCreatedAfter,
                CreatedBefore = DateCreatedBefore,
                PageSize = PageSizeToSend(),
            };
            Start(target, () => Client.ListRoomParticipantsAsync(room, query, Call), Naming(input, room));
        }
        catch (TwilioVideoException refusal)
        {
            WriteFailure(refusal, target);
        }
    }

    private protected override bool Keep(RoomParticipant item) => filter.Matches(item.Identity) && IsLeftInTime(item);

    private void GetOne(string room, string participant, PSObject? input)
    {
        if (IsDated)
        {
            throw new TwilioVideoException(FailureKind.InvalidInput, "Dates narrow the list of a room, and a participant was piped in. Use Where-Object.");
        }

        StartOne(
            new RoomParticipant { RoomSid = room, Sid = participant },
            () => Client.GetRoomParticipantAsync(room, participant, Call),
            IsWanted,
            Naming(input, room));
    }

    // Everybody who is still there would be among those who left before some time if nothing were equal to nothing.
    private string? StatusToAskFor()
    {
        var status = OneOf.CheckOptional(Status, "participant status", OneOf.ParticipantStatuses);
        if (FiltersByEnd && status is not (null or "disconnected"))
        {
            throw new TwilioVideoException(FailureKind.InvalidInput, $"-LeftAfter and -LeftBefore are about those who have left, and -Status is '{status}'. Leave -Status out.");
        }

        return FiltersByEnd ? "disconnected" : status;
    }

    // In UTC: of local times, those of the hour that comes twice can't be compared.
    private bool IsLeftInTime(RoomParticipant one) => !FiltersByEnd
        || (one.EndTime?.ToUniversalTime() is { } end && !(end < LeftAfter?.ToUniversalTime()) && !(end >= LeftBefore?.ToUniversalTime()));

    private static Action<RoomParticipant>? Naming(PSObject? input, string room) =>
        PipedRoom.NameOf(input, room) is { } name ? one => one.RoomName = name : null;

    // Of a list the service looks at these; of one person nobody else does.
    private bool IsWanted(RoomParticipant one) =>
        (string.IsNullOrEmpty(Status) || string.Equals(one.Status, Status, StringComparison.OrdinalIgnoreCase)) && filter.Matches(one.Identity);
}
