using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using TwilioVideo.Client.Authentication;
using TwilioVideo.Client.Options;
using TwilioVideo.Emulator;

namespace TwilioVideo.Client.Tests;

/// <summary>A service at the handler's seam: an emulator, or what a test answers in its place.</summary>
internal sealed class StubService : DelegatingHandler
{
    public const string RoomSid = "RM00000000000000000000000000000001";
    public const string ParticipantSid = "PA00000000000000000000000000000001";
    private readonly ConcurrentQueue<string> _requests = new();

    public StubService(string seed)
        : this(VideoEmulator.FromSeed(seed))
    {
    }

    public StubService(Func<string, (int Status, string? Body)?> response)
        : this(new VideoEmulator()) => Response = response;

    private StubService(VideoEmulator emulator)
        : base(emulator.CreateHandler())
    {
        Emulator = emulator;
        Client = Connect();
    }

    public VideoEmulator Emulator { get; }

    public TwilioVideoClient Client { get; }

    /// <summary>What is answered to a request, such as <c>GET /v1/Rooms</c>; null leaves it to the emulator.</summary>
    public Func<string, (int Status, string? Body)?>? Response { get; set; }

    /// <summary>Method and address of each request that was sent.</summary>
    public IReadOnlyCollection<string> Requests => _requests;

    public ConcurrentQueue<HttpRequestMessage> Messages { get; } = new();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var line = $"{request.Method} {request.RequestUri!.PathAndQuery}";
        _requests.Enqueue(line);
        Messages.Enqueue(request);
        if (Response?.Invoke(line) is not { } response)
        {
            return await base.SendAsync(request, cancellationToken);
        }

        if (response.Status == 0)
        {
            throw new HttpRequestException("The connection broke.");
        }

        return new HttpResponseMessage((HttpStatusCode)response.Status)
        {
            Content = response.Body is null ? new ByteArrayContent([]) : new StringContent(response.Body, Encoding.UTF8, "application/json"),
        };
    }

    private TwilioVideoClient Connect() => new(
        TwilioCredential.Create(EmulatorOptions.TestAccountSid, EmulatorOptions.TestAuthToken),
        new TwilioVideoClientOptions { HttpHandler = this, TimeProvider = new InstantTimeProvider(), ReadsPerSecond = 100_000, WritesPerSecond = 100_000 });
}
