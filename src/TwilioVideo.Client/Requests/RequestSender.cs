using System;
using System.Diagnostics;
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
internal sealed class RequestSender(HttpMessageInvoker http, TwilioCredential credential, TwilioVideoClientOptions options)
{
    private readonly FailureReader failures = new(credential.Mask, options.Time);
    private readonly Governor governor = new(options.ReadsPerSecond, options.WritesPerSecond, options.Time);
    private readonly ResendPolicy policy = new(options.MaximumRetryCount, options.RetryDeadline, Chance.Next);

    public bool IsHeldBack => governor.IsHoldingBack;

    public async Task<T> SendAsync<T>(Operation<T> operation, Uri address, FormFields? form, CallContext call)
        where T : class
    {
        var started = options.Time.GetTimestamp();
        for (int failed = 0, refused = 0; ;)
        {
            var outcome = await TakeTurnAsync(operation, address, form, call).ConfigureAwait(false);
            if (call.Tally is { } tally)
            {
                (tally.Requests, tally.StatusCode, tally.RequestId) = (tally.Requests + 1, outcome.Status, outcome.RequestId);
            }

            if (outcome.Failure is not { } failure)
            {
                return outcome.Answer!;
            }

            (failed, refused) = outcome.IsRefused ? (failed, refused + 1) : (failed + 1, refused);
            var notReceived = Arrival.IsSurelyNot(failure.InnerException);
            if (policy.WaitBefore(operation.Resend, failure, notReceived, failed, refused, options.Time.GetElapsedTime(started)) is not { } wait)
            {
                failure.Attempts = failed + refused;
                throw failure;
            }

            call.Observer?.Retrying(new RetryNotice(operation.Method.Method, credential.Mask.Apply(address.PathAndQuery)!, failure.Message, wait, outcome.IsRefused));
            await Delay.ForAsync(wait, options.Time, call.Cancellation).ConfigureAwait(false);
        }
    }

    private async Task<Outcome<T>> TakeTurnAsync<T>(Operation<T> operation, Uri address, FormFields? form, CallContext call)
        where T : class
    {
        await governor.EnterAsync(operation.IsRead, call.Cancellation).ConfigureAwait(false);
        Outcome<T> outcome = default;
        try
        {
            return outcome = await TryAsync(operation, address, form, call).ConfigureAwait(false);
        }
        finally
        {
            var verdict = outcome.IsRefused ? Verdict.Refused : outcome.Status == 0 ? Verdict.Unknown : Verdict.Accepted;
            governor.Leave(operation.IsRead, verdict, outcome.Failure?.RetryAfter, outcome.RunningThere);
        }
    }

    private async Task<Outcome<T>> TryAsync<T>(Operation<T> operation, Uri address, FormFields? form, CallContext call)
        where T : class
    {
        var started = Stopwatch.GetTimestamp();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(call.Cancellation);
        limit.CancelAfter(options.Timeout);
        Outcome<T> outcome;
        try
        {
            outcome = await ExchangeAsync(operation, address, form, call.Observer?.WantsBodies == true, limit.Token).ConfigureAwait(false);
        }
        catch (Exception problem)
        {
            call.Cancellation.ThrowIfCancellationRequested();
            outcome = new(null, Explain(problem, limit.IsCancellationRequested), null, 0, null, null);
        }

        call.Observer?.Finished(new RequestTrace(
            operation.Method.Method,
            credential.Mask.Apply(address.PathAndQuery)!,
            outcome.Status,
            TimeSpan.FromSeconds((Stopwatch.GetTimestamp() - started) / (double)Stopwatch.Frequency),
            outcome.RequestId,
            outcome.Failure?.Message,
            form?.ToString(),
            credential.Mask.Apply(outcome.Body)));
        return outcome;
    }

    private async Task<Outcome<T>> ExchangeAsync<T>(Operation<T> operation, Uri address, FormFields? form, bool wantsBody, CancellationToken stop)
        where T : class
    {
        using var request = new HttpRequestMessage(operation.Method, address) { Content = form?.ToContent() };
        Transport.Prepare(request);
        request.Headers.Authorization = credential.Header;
        request.Headers.TryAddWithoutValidation("User-Agent", options.UserAgent);
        request.Headers.TryAddWithoutValidation("Accept", "application/json");
        using var response = await http.SendAsync(request, stop).ConfigureAwait(false);
        var id = FailureReader.RequestId(response);
        var running = FailureReader.RunningThere(response);
        if (operation.ReadHead?.Invoke(response) is { } head)
        {
            return new(head, null, id, (int)response.StatusCode, null, running);
        }

        if (!response.IsSuccessStatusCode)
        {
            var (failure, said) = await failures.ReadAsync(response, stop).ConfigureAwait(false);
            return new(null, failure, id, (int)response.StatusCode, said, running);
        }

        string? text = null;
        try
        {
            using var body = await response.Content.OpenAsync(stop).ConfigureAwait(false);
            var source = body;
            if (wantsBody)
            {
                source = await body.CopyAsync(stop).ConfigureAwait(false);
                text = Encoding.UTF8.GetString(((MemoryStream)source).ToArray());
            }

            var answer = await operation.Read(source, stop).ConfigureAwait(false);
            return answer is null
                ? new(null, FailureReader.BadAnswer(response, "its body is empty"), id, (int)response.StatusCode, text, running)
                : new(answer, null, id, (int)response.StatusCode, text, running);
        }
        catch (JsonException problem)
        {
            var type = response.Content.Headers.ContentType?.MediaType ?? "no content type";
            var where = problem.Path is { Length: > 1 } path ? $" at {path}" : "";

            // The parser's own message may quote the answer; where it stopped is enough.
            return new(null, FailureReader.BadAnswer(response, $"its body ({type}) is not the JSON that it promises{where}"), id, (int)response.StatusCode, text, running);
        }
        catch (Exception problem) when (problem is IOException or HttpRequestException)
        {
            return new(null, FailureReader.BadAnswer(response, "the connection broke before the body was whole", problem), id, (int)response.StatusCode, text, running);
        }
    }

    private TwilioVideoException Explain(Exception problem, bool timedOut) => problem switch
    {
        TwilioVideoException known => known,
        _ when timedOut => new(FailureKind.Timeout, $"No answer came within {options.Timeout.TotalSeconds:0.###} seconds.", problem),
        HttpRequestException or IOException or SocketException =>
            new(FailureKind.Network, $"The connection to {options.BaseAddress.Authority} failed: {credential.Mask.Apply(Innermost(problem).Message)}", problem),
        _ => new(FailureKind.Network, $"The request to {options.BaseAddress.Authority} failed: {credential.Mask.Apply(problem.Message)}", problem),
    };

    private static Exception Innermost(Exception problem) => problem.InnerException is { } inner ? Innermost(inner) : problem;

    private readonly record struct Outcome<T>(T? Answer, TwilioVideoException? Failure, string? RequestId, int Status, string? Body, int? RunningThere)
        where T : class
    {
        public bool IsRefused => Status == 429;
    }
}
