using System;
using System.IO;
using System.Net.Http;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using TwilioVideo.Client.Answers;

namespace TwilioVideo.Client.Requests;

/// <summary>Sends an operation and brings back its answer, or one failure that says what happened.</summary>
internal sealed class RequestSender(HttpMessageInvoker http, TwilioCredential credential, SecretMask mask, TwilioVideoClientOptions options)
{
    private readonly FailureReader failures = new(mask, options.Time);
    private readonly Governor governor = new(options.ReadsPerSecond, options.WritesPerSecond, options.Time, options.RetryDeadline);
    private readonly RequestLimits limits = new(options.Timeout);
    private readonly ResendPolicy policy = new(options.MaximumRetryCount, options.RetryDeadline, Chance.Next);

    public bool IsHeldBack => governor.IsHoldingBack;

    public async Task<T> SendAsync<T>(Operation<T> operation, Uri address, FormFields? form, CallContext call)
        where T : class
    {
        var started = options.Time.GetTimestamp();
        TwilioVideoException? last = null;
        var mayBeDone = false;
        for (int failed = 0, refused = 0; ;)
        {
            var outcome = await TryAsync(operation, address, form, last, call).ConfigureAwait(false);
            if (call.Tally is { } tally)
            {
                (tally.Requests, tally.StatusCode, tally.RequestId) = (tally.Requests + 1, outcome.Status, outcome.RequestId);
            }

            if (outcome.Failure is not { } failure)
            {
                return outcome.Answer!;
            }

            (failed, refused) = outcome.IsRefused ? (failed, refused + 1) : (failed + 1, refused);
            (failure.Attempts, failure.FollowsALostAnswer) = (failed + refused, mayBeDone);
            var notReceived = Arrival.IsSurelyNot(failure.InnerException);
            if (policy.WaitBefore(operation.Resend, failure, notReceived, failed, refused, options.Time.GetElapsedTime(started)) is not { } wait)
            {
                throw failure;
            }

            last = failure;
            mayBeDone |= !outcome.IsRefused && !notReceived;
            call.Observer?.Retrying(new RetryNotice(operation.Method.Method, mask.Apply(address.PathAndQuery)!, failure.Message, wait, outcome.IsRefused));
            await WaitAsync(Delay.ForAsync(wait, options.Time, call.Waits), last, call).ConfigureAwait(false);
        }
    }

    /// <summary>Waits, for as long as another try is wanted at all.</summary>
    /// <exception cref="TwilioVideoException">It is not wanted any more, so the last try's failure stands.</exception>
    private static async ValueTask WaitAsync(Task wait, TwilioVideoException? last, CallContext call)
    {
        try
        {
            await wait.ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (last is not null && !call.Cancellation.IsCancellationRequested)
        {
            throw last;
        }
    }

    /// <summary>One try, from its turn to the end of its answer. Only a stop comes out as an exception.</summary>
    private async Task<Outcome<T>> TryAsync<T>(Operation<T> operation, Uri address, FormFields? form, TwilioVideoException? last, CallContext call)
        where T : class
    {
        await WaitAsync(governor.EnterAsync(operation.IsRead, call.Waits).AsTask(), last, call).ConfigureAwait(false);
        var started = options.Time.GetTimestamp();
        using var limit = limits.Begin(call.Cancellation);
        var outcome = new Outcome<T>();
        try
        {
            using var request = Compose(operation, address, form);
            using var response = await http.SendAsync(request, limit.Token).ConfigureAwait(false);
            outcome.Status = (int)response.StatusCode;
            outcome.RunningThere = AnswerHeaders.RunningThere(response);
            outcome.RequestId = call.Observer is null && call.Tally is null ? null : mask.Apply(AnswerHeaders.RequestId(response));
            outcome.Answer = operation.ReadHead?.Invoke(response);
            if (outcome.Answer is null && response.IsSuccessStatusCode)
            {
                await ReadAsync(operation, response, outcome, call.Observer?.WantsBodies == true, limit.Token).ConfigureAwait(false);
            }
            else if (outcome.Answer is null)
            {
                (outcome.Failure, outcome.Body) = await failures.ReadAsync(response, limit.Token).ConfigureAwait(false);
            }
        }
        catch (Exception problem) when (!call.Cancellation.IsCancellationRequested)
        {
            outcome.Failure = Explain(problem, limit.Token.IsCancellationRequested);
            outcome.Failure.IsUnusableSuccess |= outcome.Status is >= 200 and < 300;
        }
        finally
        {
            var verdict = outcome.IsRefused ? Verdict.Refused : outcome.Status == 0 ? Verdict.Unknown : Verdict.Accepted;
            governor.Leave(operation.IsRead, verdict, outcome.Failure?.RetryAfter, outcome.RunningThere);
        }

        call.Observer?.Finished(new RequestTrace(
            operation.Method.Method,
            mask.Apply(address.PathAndQuery)!,
            outcome.Status,
            options.Time.GetElapsedTime(started),
            outcome.RequestId,
            outcome.Failure?.Message,
            call.Observer.WantsBodies ? mask.ApplyToBody(form?.ToString()) : null,
            mask.ApplyToBody(outcome.Body)));
        return outcome;
    }

    private HttpRequestMessage Compose<T>(Operation<T> operation, Uri address, FormFields? form)
        where T : class
    {
        var request = new HttpRequestMessage(operation.Method, address) { Content = ContentOf(operation, form) };
        Transport.Prepare(request);
        request.Headers.TryAddWithoutValidation("Authorization", credential.Header);
        request.Headers.TryAddWithoutValidation("User-Agent", options.UserAgent);
        if (operation.IsRead)
        {
            Compression.Accept(request);
        }

        return request;
    }

    // The transport by itself sends a request without a content a second time when a connection that it used before is closed instead of a response.
    private static HttpContent? ContentOf<T>(Operation<T> operation, FormFields? form)
        where T : class =>
        form?.ToContent() ?? (operation.IsRead ? null : new ByteArrayContent([]));

    private async ValueTask ReadAsync<T>(Operation<T> operation, HttpResponseMessage response, Outcome<T> outcome, bool wantsBody, CancellationToken stop)
        where T : class
    {
        try
        {
            using var body = operation.IsRead ? await Compression.OpenPlainAsync(response.Content, stop).ConfigureAwait(false) : await response.Content.OpenAsync(stop).ConfigureAwait(false);
            if (wantsBody)
            {
                using var copy = await body.CopyAsync(stop).ConfigureAwait(false);
                outcome.Body = Encoding.UTF8.GetString(copy.ToArray());
                outcome.Answer = await operation.Read(copy, stop).ConfigureAwait(false);
            }
            else
            {
                outcome.Answer = await operation.Read(body, stop).ConfigureAwait(false);
            }

            outcome.Failure = outcome.Answer is null ? failures.BadAnswer(response, "its body is empty") : null;
        }
        catch (Exception problem) when (problem is JsonException or NotSupportedException or FormatException or InvalidOperationException and not ObjectDisposedException)
        {
            var type = response.Content.Headers.ContentType?.MediaType ?? "no content type";
            var where = (problem as JsonException)?.Path is { Length: > 1 } path ? $" at {path}" : "";

            // The parser's own message may quote the answer; where it stopped is enough.
            outcome.Failure = failures.BadAnswer(response, $"its body ({type}) is not the JSON that it promises{where}");
        }
        catch (Exception problem) when (problem is IOException or HttpRequestException or InvalidDataException)
        {
            outcome.Failure = failures.BadAnswer(response, "the connection broke before the body was whole", problem);
        }
    }

    private TwilioVideoException Explain(Exception problem, bool timedOut) => problem switch
    {
        TwilioVideoException known => known,
        ObjectDisposedException => new(FailureKind.NotConnected, "This connection was closed by Disconnect-TwilioVideo.", problem),
        _ when timedOut => new(FailureKind.Timeout, $"No answer came within {options.Timeout.TotalSeconds:0.###} seconds.", mask.Apply(problem)),
        HttpRequestException or IOException or SocketException =>
            new(FailureKind.Network, $"The connection to {Way()} failed: {mask.Apply(Innermost(problem).Message)}", mask.Apply(problem)),
        _ => new(FailureKind.Network, $"The request to {Way()} failed: {mask.Apply(problem.Message)}", mask.Apply(problem)),
    };

    // What refuses may be the proxy. Its authority holds no user name and no password.
    private string Way() => options.Proxy?.GetProxy(options.BaseAddress) is { } proxy && proxy != options.BaseAddress
        ? $"{options.BaseAddress.Authority} through the proxy {proxy.Authority}"
        : options.BaseAddress.Authority;

    private static Exception Innermost(Exception problem) => problem.InnerException is { } inner ? Innermost(inner) : problem;

    private sealed class Outcome<T>
        where T : class
    {
        public T? Answer { get; set; }

        public TwilioVideoException? Failure { get; set; }

        public string? RequestId { get; set; }

        public int Status { get; set; }

        public string? Body { get; set; }

        public int? RunningThere { get; set; }

        public bool IsRefused => Status == 429;
    }
}
