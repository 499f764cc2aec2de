using System;
using System.Management.Automation;
using TwilioVideo.Client;

namespace TwilioVideo.Cmdlets;

/// <summary>Waits until compositions have a status, asking for each again and again (<c>GET /v1/Compositions/{Sid}</c>).</summary>
[Cmdlet(VerbsLifecycle.Wait, "TwilioComposition")]
[OutputType(typeof(Composition))]
public sealed class WaitTwilioCompositionCommand : WaitCmdlet<Composition>
{
    /// <summary>The composition's SID.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, HelpMessage = "The composition's SID (CJ...).")]
    [IdentifierFrom("Sid")]
    public string Sid { get; set; } = "";

    /// <summary>The status to wait for.</summary>
    [Parameter(Position = 1, HelpMessage = "The status to wait for. The default is completed.")]
    [ValidateSet("enqueued", "processing", "completed", "deleted", "failed")]
    public string Status { get; set; } = "completed";

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var sid = Sid;
        var target = new Composition { Sid = sid };
        try
        {
            var wanted = OneOf.Check(Status, "composition status", OneOf.CompositionStatuses);
            Start(target, $"composition {SidKind.Composition.Check(sid)}", wanted, async call => await Client.GetCompositionAsync(sid, call).ConfigureAwait(false));
        }
        catch (TwilioVideoException refusal)
        {
            WriteFailure(refusal, target);
        }
    }

    private protected override string? StatusOf(Composition one) => one.Status;

    // A completed one can still be deleted.
    private protected override bool IsFinal(string status) => status is "deleted" or "failed" || (status == "completed" && !string.Equals(Status, "deleted", StringComparison.OrdinalIgnoreCase));
}
