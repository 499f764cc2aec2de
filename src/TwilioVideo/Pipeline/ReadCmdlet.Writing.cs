using System;
using System.Diagnostics;
using System.Globalization;
using TwilioVideo.Client;

namespace TwilioVideo;

// What comes out, and what is said of it meanwhile.
public abstract partial class ReadCmdlet<T>
{
    private const int LookAtTheClock = 64;
    private const double ManyASecond = 500;
    private readonly Stopwatch writing = new();
    private ulong skipped;
    private ulong written;
    private int failed;
    private int leftOut;
    private int empty;

    // A screen draws the progress anew with each line, which takes several times as long as the line; and lines that rush by are progress enough.
    private bool IsSeen => written > ManyASecond * progress!.Seconds && writing.Elapsed.TotalSeconds > progress.Seconds / 2;

    private void ShowProgress()
    {
        if (progress!.IsDue && IsSeen)
        {
            progress.End();
        }
        else if (progress.IsDue)
        {
            progress.Show(
                $"{written} read, {failed} failed, {readings.Count + 1} in flight, {written / progress.Seconds:0}/s{(Client.IsHeldBack ? ", waiting because of the account's limit" : "")}",
                written,
                First == ulong.MaxValue ? null : First,
                isSteady: true);
        }
    }

    private void WriteItems(Page<T> page, Action<T>? complete)
    {
        leftOut += page.LeftOut;
        empty += page.Empty;
        writing.Start();
        foreach (var item in page.Items)
        {
            if (IsSatisfied)
            {
                break;
            }

            if (!Keep(item))
            {
                continue;
            }

            if (skipped < Skip)
            {
                skipped++;
                continue;
            }

            written++;
            LearnAccount(item);
            complete?.Invoke(item);
            WriteObject(item);
            if (written % LookAtTheClock == 0)
            {
                ShowProgress();
            }
        }

        writing.Stop();
    }

    private void WarnOfLeftOut()
    {
        if (empty > 0)
        {
            WriteWarning($"{empty.ToString(CultureInfo.InvariantCulture)} {(empty == 1 ? "entry" : "entries")} that the service sent in a list {(empty == 1 ? "is" : "are")} no object, such as null, and {(empty == 1 ? "was" : "were")} left out.");
        }

        if (leftOut > 0)
        {
            WriteWarning($"{leftOut.ToString(CultureInfo.InvariantCulture)} {(leftOut == 1 ? "object" : "objects")} that the service sent did not fit what was asked for and {(leftOut == 1 ? "was" : "were")} left out. The service, or what stands before it, ignored a filter.");
        }
    }
}
