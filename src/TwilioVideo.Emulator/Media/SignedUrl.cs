using System;
using System.Globalization;
using TwilioVideo.Emulator.Http;
using TwilioVideo.Emulator.Model;

namespace TwilioVideo.Emulator.Media;

/// <summary>An address that opens one file for a while to whoever has it.</summary>
internal static class SignedUrl
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    public static string Create(VideoEmulator emulator, IDownloadable media)
    {
        long expires = emulator.Time.GetUtcNow().Add(Lifetime).ToUnixTimeSeconds();
        string root = emulator.MediaAddress.GetLeftPart(UriPartial.Authority);
        return FormattableString.Invariant($"{root}/{media.FileName}?Expires={expires}&Signature={Sign(emulator, media.Sid, expires)}");
    }

    /// <summary>Whether a query is one that was signed for the file, and still holds.</summary>
    public static bool IsValid(VideoEmulator emulator, Sid sid, RequestParameters query) =>
        long.TryParse(query.Find("Expires"), NumberStyles.None, CultureInfo.InvariantCulture, out long expires)
        && expires >= emulator.Time.GetUtcNow().ToUnixTimeSeconds()
        && query.Find("Signature") == Sign(emulator, sid, expires);

    // It keeps no secret; it only has to notice an address that was tampered with.
    private static string Sign(VideoEmulator emulator, Sid sid, long expires) =>
        SplitMix64.Mix(SplitMix64.Mix(sid.High ^ (ulong)expires) ^ sid.Low ^ (uint)emulator.RandomSeed).ToString("x16", CultureInfo.InvariantCulture);
}
