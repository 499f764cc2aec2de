using System.Collections;
using System.Collections.Generic;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace TwilioVideo;

/// <summary>Completes the regions that process an account's data. Others can be typed.</summary>
public sealed class RegionCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        Completions.Of([("us1", "United States"), ("ie1", "Ireland"), ("au1", "Australia")], wordToComplete);
}

/// <summary>Completes the places where a connection can enter Twilio's network. Others can be typed.</summary>
public sealed class EdgeCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        Completions.Of(
            [
                ("ashburn", "United States, Virginia"),
                ("dublin", "Ireland"),
                ("frankfurt", "Germany"),
                ("roaming", "The nearest"),
                ("sao-paulo", "Brazil"),
                ("singapore", "Singapore"),
                ("sydney", "Australia"),
                ("tokyo", "Japan"),
                ("umatilla", "United States, Oregon"),
            ],
            wordToComplete);
}

/// <summary>Completes the regions of media servers. Others can be typed.</summary>
public sealed class MediaRegionCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        Completions.Of(
            [
                ("gll", "The nearest to the first participant"),
                ("au1", "Australia"),
                ("br1", "Brazil"),
                ("de1", "Germany"),
                ("ie1", "Ireland"),
                ("in1", "India"),
                ("jp1", "Japan"),
                ("sg1", "Singapore"),
                ("us1", "United States, east coast"),
                ("us2", "United States, west coast"),
            ],
            wordToComplete);
}
