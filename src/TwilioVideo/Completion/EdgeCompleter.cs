using System.Collections;
using System.Collections.Generic;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace TwilioVideo.Completion;

/// <summary>Completes the places where a connection can enter Twilio's network. Others can be typed.</summary>
public sealed class EdgeCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        CompletionResultFactory.Create(
            [
                ("ashburn", "United States, Virginia"),
                ("dublin", "Ireland"),
                ("frankfurt", "Germany"),
                ("sao-paulo", "Brazil"),
                ("singapore", "Singapore"),
                ("sydney", "Australia"),
                ("tokyo", "Japan"),
                ("umatilla", "United States, Oregon"),
            ],
            wordToComplete);
}
