using System.Runtime.CompilerServices;

namespace TwilioVideo.Client.Tokens;

/// <summary>Compares signatures without telling by the time it takes where they differ.</summary>
internal static class ConstantTime
{
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.NoOptimization)]
    public static bool AreEqual(byte[] one, byte[] other)
    {
        var difference = one.Length ^ other.Length;
        for (var i = 0; i < one.Length && i < other.Length; i++)
        {
            difference |= one[i] ^ other[i];
        }

        return difference == 0;
    }
}
