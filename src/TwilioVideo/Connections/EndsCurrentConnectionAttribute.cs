using System;
using System.Management.Automation;

namespace TwilioVideo.Connections;

/// <summary>
/// Takes the current connection away once a parameter is bound. PowerShell may refuse another parameter, so that the cmdlet never runs, and a
/// script that goes on must not act on the account that was connected before.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class EndsCurrentConnectionAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        RunspaceConnection.Leave();
        return inputData;
    }
}
