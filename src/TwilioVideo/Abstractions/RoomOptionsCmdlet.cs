using System;
using System.Management.Automation;
using TwilioVideo.Client.Options;
using TwilioVideo.Completion;
using TwilioVideo.ParameterBinding;
using TwilioVideo.Validation;

namespace TwilioVideo.Abstractions;

/// <summary>A cmdlet that says what a new room is to be like. What is not given is left to the service.</summary>
public abstract class RoomOptionsCmdlet : ChangeCmdlet<Room>
{
    private const int MaxParticipantsLimit = 50;
    private const int MinParticipantDuration = 600;
    private const int MaxParticipantDurationLimit = 86400;
    private const int MaxTimeout = 60;

    private static readonly string[] Types = ["group", "go", "peer-to-peer", "group-small"];
    private static readonly string[] Codecs = ["VP8", "H264"];

    /// <summary>The names of the options, of which a pattern has some.</summary>
    private protected static readonly string[] OptionNames =
    [
        nameof(Room.UniqueName), nameof(Type), nameof(MaxParticipants), nameof(MaxParticipantDuration), nameof(EmptyRoomTimeout), nameof(UnusedRoomTimeout),
        nameof(RecordParticipantsOnConnect), nameof(TranscribeParticipantsOnConnect), nameof(AudioOnly), nameof(LargeRoom), nameof(EnableTurn),
        nameof(VideoCodecs), nameof(MediaRegion), nameof(RecordingRules), nameof(TranscriptionsConfiguration), nameof(StatusCallback), nameof(StatusCallbackMethod),
    ];

    /// <summary>The kind of room.</summary>
    [Parameter(HelpMessage = "The kind of room: group, go, peer-to-peer or group-small.")]
    [ValidateSet("group", "go", "peer-to-peer", "group-small")]
    public string? Type { get; set; }

    /// <summary>How many may be connected at once, from 1 to 50.</summary>
    [Parameter(HelpMessage = "How many may be connected at once, from 1 to 50.")]
    [ValidateRange(1, MaxParticipantsLimit)]
    public int? MaxParticipants { get; set; }

    /// <summary>How long one participant may stay, in seconds, from 600 to 86400.</summary>
    [Parameter(HelpMessage = "How long one participant may stay, in seconds, from 600 to 86400.")]
    [ValidateRange(MinParticipantDuration, MaxParticipantDurationLimit)]
    public int? MaxParticipantDuration { get; set; }

    /// <summary>Minutes that the room stays open after the last one has left, from 1 to 60.</summary>
    [Parameter(HelpMessage = "Minutes that the room stays open after the last participant has left, from 1 to 60.")]
    [ValidateRange(1, MaxTimeout)]
    public int? EmptyRoomTimeout { get; set; }

    /// <summary>Minutes that the room stays open when nobody joins, from 1 to 60.</summary>
    [Parameter(HelpMessage = "Minutes that the room stays open when nobody joins, from 1 to 60.")]
    [ValidateRange(1, MaxTimeout)]
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
    [Parameter(HelpMessage = "The region of the media server, such as us1, ie1, or gll for the nearest.")]
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

    /// <summary>The room that is asked for, checked.</summary>
    /// <param name="name">Its name; null for none.</param>
    /// <param name="options">What parameters or an object give.</param>
    /// <exception cref="TwilioVideoException">One of the options can't be sent (<see cref="TwilioVideoErrorKind.InvalidInput"/>).</exception>
    private protected CreateRoomOptions CreateOptions(string? name, OptionSource options) => new()
    {
        UniqueName = name,
        Type = options.GetValidated<string>(nameof(Type), Type, type => AllowedValues.ValidateOptional(type, "room type", Types)),
        MaxParticipants = options.Get(nameof(MaxParticipants), MaxParticipants, 1, MaxParticipantsLimit),
        MaxParticipantDuration = options.Get(nameof(MaxParticipantDuration), MaxParticipantDuration, MinParticipantDuration, MaxParticipantDurationLimit),
        EmptyRoomTimeout = options.Get(nameof(EmptyRoomTimeout), EmptyRoomTimeout, 1, MaxTimeout),
        UnusedRoomTimeout = options.Get(nameof(UnusedRoomTimeout), UnusedRoomTimeout, 1, MaxTimeout),
        RecordParticipantsOnConnect = Flag(options, nameof(RecordParticipantsOnConnect), RecordParticipantsOnConnect),
        TranscribeParticipantsOnConnect = Flag(options, nameof(TranscribeParticipantsOnConnect), TranscribeParticipantsOnConnect),
        AudioOnly = Flag(options, nameof(AudioOnly), AudioOnly),
        LargeRoom = Flag(options, nameof(LargeRoom), LargeRoom),
        EnableTurn = Flag(options, nameof(EnableTurn), EnableTurn),
        VideoCodecs = CheckedCodecs(options),
        MediaRegion = options.Get(nameof(MediaRegion), MediaRegion) is { Length: > 0 } region ? region : null,
        RecordingRules = options.Get(nameof(RecordingRules), RecordingRules) is { } rules ? TrackRuleParser.ParseRequired<RecordingRule>(rules) : null,
        TranscriptionsConfiguration = PSObjectJsonSerializer.SerializeObject(options.Get(nameof(TranscriptionsConfiguration), TranscriptionsConfiguration), "The configuration of transcriptions"),
        StatusCallback = options.GetValidated<Uri>(nameof(StatusCallback), StatusCallback, CallbackValidator.Validate),
        StatusCallbackMethod = options.GetValidated<string>(nameof(StatusCallbackMethod), StatusCallbackMethod, method => AllowedValues.ValidateOptional(method, "HTTP method", AllowedValues.HttpMethods)),
    };

    private string[]? CheckedCodecs(OptionSource options)
    {
        var codecs = options.Get(nameof(VideoCodecs), VideoCodecs);
        return codecs is null || options.IsFromService(nameof(VideoCodecs)) ? codecs : Array.ConvertAll(codecs, codec => AllowedValues.Validate(codec, "video codec", Codecs));
    }

    private static bool? Flag(OptionSource options, string name, SwitchParameter value) => options.IsSpecified(name) ? value.IsPresent : options.Get<bool?>(name, null);
}
