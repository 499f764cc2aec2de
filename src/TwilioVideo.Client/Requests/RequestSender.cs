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
    private readonly FailureReader failures = new(credential.Mask, TimeProvider.System);

    public async Task<T> SendAsync<T>(Operation<T> operation, Uri address, FormFields? form, CallContext call)
        where T : class
    {
        var outcome = await TryAsync(operation, address, form, call).ConfigureAwait(false);
        return outcome.Answer ?? throw outcome.Failure!;
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
            outcome = new(null, Explain(problem, limit.IsCancellationRequested), null, 0, null);
        }

        call.Observer?.Finished(new RequestTrace(
            operation.Method.Method,
            address.PathAndQuery,
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
        if (!response.IsSuccessStatusCode)
        {
            var (failure, said) = await failures.ReadAsync(response, stop).ConfigureAwait(false);
            return new(null, failure, id, (int)response.StatusCode, said);
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
                ? new(null, FailureReader.BadAnswer(response, "its body is empty"), id, (int)response.StatusCode, text)
                : new(answer, null, id, (int)response.StatusCode, text);
        }
        catch (JsonException problem)
        {
            var type = response.Content.Headers.ContentType?.MediaType ?? "no content type";
            var where = problem.Path is { Length: > 1 } path ? $" at {path}" : "";

            // The parser's own message may quote the answer; where it stopped is enough.
            return new(null, FailureReader.BadAnswer(response, $"its body ({type}) is not the JSON that it promises{where}"), id, (int)response.StatusCode, text);
        }
        catch (Exception problem) when (problem is IOException or HttpRequestException)
        {
            return new(null, FailureReader.BadAnswer(response, "the connection broke before the body was whole", problem), id, (int)response.StatusCode, text);
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

    private readonly record struct Outcome<T>(T? Answer, TwilioVideoException? Failure, string? RequestId, int Status, string? Body)
        where T : class;
}
