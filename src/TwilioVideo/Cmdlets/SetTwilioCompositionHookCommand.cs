using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using TwilioVideo.Client;

namespace TwilioVideo.Cmdlets;

/// <summary>
/// Changes composition hooks (<c>POST /v1/CompositionHooks/{Sid}</c>). What is not given is read first (<c>GET</c>) and sent along, so
/// that nothing of the hook is lost.
/// </summary>
[Cmdlet(VerbsCommon.Set, "TwilioCompositionHook", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(CompositionHook))]
public sealed class SetTwilioCompositionHookCommand : CompositionCmdlet<CompositionHook>
{
    /// <summary>The hook's SID.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, HelpMessage = "The hook's SID (HK...).")]
    [IdentifierFrom("Sid")]
    public string Sid { get; set; } = "";

    /// <summary>The hook's new name.</summary>
    [Parameter(Position = 1, HelpMessage = "The hook's new name: up to 100 characters, unique within the account.")]
    public string? FriendlyName { get; set; }

    /// <summary>Whether the hook works.</summary>
    [Parameter(HelpMessage = "Whether the hook works.")]
    public bool? Enabled { get; set; }

    /// <summary>What was piped in.</summary>
    [Parameter(ValueFromPipeline = true, HelpMessage = "A hook from the pipeline. With a parameter that changes something it says which hook; without, it is the change itself. The columns of a row are changes in any case.")]
    public PSObject? InputObject { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var sid = Sid;
        var target = PipedInput.Or(InputObject, "Sid", sid, () => new CompositionHook { Sid = sid, FriendlyName = FriendlyName });
        try
        {
            SidKind.CompositionHook.Check(sid);
            CheckInput(sid);
            var given = Piped(IsOnlyNamed(sid) ? null : InputObject, HookOptions, typeof(Composition));
            var name = given.Checked<string>(nameof(FriendlyName), FriendlyName, one => one is null && !given.IsGiven(nameof(FriendlyName)) ? null : HookName.Check(one));
            var change = new HookChange(
                name,
                given.Truth(nameof(Enabled), Enabled),
                Options(given),
                [.. MyInvocation.BoundParameters.Keys]);
            if (change.IsEmpty)
            {
                throw new TwilioVideoException(FailureKind.InvalidInput, "There is nothing to change; give -FriendlyName, -Enabled or another option.");
            }

            if (ShouldProcess($"composition hook {(name is null ? sid : $"{name} ({sid})")}", change.ToString()))
            {
                Start(target, () => $"{sid} {change.Key}", call => SetAsync(sid, change, call), sid);
            }
        }
        catch (TwilioVideoException refusal)
        {
            WriteFailure(refusal, target);
        }
    }

    // Another hook may be a pattern; a room or a recording only happens to have properties of the same names.
    private void CheckInput(string sid)
    {
        PipedInput.CheckSame(this, InputObject, nameof(Sid), sid, SidKind.CompositionHook);
        if (InputObject is not null && PipedInput.Text(InputObject, nameof(Sid)) is { } own && SidKind.Of(own) is not null)
        {
            SidKind.CompositionHook.Check(own);
        }
    }

    // What was got a while ago may have been changed since; that is not put back by somebody who says what is to change.
    private bool IsOnlyNamed(string sid) =>
        PipedModel.Is<CompositionHook>(InputObject) && PipedInput.Text(InputObject!, nameof(Sid)) == sid && HookOptions.Any(MyInvocation.BoundParameters.ContainsKey);

    // A change says everything anew, and what it does not say the service sets back; so what is there now is sent along.
    private async Task<CompositionHook> SetAsync(string sid, HookChange change, CallContext call)
    {
        var whole = change.IsWhole ? change : change.Over(await Client.GetCompositionHookAsync(sid, call).ConfigureAwait(false));
        return await Client.SetCompositionHookAsync(sid, HookName.Need(whole.FriendlyName), whole.Enabled, whole.Options, call).ConfigureAwait(false);
    }
}
