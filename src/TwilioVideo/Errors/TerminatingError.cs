namespace TwilioVideo.Errors;

/// <summary>A failure that every other item would meet too.</summary>
internal static class TerminatingError
{
    /// <summary>The same failure, as the end of a run that leaves so many objects unchanged.</summary>
    public static TwilioVideoException Create(TwilioVideoException exception, int unchanged) =>
        exception.WithMessage($"{exception.Message} The run ends here: {(unchanged == 1 ? "1 object was" : $"{unchanged} objects were")} not changed (the error's target), and no more input was read.");
}
