using System.Management.Automation;
using TwilioVideo.Completion;
using TwilioVideo.Connections;
using TwilioVideo.ParameterBinding;

namespace TwilioVideo.Commands;

/// <summary>Closes the connection of this runspace, or another one. It stands for no operation of the API.</summary>
[Cmdlet(VerbsCommunications.Disconnect, "TwilioVideo")]
[OutputType(typeof(void))]
public sealed class DisconnectTwilioVideoCommand : PSCmdlet
{
    /// <summary>The connection to close instead of this runspace's own.</summary>
    [Parameter(ValueFromPipeline = true, HelpMessage = "The connection to close, or its name; without it, the current one.")]
    [ValidateNotNull]
    [ConnectionTransformation]
    [ArgumentCompleter(typeof(ConnectionCompleter))]
    public TwilioVideoConnection? Connection { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var current = RunspaceConnection.Get();
        var closing = Connection ?? current;
        if (ReferenceEquals(closing, current))
        {
            RunspaceConnection.Set(null);
        }

        closing?.Dispose();
    }
}
