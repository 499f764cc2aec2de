using System;
using System.Management.Automation;
using TwilioVideo.Abstractions;
using TwilioVideo.Client.Identifiers;
using TwilioVideo.Client.Options;
using TwilioVideo.Completion;
using TwilioVideo.Execution;
using TwilioVideo.ParameterBinding;
using TwilioVideo.Validation;

namespace TwilioVideo.Commands;

/// <summary>Creates a room (<c>POST /v1/Rooms</c>). What is not given is left to the service. An object piped in gives what no parameter does.</summary>
[Cmdlet(VerbsCommon.New, "TwilioRoom", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(Room))]
public sealed class NewTwilioRoomCommand : ChangeCmdlet<Room>
{
    private const int MaxParticipantsLimit = 50;
    private const int MinParticipantDuration = 600;
    private const int MaxParticipantDurationLimit = 86400;
    private const int MaxTimeout = 60;

    private static readonly string[] Types = ["group", "go", "peer-to-peer", "group-small"];
    private static readonly string[] Codecs = ["VP8", "H264"];

    // Of which a pattern has some.
    private static readonly string[] OptionNames =
    [
        nameof(Room.UniqueName), nameof(Type), nameof(MaxParticipants), nameof(MaxParticipantDuration), nameof(EmptyRoomTimeout), nameof(UnusedRoomTimeout),
        nameof(RecordParticipantsOnConnect), nameof(TranscribeParticipantsOnConnect), nameof(AudioOnly), nameof(LargeRoom), nameof(EnableTurn),
        nameof(VideoCodecs), nameof(MediaRegion), nameof(RecordingRules), nameof(TranscriptionsConfiguration), nameof(StatusCallback), nameof(StatusCallbackMethod),
    ];

    private int _namelessCount;

    private protected override bool TakesPatterns => true;

    /// <summary>The room's name, up to 128 characters. Only one room in progress may have it.</summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true, HelpMessage = "The room's name, up to 128 characters; only one room in progress may have it. Without it, its SID is its name.")]
    [IdentifierTransformation("UniqueName")]
    public string? UniqueName { get; set; }

    /// <summary>What was piped in.</summary>
    [Parameter(ValueFromPipeline = true, HelpMessage = "A name, or an object with the names of the options, such as a row of a file or a room, from the pipeline; what no parameter gives is taken from it.")]
    public PSObject? InputObject { get; set; }

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

    private protected override void ProcessInput()
    {
        object target = InputObject is null ? new Room { UniqueName = UniqueName } : PipelineInput.Unwrap(InputObject);
        Target = target;
        var options = GetOptionSource(InputObject);
        var name = GetUniqueName(options);
        target = PipelineInput.ToTarget(InputObject, nameof(UniqueName), name ?? "", () => new Room { UniqueName = name });
        Target = target;
        var room = CreateOptions(name, options);

        // The journal tells rooms without a name from each other by their order.
        var journalKey = name is null ? $"a room without a name, number {++_namelessCount}: {room}" : room.ToString();
        var request = new ChangeRequest<Room>(target, "Create", () => journalKey, context => Client.CreateRoomAsync(room, context));
        Enqueue(request, () => name is null ? "a room without a name" : $"room {name}");
    }

    // A name that is empty is a slip, in a variable or in a row of a file. A name that is $null makes a room without a name.
    private string? GetUniqueName(OptionSource options)
    {
        var isText = InputObject is not null && IdentifierTransformationAttribute.IsText(InputObject);
        if (IsBoundOnCommandLine(nameof(UniqueName)))
        {
            return isText ? throw TwilioVideoException.InvalidInput($"'{InputObject}' was piped in, and -UniqueName is '{UniqueName}'. Give one or the other.") : Checked(UniqueName);
        }

        // From a property, or from a script block that makes a name of whatever was piped in.
        if (UniqueName is not null)
        {
            return SidType.Room.Matches(UniqueName) && PipelineInput.GetString(InputObject!, "Sid") == UniqueName ? null : InputValidator.ValidateRoomName(UniqueName);
        }

        return isText ? InputValidator.ValidateRoomName(LanguagePrimitives.ConvertTo<string>(InputObject)) : Checked(null);

        string? Checked(string? name)
        {
            options.Validate(this, "room's name or its options", sid => SidType.FromSid(sid) is { } kind && kind != SidType.Room, OptionNames);
            if (name is not null || IsBoundOnCommandLine(nameof(UniqueName)))
            {
                return InputValidator.ValidateRoomName(name);
            }

            RejectRowWithoutName();
            return null;
        }
    }

    // A list of rooms that come into being without their names helps nobody; most often the column has another name.
    private void RejectRowWithoutName()
    {
        if (InputObject is { BaseObject: PSCustomObject } row && !PipelineInput.Is<Room>(row) && row.Properties[nameof(UniqueName)] is null)
        {
            throw TwilioVideoException.InvalidInput(
                $"The row that was piped in has no column {nameof(UniqueName)}; its columns are {PipelineInput.DescribeColumns(row)}. "
                + $"Name the room in that column, or say which one has the name: -{nameof(UniqueName)} {{ $_.Title }}.");
        }
    }

    private CreateRoomOptions CreateOptions(string? name, OptionSource options) => new()
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
        StatusCallback = options.GetValidated<Uri>(nameof(StatusCallback), StatusCallback, InputValidator.ValidateCallback),
        StatusCallbackMethod = options.GetValidated<string>(nameof(StatusCallbackMethod), StatusCallbackMethod, method => AllowedValues.ValidateOptional(method, "HTTP method", AllowedValues.HttpMethods)),
    };

    private string[]? CheckedCodecs(OptionSource options)
    {
        var codecs = options.Get(nameof(VideoCodecs), VideoCodecs);
        return codecs is null || options.IsFromService(nameof(VideoCodecs)) ? codecs : Array.ConvertAll(codecs, codec => AllowedValues.Validate(codec, "video codec", Codecs));
    }

    private static bool? Flag(OptionSource options, string name, SwitchParameter value) => options.IsSpecified(name) ? value.IsPresent : options.Get<bool?>(name, null);
}
