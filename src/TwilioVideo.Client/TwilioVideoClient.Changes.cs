using System;
using System.Threading.Tasks;
using TwilioVideo.Client.Answers;
using TwilioVideo.Client.Requests;

namespace TwilioVideo.Client;

// Success is said of a change only when it is seen.
public sealed partial class TwilioVideoClient
{
    private static readonly TimeSpan LookAgainAfter = TimeSpan.FromSeconds(1);

    /// <summary>Sends a change. A response that can't be used, or that does not show the goal, leads to a look at the object itself, under the same path.</summary>
    private async Task<T> ChangeAsync<T>(Operation<T> change, Operation<T> fetch, string[] path, FormFields? form, Goal<T> goal, CallContext call)
        where T : class
    {
        TwilioVideoException? unusable = null;
        try
        {
            var response = await SendAsync(change, path, form, call).ConfigureAwait(false);
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
        call = call with { Waits = default };
        return await ConfirmAsync(() => SendAsync(fetch, path, null, call), goal, unusable, call).ConfigureAwait(false);
    }

    /// <summary>Sends what creates something. It is never sent twice, so where the response can't be used, what is there now is looked up.</summary>
    private async Task<T> CreateAsync<T>(Operation<T> create, string[] path, FormFields form, Goal<T> goal, Func<Task<T>>? find, CallContext call)
        where T : class
    {
        TwilioVideoException? unusable = null;
        try
        {
            var response = await SendAsync(create, path, form, call).ConfigureAwait(false);
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
            : await ConfirmAsync(find, goal, unusable, call).ConfigureAwait(false);
    }

    /// <summary>Looks whether an accepted change was made: at once, and once more a moment later.</summary>
    private async Task<T> ConfirmAsync<T>(Func<Task<T>> look, Goal<T> goal, TwilioVideoException? unusable, CallContext call)
        where T : class
    {
        var found = await LookAsync(look).ConfigureAwait(false);
        if (found is null || !goal.IsReached(found))
        {
            await Delay.ForAsync(LookAgainAfter, options.Time, call.Waits).ConfigureAwait(false);
            found = await LookAsync(look).ConfigureAwait(false);
        }

        return found is not null && goal.IsReached(found) ? found : throw NotConfirmed(goal.Name, found is null ? "was not found" : "does not show it", unusable);
    }

    // A removal whose first answer was lost finds nothing the second time; what was asked for is so.
    private async Task RemoveAsync<T>(Operation<Removed> operation, Operation<T> fetch, Func<T, bool> isRemoved, string[] path, CallContext call)
        where T : class
    {
        try
        {
            if (await SendAsync(operation, path, null, call).ConfigureAwait(false) == Removed.Instance)
            {
                return;
            }
        }
        catch (TwilioVideoException failure) when (failure is { StatusCode: 404, FollowsALostAnswer: true })
        {
            return;
        }

        for (var isLast = false; await LookAsync(() => SendAsync(fetch, path, null, call)).ConfigureAwait(false) is { } found && !isRemoved(found); isLast = true)
        {
            if (isLast)
            {
                throw NotConfirmed("the removal", "is still there", null);
            }

            await Delay.ForAsync(LookAgainAfter, options.Time, call.Waits).ConfigureAwait(false);
        }
    }

    private static TwilioVideoException NotConfirmed(string goal, string seen, TwilioVideoException? unusable) =>
        new(FailureKind.BadAnswer, $"The service accepted the change ({goal}), but the object {seen}.{(unusable is null ? "" : " " + unusable.Message)}", unusable)
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
        catch (TwilioVideoException problem) when (problem.Kind == FailureKind.Service && problem.StatusCode == 404)
        {
            return null;
        }
    }
}
