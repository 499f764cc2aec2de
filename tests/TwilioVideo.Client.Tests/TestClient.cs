using System;
using System.Net;
using System.Net.Http;
using TwilioVideo.Client.Authentication;
using TwilioVideo.Client.Http;
using TwilioVideo.Client.Options;
using Xunit;

namespace TwilioVideo.Client.Tests;

/// <summary>Clients over a stub transport, on a clock on which no wait takes any time unless a test gives another.</summary>
internal static class TestClient
{
    public const string Digits = "00000000000000000000000000000001";
    public const string AccountSid = "AC" + Digits;
    public const string AuthToken = "8f1c9a04b7d25e63a9c0f4187be2d536";
    public const string Room = "RM" + Digits;
    public const string Participant = "PA" + Digits;
    public const string Track = "MT" + Digits;
    public const string Recording = "RT" + Digits;
    public const string Composition = "CJ" + Digits;
    public const string Hook = "HK" + Digits;

    // One for all, because preparing to redact its secret takes longer than most tests.
    public static readonly TwilioCredential Credential = TwilioCredential.Create(AccountSid, AuthToken);

    public static RequestContext Context => new(TestContext.Current.CancellationToken);

    public static TwilioVideoClient Create(
        HttpMessageHandler handler,
        TimeProvider? time = null,
        int retries = 5,
        TimeSpan? deadline = null,
        TimeSpan? timeout = null,
        IWebProxy? proxy = null,
        double? rate = 100_000,
        Uri? baseAddress = null) => new(
            Credential,
            new TwilioVideoClientOptions
            {
                BaseAddress = baseAddress ?? new Uri("https://video.twilio.com"),
                HttpHandler = handler,
                TimeProvider = time ?? new InstantTimeProvider(),
                MaximumRetryCount = retries,
                RetryDeadline = deadline ?? TimeSpan.FromMinutes(5),
                Timeout = timeout ?? TimeSpan.FromSeconds(30),
                Proxy = proxy,
                ReadsPerSecond = rate,
                WritesPerSecond = rate,
                UserAgent = "TwilioVideo-Tests/1.0",
            });
}
