using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text.Json.Nodes;
using TwilioVideo.Emulator.FaultInjection;

namespace TwilioVideo.Emulator.Host;

/// <summary>
/// Faults on the command line: each option is a property of the JSON that a seed has for them, so what is allowed is said in one place.
/// </summary>
internal sealed class FaultOptionsParser
{
    private static readonly Dictionary<string, (string? Parent, string Property)> Options = new(StringComparer.Ordinal)
    {
        ["--latency"] = (null, "latencyMilliseconds"),
        ["--jitter"] = (null, "jitterMilliseconds"),
        ["--server-errors"] = (null, "serverErrorProbability"),
        ["--resets-before"] = (null, "resetBeforeProbability"),
        ["--resets-after"] = (null, "resetAfterProbability"),
        ["--closes-before"] = (null, "closeBeforeProbability"),
        ["--closes-after"] = (null, "closeAfterProbability"),
        ["--cuts"] = (null, "cutProbability"),
        ["--hangs"] = (null, "hangProbability"),
        ["--wrong-content-type"] = (null, "wrongContentTypeProbability"),
        ["--expire-after"] = (null, "expireAfterRequests"),
        ["--error-shape"] = (null, "errorShape"),
        ["--hostile"] = (null, "hostile"),
        ["--fault-operation"] = (null, "operations"),
        ["--fault-count"] = (null, "maxCount"),
        ["--reads-per-second"] = ("limits", "readsPerSecond"),
        ["--writes-per-second"] = ("limits", "writesPerSecond"),
        ["--concurrent-requests"] = ("limits", "concurrentRequests"),
        ["--burst-seconds"] = ("limits", "burstSeconds"),
        ["--retry-after"] = ("limits", "retryAfter"),
    };

    private JsonObject? _faults;

    public bool TryRead(string name, string value)
    {
        if (name == "--faults")
        {
            _faults = ReadAll(value);
            return true;
        }

        if (!Options.TryGetValue(name, out (string? Parent, string Property) option))
        {
            return false;
        }

        _faults ??= [];
        JsonObject target = _faults;
        if (option.Parent is not null)
        {
            target = _faults[option.Parent] as JsonObject ?? [];
            _faults[option.Parent] = target;
        }

        target[option.Property] = double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
            ? JsonNode.Parse(number.ToString(CultureInfo.InvariantCulture))
            : JsonValue.Create(value);
        return true;
    }

    /// <summary>The faults; null when there were no options for them.</summary>
    public EmulatorFaults? Build() => _faults is null ? null : EmulatorFaults.Parse(_faults.ToJsonString());

    private static JsonObject ReadAll(string value)
    {
        try
        {
            string json = value.TrimStart().StartsWith('{') ? value : File.ReadAllText(value);
            return JsonNode.Parse(json) as JsonObject ?? throw new FormatException("--faults takes a JSON object");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or System.Text.Json.JsonException)
        {
            throw new FormatException($"--faults: {exception.Message}", exception);
        }
    }
}
