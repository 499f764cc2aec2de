using System.Management.Automation;
using System.Reflection;

namespace TwilioVideo.Execution;

/// <summary>Whether <c>ShouldProcess</c> can answer anything but yes, or be heard. Where it can't, thousands of questions are saved.</summary>
internal static class ShouldProcessPreference
{
    /// <summary>Whether nothing shall be changed.</summary>
    public static bool IsWhatIf(PSCmdlet cmdlet) => cmdlet.MyInvocation.BoundParameters.TryGetValue("WhatIf", out var specified)
        ? specified is SwitchParameter { IsPresent: true }
        : LanguagePrimitives.IsTrue(cmdlet.GetVariableValue("WhatIfPreference"));

    public static bool CanPrompt(PSCmdlet cmdlet, bool isTalkative)
    {
        var impact = cmdlet.GetType().GetCustomAttribute<CmdletAttribute>()!.ConfirmImpact;
        var bound = cmdlet.MyInvocation.BoundParameters;
        return isTalkative || IsWhatIf(cmdlet) || bound.ContainsKey("WhatIf") || bound.ContainsKey("Confirm")
            || !LanguagePrimitives.TryConvertTo<ConfirmImpact>(cmdlet.GetVariableValue("ConfirmPreference"), out var limit)
            || (limit != ConfirmImpact.None && limit <= impact);
    }
}
