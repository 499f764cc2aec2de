using System.Globalization;
using System.Linq;
using System.Net.Http;

namespace TwilioVideo.Client.Http;

/// <summary>What Twilio says of a request beside its answer.</summary>
internal static class TwilioResponseHeaders
{
    /// <summary>Twilio's id of the request; null where there is none.</summary>
    public static string? GetRequestId(HttpResponseMessage response) => Read(response, "Twilio-Request-Id");

    /// <summary>How many requests the service says it was working on.</summary>
    public static int? GetConcurrentRequests(HttpResponseMessage response) =>
        int.TryParse(Read(response, "Twilio-Concurrent-Requests"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

#if NETSTANDARD2_0
    private static string? Read(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;
#else
    // Every answer has these two; parsing them as the framework would costs more than the rest of the reading.
    private static string? Read(HttpResponseMessage response, string name) =>
        response.Headers.NonValidated.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;
#endif
}
