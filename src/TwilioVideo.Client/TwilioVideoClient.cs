using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using TwilioVideo.Client.Answers;
using TwilioVideo.Client.Requests;

namespace TwilioVideo.Client;

/// <summary>Twilio Video over HTTP. Safe to use from several threads at once; keep one for as long as there is work.</summary>
public sealed partial class TwilioVideoClient : IDisposable
{
    /// <summary>How many a page of most lists holds at most.</summary>
    public const int MostPerPage = 1000;

    /// <summary>How many a page of <c>/Compositions</c> and of the account's <c>/Recordings</c> holds at most.</summary>
    public const int MostPerSmallPage = 100;

    private readonly HttpMessageInvoker http;
    private readonly RequestSender sender;
    private readonly SecretMask mask;
    private readonly Lazy<HttpMessageInvoker> media;
    private readonly TwilioVideoClientOptions options;
    private readonly Uri root;

    /// <summary>Creates a client. Nothing is sent yet.</summary>
    /// <param name="credential">Who calls.</param>
    /// <param name="options">How the service is reached; null for the defaults.</param>
    /// <exception cref="TwilioVideoException">The base address is not one that credentials may go to (<see cref="FailureKind.InvalidInput"/>).</exception>
    public TwilioVideoClient(TwilioCredential credential, TwilioVideoClientOptions? options = null)
    {
        this.options = options ??= new TwilioVideoClientOptions();
        Credential = credential;
        root = options.Transport is null ? ServiceAddress.Checked(options.BaseAddress) : options.BaseAddress;
        http = new HttpMessageInvoker(options.Transport ?? Transport.Create(options), disposeHandler: true);
        mask = credential.Mask.With(ProxySecrets.Of(options.Proxy, root));
        sender = new RequestSender(http, credential, mask, options);
        media = MediaTransport(options);
    }

    /// <summary>Who calls.</summary>
    public TwilioCredential Credential { get; }

    /// <summary>Scheme, host and port of the service.</summary>
    public Uri BaseAddress => root;

    /// <summary>Whether requests wait, because more at a time would be more than the account may make.</summary>
    public bool IsHeldBack => sender.IsHeldBack;

    /// <summary>Closes the connections. Requests that still run fail.</summary>
    public void Dispose()
    {
        http.Dispose();
        if (media.IsValueCreated)
        {
            media.Value.Dispose();
        }
    }

    private async Task<T> SendAsync<T>(Operation<T> operation, string[] path, FormFields? form, CallContext call)
        where T : class
    {
        var address = operation.Path.Fill(root, path);
        var response = await sender.SendAsync(operation, address, form, call).ConfigureAwait(false);
        return operation.Matches?.Invoke(response, path, Credential.AccountSid) != false
            ? response
            : throw new TwilioVideoException(FailureKind.BadAnswer, $"The service responded to {operation.Method} {address.PathAndQuery} with something else than was asked for: another {typeof(T).Name}, or one of another owner. The response was not used.")
            {
                IsUnusableSuccess = true,
            };
    }

    private Task<Page<T>> ListAsync<T>(ListOperation<T> operation, string[] path, ListQuery query, CallContext call)
    {
        if (query.PageSize is { } size && (size < 1 || size > operation.MostPerPage))
        {
            throw new TwilioVideoException(FailureKind.InvalidInput, $"A page of this list holds from 1 to {operation.MostPerPage.ToString(CultureInfo.InvariantCulture)}, not {size.ToString(CultureInfo.InvariantCulture)}.");
        }

        var address = operation.Path.Fill(root, path, query.ToFields(operation.NameField).ToQuery());
        Predicate<T>[] fits = [.. operation.Fits(query, path).OfType<Predicate<T>>()];
        return PageAsync(operation, address, fits, new HashSet<string>(StringComparer.Ordinal), call);
    }

    private async Task<Page<T>> PageAsync<T>(Operation<ListAnswer<T>> operation, Uri address, Predicate<T>[] fits, HashSet<string> seen, CallContext call)
    {
        seen.Add(address.AbsoluteUri);
        var answer = await sender.SendAsync(operation, address, null, call).ConfigureAwait(false);
        var all = answer.Items ?? throw new TwilioVideoException(FailureKind.BadAnswer, "The service answered with a list that has no items field.");
        var empty = all.Count(item => item is null);
        var items = empty == 0 && (fits.Length == 0 || all.All(Fit)) ? all : [.. all.Where(Fit)];
        var leftOut = all.Count - empty - items.Count;
        if (answer.Meta?.NextPageUrl is not { Length: > 0 } link)
        {
            return new Page<T>(items, null, leftOut, empty);
        }

        // What is on this page is good, so a bad link is told of only when it is followed.
        return new Page<T>(items, next => PageAsync(operation, Follow(link, seen), fits, seen, next), leftOut, empty);

        bool Fit(T item) => item is not null && Array.TrueForAll(fits, one => one(item));
    }

    private Uri Follow(string link, HashSet<string> seen)
    {
        if (!Uri.TryCreate(root, link, out var address) || !PathTemplate.SameAuthority(address, root))
        {
            throw new TwilioVideoException(FailureKind.ForeignAddress, $"The list goes on at {(address is null ? "an address that can't be read" : $"'{mask.Apply(address.Authority)}'")}, which is not {root.Authority}. It was not followed, because credentials would have gone along.");
        }

        return seen.Contains(address.AbsoluteUri)
            ? throw new TwilioVideoException(FailureKind.BadAnswer, "The list goes on at a page that was there before; it would never end.")
            : address;
    }
}
