using System;
using System.Threading.Tasks;
using TwilioVideo.Client.Requests;

namespace TwilioVideo.Client.Media;

/// <summary>Brings one file to the disk, over as many breaks as the policy allows. Whatever happens, only a whole file gets its name.</summary>
internal sealed class MediaDownload(MediaHost host, TwilioVideoClientOptions options, WantedMedia wanted)
{
    private readonly ResendPolicy policy = new(options.MaximumRetryCount, options.RetryDeadline, Chance.Next);
    private bool hasChanged;

    /// <param name="locate">Asks the service where the file lies; each try has an address of its own, as they expire.</param>
    /// <param name="path">Where it shall be.</param>
    /// <param name="overwrite">Whether a file that is there already may go.</param>
    /// <param name="progress">Is told how far it is.</param>
    /// <param name="call">Cancellation and observation.</param>
    public async Task SaveAsync(Func<Task<MediaLocation>> locate, string path, bool overwrite, MediaProgress progress, CallContext call)
    {
        using var file = PartialFile.Open(path, wanted.Sid);
        progress.Is(file.Length);
        var lastProgress = options.Time.GetTimestamp();
        for (var failures = 0; ;)
        {
            var before = file.Length;
            var isWhole = false;
            try
            {
                isWhole = await TryAsync(await locate().ConfigureAwait(false), file, progress, call).ConfigureAwait(false);
            }
            catch (TwilioVideoException failure)
            {
                (failures, lastProgress) = file.Length > before ? (1, options.Time.GetTimestamp()) : (failures + 1, lastProgress);
                if (policy.WaitBefore(Resend.Safe, failure, false, failures, failures, options.Time.GetElapsedTime(lastProgress)) is not { } wait)
                {
                    throw;
                }

                call.Observer?.Retrying(new RetryNotice("GET", "(media)", failure.Message, wait, false));
                await Delay.ForAsync(wait, options.Time, call.Cancellation).ConfigureAwait(false);
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
    private async Task<bool> TryAsync(MediaLocation location, PartialFile file, MediaProgress progress, CallContext call)
    {
        using var answer = await host.AskAsync(location.Address, file.Length, file.Known.Validator, call).ConfigureAwait(false);
        if (!Fits(answer, file))
        {
            return false;
        }

        progress.WillBe(file.Known.Total);
        progress.Is(file.Length);
        var buffer = new byte[81920];
        int read;
        while (answer.Kind != MediaAnswerKind.NothingLeft && (read = await answer.ReadAsync(buffer, call.Cancellation).ConfigureAwait(false)) > 0)
        {
            if (file.Length + read > file.Known.Total)
            {
                BeginAnew(file, null, null);
                return false;
            }

            await file.AppendAsync(buffer, read, call.Cancellation).ConfigureAwait(false);
            progress.Is(file.Length);
        }

        if (answer.Kind == MediaAnswerKind.Rest && file.Known.Total is null)
        {
            throw new TwilioVideoException(FailureKind.Network, $"The media's host gave a part of the file, {file.Length} bytes so far, and did not say how long it is.");
        }

        wanted.CheckWhole(file.Length, file.Known.Total);
        return true;
    }

    /// <summary>Whether an answer belongs to what is there. A whole file always does, in its place.</summary>
    private bool Fits(MediaAnswer answer, PartialFile file)
    {
        var known = file.Known;
        var isSame = (answer.Total ?? known.Total) == (known.Total ?? answer.Total);
        if (answer.Kind == MediaAnswerKind.Whole)
        {
            // A length that is not told again is still the one of the same file.
            var total = answer.Total ?? (answer.Validator == known.Validator ? known.Total : null);
            if (isSame)
            {
                file.Restart(total, answer.Validator);
            }
            else
            {
                BeginAnew(file, total, answer.Validator);
            }

            return true;
        }

        if (known.Validator is null)
        {
            throw new TwilioVideoException(FailureKind.Media, "The media's host gave a part of the file where the whole was asked for.");
        }

        var goesOn = answer.Kind == MediaAnswerKind.Rest
            ? answer.Start == file.Length && (answer.Validator ?? known.Validator) == known.Validator
            : answer.Total == file.Length;
        if (!isSame || !goesOn || file.Length == 0)
        {
            BeginAnew(file, null, null);
            return false;
        }

        if (known.Total is null && answer.Total is { } told)
        {
            file.Learn(told);
        }

        return true;
    }

    // A file that changed meanwhile is fetched once more from its first byte. One that goes on changing would never end.
    private void BeginAnew(PartialFile file, long? total, string? validator)
    {
        file.Restart(total, validator);
        if (hasChanged)
        {
            throw new TwilioVideoException(FailureKind.Media, "The media's host gave another file each time: its length, or the place where it goes on, did not fit what came before.");
        }

        hasChanged = true;
    }
}
