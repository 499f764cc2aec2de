
namespace TwilioVideo;

/// <summary>A failure that every other item would meet too.</summary>
internal static class EndOfRun
{
    /// <summary>The same failure, as the end of a run that leaves so many objects unchanged.</summary>
    public static TwilioVideoException Because(TwilioVideoException refusal, int unchanged) =>
        new(refusal.Kind, $"{refusal.Message} The run ends here: {(unchanged == 1 ? "1 object was" : $"{unchanged} objects were")} not changed (the error's target), and no more input was read.", refusal)
        {
            StatusCode = refusal.StatusCode,
            Code = refusal.Code,
            RequestId = refusal.RequestId,
            MoreInfo = refusal.MoreInfo,
        };
}
