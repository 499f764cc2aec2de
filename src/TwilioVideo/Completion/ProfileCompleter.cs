using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using TwilioVideo.Client.Authentication;

namespace TwilioVideo.Completion;

/// <summary>Completes the names of the official command line's profiles.</summary>
public sealed class ProfileCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        CompletionResultFactory.Create(TwilioCliProfile.GetProfileNames().Select(name => (name, name)), wordToComplete);
}
