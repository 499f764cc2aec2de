using System.Management.Automation;
using System.Threading.Tasks;
using TwilioVideo.Abstractions;
using TwilioVideo.Client.Options;
using TwilioVideo.Completion;
using TwilioVideo.ParameterBinding;
using TwilioVideo.Validation;

namespace TwilioVideo.Commands;

/// <summary>Lists rooms (<c>GET /v1/Rooms</c>), or gets one (<c>GET /v1/Rooms/{Sid}</c>).</summary>
[Cmdlet(VerbsCommon.Get, "TwilioRoom", DefaultParameterSetName = "List", SupportsPaging = true)]
[OutputType(typeof(Room))]
public sealed class GetTwilioRoomCommand : DateFilteredListCmdlet<Room>
{
    private const int CountedPageSize = 50;
    private const string CountedTypeName = "TwilioVideo.Room#ParticipantCount";
    private NameFilter _filter = NameFilter.None;

    /// <summary>The room: SID in any status, or unique name while it is in progress.</summary>
    [Parameter(ParameterSetName = "One", Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, HelpMessage = "The room's SID (RM...) in any status, or its unique name while it is in progress.")]
    [IdentifierTransformation("RoomSid", "room_sid", "Sid", "RoomName", "UniqueName", "unique_name")]
    [ArgumentCompleter(typeof(RoomCompleter))]
    [Alias("room_sid", "Sid", "Room", "RoomName", "room_name", "unique_name")]
    public string RoomSid { get; set; } = "";

    /// <summary>Only rooms with one of these statuses; without it, those in progress.</summary>
    [Parameter(ParameterSetName = "List", HelpMessage = "Only rooms with one of these statuses: in-progress, completed or failed. Without it, those in progress.")]
    [ValidateSet("in-progress", "completed", "failed")]
    public string[]? Status { get; set; }

    /// <summary>Only rooms with one of these unique names.</summary>
    [Parameter(ParameterSetName = "List", HelpMessage = "Only rooms with one of these unique names. Wildcards are allowed: * ? and [ab]; a backtick before one takes it as it is. Names are case-sensitive.")]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(RoomCompleter))]
    public string[]? UniqueName { get; set; }

    /// <summary>Gets or sets whether the connected participants of each room are counted.</summary>
    [Parameter(HelpMessage = "Count the connected participants of each room, with one request a room, and show ParticipantCount.")]
    public SwitchParameter IncludeParticipantCount { get; set; }

    private protected override bool FiltersClientSide => _filter.IsClientSide;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        try
        {
            _filter = NameFilter.Parse(UniqueName, "-RoomSid");
        }
        catch (TwilioVideoException exception)
        {
            ThrowException(exception, UniqueName);
        }
    }

    private protected override void ProcessInput()
    {
        if (ParameterSetName == "One")
        {
            var room = RoomSid;
            ReadOne(new Room { Sid = room }, () => GetAsync(room));
            return;
        }

        foreach (var status in AllowedValues.ValidateAll(Status, "room status", AllowedValues.RoomStatuses))
        {
            var options = new RoomListOptions
            {
                Status = status,
                UniqueName = _filter.ExactName,
                CreatedAfter = DateCreatedAfter,
                CreatedBefore = DateCreatedBefore,
                PageSize = IncludeParticipantCount ? PageSizeToSend(CountedPageSize) : PageSizeToSend(),
            };
            ReadPages(null, () => IncludeParticipantCount
                ? Client.ListCountedRoomsAsync(options, RequestContext)
                : Client.ListRoomsAsync(options, RequestContext));
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        base.EndProcessing();
        WriteCaseWarning(_filter);
    }

    private protected override bool ShouldWrite(Room item) => _filter.Matches(item.UniqueName);

    private protected override object ToOutput(Room item)
    {
        if (!IncludeParticipantCount)
        {
            return item;
        }

        var output = PSObject.AsPSObject(item);
        output.TypeNames.Insert(0, CountedTypeName);
        return output;
    }

    private async Task<Room> GetAsync(string room)
    {
        var found = await Client.GetRoomAsync(room, RequestContext).ConfigureAwait(false);
        if (IncludeParticipantCount)
        {
            found.ParticipantCount = await Client.CountRoomParticipantsAsync(found, RequestContext).ConfigureAwait(false);
        }

        return found;
    }
}
