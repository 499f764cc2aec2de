using System.Management.Automation;
using TwilioVideo.Client.Webhooks;
using TwilioVideo.Errors;
using TwilioVideo.Webhooks;

namespace TwilioVideo.Commands;

/// <summary>Makes typed events of status callbacks. It stands for no operation of the API.</summary>
[Cmdlet(VerbsData.ConvertFrom, "TwilioVideoEvent")]
[OutputType(typeof(RoomEvent), typeof(ParticipantEvent), typeof(TrackEvent), typeof(RecordingEvent), typeof(CompositionEvent), typeof(VideoEvent))]
public sealed class ConvertFromTwilioVideoEventCommand : PSCmdlet
{
    /// <summary>Gets or sets the callback.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, HelpMessage = "The callback: its form text, a hashtable of its parameters, or the request with a Body.")]
    [AllowEmptyString]
    public object? InputObject { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        try
        {
            WriteObject(VideoEventParser.Parse(CallbackInput.Read(InputObject)));
        }
        catch (TwilioVideoException exception)
        {
            WriteError(ErrorRecordFactory.Create(exception, InputObject));
        }
    }
}
