using System;
using System.Diagnostics;
using System.Globalization;
using TwilioVideo.Client.Paging;

namespace TwilioVideo.Execution;

/// <summary>Writes the objects of pages, as many as -First and -Skip want, and counts what the service sent besides.</summary>
/// <typeparam name="T">The type of the objects.</typeparam>
/// <param name="output">The output of the cmdlet.</param>
/// <param name="first">The number of objects to write.</param>
/// <param name="skip">The number of objects to leave out before the first.</param>
/// <param name="isWanted">Determines whether an object is wanted, where the service can't tell.</param>
/// <param name="toOutput">Gets what is written for an object.</param>
/// <param name="showProgress">Shows the progress; called now and then.</param>
internal sealed class PageWriter<T>(CmdletOutput output, ulong first, ulong skip, Predicate<T> isWanted, Func<T, object> toOutput, Action showProgress)
    where T : class
{
    private const int ItemsPerClockCheck = 64;
    private const double FastOutputPerSecond = 500;
    private readonly Stopwatch _writing = new();
    private ulong _toSkip = skip;
    private int _discardedCount;
    private int _emptyCount;

    /// <summary>Gets the number of objects that were written.</summary>
    public ulong Written { get; private set; }

    /// <summary>Gets a value indicating whether as many were written as are wanted.</summary>
    public bool IsSatisfied => Written >= first;

    /// <summary>
    /// Gets a value indicating whether the output itself is progress enough. A screen draws the progress anew with each line, which takes several
    /// times as long as the line.
    /// </summary>
    public bool IsOutputVisible =>
        Written > FastOutputPerSecond * output.Progress.Seconds && _writing.Elapsed.TotalSeconds > output.Progress.Seconds / 2;

    /// <summary>Determines whether a page holds all that is wanted yet.</summary>
    /// <param name="page">The page.</param>
    /// <returns>true if no other page is needed; otherwise, false.</returns>
    public bool WillBeSatisfiedBy(Page<T> page) => Written + (ulong)page.Items.Count >= first;

    /// <summary>Writes the objects of a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="complete">Adds to each object what the service does not say; null for nothing.</param>
    public void Write(Page<T> page, Action<T>? complete)
    {
        _discardedCount += page.DiscardedCount;
        _emptyCount += page.Empty;
        _writing.Start();
        foreach (var item in page.Items)
        {
            if (IsSatisfied)
            {
                break;
            }

            if (!isWanted(item))
            {
                continue;
            }

            if (_toSkip > 0)
            {
                _toSkip--;
                continue;
            }

            Written++;
            complete?.Invoke(item);
            output.WriteObject(toOutput(item));
            if (Written % ItemsPerClockCheck == 0)
            {
                showProgress();
            }
        }

        _writing.Stop();
    }

    /// <summary>Warns of what the service sent and nobody asked for.</summary>
    public void WriteDiscardedWarning()
    {
        if (_emptyCount > 0)
        {
            var (entries, are, were) = _emptyCount == 1 ? ("entry", "is", "was") : ("entries", "are", "were");
            output.WriteWarning($"{Number(_emptyCount)} {entries} that the service sent in a list {are} no object, such as null, and {were} left out.");
        }

        if (_discardedCount > 0)
        {
            var (objects, were) = _discardedCount == 1 ? ("object", "was") : ("objects", "were");
            output.WriteWarning(
                $"{Number(_discardedCount)} {objects} that the service sent did not fit what was asked for and {were} left out. "
                + "The service, or what stands before it, ignored a filter.");
        }
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
