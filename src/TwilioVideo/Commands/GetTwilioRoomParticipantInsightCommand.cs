using System;
using System.Management.Automation;
using TwilioVideo.Abstractions;
using TwilioVideo.Client.Identifiers;
using TwilioVideo.Completion;
using TwilioVideo.ParameterBinding;

namespace TwilioVideo.Commands;

/// <summary>
/// Lists summaries of the stays in a room (<c>GET /v1/Video/Rooms/{RoomSid}/Participants</c> of Video Insights), or gets one
/// (<c>GET /v1/Video/Rooms/{RoomSid}/Participants/{ParticipantSid}</c>).
/// </summary>
[Cmdlet(VerbsCommon.Get, "TwilioRoomParticipantInsight", DefaultParameterSetName = "List", SupportsPaging = true)]
[OutputType(typeof(RoomParticipantInsight))]
public sealed class GetTwilioRoomParticipantInsightCommand : ListCmdlet<RoomParticipantInsight>
{
    private NameFilter _filter = NameFilter.None;
    private bool _isRoomBound;

    /// <summary>Gets or sets the room: SID, or unique name while it is in progress.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, HelpMessage = "The room's SID (RM...), or its unique name while it is in progress.")]
    [IdentifierTransformation("RoomSid", "room_sid", "RoomName", "UniqueName", "unique_name")]
    [ArgumentCompleter(typeof(RoomCompleter))]
    [Alias("room_sid", "Room", "RoomName", "UniqueName", "room_name", "unique_name")]
    public string RoomSid { get; set; } = "";

    /// <summary>Gets or sets the participant's SID.</summary>
    [Parameter(ParameterSetName = "One", Mandatory = true, Position = 1, HelpMessage = "The participant's SID (PA...). An identity may have stayed several times; -Identity finds all of them.")]
    [Alias("ParticipantSid", "Participant")]
    [IdentifierTransformation("Sid", "ParticipantSid", "participant_sid")]
    [ArgumentCompleter(typeof(ParticipantCompleter))]
    public string Sid { get; set; } = "";

    /// <summary>Gets or sets the identities of which a participant has to have one.</summary>
    [Parameter(ParameterSetName = "List", HelpMessage = "Only participants with one of these identities. Wildcards are allowed: * ? and [ab]; a backtick before one takes it as it is.")]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(ParticipantCompleter))]
    public string[]? Identity { get; set; }

    /// <summary>Gets or sets what was piped in.</summary>
    [Parameter(ValueFromPipeline = true, HelpMessage = "A room or a participant from the pipeline. Of a room the stays are listed; of a participant this one stay is got.")]
    public PSObject? InputObject { get; set; }

    private protected override bool FiltersClientSide => Identity is not null;

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

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var (room, input) = (RoomSid, InputObject);
        object target = new Room { Sid = room };
        try
        {
            PipelineInput.EnsureNotNull(this, input, "room or a participant");
            var participant = ParameterSetName == "One" ? Sid : PipelineInput.GetParticipant(input, _isRoomBound);
            if (participant is not null)
            {
                target = new RoomParticipantInsight { RoomSid = room, ParticipantSid = participant };
                SidType.Participant.Validate(participant);
                ReadOne(target, () => Client.GetRoomParticipantInsightAsync(room, participant, RequestContext), ShouldWrite, Naming(input, room));
                return;
            }

            var pageSize = PageSizeToSend();
            ReadPages(target, () => Client.ListRoomParticipantInsightsAsync(room, pageSize, RequestContext), Naming(input, room));
        }
        catch (TwilioVideoException exception)
        {
            WriteException(exception, target);
        }
    }

    private protected override bool ShouldWrite(RoomParticipantInsight item) => _filter.Matches(item.ParticipantIdentity);

    private static Action<RoomParticipantInsight>? Naming(PSObject? input, string room) =>
        PipelineInput.GetRoomName(input, room) is { } name ? insight => insight.RoomName = name : null;
}
