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

/// <summary>A message handler that responds with whole responses, of any status, headers and content.</summary>
internal sealed class StubHandler(Func<HttpRequestMessage, HttpResponseMessage> respond) : HttpMessageHandler
{
    private readonly ConcurrentQueue<string> _requests = new();

    public IReadOnlyCollection<string> Requests => _requests;

    public static HttpResponseMessage Text(int status, string body, string? mediaType = "application/json")
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        if (mediaType is not null)
        {
            content.Headers.TryAddWithoutValidation("Content-Type", mediaType);
        }

        return new HttpResponseMessage((HttpStatusCode)status) { Content = content };
    }

    public TwilioVideoClient CreateClient(TimeSpan? timeout = null, string baseAddress = "https://video.twilio.com") => new(
        TwilioCredential.Create(EmulatorOptions.TestAccountSid, EmulatorOptions.TestAuthToken),
        new TwilioVideoClientOptions
        {
            HttpHandler = this,
            BaseAddress = new Uri(baseAddress),
            TimeProvider = new InstantTimeProvider(),
            Timeout = timeout ?? TimeSpan.FromSeconds(30),
            ReadsPerSecond = 100_000,
            WritesPerSecond = 100_000,
        });

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        _requests.Enqueue($"{request.Method} {request.RequestUri}");
        var response = respond(request);
        response.RequestMessage = request;
        return Task.FromResult(response);
    }
}
