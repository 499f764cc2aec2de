using System.Management.Automation;
using TwilioVideo.Abstractions;
using TwilioVideo.Client.Webhooks;
using TwilioVideo.Webhooks;

namespace TwilioVideo.Commands;

/// <summary>Makes typed events of status callbacks. It stands for no operation of the API.</summary>
[Cmdlet(VerbsData.ConvertFrom, "TwilioVideoEvent")]
[OutputType(typeof(RoomEvent), typeof(ParticipantEvent), typeof(TrackEvent), typeof(RecordingEvent), typeof(CompositionEvent), typeof(VideoEvent))]
public sealed class ConvertFromTwilioVideoEventCommand : TwilioVideoCmdlet
{
    /// <summary>Gets or sets the callback.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, HelpMessage = "The callback: its form text, a hashtable of its parameters, or the request with a Body.")]
    [AllowEmptyString]
    public object? InputObject { get; set; }

    private protected override void ProcessInput()
    {
        Target = InputObject;
        Output.WriteObject(VideoEventParser.Parse(CallbackInput.Read(InputObject)));
    }
}
