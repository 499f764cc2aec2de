using System.Management.Automation;

namespace TwilioVideo.Cmdlets;

/// <summary>Shows the connection of this runspace; nothing where there is none. It stands for no operation of the API.</summary>
[Cmdlet(VerbsCommon.Get, "TwilioVideoConnection")]
[OutputType(typeof(TwilioVideoConnection))]
public sealed class GetTwilioVideoConnectionCommand : PSCmdlet
{
    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (CurrentConnection.Get() is { } connection)
        {
            WriteObject(connection);
        }
    }
}
