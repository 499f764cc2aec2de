using System.Collections;
using System.Collections.Generic;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace TwilioVideo.Completion;

/// <summary>Completes the regions of media servers. Others can be typed.</summary>
public sealed class MediaRegionCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        CompletionResultFactory.Create(
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
