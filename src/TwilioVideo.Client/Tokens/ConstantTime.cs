using System.Runtime.CompilerServices;

namespace TwilioVideo.Client.Tokens;

/// <summary>Compares signatures without telling by the time it takes where they differ.</summary>
internal static class ConstantTime
{
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.NoOptimization)]
    public static bool AreEqual(byte[] items, byte[] other)
    {
        var difference = items.Length ^ other.Length;
        for (var i = 0; i < items.Length && i < other.Length; i++)
        {
            difference |= items[i] ^ other[i];
        }

        return difference == 0;
    }
}
