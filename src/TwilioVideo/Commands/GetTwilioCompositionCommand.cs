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

/// <summary>Lists compositions (<c>GET /v1/Compositions</c>), all or a room's, or gets one (<c>GET /v1/Compositions/{Sid}</c>).</summary>
[Cmdlet(VerbsCommon.Get, "TwilioComposition", DefaultParameterSetName = "List", SupportsPaging = true)]
[OutputType(typeof(Composition))]
public sealed class GetTwilioCompositionCommand : GetResourceCmdlet<Composition>
{
    /// <summary>Only compositions of this room.</summary>
    [Parameter(ParameterSetName = "List", ValueFromPipelineByPropertyName = true, HelpMessage = "Only compositions of this room: its SID (RM...), or its unique name while it is in progress.")]
    [IdentifierTransformation("RoomSid", "room_sid", "RoomName", "UniqueName", "unique_name")]
    [ArgumentCompleter(typeof(RoomCompleter))]
    [Alias("room_sid", "Room", "RoomName", "UniqueName", "room_name", "unique_name")]
    public string? RoomSid { get; set; }

    /// <summary>Only compositions with this status.</summary>
    [Parameter(ParameterSetName = "List", HelpMessage = "Only compositions with this status.")]
    [ValidateSet("enqueued", "processing", "completed", "deleted", "failed")]
    public string? Status { get; set; }

    private protected override SidType SidType => SidType.Composition;

    private protected override object CreateTarget(string sid) => new Composition { Sid = sid };

    private protected override Func<Task<Composition>> CreateRequest(string sid) => () => Client.GetCompositionAsync(sid, RequestContext);

    private protected override Func<Task<Page<Composition>>> ListAsync(ListScope? owner)
    {
        var room = string.IsNullOrEmpty(RoomSid) ? null : Identifier.ValidateRoom(RoomSid);
        var options = new CompositionListOptions
        {
            Room = owner is null ? room : owner.Room(room, SidType),
            Status = AllowedValues.ValidateOptional(Status, "composition status", AllowedValues.CompositionStatuses),
            CreatedAfter = DateCreatedAfter,
            CreatedBefore = DateCreatedBefore,
            PageSize = PageSizeToSend(TwilioVideoClient.MaxSmallPageSize),
        };
        return () => Client.ListCompositionsAsync(options, RequestContext);
    }
}
