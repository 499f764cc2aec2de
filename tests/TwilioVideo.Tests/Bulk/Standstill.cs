using System;
using System.Diagnostics;
using System.Threading;

namespace TwilioVideo.Tests.Bulk;

/// <summary>
/// How long the machine stood still, as a thread sees it that only wants to be woken again and again. Nobody can keep to a rate on a
/// machine that stands still, so what was measured meanwhile says nothing of the module.
/// </summary>
internal sealed class Standstill : IDisposable
{
    private static readonly TimeSpan Often = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan Usual = TimeSpan.FromMilliseconds(20);
    private readonly Thread watch;
    private volatile bool isOver;

    public Standstill()
    {
        watch = new Thread(Watch) { IsBackground = true, Priority = ThreadPriority.Highest };
        watch.Start();
    }

    /// <summary>All of it together.</summary>
    public TimeSpan Total { get; private set; }

    /// <summary>The longest of it.</summary>
    public TimeSpan Longest { get; private set; }

    public void Dispose()
    {
        isOver = true;
        watch.Join();
    }

    private void Watch()
    {
        for (var clock = Stopwatch.StartNew(); !isOver; clock.Restart())
        {
            Thread.Sleep(Often);
            if (clock.Elapsed is var took && took > Usual)
            {
                Total += took - Often;
                Longest = took > Longest ? took : Longest;
            }
        }
    }
}
