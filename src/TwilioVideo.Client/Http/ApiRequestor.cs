using System;
using System.IO;
using System.Net.Http;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using TwilioVideo.Client.Authentication;
using TwilioVideo.Client.Diagnostics;
using TwilioVideo.Client.Errors;
using TwilioVideo.Client.Options;
using TwilioVideo.Client.Polyfills;
using TwilioVideo.Client.Resilience;
using TwilioVideo.Client.Resilience.RateLimiting;

namespace TwilioVideo.Client.Http;

/// <summary>Sends an operation and brings back its answer, or one failure that says what happened.</summary>
internal sealed class ApiRequestor(HttpMessageInvoker http, TwilioCredential credential, SecretRedactor redactor, TwilioVideoClientOptions options)
{
    private readonly ApiExceptionFactory _exceptionFactory = new(redactor, options.TimeProvider);
    private readonly AdaptiveRateLimiter _rateLimiter = new(options.ReadsPerSecond, options.WritesPerSecond, options.TimeProvider, options.RetryDeadline);
    private readonly CancellationTokenSourcePool _timeouts = new(options.Timeout);
    private readonly RetryPolicy _policy = new(options.MaximumRetryCount, options.RetryDeadline, RandomJitter.NextDouble);

    public bool IsThrottled => _rateLimiter.IsThrottling;

    public async Task<T> SendAsync<T>(ApiOperation<T> operation, Uri address, FormUrlEncodedBuilder? form, RequestContext context)
        where T : class
    {
        var started = options.TimeProvider.GetTimestamp();
        TwilioVideoException? last = null;
        var mayBeDone = false;
        for (int failed = 0, rejected = 0; ;)
        {
            var outcome = await SendAttemptAsync(operation, address, form, last, context).ConfigureAwait(false);
            if (context.Tally is { } statistics)
            {
                (statistics.Requests, statistics.StatusCode, statistics.RequestId) = (statistics.Requests + 1, outcome.Status, outcome.RequestId);
            }

            if (outcome.Exception is not { } exception)
            {
                return outcome.Response!;
            }

            (failed, rejected) = outcome.IsThrottled ? (failed, rejected + 1) : (failed + 1, rejected);
            (exception.Attempts, exception.PriorAttemptOutcomeUnknown) = (failed + rejected, mayBeDone);
            // Who has answered has received the request, whatever became of the response's body.
            var notReceived = outcome.Status == 0 && TransportErrors.IsNotSent(exception.InnerException);
            if (_policy.GetDelay(operation.RetrySafety, exception, notReceived, failed, rejected, options.TimeProvider.GetElapsedTime(started)) is not { } wait)
            {
                throw exception;
            }

            last = exception;
            mayBeDone |= !outcome.IsThrottled && !notReceived;
            context.Observer?.OnRetrying(new RequestRetryingEvent(operation.Method.Method, redactor.Redact(address.PathAndQuery)!, exception.Message, wait, outcome.IsThrottled));
            await AcquireAsync(TimeProviderExtensions.DelayAsync(wait, options.TimeProvider, context.QueueCancellationToken), last, context).ConfigureAwait(false);
        }
    }

    /// <summary>Waits, for as long as another try is wanted at all.</summary>
    /// <exception cref="TwilioVideoException">It is not wanted any more, so the last try's failure stands.</exception>
    private static async ValueTask AcquireAsync(Task wait, TwilioVideoException? last, RequestContext context)
    {
        try
        {
            await wait.ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (last is not null && !context.Cancellation.IsCancellationRequested)
        {
            throw last;
        }
    }

    /// <summary>One try, from its turn to the end of its answer. Only a stop comes out as an exception.</summary>
    private async Task<AttemptResult<T>> SendAttemptAsync<T>(ApiOperation<T> operation, Uri address, FormUrlEncodedBuilder? form, TwilioVideoException? last, RequestContext context)
        where T : class
    {
        await AcquireAsync(_rateLimiter.AcquireAsync(operation.IsRead, context.QueueCancellationToken).AsTask(), last, context).ConfigureAwait(false);
        var started = options.TimeProvider.GetTimestamp();
        using var limit = _timeouts.Rent(context.Cancellation);
        var outcome = new AttemptResult<T>();
        try
        {
            using var request = CreateRequest(operation, address, form);
            using var response = await http.SendAsync(request, limit.Token).ConfigureAwait(false);
            outcome.Status = (int)response.StatusCode;
            outcome.ConcurrentRequests = TwilioResponseHeaders.GetConcurrentRequests(response);
            outcome.RequestId = context.Observer is null && context.Tally is null ? null : redactor.Redact(TwilioResponseHeaders.GetRequestId(response));
            outcome.Response = operation.ReadHead?.Invoke(response);
            if (outcome.Response is null && response.IsSuccessStatusCode)
            {
                await ReadAsync(operation, response, outcome, context.Observer?.CaptureBodies == true, limit.Token).ConfigureAwait(false);
            }
            else if (outcome.Response is null)
            {
                (outcome.Exception, outcome.Body) = await _exceptionFactory.CreateAsync(response, limit.Token).ConfigureAwait(false);
            }
        }
        catch (Exception exception) when (!context.Cancellation.IsCancellationRequested)
        {
            outcome.Exception = CreateException(exception, address, limit.Token.IsCancellationRequested);
            outcome.Exception.IsUnusableSuccess |= outcome.Status is >= 200 and < 300;
        }
        finally
        {
            var verdict = outcome.IsThrottled ? PermitOutcome.Throttled : outcome.Status == 0 ? PermitOutcome.Unknown : PermitOutcome.Accepted;
            _rateLimiter.Release(operation.IsRead, verdict, outcome.Exception?.RetryAfter, outcome.ConcurrentRequests);
        }

        context.Observer?.OnCompleted(new RequestCompletedEvent(
            operation.Method.Method,
            redactor.Redact(address.PathAndQuery)!,
            outcome.Status,
            options.TimeProvider.GetElapsedTime(started),
            outcome.RequestId,
            outcome.Exception?.Message,
            context.Observer.CaptureBodies ? redactor.RedactBody(form?.ToString()) : null,
            redactor.RedactBody(outcome.Body)));
        return outcome;
    }

    private HttpRequestMessage CreateRequest<T>(ApiOperation<T> operation, Uri address, FormUrlEncodedBuilder? form)
        where T : class
    {
        var request = new HttpRequestMessage(operation.Method, address) { Content = ContentOf(operation, form) };
        HttpHandlerFactory.SetHttpVersion(request);
        request.Headers.TryAddWithoutValidation("Authorization", credential.AuthorizationHeader);
        request.Headers.TryAddWithoutValidation("User-Agent", options.UserAgent);
        if (operation.IsRead)
        {
            ResponseDecompression.AddAcceptEncoding(request);
        }

        return request;
    }

    // The transport by itself sends a request without a content a second time when a connection that it used before is closed instead of a response.
    private static HttpContent? ContentOf<T>(ApiOperation<T> operation, FormUrlEncodedBuilder? form)
        where T : class =>
        form?.ToContent() ?? (operation.IsRead ? null : new ByteArrayContent([]));

    private async ValueTask ReadAsync<T>(ApiOperation<T> operation, HttpResponseMessage response, AttemptResult<T> outcome, bool wantsBody, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            using var body = operation.IsRead ? await ResponseDecompression.OpenAsync(response.Content, cancellationToken).ConfigureAwait(false) : await response.Content.OpenAsync(cancellationToken).ConfigureAwait(false);
            if (wantsBody)
            {
                using var copy = await body.BufferAsync(cancellationToken).ConfigureAwait(false);
                outcome.Body = Encoding.UTF8.GetString(copy.ToArray());
                outcome.Response = await operation.Read(copy, cancellationToken).ConfigureAwait(false);
            }
            else
            {
                outcome.Response = await operation.Read(body, cancellationToken).ConfigureAwait(false);
            }

            outcome.Exception = outcome.Response is null ? _exceptionFactory.CreateInvalidResponse(response, "its body is empty") : null;
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException or FormatException or InvalidOperationException and not ObjectDisposedException)
        {
            var type = response.Content.Headers.ContentType?.MediaType ?? "no content type";
            var where = (exception as JsonException)?.Path is { Length: > 1 } path ? $" at {path}" : "";

            // The parser's own message may quote the answer; where it stopped is enough.
            outcome.Exception = _exceptionFactory.CreateInvalidResponse(response, $"its body ({type}) is not the JSON that it promises{where}");
        }
        catch (Exception exception) when (exception is IOException or HttpRequestException or InvalidDataException)
        {
            outcome.Exception = _exceptionFactory.CreateInvalidResponse(response, "the connection broke before the body was whole", exception);
        }
    }

    private TwilioVideoException CreateException(Exception exception, Uri address, bool timedOut) => exception switch
    {
        TwilioVideoException known => known,
        ObjectDisposedException => new(TwilioVideoErrorKind.NotConnected, "This connection was closed by Disconnect-TwilioVideo.", exception),
        _ when timedOut => new(TwilioVideoErrorKind.Timeout, $"No answer came within {options.Timeout.TotalSeconds:0.###} seconds.", redactor.Redact(exception)),
        HttpRequestException or IOException or SocketException =>
            new(TwilioVideoErrorKind.Network, $"The connection to {DescribeRoute(address)} failed: {redactor.Redact(GetInnermost(exception).Message)}", redactor.Redact(exception)),
        _ => new(TwilioVideoErrorKind.Network, $"The request to {DescribeRoute(address)} failed: {redactor.Redact(exception.Message)}", redactor.Redact(exception)),
    };

    // What refuses may be the proxy. Its authority holds no user name and no password.
    private string DescribeRoute(Uri address) => options.Proxy?.GetProxy(address) is { } proxy && proxy != address
        ? $"{address.Authority} through the proxy {proxy.Authority}"
        : address.Authority;

    private static Exception GetInnermost(Exception exception) => exception.InnerException is { } inner ? GetInnermost(inner) : exception;

    private sealed class AttemptResult<T>
        where T : class
    {
        public T? Response { get; set; }

        public TwilioVideoException? Exception { get; set; }

        public string? RequestId { get; set; }

        public int Status { get; set; }

        public string? Body { get; set; }

        public int? ConcurrentRequests { get; set; }

        public bool IsThrottled => Status == 429;
    }
}
