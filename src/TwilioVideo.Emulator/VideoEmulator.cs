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
/// Twilio Video in memory: one account with its resources. Use it through <see cref="CreateHandler"/>, or pass requests of a server to
/// <see cref="HandleAsync"/>.
/// </summary>
public sealed class VideoEmulator
{
    private readonly Dispatcher _dispatcher;
    private readonly CallbackSender _sender;
    private FaultInjector _faultInjector = null!;

    /// <summary>Creates an emulator without rooms.</summary>
    public VideoEmulator(EmulatorOptions? options = null)
        : this(options, null)
    {
    }

    private VideoEmulator(EmulatorOptions? options, string? accountSid)
    {
        options ??= new EmulatorOptions();
        Time = options.Time ?? TimeProvider.System;
        AccountSid =
            accountSid ?? ValidateSid(options.AccountSid, SidPrefix.Account, nameof(options.AccountSid)) ?? EmulatorOptions.TestAccountSid;
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

    /// <summary>Gets the account SID, the user name of Basic authentication.</summary>
    public string AccountSid { get; }

    /// <summary>Gets the auth token, the password of Basic authentication.</summary>
    public string AuthToken { get; }

    /// <summary>Gets the API key. Its secret signs access tokens, and requests may authenticate with it.</summary>
    public string ApiKeySid { get; }

    /// <summary>Gets the secret of <see cref="ApiKeySid"/>.</summary>
    public string ApiKeySecret { get; }

    /// <summary>Gets the delivery states of the status callbacks so far, in the order of the events.</summary>
    public IReadOnlyList<CallbackDelivery> Callbacks => _sender.Deliveries;

    /// <summary>
    /// Gets or sets the response to disconnecting a participant who is already disconnected. It may be changed at any time.
    /// </summary>
    public RepeatedDisconnectBehavior RepeatedDisconnectBehavior { get; set; }

    /// <summary>Gets all changes in order. The list grows while the emulator runs.</summary>
    public IReadOnlyList<ChangeLogEntry> ChangeLog => Account.ChangeLog;

    /// <summary>Gets the last requests.</summary>
    public RequestRecorder RequestRecorder { get; }

    /// <summary>
    /// Gets or sets the scheme and host of the signed URLs of media. A server of the emulator sets its second address here.
    /// </summary>
    public Uri MediaAddress { get; set; } = new("https://media.video-emulator.example");

    /// <summary>
    /// Gets or sets the injected faults. They may be changed at any time; assigning an object resets its counts and its clock.
    /// </summary>
    public EmulatorFaults Faults
    {
        get => FaultInjector.Faults;
        set => FaultInjector = new FaultInjector(value ?? throw new ArgumentNullException(nameof(value)), this);
    }

    /// <summary>Gets the request counts.</summary>
    public EmulatorStatistics Statistics { get; } = new();

    internal FaultInjector FaultInjector
    {
        get => Volatile.Read(ref _faultInjector);
        private set => Volatile.Write(ref _faultInjector, value);
    }

    internal Account Account { get; }

    internal EventRunner Events { get; }

    internal TimeProvider Time { get; }

    internal int RandomSeed { get; }

    internal double LatencyMilliseconds { get; }

    /// <summary>Creates an emulator with the resources of a seed.</summary>
    /// <param name="json">The seed. Its <c>accountSid</c> takes precedence over that of the options.</param>
    /// <param name="options">The options; null for the defaults.</param>
    /// <exception cref="FormatException">The seed is invalid. The message has the path and what was expected.</exception>
    public static VideoEmulator FromSeed(string json, EmulatorOptions? options = null)
    {
        VideoEmulator emulator = new(options, SeedLoader.ReadAccountSid(json));
        emulator.LoadSeed(json);
        return emulator;
    }

    /// <summary>
    /// Creates a handler for an <see cref="HttpClient"/> that sends requests to this emulator. It accepts any host, and disposing it does
    /// not affect the emulator.
    /// </summary>
    public HttpMessageHandler CreateHandler() => new EmulatorMessageHandler(this);

    /// <summary>
    /// Handles a request without latency. The caller has to apply <see cref="EmulatorResponse.Delivery"/>.
    /// </summary>
    public EmulatorResponse Handle(EmulatorRequest request) =>
        _dispatcher.Handle(request ?? throw new ArgumentNullException(nameof(request)));

    /// <summary>
    /// Handles a request with latency. A response with <see cref="ResponseDelivery.Hang"/> ends by cancellation only; the caller has to
    /// apply other deliveries.
    /// </summary>
    public Task<EmulatorResponse> HandleAsync(EmulatorRequest request, CancellationToken cancellationToken) =>
        _dispatcher.HandleAsync(request ?? throw new ArgumentNullException(nameof(request)), cancellationToken);

    /// <summary>Adds the resources of a seed to the existing ones, and sets its faults if it has any.</summary>
    /// <exception cref="FormatException">The seed is invalid. The message has the path and what was expected.</exception>
    public void LoadSeed(string json) => SeedLoader.Load(json ?? throw new ArgumentNullException(nameof(json)), this);

    /// <summary>
    /// Adds a participant to a room in progress. A connected participant with the same identity is disconnected. The maximum number of
    /// participants is not applied.
    /// </summary>
    /// <param name="roomNameOrSid">The room's unique name or SID.</param>
    /// <param name="identity">The identity of the participant: 1 to 128 characters.</param>
    /// <returns>The new participant's SID.</returns>
    /// <exception cref="ArgumentException">The room was not found in progress, or the identity is empty or too long.</exception>
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
                : throw new ArgumentException($"No room in progress has the name or SID '{roomNameOrSid}'.", nameof(roomNameOrSid));
        }
    }

    /// <summary>
    /// Runs or schedules events: participants join, reconnect, publish tracks and leave; rooms are created and completed.
    /// </summary>
    /// <param name="json">An event or an array of events, in the format of seeds.</param>
    /// <returns>The results of the events as a JSON array.</returns>
    /// <exception cref="FormatException">The JSON is invalid. The message has the path and what was expected.</exception>
    /// <exception cref="EmulatorEventException">An event is not possible. The events before it have been run.</exception>
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

    /// <summary>Waits until every status callback so far was delivered or has failed for the last time.</summary>
    /// <returns>The task.</returns>
    public Task FlushCallbacksAsync() => _sender.FlushAsync();

    /// <summary>Opens the media of a recording or composition.</summary>
    /// <exception cref="ArgumentException">The SID was not found, or the resource has no media.</exception>
    public Stream OpenMedia(string sid)
    {
        bool isSid = Sid.TryParse(sid.AsSpan(), SidPrefix.Recording, out Sid parsed)
            || Sid.TryParse(sid.AsSpan(), SidPrefix.Composition, out parsed);
        lock (Account.Gate)
        {
            return isSid && Account.Media.FindMedia(parsed) is { HasMedia: true } media
                ? new SyntheticMediaStream(parsed, 0, media.Size)
                : throw new ArgumentException($"'{sid}' was not found or has no media.", nameof(sid));
        }
    }

    private static string? ValidateSid(string? text, string prefix, string name) =>
        text is null || Sid.TryParse(text.AsSpan(), prefix, out _)
            ? text
            : throw new ArgumentException($"{name} must be {prefix} and 32 hexadecimal digits.", name);
}
