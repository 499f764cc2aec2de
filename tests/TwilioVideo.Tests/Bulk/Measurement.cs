using System;
using System.Threading.Tasks;
using Xunit;

namespace TwilioVideo.Tests.Bulk;

/// <summary>
/// A measurement that the machine did not stand still for. One that was off its target while it did is made anew; if it never was quiet
/// enough, the test is skipped and says so. What is off its target on a quiet machine fails at once.
/// </summary>
internal static class Measurement
{
    private const int Tries = 3;
    private static readonly TimeSpan Negligible = TimeSpan.FromMilliseconds(100);

    public static async Task MakeAsync(ITestOutputHelper output, Func<Task> measure)
    {
        for (var i = 0; i < Tries; i++)
        {
            using var standstill = new Standstill();
            try
            {
                await measure();
                return;
            }
            catch (OffTargetException miss) when (standstill.Total > Negligible)
            {
                output.WriteLine($"{miss.Message} But the machine stood still for {standstill.Total.TotalMilliseconds:0} ms, at most {standstill.Longest.TotalMilliseconds:0} at a time.");
            }
        }

        Assert.Skip($"The machine stood still in each of {Tries} measurements.");
    }

    public static void ShouldHold(bool isOnTarget, string otherwise)
    {
        if (!isOnTarget)
        {
            throw new OffTargetException(otherwise);
        }
    }
}

internal sealed class OffTargetException(string message) : Exception(message);
