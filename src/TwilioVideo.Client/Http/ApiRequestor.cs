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
using TwilioVideo.Client.Resilience;
using TwilioVideo.Client.Resilience.RateLimiting;
using TwilioVideo.Client.Serialization;

namespace TwilioVideo.Client.Http;

/// <summary>Sends an operation, retries it where that is safe, and returns its response or throws one exception.</summary>
internal sealed class ApiRequestor(
    HttpMessageInvoker http, TwilioCredential credential, SecretRedactor redactor, TwilioVideoClientOptions options)
{
    private readonly ApiExceptionFactory _exceptionFactory = new(redactor, options.TimeProvider);
    private readonly CancellationTokenSourcePool _timeouts = new(options.Timeout);
    private readonly RetryPolicy _retryPolicy = new(options.MaximumRetryCount, options.RetryDeadline, RandomJitter.NextDouble);
    private readonly AdaptiveRateLimiter _rateLimiter =
        new(options.ReadsPerSecond, options.WritesPerSecond, options.TimeProvider, options.RetryDeadline);

    public bool IsThrottled => _rateLimiter.IsThrottling;

    public async Task<T> SendAsync<T>(ApiOperation<T> operation, Uri address, FormUrlEncodedBuilder? form, RequestContext context)
        where T : class
    {
        var started = options.TimeProvider.GetTimestamp();
        TwilioVideoException? last = null;
        var isOutcomeUnknown = false;
        for (int failures = 0, throttled = 0; ;)
        {
            var result = await SendAttemptAsync(operation, address, form, last, context).ConfigureAwait(false);
            if (context.Statistics is { } statistics)
            {
                statistics.Add(result.StatusCode, result.RequestId);
            }

            if (result.Exception is not { } exception)
            {
                return result.Response!;
            }

            (failures, throttled) = exception.IsThrottled ? (failures, throttled + 1) : (failures + 1, throttled);
            (exception.Attempts, exception.PriorAttemptOutcomeUnknown) = (failures + throttled, isOutcomeUnknown);
            var isNotSent = result.StatusCode == 0 && TransportErrors.IsNotSent(exception.InnerException);
            var elapsed = options.TimeProvider.GetElapsedTime(started);
            if (_retryPolicy.GetDelay(operation.RetrySafety, exception, isNotSent, failures, throttled, elapsed) is not { } delay)
            {
                throw exception;
            }

            last = exception;
            isOutcomeUnknown |= !exception.IsThrottled && !isNotSent;
            context.Observer?.OnRetrying(new RequestRetryingEvent(
                operation.Method.Method, redactor.Redact(address.PathAndQuery)!, exception.Message, delay, exception.IsThrottled));
            try
            {
                await options.TimeProvider.DelayAsync(delay, context.QueueCancellationToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (!context.Cancellation.IsCancellationRequested)
            {
                throw last;
            }
        }
    }

    /// <summary>Waits for a permit. Where the queue is cancelled after a failed attempt, the error of that attempt is thrown.</summary>
    private async ValueTask<PermitLease> AcquireAsync(bool isRead, TwilioVideoException? last, RequestContext context)
    {
        try
        {
            return await _rateLimiter.AcquireAsync(isRead, context.QueueCancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (last is not null && !context.Cancellation.IsCancellationRequested)
        {
            throw last;
        }
    }

    /// <summary>Sends one attempt and reads its response. Only cancellation is thrown.</summary>
    private async Task<AttemptResult<T>> SendAttemptAsync<T>(
        ApiOperation<T> operation, Uri address, FormUrlEncodedBuilder? form, TwilioVideoException? last, RequestContext context)
        where T : class
    {
        var result = new AttemptResult<T>();
        long started;
        using (var lease = await AcquireAsync(operation.IsRead, last, context).ConfigureAwait(false))
        {
            started = options.TimeProvider.GetTimestamp();
            using var timeout = _timeouts.Rent(context.Cancellation);
            try
            {
                await ReadResponseAsync(operation, address, form, result, lease, context, timeout.Token).ConfigureAwait(false);
            }
            catch (Exception exception) when (!context.Cancellation.IsCancellationRequested)
            {
                result.Exception = CreateException(exception, address, timeout.Token.IsCancellationRequested);
                result.Exception.IsUnusableSuccess |= result.StatusCode is >= 200 and < 300;
            }

            lease.RetryAfter = result.Exception?.RetryAfter;
        }

        context.Observer?.OnCompleted(new RequestCompletedEvent(
            operation.Method.Method,
            redactor.Redact(address.PathAndQuery)!,
            result.StatusCode,
            options.TimeProvider.GetElapsedTime(started),
            result.RequestId,
            result.Exception?.Message,
            context.Observer.CaptureBodies ? redactor.RedactBody(form?.ToString()) : null,
            redactor.RedactBody(result.Body)));
        return result;
    }

    private async Task ReadResponseAsync<T>(
        ApiOperation<T> operation,
        Uri address,
        FormUrlEncodedBuilder? form,
        AttemptResult<T> result,
        PermitLease lease,
        RequestContext context,
        CancellationToken cancellationToken)
        where T : class
    {
        using var request = CreateRequest(operation, address, form);
        using var response = await http.SendAsync(request, cancellationToken).ConfigureAwait(false);
        result.StatusCode = (int)response.StatusCode;
        lease.Outcome = result.StatusCode == ApiExceptionFactory.TooManyRequests ? PermitOutcome.Throttled : PermitOutcome.Accepted;
        lease.ConcurrentRequests = TwilioResponseHeaders.GetConcurrentRequests(response);
        var needsRequestId = context.Observer is not null || context.Statistics is not null;
        result.RequestId = needsRequestId ? redactor.Redact(TwilioResponseHeaders.GetRequestId(response)) : null;
        result.Response = operation.ReadHeaders?.Invoke(response);
        if (result.Response is null && response.IsSuccessStatusCode)
        {
            await ReadBodyAsync(operation, response, result, context, cancellationToken).ConfigureAwait(false);
        }
        else if (result.Response is null)
        {
            (result.Exception, result.Body) =
                await _exceptionFactory.CreateAsync(response, context.Cancellation, cancellationToken).ConfigureAwait(false);
        }
    }

    private HttpRequestMessage CreateRequest<T>(ApiOperation<T> operation, Uri address, FormUrlEncodedBuilder? form)
        where T : class
    {
        // SocketsHttpHandler sends a request without content again when a pooled connection is closed before the response.
        var content = form?.ToContent() ?? (operation.IsRead ? null : new ByteArrayContent([]));
        var request = new HttpRequestMessage(operation.Method, address) { Content = content };
        HttpHandlerFactory.Configure(request);
        request.Headers.TryAddWithoutValidation("Authorization", credential.AuthorizationHeader);
        request.Headers.TryAddWithoutValidation("User-Agent", options.UserAgent);
        if (operation.IsRead)
        {
            ResponseDecompression.AddAcceptEncoding(request);
        }

        return request;
    }

    private async ValueTask ReadBodyAsync<T>(
        ApiOperation<T> operation,
        HttpResponseMessage response,
        AttemptResult<T> result,
        RequestContext context,
        CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            using var body = await ResponseDecompression.OpenAsync(response.Content, cancellationToken).ConfigureAwait(false);
            if (context.Observer?.CaptureBodies == true)
            {
                using var copy = await BufferedJsonReader.BufferAsync(body, cancellationToken).ConfigureAwait(false);
                result.Body = Encoding.UTF8.GetString(copy.ToArray());
                result.Response = await operation.Read(copy, context.UnreadableFields, cancellationToken).ConfigureAwait(false);
            }
            else
            {
                result.Response = await operation.Read(body, context.UnreadableFields, cancellationToken).ConfigureAwait(false);
            }

            result.Exception = result.Response is null ? _exceptionFactory.CreateInvalidResponse(response, "its body is empty") : null;
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException or FormatException
            || exception is InvalidOperationException and not ObjectDisposedException)
        {
            var type = response.Content.Headers.ContentType?.MediaType ?? "no content type";
            var location = (exception as JsonException)?.Path is { Length: > 1 } path ? $" at {path}" : "";

            // The message of the parser may quote the response, so only the location is reported.
            result.Exception = _exceptionFactory.CreateInvalidResponse(response, $"its body ({type}) is not the expected JSON{location}");
        }
        catch (Exception exception) when (exception is ResponseTooLargeException or OutOfMemoryException)
        {
            var reason = exception is ResponseTooLargeException ? exception.Message : "it does not fit into memory";
            result.Exception = _exceptionFactory.CreateInvalidResponse(response, reason);
        }
        catch (Exception exception) when (exception is IOException or HttpRequestException or InvalidDataException)
        {
            result.Exception =
                _exceptionFactory.CreateInvalidResponse(response, "the connection broke before its body was complete", exception);
        }
    }

    private TwilioVideoException CreateException(Exception exception, Uri address, bool isTimeout) => exception switch
    {
        TwilioVideoException known => known,
        ObjectDisposedException => new(TwilioVideoErrorKind.NotConnected, "The connection is closed.", exception),
        _ when isTimeout => new(
            TwilioVideoErrorKind.Timeout,
            $"The request timed out after {options.Timeout.TotalSeconds:0.###} seconds.",
            redactor.Redact(exception)),
        HttpRequestException or IOException or SocketException => new(
            TwilioVideoErrorKind.Network,
            $"The connection to {DescribeRoute(address)} failed: {redactor.Redact(exception.GetBaseException().Message)}",
            redactor.Redact(exception)),
        _ => new(
            TwilioVideoErrorKind.Network,
            $"The request to {DescribeRoute(address)} failed: {redactor.Redact(exception.Message)}",
            redactor.Redact(exception)),
    };

    private string DescribeRoute(Uri address)
    {
        var route = options.HttpHandler is not null && options.Proxy is null
            ? address.Authority
            : ProxyRoute.Describe(address, options.Proxy, ProxyRoute.GetDefaultProxy(), Environment.GetEnvironmentVariable);
        return options.BaseAddressSource is { } source ? $"{route} (from {source})" : route;
    }

    private sealed class AttemptResult<T>
        where T : class
    {
        public T? Response { get; set; }

        public TwilioVideoException? Exception { get; set; }

        public string? RequestId { get; set; }

        public int StatusCode { get; set; }

        public string? Body { get; set; }
    }
}
