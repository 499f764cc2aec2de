using System.Management.Automation;
using TwilioVideo.Connections;

namespace TwilioVideo.Commands;

/// <summary>Shows the connection of this runspace; nothing where there is none. It stands for no operation of the API.</summary>
[Cmdlet(VerbsCommon.Get, "TwilioVideoConnection")]
[OutputType(typeof(TwilioVideoConnection))]
public sealed class GetTwilioVideoConnectionCommand : PSCmdlet
{
    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (RunspaceConnection.Get() is { } connection)
        {
            WriteObject(connection);
        }
    }
}
