using System;

namespace TwilioVideo.Client;

/// <summary>An address that is sent as it was built, where the runtime can promise that.</summary>
internal static class ExactAddress
{
#if NETSTANDARD2_0
    public static Uri Of(Uri root, string pathAndQuery) => new(root, pathAndQuery);
#else
    private static readonly UriCreationOptions AsIs = new() { DangerousDisablePathAndQueryCanonicalization = true };

    public static Uri Of(Uri root, string pathAndQuery) => new(root.GetLeftPart(UriPartial.Authority) + pathAndQuery, AsIs);
#endif
}
