using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;

namespace TwilioVideo.Emulator.Events;

/// <summary>
/// Sends status callbacks to this machine only. Callbacks to the same URL are sent in order; a callback that fails is retried before the
/// next one is sent.
/// </summary>
internal sealed class CallbackSender(string authToken)
{
    private const int MaxAttempts = 4;

    private static readonly TimeSpan RetryDelay = TimeSpan.FromMilliseconds(200);

    private static readonly HttpClient Client = new(CreateHandler())
    {
        Timeout = TimeSpan.FromSeconds(5),
    };

    // The last delivery of each URL, after which the next one is sent.
    private readonly Dictionary<string, Task> _tails = new(StringComparer.Ordinal);
    private readonly List<CallbackDelivery> _deliveries = [];

    /// <summary>Gets the delivery states of the callbacks so far.</summary>
    public IReadOnlyList<CallbackDelivery> Deliveries
    {
        get
        {
            lock (_tails)
            {
                return _deliveries.ToArray();
            }
        }
    }

    public void Enqueue(string name, string url, string method, IReadOnlyList<KeyValuePair<string, string>> fields)
    {
        lock (_tails)
        {
            Callback callback = new(_deliveries.Count + 1, name, url, method, fields);
            _deliveries.Add(new CallbackDelivery(callback.Number, name, url, ToForm(fields), 0, 0, IsDelivered: false));
            if (Uri.TryCreate(url, UriKind.Absolute, out Uri? uri) && uri.IsLoopback && uri.Scheme is "http" or "https")
            {
                Task previous = _tails.TryGetValue(url, out Task? tail) ? tail : Task.CompletedTask;
                _tails[url] = Task.Run(() => SendAfterAsync(previous, callback));
            }
        }
    }

    /// <summary>Waits until every enqueued callback was delivered or has failed for the last time.</summary>
    public Task FlushAsync()
    {
        lock (_tails)
        {
            return Task.WhenAll(_tails.Values.ToArray());
        }
    }

    private async Task SendAfterAsync(Task previous, Callback callback)
    {
        await previous.ConfigureAwait(false);
        string idempotencyToken = Guid.NewGuid().ToString();
        for (int attempt = 1; attempt <= MaxAttempts; attempt++)
        {
            int status = await SendAsync(callback, idempotencyToken).ConfigureAwait(false);
            bool isDelivered = status is >= 200 and < 300;
            lock (_tails)
            {
                int index = callback.Number - 1;
                _deliveries[index] = _deliveries[index] with { Attempts = attempt, Status = status, IsDelivered = isDelivered };
            }

            if (isDelivered)
            {
                return;
            }

            await Task.Delay(RetryDelay).ConfigureAwait(false);
        }
    }

    private async Task<int> SendAsync(Callback callback, string idempotencyToken)
    {
        bool isGet = callback.Method == "GET";
        string form = ToForm(callback.Fields);
        string url = isGet ? callback.Url + (callback.Url.IndexOf('?') < 0 ? "?" : "&") + form : callback.Url;
        using HttpRequestMessage request = new(isGet ? HttpMethod.Get : HttpMethod.Post, new Uri(url));
        request.Headers.TryAddWithoutValidation(
            "X-Twilio-Signature", CallbackSignature.Compute(url, isGet ? [] : callback.Fields, authToken));
        request.Headers.TryAddWithoutValidation("I-Twilio-Idempotency-Token", idempotencyToken);
        request.Content = isGet ? null : new StringContent(form, Encoding.UTF8, "application/x-www-form-urlencoded");
        try
        {
            using HttpResponseMessage response = await Client.SendAsync(request).ConfigureAwait(false);
            return (int)response.StatusCode;
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException)
        {
            return 0;
        }
    }

    private static HttpClientHandler CreateHandler() => new() { AllowAutoRedirect = false, UseProxy = false, UseCookies = false };

    private static string ToForm(IEnumerable<KeyValuePair<string, string>> fields) =>
        string.Join("&", fields.Select(field => Uri.EscapeDataString(field.Key) + "=" + Uri.EscapeDataString(field.Value)));
}
