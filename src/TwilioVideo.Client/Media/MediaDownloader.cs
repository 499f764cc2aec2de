using System;
using System.Threading.Tasks;
using TwilioVideo.Client.Diagnostics;
using TwilioVideo.Client.Http;
using TwilioVideo.Client.Options;
using TwilioVideo.Client.Resilience;

namespace TwilioVideo.Client.Media;

/// <summary>Downloads one file, and resumes after errors as the retry policy allows. Only a complete file gets its name.</summary>
internal sealed class MediaDownloader(MediaClient host, TwilioVideoClientOptions options, DownloadRequest expected)
{
    private readonly RetryPolicy _retryPolicy = new(options.MaximumRetryCount, options.RetryDeadline, RandomJitter.NextDouble);
    private bool _hasChanged;
    private bool _canResume = true;

    /// <summary>Downloads the file.</summary>
    /// <param name="locate">Gets the address of the file from the service, for each attempt again, because addresses expire.</param>
    /// <param name="path">The path of the file.</param>
    /// <param name="overwrite">Whether an existing file is replaced.</param>
    /// <param name="progress">Receives the progress.</param>
    /// <param name="context">The cancellation and observation of the call.</param>
    public async Task SaveAsync(Func<Task<MediaUrl>> locate, string path, bool overwrite, DownloadProgress progress, RequestContext context)
    {
        DownloadPathRules.Validate(path);
        using var file = ResumableDownloadFile.Open(path, expected.Sid);
        progress.SetReceived(file.Length);
        var lastProgress = options.TimeProvider.GetTimestamp();
        for (var failures = 0; ;)
        {
            var before = file.Length;
            var isComplete = false;
            try
            {
                isComplete =
                    await DownloadAttemptAsync(await locate().ConfigureAwait(false), file, progress, context).ConfigureAwait(false);
            }
            catch (TwilioVideoException exception)
            {
                (failures, lastProgress) = file.Length > before ? (1, options.TimeProvider.GetTimestamp()) : (failures + 1, lastProgress);
                var elapsed = options.TimeProvider.GetElapsedTime(lastProgress);
                if (_retryPolicy.GetDelay(
                    RetrySafety.Idempotent, exception, isNotSent: false, failures, failures, elapsed) is not { } delay)
                {
                    throw;
                }

                context.Observer?.OnRetrying(new RequestRetryingEvent("GET", "(media)", exception.Message, delay, exception.IsThrottled));
                await options.TimeProvider.DelayAsync(delay, context.Cancellation).ConfigureAwait(false);
            }

            // Not retried: an error of the disk would occur again.
            if (isComplete)
            {
                file.Complete(overwrite);
                return;
            }
        }
    }

    /// <summary>Downloads what is missing. Returns false where the download must start again.</summary>
    private async Task<bool> DownloadAttemptAsync(
        MediaUrl location, ResumableDownloadFile file, DownloadProgress progress, RequestContext context)
    {
        using var response = await host.GetAsync(location.Uri, file.Length, file.State.Validator, context).ConfigureAwait(false);
        if (!IsResumable(response, file))
        {
            return false;
        }

        progress.SetTotal(file.State.Total);
        progress.SetReceived(file.Length);
        var buffer = new byte[81920];
        int read;
        while (response.Kind != RangeResult.NotSatisfiable
            && (read = await response.ReadAsync(buffer, context.Cancellation).ConfigureAwait(false)) > 0)
        {
            if (file.Length == 0 && response.IsUntyped && MediaTypeDetector.StartsAsText(buffer, read))
            {
                throw new TwilioVideoException(
                    TwilioVideoErrorKind.Media, "The media host returned text instead of the media. A proxy may have responded.");
            }

            if (file.Length + read > file.State.Total)
            {
                Restart(file, null, null);
                return false;
            }

            await file.AppendAsync(buffer, read, context.Cancellation).ConfigureAwait(false);
            progress.SetReceived(file.Length);
        }

        if (response.Kind == RangeResult.Partial && file.State.Total is null)
        {
            throw new TwilioVideoException(
                TwilioVideoErrorKind.Network,
                    $"The media host returned a part of the file, {file.Length} bytes so far, without its total length.");
        }

        expected.EnsureComplete(file.Length, file.State.Total);
        return true;
    }

    /// <summary>Determines whether a response continues the file. A complete file replaces it.</summary>
    private bool IsResumable(MediaResponse response, ResumableDownloadFile file)
    {
        var known = file.State;
        var isSame = (response.Total ?? known.Total) == (known.Total ?? response.Total);
        if (response.Kind == RangeResult.Full)
        {
            // A response without a length does not change that of the same file.
            var total = response.Total ?? (response.Validator == known.Validator ? known.Total : null);
            if (isSame)
            {
                file.Restart(total, _canResume ? response.Validator : null);
            }
            else
            {
                Restart(file, total, response.Validator);
            }

            return true;
        }

        if (known.Validator is null)
        {
            throw new TwilioVideoException(
                TwilioVideoErrorKind.Media, "The media host returned a part of the file, but the complete file was requested.");
        }

        // Without a validator nothing shows that the part belongs to the same file.
        if (response.Kind == RangeResult.Partial && response.Validator is null)
        {
            _canResume = false;
            file.Restart(null, null);
            return false;
        }

        var isContinuation = response.Kind == RangeResult.Partial
            ? response.Start == file.Length && response.Validator == known.Validator
            : response.Total == file.Length;
        if (!isSame || !isContinuation || file.Length == 0)
        {
            Restart(file, null, null);
            return false;
        }

        if (known.Total is null && response.Total is { } length)
        {
            file.UpdateState(length);
        }

        return true;
    }

    // A file that changed meanwhile is downloaded once more. One that keeps changing would never end.
    private void Restart(ResumableDownloadFile file, long? total, string? validator)
    {
        file.Restart(total, validator);
        if (_hasChanged)
        {
            throw new TwilioVideoException(
                TwilioVideoErrorKind.Media,
                    "The media host returned another file with each request: its length or validator changed repeatedly.");
        }

        _hasChanged = true;
    }
}
