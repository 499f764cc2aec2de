using System;
using System.Threading.Tasks;
using TwilioVideo.Client.Requests;

namespace TwilioVideo.Client.Media;

/// <summary>Brings one file to the disk, over as many breaks as the policy allows. Whatever happens, only a whole file gets its name.</summary>
internal sealed class MediaDownload(MediaHost host, TwilioVideoClientOptions options)
{
    private readonly ResendPolicy policy = new(options.MaximumRetryCount, options.RetryDeadline, Chance.Next);

    /// <param name="locate">Asks the service where the file lies; each try has an address of its own, as they expire.</param>
    /// <param name="path">Where it shall be.</param>
    /// <param name="overwrite">Whether a file that is there already may go.</param>
    /// <param name="progress">Is told how far it is.</param>
    /// <param name="call">Cancellation and observation.</param>
    public async Task SaveAsync(Func<Task<MediaLocation>> locate, string path, bool overwrite, MediaProgress progress, CallContext call)
    {
        using var file = PartialFile.Open(path);
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
        using var answer = await host.AskAsync(location.Address, file.Length, file.Validator, call).ConfigureAwait(false);
        switch (answer.Kind)
        {
            case MediaAnswerKind.Whole:
                file.Restart(answer.Validator);
                break;
            case MediaAnswerKind.Rest when answer.Start == file.Length && (answer.Validator ?? file.Validator) == file.Validator:
                break;
            case MediaAnswerKind.NothingLeft when answer.Total == file.Length && file.Length > 0:
                return true;
            default:
                if (file.Validator is null)
                {
                    throw new TwilioVideoException(FailureKind.Media, "The media's host gave a part of the file where the whole was asked for.");
                }

                file.Restart(null);
                return false;
        }

        progress.WillBe(answer.Total);
        progress.Is(file.Length);
        var buffer = new byte[81920];
        int read;
        while ((read = await answer.ReadAsync(buffer, call.Cancellation).ConfigureAwait(false)) > 0)
        {
            await file.AppendAsync(buffer, read, call.Cancellation).ConfigureAwait(false);
            progress.Is(file.Length);
        }

        return answer.Total is null || answer.Total == file.Length
            ? true
            : throw new TwilioVideoException(FailureKind.Network, $"The connection to the media's host ended after {file.Length} of {answer.Total} bytes.");
    }
}
