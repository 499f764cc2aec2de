using System.Collections.Generic;
using System.Linq;

namespace TwilioVideo.Emulator;

/// <summary>Reads faults and limits from a seed.</summary>
internal static class FaultSeed
{
    private const double Day = 86_400;

    private static readonly string[] Known =
    [
        "latencyMilliseconds", "jitterMilliseconds", "limits", "serverErrorProbability", "serverErrorStatuses", "resetBeforeProbability",
        "resetAfterProbability", "closeBeforeProbability", "closeAfterProbability", "cutProbability", "hangProbability", "wrongContentTypeProbability", "expireAfterRequests", "errorShape",
        "hostile", "foreignAddress", "operations", "maxCount",
    ];

    private static readonly string[] KnownLimits =
        ["readsPerSecond", "writesPerSecond", "concurrentRequests", "burstSeconds", "retryAfter", "changes"];

    private static readonly string[] KnownChange = ["afterSeconds", "readsPerSecond", "writesPerSecond", "concurrentRequests"];

    private static readonly (string Name, HostileAnswer Value)[] HostileAnswers =
    [
        ("none", HostileAnswer.None), ("redirect", HostileAnswer.Redirect), ("foreign-next-page", HostileAnswer.ForeignNextPage),
        ("html", HostileAnswer.Html), ("empty", HostileAnswer.Empty), ("empty-array", HostileAnswer.EmptyArray),
        ("truncated-json", HostileAnswer.TruncatedJson), ("unknown-field", HostileAnswer.UnknownField),
        ("unknown-status", HostileAnswer.UnknownStatus), ("nulls", HostileAnswer.Nulls),
    ];

    private static readonly (string Name, RetryAfterForm Value)[] RetryAfterForms =
        [("none", RetryAfterForm.None), ("seconds", RetryAfterForm.Seconds), ("date", RetryAfterForm.Date)];

    /// <summary>Reads what stands under <c>faults</c>, and the limits, which may stand in it or beside it.</summary>
    public static EmulatorFaults Read(SeedNode? faults, SeedNode? limits)
    {
        EmulatorFaults read = new();
        SeedObject? seed = faults?.Object("an object with faults", Known);
        if (seed is not null)
        {
            read.LatencyMilliseconds = Number(seed, "latencyMilliseconds", Day);
            read.JitterMilliseconds = Number(seed, "jitterMilliseconds", Day) ?? 0;
            read.ServerErrorProbability = Number(seed, "serverErrorProbability", 1) ?? 0;
            read.ResetBeforeProbability = Number(seed, "resetBeforeProbability", 1) ?? 0;
            read.ResetAfterProbability = Number(seed, "resetAfterProbability", 1) ?? 0;
            read.CloseBeforeProbability = Number(seed, "closeBeforeProbability", 1) ?? 0;
            read.CloseAfterProbability = Number(seed, "closeAfterProbability", 1) ?? 0;
            read.CutProbability = Number(seed, "cutProbability", 1) ?? 0;
            read.HangProbability = Number(seed, "hangProbability", 1) ?? 0;
            read.WrongContentTypeProbability = Number(seed, "wrongContentTypeProbability", 1) ?? 0;
            read.ExpireAfterRequests = (int?)seed.Find("expireAfterRequests")?.Number(0, int.MaxValue);
            read.ErrorShape = (int)(seed.Find("errorShape")?.Number(1, 4) ?? 1);
            read.Hostile = Named(seed.Find("hostile"), HostileAnswers);
            read.ForeignAddress = seed.Find("foreignAddress")?.Url() ?? read.ForeignAddress;
            read.MaxCount = (int?)seed.Find("maxCount")?.Number(0, int.MaxValue);
            read.Operations = seed.List("operations").ConvertAll(OperationName);
            List<SeedNode> statuses = seed.List("serverErrorStatuses");
            read.ServerErrorStatuses = statuses.Count == 0 ? read.ServerErrorStatuses : statuses.ConvertAll(status => (int)status.Number(500, 599));
        }

        read.Limits = (limits ?? seed?.Find("limits")) is { } node ? ReadLimits(node) : read.Limits;
        return read;
    }

    private static EmulatorLimits ReadLimits(SeedNode node)
    {
        SeedObject seed = node.Object("an object with limits", KnownLimits);
        return new EmulatorLimits
        {
            ReadsPerSecond = Number(seed, "readsPerSecond", 1e9),
            WritesPerSecond = Number(seed, "writesPerSecond", 1e9),
            ConcurrentRequests = (int?)seed.Find("concurrentRequests")?.Number(0, int.MaxValue),
            BurstSeconds = Number(seed, "burstSeconds", Day) ?? 1,
            RetryAfter = Named(seed.Find("retryAfter"), RetryAfterForms),
            Changes = seed.List("changes").ConvertAll(ReadChange),
        };
    }

    private static LimitChange ReadChange(SeedNode node)
    {
        SeedObject seed = node.Object("an object with afterSeconds and the limits from then on", KnownChange);
        return new LimitChange
        {
            AfterSeconds = seed.Required("afterSeconds").Quantity(0, Day),
            ReadsPerSecond = Number(seed, "readsPerSecond", 1e9),
            WritesPerSecond = Number(seed, "writesPerSecond", 1e9),
            ConcurrentRequests = (int?)seed.Find("concurrentRequests")?.Number(0, int.MaxValue),
        };
    }

    private static double? Number(SeedObject seed, string name, double most) => seed.Find(name)?.Quantity(0, most);

    private static string OperationName(SeedNode node)
    {
        string name = node.Text("the name of an operation");
        return name == MediaHost.OperationName || OperationTable.All.Any(operation => operation.Name == name) ? name : throw node.Wrong("the name of an operation, such as UpdateRoomParticipant");
    }

    private static T Named<T>(SeedNode? node, (string Name, T Value)[] values)
    {
        string? name = node?.OneOf([.. values.Select(value => value.Name)]);
        return values.FirstOrDefault(value => value.Name == name).Value;
    }
}
