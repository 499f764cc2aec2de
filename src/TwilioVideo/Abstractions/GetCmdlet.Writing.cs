using System;
using System.Diagnostics;
using System.Globalization;
using TwilioVideo.Client.Paging;

namespace TwilioVideo.Abstractions;

// What comes out, and what is said of it meanwhile.
public abstract partial class GetCmdlet<T>
{
    private const int ItemsPerClockCheck = 64;
    private const double FastOutputPerSecond = 500;
    private readonly Stopwatch _writing = new();
    private ulong _skipped;
    private ulong _written;
    private int _failed;
    private int _discardedCount;
    private int _empty;

    // A screen draws the progress anew with each line, which takes several times as long as the line; and lines that rush by are progress enough.
    private bool IsOutputVisible => _written > FastOutputPerSecond * _progress!.Seconds && _writing.Elapsed.TotalSeconds > _progress.Seconds / 2;

    private void ShowProgress()
    {
        if (_progress!.IsDue && IsOutputVisible)
        {
            _progress.Complete();
        }
        else if (_progress.IsDue)
        {
            _progress.Show(
                $"{_written} read, {_failed} failed, {_pendingReads.Count + 1} in flight, {_written / _progress.Seconds:0}/s{(Client.IsThrottled ? ", waiting because of the account's limit" : "")}",
                _written,
                First == ulong.MaxValue ? null : First,
                isSteady: true);
        }
    }

    private void WriteItems(Page<T> page, Action<T>? complete)
    {
        _discardedCount += page.DiscardedCount;
        _empty += page.Empty;
        _writing.Start();
        foreach (var item in page.Items)
        {
            if (IsSatisfied)
            {
                break;
            }

            if (!ShouldWrite(item))
            {
                continue;
            }

            if (_skipped < Skip)
            {
                _skipped++;
                continue;
            }

            _written++;
            LearnAccount(item);
            complete?.Invoke(item);
            WriteObject(ToOutput(item));
            if (_written % ItemsPerClockCheck == 0)
            {
                ShowProgress();
            }
        }

        _writing.Stop();
    }

    private void WriteDiscardedWarning()
    {
        if (_empty > 0)
        {
            WriteWarning($"{_empty.ToString(CultureInfo.InvariantCulture)} {(_empty == 1 ? "entry" : "entries")} that the service sent in a list {(_empty == 1 ? "is" : "are")} no object, such as null, and {(_empty == 1 ? "was" : "were")} left out.");
        }

        if (_discardedCount > 0)
        {
            WriteWarning($"{_discardedCount.ToString(CultureInfo.InvariantCulture)} {(_discardedCount == 1 ? "object" : "objects")} that the service sent did not fit what was asked for and {(_discardedCount == 1 ? "was" : "were")} left out. The service, or what stands before it, ignored a filter.");
        }
    }
}
