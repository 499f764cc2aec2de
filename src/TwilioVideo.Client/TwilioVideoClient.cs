using System;
using System.Globalization;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using TwilioVideo.Client.Authentication;
using TwilioVideo.Client.Http;
using TwilioVideo.Client.Options;
using TwilioVideo.Client.Paging;

namespace TwilioVideo.Client;

/// <summary>The client of the Twilio Video API. It is thread-safe; keep one instance for as long as there are requests.</summary>
public sealed partial class TwilioVideoClient : IDisposable
{
    /// <summary>The maximum page size of most lists.</summary>
    public const int MaxPageSize = 1000;

    /// <summary>The maximum page size of <c>/Compositions</c> and of the account's <c>/Recordings</c>.</summary>
    public const int MaxSmallPageSize = 100;

    private readonly HttpMessageInvoker _http;
    private readonly ApiRequestor _requestor;
    private readonly SecretRedactor _redactor;
    private readonly Lazy<HttpMessageInvoker> _media;
    private readonly TwilioVideoClientOptions _options;
    private readonly Uri _root;

    /// <summary>Creates a client. It sends no request.</summary>
    /// <param name="credential">The credential.</param>
    /// <param name="options">The options; null for the defaults.</param>
    /// <exception cref="TwilioVideoException">
    /// Credentials can't be sent to the base address (<see cref="TwilioVideoErrorKind.InvalidInput"/>).
    /// </exception>
    public TwilioVideoClient(TwilioCredential credential, TwilioVideoClientOptions? options = null)
    {
        _options = options ??= new TwilioVideoClientOptions();
        Credential = credential;
        _root = options.HttpHandler is null ? ServiceEndpoint.Validate(options.BaseAddress) : options.BaseAddress;
        InsightsAddress = ServiceEndpoint.GetInsightsAddress(_root);
        _http = new HttpMessageInvoker(options.HttpHandler ?? HttpHandlerFactory.Create(options), disposeHandler: true);
        _redactor = credential.Redactor.With(ProxySecrets.Of(options.Proxy, _root));
        _requestor = new ApiRequestor(_http, credential, _redactor, options);
        _media = CreateMediaHandler(options);
    }

    /// <summary>Gets the credential.</summary>
    public TwilioCredential Credential { get; }

    /// <summary>Gets the scheme, host and port of the service.</summary>
    public Uri BaseAddress => _root;

    /// <summary>Gets a value indicating whether requests wait because of the account's rate limit.</summary>
    public bool IsThrottled => _requestor.IsThrottled;

    /// <summary>Removes the secrets of the connection from a text that is about to be shown.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The text without secrets.</returns>
    public string Redact(string text) => _redactor.Redact(text) ?? "";

    /// <summary>Closes the connections. Requests in flight fail.</summary>
    public void Dispose()
    {
        _http.Dispose();
        if (_media.IsValueCreated)
        {
            _media.Value.Dispose();
        }
    }

    private async Task<T> SendAsync<T>(
        ApiOperation<T> operation, string[] path, FormUrlEncodedBuilder? form, RequestContext context, Uri? root = null)
        where T : class
    {
        var address = operation.Path.Expand(root ?? _root, path);
        var response = await _requestor.SendAsync(operation, address, form, context).ConfigureAwait(false);
        return operation.Matches?.Invoke(response, path, Credential.AccountSid) != false ? response : throw new TwilioVideoException(
            TwilioVideoErrorKind.InvalidResponse,
            $"The response to {operation.Method} {address.PathAndQuery} is about another {typeof(T).Name}, or one of another owner. "
                + "It was not used.")
        {
            IsUnusableSuccess = true,
        };
    }

    private Task<Page<T>> ListAsync<T, TOptions>(
        ListApiOperation<T, TOptions> operation, string[] path, TOptions options, RequestContext context, Uri? root = null)
        where TOptions : ListOptions
    {
        if (options.PageSize is { } size && (size < 1 || size > operation.MaxPageSize))
        {
            var value = size.ToString(CultureInfo.InvariantCulture);
            var maximum = operation.MaxPageSize.ToString(CultureInfo.InvariantCulture);
            throw TwilioVideoException.InvalidInput($"The page size {value} is out of range. This list accepts 1 to {maximum}.");
        }

        root ??= _root;
        var address = operation.Path.Expand(root, path, options.CreateQuery().ToQuery());
        Predicate<T>[] filters = [.. operation.CreateFilters(options, path).OfType<Predicate<T>>()];
        return new PageReader<T>(_requestor, operation, root, path, filters, _redactor).ReadAsync(address, context);
    }
}
