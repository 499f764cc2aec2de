using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using TwilioVideo.Connections;

namespace TwilioVideo.Completion;

/// <summary>Completes the names of this session's open connections.</summary>
public sealed class ConnectionCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        CompletionResultFactory.Create(
            RunspaceConnection.Available().Where(connection => connection.Name is not null).Select(connection => (connection.Name!, connection.ToString())),
            wordToComplete);
}
