using System.Collections.Generic;
using System.Text.Json;
using TwilioVideo.Emulator.Seeding;

namespace TwilioVideo.Emulator.FaultInjection;

/// <summary>
/// What goes wrong, and how often. Probabilities are from 0 to 1; at most one of them strikes a request. Which requests are struck follows
/// from the emulator's random seed and the order in which they arrive. Everything may be changed while the emulator runs; assigning new
/// faults starts their clock and their counts again.
/// </summary>
public sealed class EmulatorFaults
{
    /// <summary>How long every response takes at least, in milliseconds; null for what the emulator was made with. What is over a limit is refused at once.</summary>
    public double? LatencyMilliseconds { get; set; }

    /// <summary>How much longer it takes at most: a share of this, drawn anew for each request, is added to the latency.</summary>
    public double JitterMilliseconds { get; set; }

    /// <summary>The account's limits.</summary>
    public EmulatorLimits Limits { get; set; } = new();

    /// <summary>
    /// The probability of an error from some proxy, in HTML. With status 504 the change was made and only its answer is lost; with the
    /// others nothing was done.
    /// </summary>
    public double ServerErrorProbability { get; set; }

    /// <summary>Which statuses such an error has.</summary>
    public IReadOnlyList<int> ServerErrorStatuses { get; set; } = [500, 502, 503, 504];

    /// <summary>The probability that the connection is reset before the request was acted on.</summary>
    public double ResetBeforeProbability { get; set; }

    /// <summary>The probability that the connection is reset after the change was made.</summary>
    public double ResetAfterProbability { get; set; }

    /// <summary>
    /// The probability that the connection is closed in order, without a response, before the request was acted on. A transport may take such a
    /// connection for one that had been idle, and send a request without a content again by itself.
    /// </summary>
    public double CloseBeforeProbability { get; set; }

    /// <summary>The probability that the connection is closed in order, without a response, after the change was made.</summary>
    public double CloseAfterProbability { get; set; }

    /// <summary>The probability that the answer breaks off in the middle. The change was made.</summary>
    public double CutProbability { get; set; }

    /// <summary>The probability that the change is made and no answer ever comes.</summary>
    public double HangProbability { get; set; }

    /// <summary>The probability that the right answer says it is plain text.</summary>
    public double WrongContentTypeProbability { get; set; }

    /// <summary>After this many requests the credentials are refused (401, error 20003).</summary>
    public int? ExpireAfterRequests { get; set; }

    /// <summary>In which of the service's four shapes errors are written, 1 to 4.</summary>
    public int ErrorShape { get; set; } = 1;

    /// <summary>An answer that no client should be hurt by, given to every request.</summary>
    public MalformedResponse MalformedResponse { get; set; }

    /// <summary>Where hostile redirects and pages lead: scheme and host.</summary>
    public string UntrustedHost { get; set; } = "https://elsewhere.example";

    /// <summary>
    /// Strikes only these operations, by the names the API description has for them, and <c>DownloadMedia</c> for the signed addresses;
    /// empty strikes all.
    /// </summary>
    public IReadOnlyList<string> Operations { get; set; } = [];

    /// <summary>After this many struck requests no more are struck.</summary>
    public int? MaxCount { get; set; }

    /// <summary>Reads faults as they stand in a seed.</summary>
    /// <exception cref="System.FormatException">The JSON is wrong; the message says where and what was expected.</exception>
    public static EmulatorFaults Parse(string json)
    {
        using JsonDocument document = SeedLoader.Parse(json);
        return FaultOptionsReader.Read(new SeedValue(document.RootElement, "$"), null);
    }
}
