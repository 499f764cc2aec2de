using System;
using System.Collections.Generic;
using System.IO;
using System.Net.Http;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using TwilioVideo.Emulator.ControlApi;
using TwilioVideo.Emulator.Events;
using TwilioVideo.Emulator.FaultInjection;
using TwilioVideo.Emulator.Http;
using TwilioVideo.Emulator.Media;
using TwilioVideo.Emulator.Model;
using TwilioVideo.Emulator.Seeding;

namespace TwilioVideo.Emulator;

/// <summary>
/// Twilio Video in memory: one account with its rooms and everything in them. Reach it through <see cref="CreateHandler"/>, or hand it
/// requests from a server of your own.
/// </summary>
public sealed class VideoEmulator
{
    private readonly Dispatcher _dispatcher;
    private readonly CallbackSender _sender;
    private FaultInjector _faultInjector = null!;

    /// <summary>Makes an emulator without rooms.</summary>
    public VideoEmulator(EmulatorOptions? options = null)
        : this(options, null)
    {
    }

    private VideoEmulator(EmulatorOptions? options, string? accountSid)
    {
        options ??= new EmulatorOptions();
        Time = options.Time ?? TimeProvider.System;
        AccountSid = accountSid ?? ValidateSid(options.AccountSid, SidPrefix.Account, nameof(options.AccountSid)) ?? EmulatorOptions.TestAccountSid;
        AuthToken = options.AuthToken ?? EmulatorOptions.TestAuthToken;
        RepeatedDisconnectBehavior = options.RepeatedDisconnectBehavior;
        RequestRecorder = new RequestRecorder(options.RequestLogCapacity);
        RandomSeed = options.RandomSeed ?? 0;
        LatencyMilliseconds = options.LatencyMilliseconds;
        string? apiKeySid = ValidateSid(options.ApiKeySid, SidPrefix.ApiKey, nameof(options.ApiKeySid));
        Account = new Account(AccountSid, new SidGenerator(RandomSeed, AccountSid), Time, new ChangeLog(options.KeepChangeLog));
        FaultInjector = new FaultInjector(options.Faults ?? new EmulatorFaults(), this);
        ApiKeySid = apiKeySid ?? EmulatorOptions.TestApiKeySid;
        ApiKeySecret = (apiKeySid is null ? null : options.ApiKeySecret) ?? EmulatorOptions.TestApiKeySecret;
        _sender = new CallbackSender(AuthToken);
        Account.Callbacks = new CallbackPublisher(Account, _sender);
        Events = new EventRunner(this);
        _dispatcher = new Dispatcher(this, new BasicAuthenticator(AccountSid, AuthToken, ApiKeySid, ApiKeySecret));
    }

    /// <summary>The account's SID, the user name of Basic authentication.</summary>
    public string AccountSid { get; }

    /// <summary>The account's auth token, the password of Basic authentication.</summary>
    public string AuthToken { get; }

    /// <summary>Gets the API key whose secret signs access tokens; it is accepted for requests too.</summary>
    public string ApiKeySid { get; }

    /// <summary>Gets the secret of <see cref="ApiKeySid"/>.</summary>
    public string ApiKeySecret { get; }

    /// <summary>Gets what became of the status callbacks so far, in the order of the events.</summary>
    public IReadOnlyList<CallbackDelivery> Callbacks => _sender.Deliveries;

    /// <summary>The answer to disconnecting somebody who has already gone. May be changed at any time.</summary>
    public RepeatedDisconnectBehavior RepeatedDisconnectBehavior { get; set; }

    /// <summary>Every change that really happened, in order. It grows while it is read.</summary>
    public IReadOnlyList<ChangeLogEntry> ChangeLog => Account.ChangeLog;

    /// <summary>The last requests as they were received.</summary>
    public RequestRecorder RequestRecorder { get; }

    /// <summary>
    /// Scheme and host of the signed addresses under which media lies. Whoever serves the emulator over HTTP sets a second address of its
    /// own here.
    /// </summary>
    public Uri MediaAddress { get; set; } = new("https://media.video-emulator.example");

    /// <summary>What goes wrong. May be changed or replaced at any time; replacing begins its clock and its counts anew.</summary>
    public EmulatorFaults Faults
    {
        get => FaultInjector.Faults;
        set => FaultInjector = new FaultInjector(value ?? throw new ArgumentNullException(nameof(value)), this);
    }

    /// <summary>What was counted.</summary>
    public EmulatorStatistics Statistics { get; } = new();

    internal FaultInjector FaultInjector { get => Volatile.Read(ref _faultInjector); private set => Volatile.Write(ref _faultInjector, value); }

    internal Account Account { get; }

    internal EventRunner Events { get; }

    internal TimeProvider Time { get; }

    internal int RandomSeed { get; }

    internal double LatencyMilliseconds { get; }

    /// <summary>Makes an emulator with the rooms that a seed describes.</summary>
    /// <param name="json">The seed. Its <c>accountSid</c> comes before the one of the options.</param>
    /// <param name="options">What the emulator is made with; null for the defaults.</param>
    /// <exception cref="FormatException">The seed is wrong; the message says where and what was expected.</exception>
    public static VideoEmulator FromSeed(string json, EmulatorOptions? options = null)
    {
        VideoEmulator emulator = new(options, SeedLoader.ReadAccountSid(json));
        emulator.LoadSeed(json);
        return emulator;
    }

    /// <summary>
    /// A transport to this emulator for an <see cref="HttpClient"/>. It answers under whatever host it is called, and its disposal leaves
    /// the emulator as it is.
    /// </summary>
    public HttpMessageHandler CreateHandler() => new EmulatorMessageHandler(this);

    /// <summary>
    /// Answers a request at once, without latency. What the answer's <see cref="EmulatorResponse.Delivery"/> says is left to the caller.
    /// </summary>
    public EmulatorResponse Handle(EmulatorRequest request) =>
        _dispatcher.Handle(request ?? throw new ArgumentNullException(nameof(request)));

    /// <summary>
    /// Answers a request after the latency that is set; one whose answer hangs ends only by cancellation. Resets and cuts are left to the
    /// caller.
    /// </summary>
    public Task<EmulatorResponse> HandleAsync(EmulatorRequest request, CancellationToken cancellationToken) =>
        _dispatcher.HandleAsync(request ?? throw new ArgumentNullException(nameof(request)), cancellationToken);

    /// <summary>Adds the rooms of a seed to those that are there, and sets its faults if it has some.</summary>
    /// <exception cref="FormatException">The seed is wrong; the message says where and what was expected.</exception>
    public void LoadSeed(string json) => SeedLoader.Load(json ?? throw new ArgumentNullException(nameof(json)), this);

    /// <summary>
    /// Lets somebody join a room in progress, as a client application would. Somebody connected with the same identity is disconnected.
    /// The room's limit of participants is not applied.
    /// </summary>
    /// <param name="roomNameOrSid">The room's unique name or SID.</param>
    /// <param name="identity">Who joins: 1 to 128 characters.</param>
    /// <returns>The new participant's SID.</returns>
    /// <exception cref="ArgumentException">There is no such room in progress, or the identity is too long or empty.</exception>
    public string Join(string roomNameOrSid, string identity)
    {
        if (string.IsNullOrEmpty(identity) || !TextLength.IsValidName(identity))
        {
            throw new ArgumentException($"An identity has 1 to {TextLength.MaxNameLength} characters.", nameof(identity));
        }

        lock (Account.Gate)
        {
            return Account.FindRoomInProgressByNameOrSid(roomNameOrSid) is { } room
                ? Account.Join(room, identity, default).Sid.ToText(SidPrefix.Participant)
                : throw new ArgumentException($"No room in progress is called '{roomNameOrSid}'.", nameof(roomNameOrSid));
        }
    }

    /// <summary>
    /// Lets things happen in rooms, now or later: people join, lose the connection, publish and leave, rooms begin and end.
    /// </summary>
    /// <param name="json">An event or a list of events, as a seed has them.</param>
    /// <returns>What came of each, as a JSON array.</returns>
    /// <exception cref="FormatException">The JSON is wrong; the message says where and what was expected.</exception>
    /// <exception cref="EmulatorEventException">An event can't happen; those before it have.</exception>
    public string InvokeEvents(string json)
    {
        using JsonDocument document = SeedLoader.Parse(json ?? throw new ArgumentNullException(nameof(json)));
        List<EmulatorEvent> events = EventSeed.ReadAll(new SeedValue(document.RootElement, "$").GetItems());
        using MemoryStream stream = new();
        using (Utf8JsonWriter writer = new(stream))
        {
            try
            {
                EventOperations.Run(this, events, default, writer);
            }
            catch (ApiErrorException exception)
            {
                throw new EmulatorEventException(exception.Status, exception.Code, exception.Message);
            }
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>Waits until every status callback so far is sent, or was given up.</summary>
    /// <returns>The wait.</returns>
    public Task FlushCallbacksAsync() => _sender.FlushAsync();

    /// <summary>The media of a recording or composition, as a download gives it.</summary>
    /// <exception cref="ArgumentException">There is none with this SID, or it has no media.</exception>
    public Stream OpenMedia(string sid)
    {
        bool isSid = Sid.TryParse(sid.AsSpan(), SidPrefix.Recording, out Sid parsed) || Sid.TryParse(sid.AsSpan(), SidPrefix.Composition, out parsed);
        lock (Account.Gate)
        {
            return isSid && Account.Media.FindMedia(parsed) is { HasMedia: true } media
                ? new SyntheticMediaStream(parsed, 0, media.Size)
                : throw new ArgumentException($"There is no media of '{sid}'.", nameof(sid));
        }
    }

    private static string? ValidateSid(string? text, string prefix, string name) =>
        text is null || Sid.TryParse(text.AsSpan(), prefix, out _)
            ? text
            : throw new ArgumentException($"{name} must be {prefix} and 32 hex digits.", name);
}
