using System.Management.Automation;
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
    /// <summary>The room: SID in any status, or unique name while it is in progress.</summary>
    [Parameter(ParameterSetName = "One", Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, HelpMessage = "The room's SID (RM...) in any status, or its unique name while it is in progress.")]
    [IdentifierTransformation("RoomSid")]
    [ArgumentCompleter(typeof(RoomCompleter))]
    public string RoomSid { get; set; } = "";

    /// <summary>Only rooms with this status; without it, those in progress.</summary>
    [Parameter(ParameterSetName = "List", HelpMessage = "Only rooms with this status. Without it, those in progress.")]
    [ValidateSet("in-progress", "completed", "failed")]
    public string? Status { get; set; }

    /// <summary>Only rooms with exactly this unique name.</summary>
    [Parameter(ParameterSetName = "List", HelpMessage = "Only rooms with exactly this unique name.")]
    [ValidateNotNullOrEmpty]
    public string? UniqueName { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (ParameterSetName == "One")
        {
            var room = RoomSid;
            ReadOne(new Room { Sid = room }, () => Client.GetRoomAsync(room, RequestContext));
            return;
        }

        try
        {
            var options = new RoomListOptions
            {
                Status = AllowedValues.ValidateOptional(Status, "room status", AllowedValues.RoomStatuses),
                UniqueName = UniqueName,
                CreatedAfter = DateCreatedAfter,
                CreatedBefore = DateCreatedBefore,
                PageSize = PageSizeToSend(),
            };
            ReadPages(null, () => Client.ListRoomsAsync(options, RequestContext));
        }
        catch (TwilioVideoException exception)
        {
            WriteException(exception, null);
        }
    }
}
