using System;
using System.Management.Automation;
using System.Threading.Tasks;
using TwilioVideo.Client;

namespace TwilioVideo.Cmdlets;

/// <summary>Lists compositions (<c>GET /v1/Compositions</c>), all or a room's, or gets one (<c>GET /v1/Compositions/{Sid}</c>).</summary>
[Cmdlet(VerbsCommon.Get, "TwilioComposition", DefaultParameterSetName = "List", SupportsPaging = true)]
[OutputType(typeof(Composition))]
public sealed class GetTwilioCompositionCommand : AccountListCmdlet<Composition>
{
    /// <summary>Only compositions of this room.</summary>
    [Parameter(ParameterSetName = "List", ValueFromPipelineByPropertyName = true, HelpMessage = "Only compositions of this room: its SID (RM...), or its unique name while it is in progress.")]
    [IdentifierFrom("RoomSid")]
    [ArgumentCompleter(typeof(RoomCompleter))]
    public string? RoomSid { get; set; }

    /// <summary>Only compositions with this status.</summary>
    [Parameter(ParameterSetName = "List", HelpMessage = "Only compositions with this status.")]
    [ValidateSet("enqueued", "processing", "completed", "deleted", "failed")]
    public string? Status { get; set; }

    private protected override SidKind Kind => SidKind.Composition;

    private protected override object Target(string sid) => new Composition { Sid = sid };

    private protected override Task<Composition> GetAsync(string sid) => Client.GetCompositionAsync(sid, Call);

    private protected override Func<Task<Page<Composition>>> ListAsync(Owner? owner)
    {
        var room = string.IsNullOrEmpty(RoomSid) ? null : Identifier.Room(RoomSid);
        var query = new CompositionQuery
        {
            Room = owner is null ? room : owner.Room(room, Kind),
            Status = OneOf.CheckOptional(Status, "composition status", OneOf.CompositionStatuses),
            CreatedAfter = DateCreatedAfter,
            CreatedBefore = DateCreatedBefore,
            PageSize = PageSizeToSend(TwilioVideoClient.MostPerSmallPage),
        };
        return () => Client.ListCompositionsAsync(query, Call);
    }
}
