using System;
using System.Management.Automation;
using TwilioVideo.Abstractions;
using TwilioVideo.Client.Options;
using TwilioVideo.Completion;
using TwilioVideo.ParameterBinding;
using TwilioVideo.Validation;

namespace TwilioVideo.Commands;

/// <summary>Lists summaries of rooms (<c>GET /v1/Video/Rooms</c> of Video Insights), or gets one (<c>GET /v1/Video/Rooms/{RoomSid}</c>).</summary>
[Cmdlet(VerbsCommon.Get, "TwilioRoomInsight", DefaultParameterSetName = "List", SupportsPaging = true)]
[OutputType(typeof(RoomInsight))]
public sealed class GetTwilioRoomInsightCommand : ListCmdlet<RoomInsight>
{
    /// <summary>Gets or sets the room: SID, or unique name while it is in progress.</summary>
    [Parameter(ParameterSetName = "One", Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, HelpMessage = "The room's SID (RM...), or its unique name while it is in progress.")]
    [IdentifierTransformation("RoomSid", "room_sid", "Sid", "UniqueName", "unique_name")]
    [ArgumentCompleter(typeof(RoomCompleter))]
    [Alias("room_sid", "Sid", "Room", "UniqueName", "unique_name")]
    public string RoomSid { get; set; } = "";

    /// <summary>Gets or sets the types of which a room has to have one.</summary>
    [Parameter(ParameterSetName = "List", HelpMessage = "Only rooms of one of these types, as Insights spells them: go, peer_to_peer, group or group_small.")]
    [ValidateSet("go", "peer_to_peer", "group", "group_small")]
    public string[]? RoomType { get; set; }

    /// <summary>Gets or sets the codecs of which a room has to have one.</summary>
    [Parameter(ParameterSetName = "List", HelpMessage = "Only rooms in which somebody used one of these codecs: VP8, H264, VP9 or opus.")]
    [ValidateSet("VP8", "H264", "VP9", "opus")]
    public string[]? Codec { get; set; }

    /// <summary>Gets or sets the unique name that a room has to have.</summary>
    [Parameter(ParameterSetName = "List", HelpMessage = "Only rooms with exactly this unique name.")]
    [ValidateNotNullOrEmpty]
    public string? RoomName { get; set; }

    /// <summary>Gets or sets the time at or after which a room has to be created.</summary>
    [Parameter(ParameterSetName = "List", HelpMessage = "Only rooms created at or after this time. Local times are sent as UTC.")]
    [DateTimeTransformation]
    public DateTime? CreatedAfter { get; set; }

    /// <summary>Gets or sets the time before which a room has to be created.</summary>
    [Parameter(ParameterSetName = "List", HelpMessage = "Only rooms created before this time. Local times are sent as UTC.")]
    [DateTimeTransformation]
    public DateTime? CreatedBefore { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (ParameterSetName == "One")
        {
            var room = RoomSid;
            ReadOne(new RoomInsight { RoomSid = room }, () => Client.GetRoomInsightAsync(room, RequestContext));
            return;
        }

        try
        {
            var options = new RoomInsightListOptions
            {
                RoomTypes = ValidateAll(RoomType, "room type", AllowedValues.InsightRoomTypes),
                Codecs = ValidateAll(Codec, "codec", AllowedValues.InsightCodecs),
                RoomName = RoomName,
                CreatedAfter = CreatedAfter,
                CreatedBefore = CreatedBefore,
                PageSize = PageSizeToSend(),
            };
            ReadPages(null, () => Client.ListRoomInsightsAsync(options, RequestContext));
        }
        catch (TwilioVideoException exception)
        {
            WriteException(exception, null);
        }
    }

    private static string[]? ValidateAll(string[]? values, string what, string[] allowed) =>
        values is null ? null : Array.ConvertAll(values, value => AllowedValues.Validate(value, what, allowed));
}
