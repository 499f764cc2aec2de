using System;
using System.Threading.Tasks;
using TwilioVideo.Client.Diagnostics;
using TwilioVideo.Client.Http;
using TwilioVideo.Client.Options;
using TwilioVideo.Client.Polyfills;
using TwilioVideo.Client.Resilience;

namespace TwilioVideo.Client.Media;

/// <summary>Brings one file to the disk, over as many breaks as the policy allows. Whatever happens, only a whole file gets its name.</summary>
internal sealed class MediaDownloader(MediaClient host, TwilioVideoClientOptions options, DownloadRequest expected)
{
    private readonly RetryPolicy _policy = new(options.MaximumRetryCount, options.RetryDeadline, RandomJitter.NextDouble);
    private bool _hasChanged;

    /// <param name="locate">Asks the service where the file lies; each try has an address of its own, as they expire.</param>
    /// <param name="path">Where it shall be.</param>
    /// <param name="overwrite">Whether a file that is there already may go.</param>
    /// <param name="progress">Is told how far it is.</param>
    /// <param name="context">Cancellation and observation.</param>
    public async Task SaveAsync(Func<Task<MediaUrl>> locate, string path, bool overwrite, DownloadProgress progress, RequestContext context)
    {
        using var file = ResumableDownloadFile.Open(path, expected.Sid);
        progress.SetReceived(file.Length);
        var lastProgress = options.TimeProvider.GetTimestamp();
        for (var failures = 0; ;)
        {
            var before = file.Length;
            var isWhole = false;
            try
            {
                isWhole = await TryAsync(await locate().ConfigureAwait(false), file, progress, context).ConfigureAwait(false);
            }
            catch (TwilioVideoException exception)
            {
                (failures, lastProgress) = file.Length > before ? (1, options.TimeProvider.GetTimestamp()) : (failures + 1, lastProgress);
                if (_policy.GetDelay(RetrySafety.Idempotent, exception, false, failures, failures, options.TimeProvider.GetElapsedTime(lastProgress)) is not { } wait)
                {
                    throw;
                }

                context.Observer?.OnRetrying(new RequestRetryingEvent("GET", "(media)", exception.Message, wait, false));
                await TimeProviderExtensions.DelayAsync(wait, options.TimeProvider, context.Cancellation).ConfigureAwait(false);
            }

            // Outside of the tries: what the disk refuses, it refuses again.
            if (isWhole)
            {
                file.Complete(overwrite);
                return;
            }
        }
    }

    /// <returns>Whether the file is whole; false where it must be begun anew.</returns>
    private async Task<bool> TryAsync(MediaUrl location, ResumableDownloadFile file, DownloadProgress progress, RequestContext context)
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
        while (response.Kind != RangeResult.NotSatisfiable && (read = await response.ReadAsync(buffer, context.Cancellation).ConfigureAwait(false)) > 0)
        {
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
            throw new TwilioVideoException(TwilioVideoErrorKind.Network, $"The media's host gave a part of the file, {file.Length} bytes so far, and did not say how long it is.");
        }

        expected.EnsureComplete(file.Length, file.State.Total);
        return true;
    }

    /// <summary>Whether an answer belongs to what is there. A whole file always does, in its place.</summary>
    private bool IsResumable(MediaResponse response, ResumableDownloadFile file)
    {
        var known = file.State;
        var isSame = (response.Total ?? known.Total) == (known.Total ?? response.Total);
        if (response.Kind == RangeResult.Full)
        {
            // A length that is not told again is still the one of the same file.
            var total = response.Total ?? (response.Validator == known.Validator ? known.Total : null);
            if (isSame)
            {
                file.Restart(total, response.Validator);
            }
            else
            {
                Restart(file, total, response.Validator);
            }

            return true;
        }

        if (known.Validator is null)
        {
            throw new TwilioVideoException(TwilioVideoErrorKind.Media, "The media's host gave a part of the file where the whole was asked for.");
        }

        var goesOn = response.Kind == RangeResult.Partial
            ? response.Start == file.Length && (response.Validator ?? known.Validator) == known.Validator
            : response.Total == file.Length;
        if (!isSame || !goesOn || file.Length == 0)
        {
            Restart(file, null, null);
            return false;
        }

        if (known.Total is null && response.Total is { } told)
        {
            file.UpdateState(told);
        }

        return true;
    }

    // A file that changed meanwhile is fetched once more from its first byte. One that goes on changing would never end.
    private void Restart(ResumableDownloadFile file, long? total, string? validator)
    {
        file.Restart(total, validator);
        if (_hasChanged)
        {
            throw new TwilioVideoException(TwilioVideoErrorKind.Media, "The media's host gave another file each time: its length, or the place where it goes on, did not fit what came before.");
        }

        _hasChanged = true;
    }
}
