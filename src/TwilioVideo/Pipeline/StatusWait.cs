using System;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;
using TwilioVideo.Client;

namespace TwilioVideo;

/// <summary>
/// The wait for one thing. Its time is a limit for each question too. A failure that may pass says nothing about the status, so it ends
/// no wait; the time does.
/// </summary>
/// <typeparam name="T">What is waited for.</typeparam>
/// <param name="name">What it is called in a message.</param>
/// <param name="wanted">The status to wait for.</param>
/// <param name="limit">How long it is waited for; null for as long as it takes, nothing for one question.</param>
/// <param name="poll">What lies between two questions.</param>
/// <param name="turns">How many may ask at once.</param>
/// <param name="call">Cancellation and observation.</param>
/// <param name="troubled">Is told why a question failed for which the wait goes on.</param>
internal sealed class StatusWait<T>(string name, string wanted, TimeSpan? limit, TimeSpan poll, SemaphoreSlim turns, CallContext call, Action<string> troubled)
    where T : class
{
    private static readonly TimeSpan LongestLastQuestion = TimeSpan.FromSeconds(1);
    private readonly Stopwatch waited = Stopwatch.StartNew();
    private readonly LastProblem problems = new(call.Observer);
    private bool isAnswered;
    private bool wasLast;
    private string? status;
    private string? trouble;
    private TwilioVideoException? failure;

    private TimeSpan Left => limit is { } all ? all - waited.Elapsed : TimeSpan.MaxValue;

    /// <summary>Asks until the status is there.</summary>
    /// <param name="ask">Asks the service; null while it is not there yet.</param>
    /// <param name="statusOf">The status of one.</param>
    /// <param name="isFinal">Whether a status stays for ever.</param>
    /// <returns>What has the status.</returns>
    public async Task<T> EndAsync(Func<CallContext, Task<T?>> ask, Func<T, string?> statusOf, Func<string, bool> isFinal)
    {
        while (true)
        {
            var one = await AskAsync(ask, statusOf).ConfigureAwait(false);
            if (one is not null && string.Equals(status, wanted, StringComparison.OrdinalIgnoreCase))
            {
                return one;
            }

            if (one is not null && status is not null && isFinal(status))
            {
                throw new TwilioVideoException(FailureKind.OtherEnd, $"The {name} is '{status}' and will not be '{wanted}' any more.");
            }

            await PauseAsync().ConfigureAwait(false);
        }
    }

    private async Task<T?> AskAsync(Func<CallContext, Task<T?>> ask, Func<T, string?> statusOf)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(call.Cancellation);
        if (limit > TimeSpan.Zero)
        {
            patience.CancelAfter(Left > TimeSpan.Zero ? Left : TimeSpan.Zero);
        }

        try
        {
            problems.Forget();
            var one = await InTurnAsync(ask, patience.Token).ConfigureAwait(false);
            (isAnswered, status, trouble, failure) = (true, one is null ? null : statusOf(one), null, null);
            return one;
        }
        catch (TwilioVideoException passing) when (passing.IsPassing)
        {
            (trouble, failure) = ($" The last question failed: {passing.Message}", passing);
            troubled(passing.Message);
        }
        catch (Exception problem) when (problem is not TwilioVideoException && patience.IsCancellationRequested && !call.Cancellation.IsCancellationRequested)
        {
            trouble = problems.Last is { } last ? $" The last question failed: {last}" : " The last question had no answer by then.";
        }

        return null;
    }

    private async Task<T?> InTurnAsync(Func<CallContext, Task<T?>> ask, CancellationToken stop)
    {
        await turns.WaitAsync(stop).ConfigureAwait(false);
        try
        {
            return await ask(call with { Cancellation = stop, Observer = problems }).ConfigureAwait(false);
        }
        finally
        {
            turns.Release();
        }
    }

    // The last question comes shortly before the time is up, however far the next one is, so that it can be answered in time.
    private async Task PauseAsync()
    {
        var left = Left;
        var last = limit is { } all ? left - Least(LongestLastQuestion, TimeSpan.FromTicks(all.Ticks / 4)) : left;
        var isUp = wasLast || last <= TimeSpan.Zero;
        var pause = isUp ? left : Least(last, poll);

        // A pause may end a moment early, and what is left of it is no time for yet another question.
        wasLast = last <= poll;
        if (trouble is not null && !isUp)
        {
            call.Observer?.Retrying(new RetryNotice("Wait:", name, failure?.Message ?? trouble, pause, failure?.StatusCode == 429));
        }

        if (left > TimeSpan.Zero)
        {
            await Task.Delay(pause, call.Cancellation).ConfigureAwait(false);
        }

        if (isUp)
        {
            throw new TwilioVideoException(FailureKind.Timeout, TimeIsUp() + trouble, failure);
        }
    }

    private string TimeIsUp()
    {
        var time = $"{limit!.Value.TotalSeconds:0} seconds";
        return !isAnswered ? $"There was no answer about the {name} within {time}, so whether it is '{wanted}' is not known."
            : status is null ? $"The {name} is not there after {time}, and so not '{wanted}'."
            : $"The {name} is still '{status}' after {time}, and not '{wanted}'.";
    }

    private static TimeSpan Least(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
