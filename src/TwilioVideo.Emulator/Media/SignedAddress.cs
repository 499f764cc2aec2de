using System;
using System.Globalization;

namespace TwilioVideo.Emulator;

/// <summary>An address that opens one file for a while to whoever has it.</summary>
internal static class SignedAddress
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    public static string Make(VideoEmulator emulator, IMedia media)
    {
        long expires = emulator.Time.GetUtcNow().Add(Lifetime).ToUnixTimeSeconds();
        string root = emulator.MediaAddress.GetLeftPart(UriPartial.Authority);
        return FormattableString.Invariant($"{root}/{media.FileName}?Expires={expires}&Signature={Sign(emulator, media.Sid, expires)}");
    }

    /// <summary>Whether a query is one that was signed for the file, and still holds.</summary>
    public static bool Holds(VideoEmulator emulator, Sid sid, Parameters query) =>
        long.TryParse(query.Find("Expires"), NumberStyles.None, CultureInfo.InvariantCulture, out long expires)
        && expires >= emulator.Time.GetUtcNow().ToUnixTimeSeconds()
        && query.Find("Signature") == Sign(emulator, sid, expires);

    // It keeps no secret; it only has to notice an address that was tampered with.
    private static string Sign(VideoEmulator emulator, Sid sid, long expires) =>
        Mix64.Of(Mix64.Of(sid.High ^ (ulong)expires) ^ sid.Low ^ (uint)emulator.RandomSeed).ToString("x16", CultureInfo.InvariantCulture);
}
