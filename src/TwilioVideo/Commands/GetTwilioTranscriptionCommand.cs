using System.Management.Automation;
using TwilioVideo.Abstractions;
using TwilioVideo.Client.Options;
using TwilioVideo.Completion;
using TwilioVideo.ParameterBinding;

namespace TwilioVideo.Commands;

/// <summary>
/// Lists the transcriptions of a room (<c>GET /v1/Rooms/{RoomSid}/Transcriptions</c>), or gets one
/// (<c>GET /v1/Rooms/{RoomSid}/Transcriptions/{Ttid}</c>). A transcription piped in is got anew.
/// </summary>
[Cmdlet(VerbsCommon.Get, "TwilioTranscription", DefaultParameterSetName = "List", SupportsPaging = true)]
[OutputType(typeof(Transcription))]
public sealed class GetTwilioTranscriptionCommand : ListCmdlet<Transcription>
{
    /// <summary>The room: SID, or unique name while it is in progress.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, HelpMessage = "The room's SID (RM...), or its unique name while it is in progress.")]
    [IdentifierTransformation("RoomSid", "room_sid", "RoomName", "UniqueName", "unique_name")]
    [ArgumentCompleter(typeof(RoomCompleter))]
    [Alias("room_sid", "Room", "RoomName", "UniqueName", "room_name", "unique_name")]
    public string RoomSid { get; set; } = "";

    /// <summary>The one transcription to get.</summary>
    [Parameter(ParameterSetName = "One", Mandatory = true, Position = 1, HelpMessage = "What identifies the one transcription to get.")]
    [IdentifierTransformation("Ttid")]
    public string Ttid { get; set; } = "";

    /// <summary>What was piped in.</summary>
    [Parameter(ValueFromPipeline = true, HelpMessage = "A room or a transcription from the pipeline. Of a room the transcriptions are listed; a transcription is got anew.")]
    public PSObject? InputObject { get; set; }

    private protected override void ProcessInput()
    {
        var room = RoomSid;
        var piped = InputObject is null ? null : PipelineInput.GetString(InputObject, "Ttid");
        var target = PipelineInput.ToTarget(InputObject, "RoomSid", room, () => new Room { Sid = room });
        Target = target;
        if (piped is null)
        {
            PipelineInput.EnsureRoom(this, InputObject, room, "A transcription is of everybody in the room.");
        }

        if (ParameterSetName == "One" || piped is not null)
        {
            var value = ParameterSetName == "One" ? Ttid : piped!;
            ReadOne(new Transcription { RoomSid = room, Ttid = value }, () => Client.GetTranscriptionAsync(room, value, RequestContext));
            return;
        }

        var options = new ListOptions { PageSize = PageSizeToSend() };
        ReadPages(target, () => Client.ListTranscriptionsAsync(room, options, RequestContext));
    }
}
