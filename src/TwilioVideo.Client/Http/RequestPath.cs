using System;
using System.Linq;

namespace TwilioVideo.Client.Http;

/// <summary>Makes an address of a path that a user wrote, by the rules that every other path is made by.</summary>
internal static class RequestPath
{
    private const string Insights = "/v1/Video/";

    /// <summary>Creates the address of a request.</summary>
    /// <param name="path">A path such as <c>/v1/Rooms/my room</c>, unescaped; or an address that the service gave.</param>
    /// <param name="query">The parameters of the query.</param>
    /// <param name="root">Scheme and authority of the service.</param>
    /// <param name="insights">Scheme and authority of Video Insights, which has the paths below <c>/v1/Video</c>.</param>
    /// <exception cref="TwilioVideoException">It is no such path, or leads elsewhere.</exception>
    public static Uri Create(string path, FormUrlEncodedBuilder query, Uri root, Uri insights)
    {
        if (path.IndexOf("://", StringComparison.Ordinal) > 0)
        {
            return FromAddress(path, query, root, insights);
        }

        if (path.IndexOfAny(['?', '#', '\\']) >= 0)
        {
            throw TwilioVideoException.InvalidInput($"The path '{path}' has a '?', '#' or '\\' in it. Parameters go into -Query.");
        }

        var segments = path.TrimStart('/').Split('/');
        if (segments.Length < 2 || segments[0].Length < 2 || segments[0][0] != 'v' || !segments[0].Skip(1).All(char.IsDigit))
        {
            throw TwilioVideoException.InvalidInput($"'{path}' is no path of the API: it begins with a version, such as /v1/Rooms.");
        }

        var template = new PathTemplate(string.Concat(segments.Select((_, index) => $"/{{{index}}}")));
        var isInsights = string.Join("/", segments).StartsWith(Insights.Substring(1), StringComparison.Ordinal);
        return template.Expand(isInsights ? insights : root, segments, query.ToQuery());
    }

    private static Uri FromAddress(string text, FormUrlEncodedBuilder query, Uri root, Uri insights)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || !(PathTemplate.IsSameOrigin(address, root) || PathTemplate.IsSameOrigin(address, insights)))
        {
            throw new TwilioVideoException(TwilioVideoErrorKind.UntrustedHost, $"'{text}' is not an address of {root.Authority}. Nothing was sent, because credentials would have gone along.");
        }

        if (query.ToQuery().Length > 0 && address.Query.Length > 0)
        {
            throw TwilioVideoException.InvalidInput($"The address '{text}' has parameters of its own, and -Query is given as well. Give one or the other.");
        }

        return address.Fragment.Length == 0 && text.EndsWith(address.PathAndQuery, StringComparison.Ordinal)
            ? VerbatimUri.Create(address, address.PathAndQuery + query.ToQuery())
            : throw TwilioVideoException.InvalidInput($"The address '{text}' would be changed on its way; it is not sent.");
    }
}
