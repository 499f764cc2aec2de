using System.Collections.Generic;
using System.Linq;
using TwilioVideo.Emulator.Endpoints;
using TwilioVideo.Emulator.FaultInjection;
using TwilioVideo.Emulator.Media;

namespace TwilioVideo.Emulator.Seeding;

/// <summary>Reads the faults and limits of a seed.</summary>
internal static class FaultOptionsReader
{
    private const double SecondsPerDay = 86_400;

    private static readonly string[] Known =
    [
        "latencyMilliseconds", "jitterMilliseconds", "limits", "serverErrorProbability", "serverErrorStatuses", "resetBeforeProbability",
        "resetAfterProbability", "closeBeforeProbability", "closeAfterProbability", "truncateProbability", "hangProbability",
        "wrongContentTypeProbability", "expireAfterRequests", "errorShape", "malformedResponse", "untrustedHost", "operations", "maxCount",
    ];

    private static readonly string[] KnownLimits =
        ["readsPerSecond", "writesPerSecond", "concurrentRequests", "burstSeconds", "retryAfter", "changes"];

    private static readonly string[] KnownChange = ["afterSeconds", "readsPerSecond", "writesPerSecond", "concurrentRequests"];

    private static readonly (string Name, MalformedResponse Value)[] MalformedResponses =
    [
        ("none", MalformedResponse.None),
        ("redirect", MalformedResponse.Redirect),
        ("foreign-next-page", MalformedResponse.ForeignNextPage),
        ("html", MalformedResponse.Html), ("empty", MalformedResponse.Empty), ("empty-array", MalformedResponse.EmptyArray),
        ("truncated-json", MalformedResponse.TruncatedJson), ("unknown-field", MalformedResponse.UnknownField),
        ("unknown-status", MalformedResponse.UnknownStatus), ("nulls", MalformedResponse.Nulls),
    ];

    private static readonly (string Name, RetryAfterFormat Value)[] RetryAfterFormats =
        [("none", RetryAfterFormat.None), ("seconds", RetryAfterFormat.Seconds), ("date", RetryAfterFormat.Date)];

    /// <summary>Reads the faults and the limits, which may be inside or beside them.</summary>
    public static EmulatorFaults Read(SeedValue? faults, SeedValue? limits)
    {
        EmulatorFaults result = new();
        SeedObject? seed = faults?.GetObject("an object with faults", Known);
        if (seed is not null)
        {
            result.LatencyMilliseconds = GetNumber(seed, "latencyMilliseconds", SecondsPerDay);
            result.JitterMilliseconds = GetNumber(seed, "jitterMilliseconds", SecondsPerDay) ?? 0;
            result.ServerErrorProbability = GetNumber(seed, "serverErrorProbability", 1) ?? 0;
            result.ResetBeforeProbability = GetNumber(seed, "resetBeforeProbability", 1) ?? 0;
            result.ResetAfterProbability = GetNumber(seed, "resetAfterProbability", 1) ?? 0;
            result.CloseBeforeProbability = GetNumber(seed, "closeBeforeProbability", 1) ?? 0;
            result.CloseAfterProbability = GetNumber(seed, "closeAfterProbability", 1) ?? 0;
            result.TruncateProbability = GetNumber(seed, "truncateProbability", 1) ?? 0;
            result.HangProbability = GetNumber(seed, "hangProbability", 1) ?? 0;
            result.WrongContentTypeProbability = GetNumber(seed, "wrongContentTypeProbability", 1) ?? 0;
            result.ExpireAfterRequests = (int?)seed.Find("expireAfterRequests")?.GetInt64(0, int.MaxValue);
            result.ErrorShape = (int)(seed.Find("errorShape")?.GetInt64(1, 4) ?? 1);
            result.MalformedResponse = Parse(seed.Find("malformedResponse"), MalformedResponses);
            result.UntrustedHost = seed.Find("untrustedHost")?.GetUrl() ?? result.UntrustedHost;
            result.MaxCount = (int?)seed.Find("maxCount")?.GetInt64(0, int.MaxValue);
            result.Operations = seed.GetList("operations").ConvertAll(GetOperationName);
            List<SeedValue> statuses = seed.GetList("serverErrorStatuses");
            result.ServerErrorStatuses =
                statuses.Count == 0 ? result.ServerErrorStatuses : statuses.ConvertAll(status => (int)status.GetInt64(500, 599));
        }

        result.Limits = (limits ?? seed?.Find("limits")) is { } node ? ReadLimits(node) : result.Limits;
        return result;
    }

    private static EmulatorLimits ReadLimits(SeedValue node)
    {
        SeedObject seed = node.GetObject("an object with limits", KnownLimits);
        return new EmulatorLimits
        {
            ReadsPerSecond = GetNumber(seed, "readsPerSecond", 1e9),
            WritesPerSecond = GetNumber(seed, "writesPerSecond", 1e9),
            ConcurrentRequests = (int?)seed.Find("concurrentRequests")?.GetInt64(0, int.MaxValue),
            BurstSeconds = GetNumber(seed, "burstSeconds", SecondsPerDay) ?? 1,
            RetryAfter = Parse(seed.Find("retryAfter"), RetryAfterFormats),
            Changes = seed.GetList("changes").ConvertAll(ReadChange),
        };
    }

    private static ScheduledLimitChange ReadChange(SeedValue node)
    {
        SeedObject seed = node.GetObject("an object with afterSeconds and the limits from then on", KnownChange);
        return new ScheduledLimitChange
        {
            AfterSeconds = seed.GetRequired("afterSeconds").GetDouble(0, SecondsPerDay),
            ReadsPerSecond = GetNumber(seed, "readsPerSecond", 1e9),
            WritesPerSecond = GetNumber(seed, "writesPerSecond", 1e9),
            ConcurrentRequests = (int?)seed.Find("concurrentRequests")?.GetInt64(0, int.MaxValue),
        };
    }

    private static double? GetNumber(SeedObject seed, string name, double max) => seed.Find(name)?.GetDouble(0, max);

    private static string GetOperationName(SeedValue node)
    {
        string name = node.GetString("the name of an operation");
        bool isKnown = name == MediaEndpoint.OperationName || OperationRegistry.All.Any(operation => operation.Name == name);
        return isKnown ? name : throw node.CreateError("the name of an operation, such as UpdateRoomParticipant");
    }

    private static T Parse<T>(SeedValue? node, (string Name, T Value)[] values)
    {
        string? name = node?.GetEnum([.. values.Select(value => value.Name)]);
        return values.FirstOrDefault(value => value.Name == name).Value;
    }
}
