using System;
using System.Management.Automation;
using TwilioVideo.Abstractions;
using TwilioVideo.Client.Identifiers;
using TwilioVideo.ParameterBinding;
using TwilioVideo.Validation;

namespace TwilioVideo.Commands;

/// <summary>Waits until compositions have a status, asking for each again and again (<c>GET /v1/Compositions/{Sid}</c>).</summary>
[Cmdlet(VerbsLifecycle.Wait, "TwilioComposition")]
[OutputType(typeof(Composition))]
public sealed class WaitTwilioCompositionCommand : WaitForStatusCmdlet<Composition>
{
    /// <summary>The composition's SID.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, HelpMessage = "The composition's SID (CJ...).")]
    [IdentifierTransformation("Sid")]
    public string Sid { get; set; } = "";

    /// <summary>The status to wait for.</summary>
    [Parameter(Position = 1, HelpMessage = "The status to wait for. The default is completed.")]
    [ValidateSet("enqueued", "processing", "completed", "deleted", "failed")]
    public string Status { get; set; } = "completed";

    private protected override void ProcessInput()
    {
        var sid = Sid;
        var target = new Composition { Sid = sid };
        Target = target;
        var expected = AllowedValues.Validate(Status, "composition status", AllowedValues.CompositionStatuses);
        WaitFor(target, $"composition {SidType.Composition.Validate(sid)}", expected, async context => await Client.GetCompositionAsync(sid, context).ConfigureAwait(false));
    }

    private protected override string? GetStatus(Composition composition) => composition.Status;

    // A completed one can still be deleted.
    private protected override bool IsFinal(string status) => status is "deleted" or "failed" || (status == "completed" && !string.Equals(Status, "deleted", StringComparison.OrdinalIgnoreCase));
}
