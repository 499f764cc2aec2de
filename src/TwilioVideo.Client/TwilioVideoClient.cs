using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using TwilioVideo.Client.Authentication;
using TwilioVideo.Client.Http;
using TwilioVideo.Client.Options;
using TwilioVideo.Client.Paging;
using TwilioVideo.Client.Serialization;

namespace TwilioVideo.Client;

/// <summary>Twilio Video over HTTP. Safe to use from several threads at once; keep one for as long as there is work.</summary>
public sealed partial class TwilioVideoClient : IDisposable
{
    /// <summary>How many a page of most lists holds at most.</summary>
    public const int MaxPageSize = 1000;

    /// <summary>How many a page of <c>/Compositions</c> and of the account's <c>/Recordings</c> holds at most.</summary>
    public const int MaxSmallPageSize = 100;

    private readonly HttpMessageInvoker _http;
    private readonly ApiRequestor _requestor;
    private readonly SecretRedactor _redactor;
    private readonly Lazy<HttpMessageInvoker> _media;
    private readonly TwilioVideoClientOptions _options;
    private readonly Uri _root;

    /// <summary>Creates a client. Nothing is sent yet.</summary>
    /// <param name="credential">Who calls.</param>
    /// <param name="options">How the service is reached; null for the defaults.</param>
    /// <exception cref="TwilioVideoException">The base address is not one that credentials may go to (<see cref="TwilioVideoErrorKind.InvalidInput"/>).</exception>
    public TwilioVideoClient(TwilioCredential credential, TwilioVideoClientOptions? options = null)
    {
        this._options = options ??= new TwilioVideoClientOptions();
        Credential = credential;
        _root = options.HttpHandler is null ? ServiceEndpoint.Validate(options.BaseAddress) : options.BaseAddress;
        InsightsAddress = ServiceEndpoint.GetInsightsAddress(_root);
        _http = new HttpMessageInvoker(options.HttpHandler ?? HttpHandlerFactory.Create(options), disposeHandler: true);
        _redactor = credential.Redactor.With(ProxySecrets.Of(options.Proxy, _root));
        _requestor = new ApiRequestor(_http, credential, _redactor, options);
        _media = CreateMediaHandler(options);
    }

    /// <summary>Who calls.</summary>
    public TwilioCredential Credential { get; }

    /// <summary>Scheme, host and port of the service.</summary>
    public Uri BaseAddress => _root;

    /// <summary>Whether requests wait, because more at a time would be more than the account may make.</summary>
    public bool IsThrottled => _requestor.IsThrottled;

    /// <summary>Closes the connections. Requests that still run fail.</summary>
    public void Dispose()
    {
        _http.Dispose();
        if (_media.IsValueCreated)
        {
            _media.Value.Dispose();
        }
    }

    private async Task<T> SendAsync<T>(ApiOperation<T> operation, string[] path, FormUrlEncodedBuilder? form, RequestContext context, Uri? root = null)
        where T : class
    {
        var address = operation.Path.Expand(root ?? _root, path);
        var response = await _requestor.SendAsync(operation, address, form, context).ConfigureAwait(false);
        return operation.Matches?.Invoke(response, path, Credential.AccountSid) != false
            ? response
            : throw new TwilioVideoException(TwilioVideoErrorKind.InvalidResponse, $"The service responded to {operation.Method} {address.PathAndQuery} with something else than was asked for: another {typeof(T).Name}, or one of another owner. The response was not used.")
            {
                IsUnusableSuccess = true,
            };
    }

    private Task<Page<T>> ListAsync<T>(ListApiOperation<T> operation, string[] path, ListOptions options, RequestContext context, Uri? root = null)
    {
        if (options.PageSize is { } size && (size < 1 || size > operation.MaxPageSize))
        {
            throw new TwilioVideoException(TwilioVideoErrorKind.InvalidInput, $"A page of this list holds from 1 to {operation.MaxPageSize.ToString(CultureInfo.InvariantCulture)}, not {size.ToString(CultureInfo.InvariantCulture)}.");
        }

        var address = operation.Path.Expand(root ?? _root, path, options.ToQueryString(operation.NameField).ToQuery());
        Predicate<T>[] matches = [.. operation.ItemFilterFactory(options, path).OfType<Predicate<T>>()];
        return PageAsync(operation, address, matches, new HashSet<string>(StringComparer.Ordinal), context);
    }

    private async Task<Page<T>> PageAsync<T>(ApiOperation<ListResponse<T>> operation, Uri address, Predicate<T>[] matches, HashSet<string> seen, RequestContext context)
    {
        seen.Add(address.AbsoluteUri);
        var response = await _requestor.SendAsync(operation, address, null, context).ConfigureAwait(false);
        var all = response.Items ?? throw new TwilioVideoException(TwilioVideoErrorKind.InvalidResponse, "The service answered with a list that has no items field.");
        var empty = all.Count(item => item is null);
        var items = empty == 0 && (matches.Length == 0 || all.All(Fit)) ? all : [.. all.Where(Fit)];
        var discarded = all.Count - empty - items.Count;
        if (response.Meta?.NextPageUrl is not { Length: > 0 } link)
        {
            return new Page<T>(items, null, discarded, empty);
        }

        // What is on this page is good, so a bad link is told of only when it is followed.
        return new Page<T>(items, next => PageAsync(operation, GetNextPageUri(link, address, seen), matches, seen, next), discarded, empty);

        bool Fit(T item) => item is not null && Array.TrueForAll(matches, predicate => predicate(item));
    }

    private Uri GetNextPageUri(string link, Uri page, ISet<string> seen)
    {
        if (!Uri.TryCreate(page, link, out var address) || !PathTemplate.IsSameOrigin(address, page))
        {
            throw new TwilioVideoException(TwilioVideoErrorKind.UntrustedHost, $"The list goes on at {(address is null ? "an address that can't be read" : $"'{_redactor.Redact(address.Authority)}'")}, which is not {page.Authority}. It was not followed, because credentials would have gone along.");
        }

        return seen.Contains(address.AbsoluteUri)
            ? throw new TwilioVideoException(TwilioVideoErrorKind.InvalidResponse, "The list goes on at a page that was there before; it would never end.")
            : address;
    }
}
