using System;
using System.Globalization;

namespace TwilioVideo;

/// <summary>The account of one command that changes things. It is in <c>-InformationVariable</c>, and a line of <c>-Verbose</c>.</summary>
public sealed class ChangeSummary
{
    /// <summary>The command.</summary>
    public string Command { get; set; } = "";

    /// <summary>How many inputs ended as an output.</summary>
    public long Done { get; set; }

    /// <summary>How many inputs ended as an error.</summary>
    public long Failed { get; set; }

    /// <summary>How many inputs were left out, because the journal has them as done.</summary>
    public long Skipped { get; set; }

    /// <summary>How many inputs were not tried, because the run ended before.</summary>
    public long NotAttempted { get; set; }

    /// <summary>How many inputs were under way when the run ended early; the journal, if there is one, knows more of them.</summary>
    public long Unfinished { get; set; }

    /// <summary>From the first input to the end.</summary>
    public TimeSpan Elapsed { get; set; }

    /// <summary>One line for people.</summary>
    /// <returns>The line.</returns>
    public override string ToString() => string.Format(
        CultureInfo.InvariantCulture,
        "{0}: {1} done, {2} failed, {3} skipped, {4} not attempted{5}, in {6:0.0} s ({7:0.#}/s)",
        Command,
        Done,
        Failed,
        Skipped,
        NotAttempted,
        Unfinished > 0 ? $", {Unfinished} unfinished" : "",
        Elapsed.TotalSeconds,
        Elapsed > TimeSpan.Zero ? (Done + Failed) / Elapsed.TotalSeconds : 0);
}
