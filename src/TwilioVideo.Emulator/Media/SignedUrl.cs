using System;
using System.Globalization;
using TwilioVideo.Emulator.Http;
using TwilioVideo.Emulator.Model;

namespace TwilioVideo.Emulator.Media;

/// <summary>Creates and validates URLs that give access to one file for a limited time.</summary>
internal static class SignedUrl
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    public static string Create(VideoEmulator emulator, IDownloadable media)
    {
        long expires = emulator.Time.GetUtcNow().Add(Lifetime).ToUnixTimeSeconds();
        string root = emulator.MediaAddress.GetLeftPart(UriPartial.Authority);
        return FormattableString.Invariant($"{root}/{media.FileName}?Expires={expires}&Signature={Sign(emulator, media.Sid, expires)}");
    }

    /// <summary>Determines whether a query has a signature for the file and has not expired.</summary>
    public static bool IsValid(VideoEmulator emulator, Sid sid, RequestParameters query) =>
        long.TryParse(query.Find("Expires"), NumberStyles.None, CultureInfo.InvariantCulture, out long expires)
        && expires >= emulator.Time.GetUtcNow().ToUnixTimeSeconds()
        && query.Find("Signature") == Sign(emulator, sid, expires);

    // Not cryptographic: it only has to detect a changed URL in a test.
    private static string Sign(VideoEmulator emulator, Sid sid, long expires)
    {
        ulong high = SplitMix64.Mix(sid.High ^ (ulong)expires);
        return SplitMix64.Mix(high ^ sid.Low ^ (uint)emulator.RandomSeed).ToString("x16", CultureInfo.InvariantCulture);
    }
}
