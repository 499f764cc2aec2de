using System.Management.Automation;
using TwilioVideo.Client;

namespace TwilioVideo.Cmdlets;

/// <summary>
/// Creates a composition hook (<c>POST /v1/CompositionHooks</c>), which orders a composition for every room that ends. A hook piped in
/// is taken as a pattern.
/// </summary>
[Cmdlet(VerbsCommon.New, "TwilioCompositionHook", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(CompositionHook))]
public sealed class NewTwilioCompositionHookCommand : CompositionCmdlet<CompositionHook>
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

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var name = FriendlyName;
        var target = PipedInput.Or(InputObject, "FriendlyName", name, () => new CompositionHook { FriendlyName = name });
        try
        {
            HookName.Check(name);
            var given = Piped(InputObject, HookOptions, typeof(Composition));
            CheckInput();
            given.Check(this, "composition hook, a composition or an object with such options", IsNoPattern, HookOptions);
            var options = Options(given);
            var enabled = given.Truth(nameof(Enabled), Enabled);
            if (ShouldProcess($"composition hook {name}", "Create"))
            {
                var whole = new HookChange(name, enabled, options, []);
                Start(target, () => whole.Key, call => Client.CreateCompositionHookAsync(name, enabled, options, call));
            }
        }
        catch (TwilioVideoException refusal)
        {
            WriteFailure(refusal, target);
        }
    }

    // Where files are kept has a name as well, which is all that it would give.
    private void CheckInput()
    {
        if (PipedModel.Is<RecordingSettings>(InputObject) || PipedModel.Is<CompositionSettings>(InputObject))
        {
            throw new TwilioVideoException(FailureKind.InvalidInput, "An account's settings were piped in, which have nothing of a composition hook but a name.");
        }
    }

    // Rooms and recordings have some properties of the same names, which mean something else.
    private static bool IsNoPattern(string sid) => !SidKind.CompositionHook.Names(sid) && !SidKind.Composition.Names(sid);
}
