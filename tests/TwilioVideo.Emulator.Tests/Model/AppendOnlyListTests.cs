using System;
using System.Linq;
using TwilioVideo.Emulator.Model;
using Xunit;

namespace TwilioVideo.Emulator.Tests.Model;

public class AppendOnlyListTests
{
    private const int Count = 100;

    [Fact]
    public void Previous_live_index_after_removals_skips_removed_items()
    {
        AppendOnlyList<string> list = new();
        Enumerable.Range(0, Count).ToList().ForEach(number => list.Add($"{number}"));
        Random random = new(4);
        bool[] live = [.. Enumerable.Repeat(true, Count)];
        for (int round = 0; round < 500; round++)
        {
            int removed = random.Next(Count);
            live[removed] = live[removed] && round % 3 != 0;
            if (!live[removed])
            {
                list.MarkRemoved(removed);
            }

            int start = random.Next(-1, Count);
            int expected = Array.FindLastIndex(live, Math.Max(start, 0), start + 1, isLive => isLive);
            Assert.Equal(expected, list.PreviousLiveIndex(start));
        }
    }
}
