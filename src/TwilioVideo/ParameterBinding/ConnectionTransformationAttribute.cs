using System;
using System.Linq;
using System.Management.Automation;
using TwilioVideo.Connections;

namespace TwilioVideo.ParameterBinding;

/// <summary>Finds the open connection that a name stands for; a connection is taken as it is.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ConnectionTransformationAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        if ((inputData is PSObject wrapper ? wrapper.BaseObject : inputData) is not string name)
        {
            return inputData;
        }

        if (RunspaceConnection.Find(name) is { } found)
        {
            return found;
        }

        var names = string.Join(", ", RunspaceConnection.Available().Select(connection => connection.Name).OfType<string>());
        throw new ArgumentTransformationMetadataException(
            $"No open connection is named '{name}'. {(names.Length > 0 ? $"The names in this session: {names}." : "No connection of this session has a name.")} Connect-TwilioVideo -Name opens one with a name.");
    }
}
