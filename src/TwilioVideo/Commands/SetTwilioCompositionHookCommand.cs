using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using TwilioVideo.Abstractions;
using TwilioVideo.Client.Http;
using TwilioVideo.Client.Identifiers;
using TwilioVideo.Execution;
using TwilioVideo.ParameterBinding;
using TwilioVideo.Validation;

namespace TwilioVideo.Commands;

/// <summary>
/// Changes composition hooks (<c>POST /v1/CompositionHooks/{Sid}</c>). What is not given is read first (<c>GET</c>) and sent along, so
/// that nothing of the hook is lost.
/// </summary>
[Cmdlet(VerbsCommon.Set, "TwilioCompositionHook", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(CompositionHook))]
public sealed class SetTwilioCompositionHookCommand : CompositionOptionsCmdlet<CompositionHook>
{
    /// <summary>The hook's SID.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, HelpMessage = "The hook's SID (HK...).")]
    [IdentifierTransformation("Sid")]
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

    private protected override void ProcessInput()
    {
        var sid = Sid;
        var target = PipelineInput.ToTarget(InputObject, "Sid", sid, () => new CompositionHook { Sid = sid, FriendlyName = FriendlyName });
        Target = target;
        SidType.CompositionHook.Validate(sid);
        ValidateInput(sid);
        var specified = GetOptionSource(IsOnlyNamed(sid) ? null : InputObject);
        var name = specified.GetValidated<string>(nameof(FriendlyName), FriendlyName, value => value is null && !specified.IsSpecified(nameof(FriendlyName)) ? null : InputValidator.ValidateHookName(value));
        var change = new CompositionHookPatch(
            name,
            specified.GetBoolean(nameof(Enabled), Enabled),
            GetOptions(specified),
            [.. MyInvocation.BoundParameters.Keys]);
        if (change.IsEmpty)
        {
            throw new TwilioVideoException(TwilioVideoErrorKind.InvalidInput, "There is nothing to change; give -FriendlyName, -Enabled or another option.");
        }

        var request = new ChangeRequest<CompositionHook>(
            target,
            change.ToString(),
            () => $"{sid} {change.JournalKey}",
            context => SetAsync(sid, change, context))
        {
            SequenceKey = sid,
        };
        Enqueue(request, () => $"composition hook {(name is null ? sid : $"{name} ({sid})")}");
    }

    // Another hook may be a pattern; a room or a recording only happens to have properties of the same names.
    private void ValidateInput(string sid)
    {
        PipelineInput.EnsureMatches(this, InputObject, nameof(Sid), sid, SidType.CompositionHook);
        if (InputObject is not null && PipelineInput.GetString(InputObject, nameof(Sid)) is { } own && SidType.FromSid(own) is not null)
        {
            SidType.CompositionHook.Validate(own);
        }
    }

    // What was got a while ago may have been changed since; that is not put back by somebody who says what is to change.
    private bool IsOnlyNamed(string sid) =>
        PipelineInput.Is<CompositionHook>(InputObject) && PipelineInput.GetString(InputObject!, nameof(Sid)) == sid && HookOptions.Any(MyInvocation.BoundParameters.ContainsKey);

    // A change says everything anew, and what it does not say the service sets back; so what is there now is sent along.
    private async Task<CompositionHook> SetAsync(string sid, CompositionHookPatch change, RequestContext context)
    {
        var whole = change.IsComplete ? change : change.ApplyTo(await Client.GetCompositionHookAsync(sid, context).ConfigureAwait(false));
        return await Client.SetCompositionHookAsync(sid, InputValidator.ValidateExistingHookName(whole.FriendlyName), whole.Enabled, whole.Options, context).ConfigureAwait(false);
    }
}
