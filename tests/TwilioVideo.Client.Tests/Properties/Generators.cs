using System.Linq;
using FsCheck;
using FsCheck.Fluent;

namespace TwilioVideo.Client.Tests.Properties;

/// <summary>Values as users and the service may give them.</summary>
internal static class Generators
{
    private static readonly string[] Awkward = [".", "..", "/", "\\", "?", "#", "%", "%2f", "%2e", "&", "=", ";", ":", "@", " ", "+", "\r\n", "\0", "\u202e", "ü", "😀", "\ud83d", "v1", "Rooms", "http://", "//", "PA", "a"];

    /// <summary>Text of pieces that mean something in an address.</summary>
    public static Gen<string> AddressText { get; } =
        Gen.Choose(0, 12).SelectMany(length => Gen.Elements(Awkward).ArrayOf(length)).Select(string.Concat);

    /// <summary>Any text, with characters of all planes and halves of pairs.</summary>
    public static Gen<string> AnyText { get; } =
        Gen.Choose(0, 40).SelectMany(length => Gen.Choose(0, 0xFFFF).ArrayOf(length)).Select(values => new string([.. values.Select(value => (char)value)]));

    public static Gen<string> Text { get; } = Gen.OneOf(AddressText, AnyText);

    /// <summary>A secret as the service gives it, or as a proxy may have it.</summary>
    public static Gen<string> Secret { get; } = Gen.OneOf(
        Gen.Elements("0123456789abcdef".ToCharArray()).ArrayOf(32).Select(characters => new string(characters)),
        Gen.Elements("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789".ToCharArray()).ArrayOf(32).Select(characters => new string(characters)))
        .Where(secret => secret.Distinct().Count() > 8);

    /// <summary>A seed for what has more parts than a generator should have.</summary>
    public static Gen<int> Seed { get; } = Gen.Choose(0, int.MaxValue - 1);
}
