using System.Management.Automation;
using TwilioVideo.Abstractions;
using TwilioVideo.Client.Identifiers;
using TwilioVideo.Execution;
using TwilioVideo.ParameterBinding;
using TwilioVideo.Validation;

namespace TwilioVideo.Commands;

/// <summary>
/// Creates a composition hook (<c>POST /v1/CompositionHooks</c>), which orders a composition for every room that ends. A hook piped in
/// is taken as a pattern.
/// </summary>
[Cmdlet(VerbsCommon.New, "TwilioCompositionHook", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(CompositionHook))]
public sealed class NewTwilioCompositionHookCommand : CompositionOptionsCmdlet<CompositionHook>
{
    /// <summary>The hook's name, unique within the account.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true, HelpMessage = "The hook's name: up to 100 characters, unique within the account.")]
    public string FriendlyName { get; set; } = "";

    /// <summary>Whether the hook works.</summary>
    [Parameter(HelpMessage = "Whether the hook works. The service's default is $true.")]
    public bool? Enabled { get; set; }

    /// <summary>What was piped in.</summary>
    [Parameter(ValueFromPipeline = true, HelpMessage = "A hook, a composition, or an object with the names of its options, from the pipeline; what no parameter gives is taken from it.")]
    public PSObject? InputObject { get; set; }

    private protected override bool TakesPatterns => true;

    private protected override void ProcessInput()
    {
        var name = FriendlyName;
        var target = PipelineInput.ToTarget(InputObject, "FriendlyName", name, () => new CompositionHook { FriendlyName = name });
        Target = target;
        InputValidator.ValidateHookName(name);
        var specified = GetOptionSource(InputObject);
        ValidateInput();
        specified.Validate(this, "composition hook, a composition or an object with such options", IsNotTemplate, HookOptions);
        var options = GetOptions(specified);
        var enabled = specified.GetBoolean(nameof(Enabled), Enabled);
        var whole = new CompositionHookPatch(name, enabled, options, []);
        var request = new ChangeRequest<CompositionHook>(
            target,
            "Create",
            () => whole.JournalKey,
            context => Client.CreateCompositionHookAsync(name, enabled, options, context));
        Enqueue(request, () => $"composition hook {name}");
    }

    // Where files are kept has a name as well, which is all that it would give.
    private void ValidateInput()
    {
        if (PipelineInput.Is<RecordingSettings>(InputObject) || PipelineInput.Is<CompositionSettings>(InputObject))
        {
            throw new TwilioVideoException(TwilioVideoErrorKind.InvalidInput, "An account's settings were piped in, which have nothing of a composition hook but a name.");
        }
    }

    // Rooms and recordings have some properties of the same names, which mean something else.
    private static bool IsNotTemplate(string sid) => !SidType.CompositionHook.Matches(sid) && !SidType.Composition.Matches(sid);
}
