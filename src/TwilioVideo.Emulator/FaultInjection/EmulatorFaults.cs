using System.Collections.Generic;
using System.Text.Json;
using TwilioVideo.Emulator.Seeding;

namespace TwilioVideo.Emulator.FaultInjection;

/// <summary>
/// The faults to inject, and how often. Probabilities are from 0 to 1; a request gets at most one fault. The random seed of the emulator
/// and the order of the requests decide which requests get one. All properties may be changed while the emulator runs; assigning a new
/// object to <see cref="VideoEmulator.Faults"/> resets the counts and the clock.
/// </summary>
public sealed class EmulatorFaults
{
    /// <summary>
    /// Gets or sets the minimum response time in milliseconds; null for that of <see cref="EmulatorOptions.LatencyMilliseconds"/>.
    /// Throttled requests get their response at once.
    /// </summary>
    public double? LatencyMilliseconds { get; set; }

    /// <summary>Gets or sets the maximum of a random time that is added to the latency of each request, in milliseconds.</summary>
    public double JitterMilliseconds { get; set; }

    /// <summary>Gets or sets the rate and concurrency limits of the account.</summary>
    public EmulatorLimits Limits { get; set; } = new();

    /// <summary>
    /// Gets or sets the probability of an HTML error page as a proxy sends it. With status 504 the request was executed and only its
    /// response is lost; with the other statuses it was not executed.
    /// </summary>
    public double ServerErrorProbability { get; set; }

    /// <summary>Gets or sets the statuses of these error pages.</summary>
    public IReadOnlyList<int> ServerErrorStatuses { get; set; } = [500, 502, 503, 504];

    /// <summary>Gets or sets the probability that the connection is reset before the request is executed.</summary>
    public double ResetBeforeProbability { get; set; }

    /// <summary>Gets or sets the probability that the connection is reset after the request was executed.</summary>
    public double ResetAfterProbability { get; set; }

    /// <summary>
    /// Gets or sets the probability that the connection is closed gracefully, without a response, before the request is executed. A
    /// transport may treat this as the end of an idle connection and retry a request without content by itself.
    /// </summary>
    public double CloseBeforeProbability { get; set; }

    /// <summary>
    /// Gets or sets the probability that the connection is closed gracefully, without a response, after the request was executed.
    /// </summary>
    public double CloseAfterProbability { get; set; }

    /// <summary>
    /// Gets or sets the probability that the connection is reset in the middle of the response. The request was executed.
    /// </summary>
    public double TruncateProbability { get; set; }

    /// <summary>Gets or sets the probability that the request is executed and no response is ever sent.</summary>
    public double HangProbability { get; set; }

    /// <summary>Gets or sets the probability that the correct response has the content type of plain text.</summary>
    public double WrongContentTypeProbability { get; set; }

    /// <summary>Gets or sets the number of requests after which the credentials are rejected (401, error 20003); null for never.</summary>
    public int? ExpireAfterRequests { get; set; }

    /// <summary>Gets or sets which of the service's four error formats is used, 1 to 4.</summary>
    public int ErrorShape { get; set; } = 1;

    /// <summary>Gets or sets the malformed response that every request gets.</summary>
    public MalformedResponse MalformedResponse { get; set; }

    /// <summary>Gets or sets the scheme and host to which malformed redirects and page URLs point.</summary>
    public string UntrustedHost { get; set; } = "https://elsewhere.example";

    /// <summary>
    /// Gets or sets the operations that get faults, by their names in the API description; <c>DownloadMedia</c> stands for downloads from
    /// signed URLs. Empty for all operations.
    /// </summary>
    public IReadOnlyList<string> Operations { get; set; } = [];

    /// <summary>Gets or sets the maximum number of requests that get a fault; null for no maximum.</summary>
    public int? MaxCount { get; set; }

    /// <summary>Parses faults in the JSON format of seeds.</summary>
    /// <exception cref="System.FormatException">The JSON is invalid. The message has the path and what was expected.</exception>
    public static EmulatorFaults Parse(string json)
    {
        using JsonDocument document = SeedLoader.Parse(json);
        return FaultOptionsReader.Read(new SeedValue(document.RootElement, "$"), null);
    }
}
