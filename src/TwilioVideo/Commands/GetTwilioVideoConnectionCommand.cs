using System.Management.Automation;
using TwilioVideo.Connections;

namespace TwilioVideo.Commands;

/// <summary>Shows the connection of this runspace, or all that can be named; nothing where there is none. It stands for no operation of the API.</summary>
[Cmdlet(VerbsCommon.Get, "TwilioVideoConnection")]
[OutputType(typeof(TwilioVideoConnection))]
public sealed class GetTwilioVideoConnectionCommand : PSCmdlet
{
    /// <summary>Gets or sets whether all open connections that can be named are listed.</summary>
    [Parameter(HelpMessage = "List the current connection and all open ones that have a name.")]
    public SwitchParameter ListAvailable { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (ListAvailable)
        {
            WriteObject(RunspaceConnection.Available(), enumerateCollection: true);
            return;
        }

        if (RunspaceConnection.Get() is { } connection)
        {
            WriteObject(connection);
        }
    }
}
