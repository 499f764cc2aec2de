using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using TwilioVideo.Abstractions;
using TwilioVideo.Client;
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
    private const int MaxRoomsAtOnce = 8;
    private NameFilter _filter = NameFilter.None;
    private readonly HashSet<string> _seen = [];
    private bool _isRoomBound;
    private bool _readsAllRooms;

    /// <summary>The room: SID, or unique name while it is in progress.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, HelpMessage = "The room's SID (RM...), or its unique name while it is in progress. Without it, all rooms in progress are read.")]
    [ValidateNotNullOrEmpty]
    [IdentifierTransformation("RoomSid", "room_sid", "RoomName", "UniqueName", "unique_name")]
    [ArgumentCompleter(typeof(RoomCompleter))]
    [Alias("room_sid", "Room", "RoomName", "UniqueName", "room_name", "unique_name")]
    public string RoomSid { get; set; } = "";

    /// <summary>The participant: SID in any status, or identity while in the room.</summary>
    [Parameter(ParameterSetName = "One", Mandatory = true, Position = 1, HelpMessage = "The participant's SID (PA...) in any status, or identity while in the room.")]
    [IdentifierTransformation("Sid", "ParticipantSid", "participant_sid", "Identity")]
    [ArgumentCompleter(typeof(ParticipantCompleter))]
    [Alias("Participant")]
    public string Sid { get; set; } = "";

    /// <summary>Only participants with one of these statuses; without it, the connected of a room in progress and the disconnected of one that ended.</summary>
    [Parameter(ParameterSetName = "List", HelpMessage = "Only participants with one of these statuses: connected, disconnected or reconnecting. Without it: of a room in progress the connected, of one that has ended the disconnected.")]
    [ValidateSet("connected", "disconnected", "reconnecting")]
    public string[]? Status { get; set; }

    /// <summary>Only these identities: the service is asked for one without wildcards, everything else is matched here.</summary>
    [Parameter(ParameterSetName = "List", HelpMessage = "Only participants with one of these identities. Wildcards are allowed: * ? and [ab]; a backtick before one takes it as it is. Identities are case-sensitive.")]
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

    /// <inheritdoc/>
    private protected override int ReadsAtOnce => _readsAllRooms && !IsBoundOnCommandLine(nameof(ThrottleLimit)) ? MaxRoomsAtOnce : base.ReadsAtOnce;

    private bool FiltersByEnd => LeftAfter is not null || LeftBefore is not null;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        try
        {
            _filter = NameFilter.Parse(Identity, "-Sid");
        }
        catch (TwilioVideoException exception)
        {
            ThrowException(exception, Identity);
        }

        _isRoomBound = MyInvocation.BoundParameters.ContainsKey(nameof(RoomSid));
    }

    private protected override void ProcessInput()
    {
        var (room, input) = (RoomSid, InputObject);
        object target = new Room { Sid = room };
        Target = target;
        PipelineInput.EnsureNotNull(this, InputObject, "room or a participant");
        if (string.IsNullOrEmpty(room))
        {
            ReadAllRooms();
            return;
        }

        if ((ParameterSetName == "One" ? Sid : PipelineInput.GetParticipant(InputObject, _isRoomBound)) is { } value)
        {
            GetOne(room, value, input);
            return;
        }

        ReadRoom(target, room, Naming(input, room));
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        base.EndProcessing();
        WriteCaseWarning(_filter);
    }

    // Who changes from one status to another between two lists is in both.
    private protected override bool ShouldWrite(RoomParticipant item) =>
        _filter.Matches(item.Identity) && IsLeftInTime(item) && (Status is not { Length: > 1 } || item.Sid is null || _seen.Add(item.Sid));

    // What was piped in or given names no room: to read all of them instead is not what anybody means.
    private void ReadAllRooms()
    {
        if (_isRoomBound || MyInvocation.ExpectingInput)
        {
            throw new TwilioVideoException(TwilioVideoErrorKind.InvalidInput, $"{(InputObject is null ? "The room is empty." : $"'{InputObject}' names no room.")} Give a room's SID or unique name, pipe rooms from Get-TwilioRoom, or leave -RoomSid out for all rooms in progress.");
        }

        if (ParameterSetName == "One")
        {
            throw new TwilioVideoException(TwilioVideoErrorKind.InvalidInput, $"'{Sid}' is given without a room. Give the room with -RoomSid, or use -Identity, which looks in all rooms in progress.");
        }

        GetStatuses();
        _readsAllRooms = true;
        var page = Await(Client.ListRoomsAsync(new RoomListOptions { PageSize = TwilioVideoClient.MaxPageSize }, RequestContext));
        while (true)
        {
            foreach (var found in page.Items.TakeWhile(_ => !IsSatisfied))
            {
                LearnAccount(found);
                ReadRoom(found, found.Sid!, participant => participant.RoomName = found.UniqueName);
            }

            if (!page.HasNext || IsSatisfied)
            {
                return;
            }

            page = Await(page.NextAsync(RequestContext));
        }
    }

    private void ReadRoom(object target, string room, Action<RoomParticipant>? complete)
    {
        foreach (var status in GetStatuses())
        {
            var options = new RoomParticipantListOptions
            {
                Status = status,
                Identity = _filter.ExactName,
                CreatedAfter = DateCreatedAfter,
                CreatedBefore = DateCreatedBefore,
                PageSize = PageSizeToSend(),
            };
            ReadPages(target, () => Client.ListRoomParticipantsAsync(room, options, RequestContext), complete);
        }
    }

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
    private string?[] GetStatuses()
    {
        var statuses = AllowedValues.ValidateAll(Status, "participant status", AllowedValues.ParticipantStatuses);
        if (FiltersByEnd && statuses.FirstOrDefault(status => status is not (null or "disconnected")) is { } other)
        {
            throw new TwilioVideoException(TwilioVideoErrorKind.InvalidInput, $"-LeftAfter and -LeftBefore are about those who have left, and -Status is '{other}'. Leave -Status out.");
        }

        return FiltersByEnd ? ["disconnected"] : statuses;
    }

    // In UTC: of local times, those of the hour that comes twice can't be compared.
    private bool IsLeftInTime(RoomParticipant participant) => !FiltersByEnd
        || (participant.EndTime?.ToUniversalTime() is { } end && !(end < LeftAfter?.ToUniversalTime()) && !(end >= LeftBefore?.ToUniversalTime()));

    private static Action<RoomParticipant>? Naming(PSObject? input, string room) =>
        PipelineInput.GetRoomName(input, room) is { } name ? participant => participant.RoomName = name : null;

    // Of a list the service looks at these; of one person nobody else does.
    private bool MatchesFilters(RoomParticipant participant) =>
        (Status is null or [] || Status.Contains(participant.Status, StringComparer.OrdinalIgnoreCase)) && _filter.Matches(participant.Identity);
}
