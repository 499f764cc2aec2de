using System;

namespace TwilioVideo.Client.Http;

/// <summary>Creates addresses that the runtime sends unchanged, where it can.</summary>
internal static class VerbatimUri
{
#if NETSTANDARD2_0
    public static Uri Create(Uri root, string pathAndQuery) => new(root, pathAndQuery);
#else
    private static readonly UriCreationOptions Verbatim = new() { DangerousDisablePathAndQueryCanonicalization = true };

    public static Uri Create(Uri root, string pathAndQuery) => new(root.GetLeftPart(UriPartial.Authority) + pathAndQuery, Verbatim);
#endif
}
