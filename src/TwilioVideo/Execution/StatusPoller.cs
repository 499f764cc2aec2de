using System;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;
using TwilioVideo.Client.Diagnostics;
using TwilioVideo.Client.Http;
using TwilioVideo.Diagnostics;

namespace TwilioVideo.Execution;

/// <summary>
/// The wait for one thing. Its time is a limit for each question too. A failure that may pass says nothing about the status, so it ends
/// no wait; the time does.
/// </summary>
/// <typeparam name="T">What is waited for.</typeparam>
/// <param name="name">What it is called in a message.</param>
/// <param name="expected">The status to wait for.</param>
/// <param name="limit">How long it is waited for; null for as long as it takes, nothing for one question.</param>
/// <param name="poll">What lies between two questions.</param>
/// <param name="turns">How many may ask at once.</param>
/// <param name="context">Cancellation and observation.</param>
/// <param name="troubled">Is told why a question failed for which the wait goes on.</param>
internal sealed class StatusPoller<T>(string name, string expected, TimeSpan? limit, TimeSpan poll, SemaphoreSlim turns, RequestContext context, Action<string> troubled)
    where T : class
{
    private static readonly TimeSpan MaxLastPollDuration = TimeSpan.FromSeconds(1);
    private readonly Stopwatch _waited = Stopwatch.StartNew();
    private readonly LastErrorObserver _lastError = new(context.Observer);
    private bool _hasResponse;
    private bool _wasLastPoll;
    private string? _status;
    private string? _transientError;
    private TwilioVideoException? _failure;

    private TimeSpan Remaining => limit is { } all ? all - _waited.Elapsed : TimeSpan.MaxValue;

    /// <summary>Asks until the status is there.</summary>
    /// <param name="ask">Asks the service; null while it is not there yet.</param>
    /// <param name="statusOf">The status of one.</param>
    /// <param name="isFinal">Whether a status stays for ever.</param>
    /// <returns>What has the status.</returns>
    public async Task<T> PollAsync(Func<RequestContext, Task<T?>> ask, Func<T, string?> statusOf, Func<string, bool> isFinal)
    {
        while (true)
        {
            var item = await QueryAsync(ask, statusOf).ConfigureAwait(false);
            if (item is not null && string.Equals(_status, expected, StringComparison.OrdinalIgnoreCase))
            {
                return item;
            }

            if (item is not null && _status is not null && isFinal(_status))
            {
                throw new TwilioVideoException(TwilioVideoErrorKind.UnexpectedStatus, $"The {name} is '{_status}' and will not be '{expected}' any more.");
            }

            await PauseAsync().ConfigureAwait(false);
        }
    }

    private async Task<T?> QueryAsync(Func<RequestContext, Task<T?>> ask, Func<T, string?> statusOf)
    {
        using var timeoutSource = CancellationTokenSource.CreateLinkedTokenSource(context.Cancellation);
        if (limit > TimeSpan.Zero)
        {
            timeoutSource.CancelAfter(Remaining > TimeSpan.Zero ? Remaining : TimeSpan.Zero);
        }

        try
        {
            _lastError.Reset();
            var item = await QueryWithPermitAsync(ask, timeoutSource.Token).ConfigureAwait(false);
            (_hasResponse, _status, _transientError, _failure) = (true, item is null ? null : statusOf(item), null, null);
            return item;
        }
        catch (TwilioVideoException passing) when (passing.IsTransient || IsUnknownForNow(passing))
        {
            (_transientError, _failure) = ($" The last question failed: {passing.Message}", passing);
            troubled(passing.Message);
        }
        catch (Exception exception) when (exception is not TwilioVideoException && timeoutSource.IsCancellationRequested && !context.Cancellation.IsCancellationRequested)
        {
            _transientError = _lastError.LastError is { } last ? $" The last question failed: {last}" : " The last question had no answer by then.";
        }

        return null;
    }

    // The service may respond with 404 for a moment just after a room has ended, although the wait has seen it before.
    private bool IsUnknownForNow(TwilioVideoException exception) =>
        _status is not null && limit is not null && exception is { Kind: TwilioVideoErrorKind.Api, StatusCode: 404 };

    private async Task<T?> QueryWithPermitAsync(Func<RequestContext, Task<T?>> ask, CancellationToken cancellationToken)
    {
        await turns.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await ask(context with { Cancellation = cancellationToken, Observer = _lastError }).ConfigureAwait(false);
        }
        finally
        {
            turns.Release();
        }
    }

    // The last question comes shortly before the time is up, however far the next one is, so that it can be answered in time.
    private async Task PauseAsync()
    {
        var left = Remaining;
        var last = limit is { } all ? left - Min(MaxLastPollDuration, TimeSpan.FromTicks(all.Ticks / 4)) : left;
        var isUp = _wasLastPoll || last <= TimeSpan.Zero;
        var pause = isUp ? left : Min(last, poll);

        // A pause may end a moment early, and what is left of it is no time for yet another question.
        _wasLastPoll = last <= poll;
        if (_transientError is not null && !isUp)
        {
            context.Observer?.OnRetrying(new RequestRetryingEvent("Wait:", name, _failure?.Message ?? _transientError, pause, _failure?.StatusCode == 429));
        }

        if (left > TimeSpan.Zero)
        {
            await Task.Delay(pause, context.Cancellation).ConfigureAwait(false);
        }

        if (isUp)
        {
            throw new TwilioVideoException(TwilioVideoErrorKind.Timeout, CreateTimeoutMessage() + _transientError, _failure);
        }
    }

    private string CreateTimeoutMessage()
    {
        var time = $"{limit!.Value.TotalSeconds:0} seconds";
        return !_hasResponse ? $"There was no answer about the {name} within {time}, so whether it is '{expected}' is not known."
            : _status is null ? $"The {name} is not there after {time}, and so not '{expected}'."
            : $"The {name} is still '{_status}' after {time}, and not '{expected}'.";
    }

    private static TimeSpan Min(TimeSpan span, TimeSpan other) => span < other ? span : other;
}
