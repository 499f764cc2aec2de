using System;
using System.Threading.Tasks;
using TwilioVideo.Client.Http;
using TwilioVideo.Client.Polyfills;
using TwilioVideo.Client.Serialization;

namespace TwilioVideo.Client;

// Success is said of a change only when it is seen.
public sealed partial class TwilioVideoClient
{
    private static readonly TimeSpan LookAgainAfter = TimeSpan.FromSeconds(1);

    /// <summary>Sends a change. A response that can't be used, or that does not show the goal, leads to a look at the object itself, under the same path.</summary>
    private async Task<T> ChangeAsync<T>(ApiOperation<T> change, ApiOperation<T> fetch, string[] path, FormUrlEncodedBuilder? form, Goal<T> goal, RequestContext context)
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

        // The change may be made, so its look is not given up with the tries of others.
        context = context with { QueueCancellationToken = default };
        return await ConfirmAsync(() => SendAsync(fetch, path, null, context), goal, unusable, context).ConfigureAwait(false);
    }

    /// <summary>Sends what creates something. It is never sent twice, so where the response can't be used, what is there now is looked up.</summary>
    private async Task<T> CreateAsync<T>(ApiOperation<T> create, string[] path, FormUrlEncodedBuilder form, Goal<T> goal, Func<Task<T>>? find, RequestContext context)
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
            ? throw NotConfirmed(goal.Name, "can't be looked up, as it has no name; list what is there before another try", unusable)
            : await ConfirmAsync(find, goal, unusable, context).ConfigureAwait(false);
    }

    /// <summary>Looks whether an accepted change was made: at once, and once more a moment later.</summary>
    private async Task<T> ConfirmAsync<T>(Func<Task<T>> look, Goal<T> goal, TwilioVideoException? unusable, RequestContext context)
        where T : class
    {
        var found = await LookAsync(look).ConfigureAwait(false);
        if (found is null || !goal.IsReached(found))
        {
            await TimeProviderExtensions.DelayAsync(LookAgainAfter, _options.TimeProvider, context.QueueCancellationToken).ConfigureAwait(false);
            found = await LookAsync(look).ConfigureAwait(false);
        }

        return found is not null && goal.IsReached(found) ? found : throw NotConfirmed(goal.Name, found is null ? "was not found" : "does not show it", unusable);
    }

    // A removal whose first answer was lost finds nothing the second time; what was asked for is so.
    private async Task RemoveAsync<T>(ApiOperation<NoContent> operation, ApiOperation<T> fetch, Func<T, bool> isRemoved, string[] path, RequestContext context)
        where T : class
    {
        try
        {
            if (await SendAsync(operation, path, null, context).ConfigureAwait(false) == NoContent.Instance)
            {
                return;
            }
        }
        catch (TwilioVideoException exception) when (exception is { StatusCode: 404, PriorAttemptOutcomeUnknown: true })
        {
            return;
        }

        for (var isLast = false; await LookAsync(() => SendAsync(fetch, path, null, context)).ConfigureAwait(false) is { } found && !isRemoved(found); isLast = true)
        {
            if (isLast)
            {
                throw NotConfirmed("the removal", "is still there", null);
            }

            await TimeProviderExtensions.DelayAsync(LookAgainAfter, _options.TimeProvider, context.QueueCancellationToken).ConfigureAwait(false);
        }
    }

    private static TwilioVideoException NotConfirmed(string goal, string seen, TwilioVideoException? unusable) =>
        new(TwilioVideoErrorKind.InvalidResponse, $"The service accepted the change ({goal}), but the object {seen}.{(unusable is null ? "" : " " + unusable.Message)}", unusable)
        {
            StatusCode = unusable?.StatusCode ?? 0,
            RequestId = unusable?.RequestId,
        };

    // A look that finds nobody says no more than the failure that led to it. One that fails leaves it open whether the change was made by
    // a request whose answer was lost, so 'not found' would be a guess.
    private static async Task<T?> LookAsync<T>(Func<Task<T>> look)
        where T : class
    {
        try
        {
            return await look().ConfigureAwait(false);
        }
        catch (TwilioVideoException exception) when (exception.Kind == TwilioVideoErrorKind.Api && exception.StatusCode == 404)
        {
            return null;
        }
    }
}
