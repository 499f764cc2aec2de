using System.Management.Automation;
using TwilioVideo.Client;

namespace TwilioVideo.Cmdlets;

/// <summary>
/// Changes composition hooks (<c>POST /v1/CompositionHooks/{Sid}</c>). Of a hook piped in, everything that no parameter changes is sent
/// along, so that nothing of it is lost.
/// </summary>
[Cmdlet(VerbsCommon.Set, "TwilioCompositionHook", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(CompositionHook))]
public sealed class SetTwilioCompositionHookCommand : CompositionCmdlet<CompositionHook>
{
    /// <summary>The hook's SID.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, HelpMessage = "The hook's SID (HK...).")]
    [IdentifierFrom("Sid")]
    public string Sid { get; set; } = "";

    /// <summary>The hook's name, which the service asks for at every change.</summary>
    [Parameter(Position = 1, HelpMessage = "The hook's name: up to 100 characters, unique within the account. A hook piped in has one.")]
    public string? FriendlyName { get; set; }

    /// <summary>Whether the hook works.</summary>
    [Parameter(HelpMessage = "Whether the hook works.")]
    public bool? Enabled { get; set; }

    /// <summary>What was piped in.</summary>
    [Parameter(ValueFromPipeline = true, HelpMessage = "A hook from the pipeline; what no parameter changes is sent as it is there.")]
    public PSObject? InputObject { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var sid = Sid;
        var target = PipedInput.Or(InputObject, "Sid", sid, () => new CompositionHook { Sid = sid, FriendlyName = FriendlyName });
        try
        {
            SidKind.CompositionHook.Check(sid);
            var given = new PipedOptions(InputObject, MyInvocation.BoundParameters);
            var name = HookName.Check(given.Get(nameof(FriendlyName), FriendlyName));
            var enabled = given.Get(nameof(Enabled), Enabled);
            var options = Options(InputObject);
            if (ShouldProcess($"composition hook {name} ({sid})", "Change"))
            {
                Start(target, () => $"{sid} {name} {enabled} {options}", call => Client.SetCompositionHookAsync(sid, name, enabled, options, call));
            }
        }
        catch (TwilioVideoException refusal)
        {
            WriteFailure(refusal, target);
        }
    }
}
