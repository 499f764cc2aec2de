using System;
using System.Threading.Tasks;
using TwilioVideo.Client.Http;
using TwilioVideo.Client.Resilience;
using TwilioVideo.Client.Serialization;

namespace TwilioVideo.Client;

// A change is reported as a success only once a response shows it.
public sealed partial class TwilioVideoClient
{
    private const int MaxRechecks = 2;
    private static readonly TimeSpan RecheckDelay = TimeSpan.FromSeconds(1);

    /// <summary>
    /// Sends a change. Where the response is unusable or does not show the goal, the object is fetched from the same path.
    /// </summary>
    private async Task<T> ChangeAsync<T>(
        ApiOperation<T> change, ApiOperation<T> fetch, string[] path, FormUrlEncodedBuilder? form, Goal<T> goal, RequestContext context)
        where T : class
    {
        TwilioVideoException? unusable = null;
        try
        {
            var response = await SendAsync(change, path, form, context).ConfigureAwait(false);
            if (goal.IsReached(response))
            {
                return response;
            }
        }
        catch (TwilioVideoException exception) when (exception.IsUnusableSuccess)
        {
            unusable = exception;
        }

        // The change may have been made, so its confirmation is not cancelled together with queued requests.
        context = context with { QueueCancellationToken = default };
        return await ConfirmAsync(() => SendAsync(fetch, path, null, context), goal, unusable, context).ConfigureAwait(false);
    }

    /// <summary>Sends the creation of a resource. It is never sent twice, so an unusable response leads to a lookup.</summary>
    private async Task<T> CreateAsync<T>(
        ApiOperation<T> create, string[] path, FormUrlEncodedBuilder form, Goal<T> goal, Func<Task<T>>? find, RequestContext context)
        where T : class
    {
        TwilioVideoException? unusable = null;
        try
        {
            var response = await SendAsync(create, path, form, context).ConfigureAwait(false);
            if (goal.IsReached(response))
            {
                return response;
            }
        }
        catch (TwilioVideoException exception) when (exception.IsUnusableSuccess)
        {
            unusable = exception;
        }

        return find is null
            ? throw CreateUnconfirmed(
                goal.Name, "can't be looked up, because it has no name; list the resources before another attempt", unusable)
            : await ConfirmAsync(find, goal, unusable, context).ConfigureAwait(false);
    }

    /// <summary>Confirms that an accepted change was made: at once, and again a moment later.</summary>
    private async Task<T> ConfirmAsync<T>(Func<Task<T>> fetch, Goal<T> goal, TwilioVideoException? unusable, RequestContext context)
        where T : class
    {
        var found = await FetchOrNullAsync(fetch).ConfigureAwait(false);
        if (found is null || !goal.IsReached(found))
        {
            await DelayAsync(context).ConfigureAwait(false);
            found = await FetchOrNullAsync(fetch).ConfigureAwait(false);
        }

        return found is not null && goal.IsReached(found)
            ? found
            : throw CreateUnconfirmed(goal.Name, found is null ? "was not found" : "does not show it", unusable);
    }

    /// <summary>Removes a resource. A 404 after an attempt whose response was lost is a success.</summary>
    private async Task RemoveAsync<T>(
        ApiOperation<NoContent> operation, ApiOperation<T> fetch, Func<T, bool> isRemoved, string[] path, RequestContext context)
        where T : class
    {
        try
        {
            if (await SendAsync(operation, path, null, context).ConfigureAwait(false) == NoContent.Instance)
            {
                return;
            }
        }
        catch (TwilioVideoException exception) when (
            exception is { Kind: TwilioVideoErrorKind.Api, StatusCode: 404, PriorAttemptOutcomeUnknown: true })
        {
            return;
        }

        for (var isLast = false; ; isLast = true)
        {
            var found = await FetchOrNullAsync(() => SendAsync(fetch, path, null, context)).ConfigureAwait(false);
            if (found is null || isRemoved(found))
            {
                return;
            }

            if (isLast)
            {
                throw CreateUnconfirmed("the removal", "still exists", null);
            }

            await DelayAsync(context).ConfigureAwait(false);
        }
    }

    private static TwilioVideoException CreateUnconfirmed(string goal, string finding, TwilioVideoException? unusable) => new(
        TwilioVideoErrorKind.InvalidResponse,
        $"The service accepted the change ({goal}), but the object {finding}.{(unusable is null ? "" : " " + unusable.Message)}",
        unusable)
    {
        StatusCode = unusable?.StatusCode ?? 0,
        RequestId = unusable?.RequestId,
    };

    /// <summary>Fetches an object again whose existence is known: the service may respond with 404 for a moment.</summary>
    private async Task<T?> FetchKnownAsync<T>(Func<Task<T>> fetch, bool isKnown, RequestContext context)
        where T : class
    {
        for (var rechecks = isKnown ? MaxRechecks : 0; ; rechecks--)
        {
            var found = await FetchOrNullAsync(fetch).ConfigureAwait(false);
            if (found is not null || rechecks == 0)
            {
                return found;
            }

            await DelayAsync(context).ConfigureAwait(false);
        }
    }

    // Other errors propagate: an earlier attempt may have succeeded although its response was lost, so 'not found' would be a guess.
    private static async Task<T?> FetchOrNullAsync<T>(Func<Task<T>> fetch)
        where T : class
    {
        try
        {
            return await fetch().ConfigureAwait(false);
        }
        catch (TwilioVideoException exception) when (exception is { Kind: TwilioVideoErrorKind.Api, StatusCode: 404 })
        {
            return null;
        }
    }

    private Task DelayAsync(RequestContext context) =>
        _options.TimeProvider.DelayAsync(RecheckDelay, context.QueueCancellationToken);
}
