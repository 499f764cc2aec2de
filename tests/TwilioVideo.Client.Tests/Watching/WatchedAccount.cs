using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Time.Testing;
using TwilioVideo.Client.Authentication;
using TwilioVideo.Client.Http;
using TwilioVideo.Client.Options;
using TwilioVideo.Client.Watching;
using TwilioVideo.Emulator;

namespace TwilioVideo.Client.Tests.Watching;

/// <summary>An emulated account on a clock of its own, and a watch of it. Requests are counted by the second, and fail during an outage.</summary>
internal sealed class WatchedAccount : DelegatingHandler
{
    private readonly FakeTimeProvider _time;
    private readonly List<TimeSpan> _reads = [];
    private readonly TwilioVideoClient _client;
    private readonly RoomWatcher _watcher;

    public WatchedAccount(string seed = "{}", RoomWatchOptions? options = null, Predicate<Room>? isWatched = null)
        : this(new FakeTimeProvider(new DateTimeOffset(2026, 3, 1, 9, 0, 0, TimeSpan.Zero)), seed, options, isWatched)
    {
    }

    private WatchedAccount(FakeTimeProvider time, string seed, RoomWatchOptions? options, Predicate<Room>? isWatched)
        : this(time, VideoEmulator.FromSeed(seed, new EmulatorOptions { Time = time, LatencyMilliseconds = 0 }), options, isWatched)
    {
    }

    private WatchedAccount(FakeTimeProvider time, VideoEmulator emulator, RoomWatchOptions? options, Predicate<Room>? isWatched)
        : base(emulator.CreateHandler())
    {
        (_time, Emulator) = (time, emulator);
        _client = new TwilioVideoClient(
            TwilioCredential.Create(EmulatorOptions.TestAccountSid, EmulatorOptions.TestAuthToken),
            new TwilioVideoClientOptions { HttpHandler = this, TimeProvider = time, MaximumRetryCount = 1 });
        _watcher = new RoomWatcher(_client, new RoomWatchOptions
        {
            TimeProvider = time,
            IsWatched = isWatched,
            IncludeExisting = options?.IncludeExisting ?? false,
            MaxReadsPerSecond = options?.MaxReadsPerSecond ?? 40,
        });
        Start = time.GetUtcNow();
    }

    public VideoEmulator Emulator { get; }

    public List<VideoEvent> Events { get; } = [];

    public List<TwilioVideoException> Failures { get; } = [];

    public (TimeSpan From, TimeSpan Until) Outage { get; set; }

    public int Reads => _reads.Count;

    public int MostReadsInASecond => _reads.Count == 0 ? 0 : _reads.Max(from => _reads.Count(read => read >= from && read < from + TimeSpan.FromSeconds(1)));

    public TimeSpan Elapsed => _time.GetUtcNow() - Start;

    private DateTimeOffset Start { get; }

    /// <summary>Lets things happen in the emulator, now or after some seconds.</summary>
    public void Happen(params object[] events) => Emulator.InvokeEvents(JsonSerializer.Serialize(events));

    public static object Event(string action, string room, string? identity, double afterSeconds = 0) =>
        identity is null ? new { action, room, afterSeconds } : new { action, room, identity, afterSeconds };

    /// <summary>Looks once, whatever time that takes.</summary>
    public async Task<IReadOnlyList<string>> PollAsync()
    {
        var before = Events.Count;
        var poll = Task.Run(() => _watcher.PollAsync(Events.Add, new RequestContext(CancellationToken.None)));
        while (!poll.IsCompleted)
        {
            await Task.WhenAny(poll, Task.Delay(1));
            _time.Advance(poll.IsCompleted ? TimeSpan.Zero : TimeSpan.FromMilliseconds(25));
        }

        if (await poll is { } failure)
        {
            Failures.Add(failure);
        }

        return [.. Events.Skip(before).Select(Describe)];
    }

    /// <summary>Looks every five seconds for some time.</summary>
    public async Task WatchAsync(TimeSpan time)
    {
        var end = Elapsed + time;
        while (Elapsed < end)
        {
            var began = Elapsed;
            await PollAsync();
            Pass(began + TimeSpan.FromSeconds(5) - Elapsed);
        }
    }

    public void Pass(TimeSpan time)
    {
        if (time > TimeSpan.Zero)
        {
            _time.Advance(time);
        }
    }

    public static string Describe(VideoEvent item) => item is ParticipantEvent { Identity: var identity } ? $"{item.Event} {item.RoomName} {identity}" : $"{item.Event} {item.RoomName}";

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var now = Elapsed;
        lock (_reads)
        {
            _reads.Add(now);
        }

        return now >= Outage.From && now < Outage.Until ? throw new HttpRequestException("The connection broke.") : base.SendAsync(request, cancellationToken);
    }
}
