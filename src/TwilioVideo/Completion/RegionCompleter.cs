using System.Collections;
using System.Collections.Generic;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace TwilioVideo.Completion;

/// <summary>Completes the regions that process an account's data. Others can be typed.</summary>
public sealed class RegionCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        CompletionResultFactory.Create([("us1", "United States"), ("ie1", "Ireland"), ("au1", "Australia")], wordToComplete);
}
