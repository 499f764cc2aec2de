using System.Globalization;
using System.Linq;
using System.Net.Http;

namespace TwilioVideo.Client.Http;

/// <summary>Reads the response headers of Twilio.</summary>
internal static class TwilioResponseHeaders
{
    /// <summary>Gets Twilio's id of the request; null where there is none.</summary>
    public static string? GetRequestId(HttpResponseMessage response) => Read(response, "Twilio-Request-Id");

    /// <summary>Gets how many requests the service was processing; null where it did not report that.</summary>
    public static int? GetConcurrentRequests(HttpResponseMessage response) =>
        int.TryParse(Read(response, "Twilio-Concurrent-Requests"), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number : null;

#if NETSTANDARD2_0
    private static string? Read(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;
#else
    // Every response has these two headers; validating them costs more than everything else about reading a small response.
    private static string? Read(HttpResponseMessage response, string name) =>
        response.Headers.NonValidated.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;
#endif
}
