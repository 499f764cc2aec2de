using System;
using System.Management.Automation;
using TwilioVideo.Client;

namespace TwilioVideo.Cmdlets;

/// <summary>Creates a room (<c>POST /v1/Rooms</c>). What is not given is left to the service.</summary>
[Cmdlet(VerbsCommon.New, "TwilioRoom", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(Room))]
public sealed class NewTwilioRoomCommand : ChangeCmdlet<Room>
{
    private static readonly string[] Types = ["group", "go", "peer-to-peer", "group-small"];
    private static readonly string[] Codecs = ["VP8", "H264"];

    /// <summary>The room's name, up to 128 characters. Only one room in progress may have it.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, HelpMessage = "The room's name, up to 128 characters; only one room in progress may have it. Without it, its SID is its name.")]
    [IdentifierFrom("UniqueName")]
    public string? UniqueName { get; set; }

    /// <summary>The kind of room.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true, HelpMessage = "The kind of room: group, go, peer-to-peer or group-small.")]
    [ValidateSet("group", "go", "peer-to-peer", "group-small")]
    public string? Type { get; set; }

    /// <summary>How many may be connected at once, from 1 to 50.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true, HelpMessage = "How many may be connected at once, from 1 to 50.")]
    [ValidateRange(1, 50)]
    public int? MaxParticipants { get; set; }

    /// <summary>How long one participant may stay, in seconds, from 600 to 86400.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true, HelpMessage = "How long one participant may stay, in seconds, from 600 to 86400.")]
    [ValidateRange(600, 86400)]
    public int? MaxParticipantDuration { get; set; }

    /// <summary>Minutes that the room stays open after the last one has left, from 1 to 60.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true, HelpMessage = "Minutes that the room stays open after the last participant has left, from 1 to 60.")]
    [ValidateRange(1, 60)]
    public int? EmptyRoomTimeout { get; set; }

    /// <summary>Minutes that the room stays open when nobody joins, from 1 to 60.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true, HelpMessage = "Minutes that the room stays open when nobody joins, from 1 to 60.")]
    [ValidateRange(1, 60)]
    public int? UnusedRoomTimeout { get; set; }

    /// <summary>Whether participants are recorded from the moment they connect.</summary>
    [Parameter(HelpMessage = "Record participants from the moment they connect.")]
    public SwitchParameter RecordParticipantsOnConnect { get; set; }

    /// <summary>Whether participants are transcribed from the moment they connect.</summary>
    [Parameter(HelpMessage = "Transcribe participants from the moment they connect.")]
    public SwitchParameter TranscribeParticipantsOnConnect { get; set; }

    /// <summary>Whether the room takes audio only.</summary>
    [Parameter(HelpMessage = "Allow audio only.")]
    public SwitchParameter AudioOnly { get; set; }

    /// <summary>Whether the room is a large room.</summary>
    [Parameter(HelpMessage = "Make a large room.")]
    public SwitchParameter LargeRoom { get; set; }

    /// <summary>Whether media may be relayed by TURN. The service always allows it now.</summary>
    [Parameter(HelpMessage = "Allow media to be relayed by TURN. Deprecated by the service, which always allows it.")]
    public SwitchParameter EnableTurn { get; set; }

    /// <summary>The video codecs that are allowed.</summary>
    [Parameter(HelpMessage = "The video codecs that are allowed: VP8, H264.")]
    [ValidateSet("VP8", "H264")]
    public string[]? VideoCodecs { get; set; }

    /// <summary>The region of the media server, such as <c>us1</c>, <c>ie1</c> or <c>gll</c>.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true, HelpMessage = "The region of the media server, such as us1, ie1, or gll for the nearest.")]
    [ArgumentCompleter(typeof(MediaRegionCompleter))]
    public string? MediaRegion { get; set; }

    /// <summary>Recording rules: hashtables, objects or JSON, such as <c>@{ type = 'include'; all = $true }</c>.</summary>
    [Parameter(HelpMessage = "Recording rules as hashtables, objects or JSON, such as @{ type = 'include'; all = $true }.")]
    public object[]? RecordingRules { get; set; }

    /// <summary>The configuration of transcriptions: a hashtable, an object or JSON.</summary>
    [Parameter(HelpMessage = "The configuration of transcriptions as a hashtable, an object or JSON.")]
    public object? TranscriptionsConfiguration { get; set; }

    /// <summary>The address that the service notifies of the room's events.</summary>
    [Parameter(HelpMessage = "The http or https address that the service notifies of the room's events.")]
    public Uri? StatusCallback { get; set; }

    /// <summary>The HTTP method of those notifications.</summary>
    [Parameter(HelpMessage = "The HTTP method of those notifications: GET or POST.")]
    [ValidateSet("GET", "POST")]
    public string? StatusCallbackMethod { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var name = string.IsNullOrEmpty(UniqueName) ? null : UniqueName;
        var target = new Room { UniqueName = name };
        try
        {
            if (name is null && (MyInvocation.ExpectingInput || MyInvocation.BoundParameters.ContainsKey(nameof(UniqueName))))
            {
                throw new TwilioVideoException(FailureKind.InvalidInput, "The room's name is empty. Leave -UniqueName out to create a room without a name.");
            }

            var room = Describe(name);
            if (ShouldProcess(name is null ? "a room without a name" : $"room {name}", "Create"))
            {
                Start(target, () => name ?? "", call => Client.CreateRoomAsync(room, call));
            }
        }
        catch (TwilioVideoException refusal)
        {
            WriteFailure(refusal, target);
        }
    }

    private NewRoom Describe(string? name) => new()
    {
        UniqueName = name is null ? null : Identifier.Room(name),
        Type = OneOf.CheckOptional(Type, "room type", Types),
        MaxParticipants = MaxParticipants,
        MaxParticipantDuration = MaxParticipantDuration,
        EmptyRoomTimeout = EmptyRoomTimeout,
        UnusedRoomTimeout = UnusedRoomTimeout,
        RecordParticipantsOnConnect = Given(nameof(RecordParticipantsOnConnect), RecordParticipantsOnConnect),
        TranscribeParticipantsOnConnect = Given(nameof(TranscribeParticipantsOnConnect), TranscribeParticipantsOnConnect),
        AudioOnly = Given(nameof(AudioOnly), AudioOnly),
        LargeRoom = Given(nameof(LargeRoom), LargeRoom),
        EnableTurn = Given(nameof(EnableTurn), EnableTurn),
        VideoCodecs = VideoCodecs is null ? null : Array.ConvertAll(VideoCodecs, codec => OneOf.Check(codec, "video codec", Codecs)),
        MediaRegion = string.IsNullOrEmpty(MediaRegion) ? null : MediaRegion,
        RecordingRules = RecordingRules is null ? null : RuleReader.ReadSome<RecordingRule>(RecordingRules),
        TranscriptionsConfiguration = PowerShellJson.ObjectOrNull(TranscriptionsConfiguration, "The configuration of transcriptions"),
        StatusCallback = Callback.Check(StatusCallback),
        StatusCallbackMethod = OneOf.CheckOptional(StatusCallbackMethod, "HTTP method", OneOf.HttpMethods),
    };

    private bool? Given(string name, SwitchParameter value) => MyInvocation.BoundParameters.ContainsKey(name) ? value.IsPresent : null;
}
