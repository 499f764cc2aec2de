using System;
using System.Management.Automation;
using System.Threading.Tasks;
using TwilioVideo.Client;

namespace TwilioVideo;

/// <summary>A cmdlet that removes things for good, by SID. It writes nothing, or with <c>-PassThru</c> what was piped in.</summary>
public abstract class RemoveCmdlet : ChangeCmdlet<object>
{
    /// <summary>The SID of what is to be removed.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, HelpMessage = "The SID of what is to be removed for good.")]
    [IdentifierFrom("Sid")]
    public string Sid { get; set; } = "";

    /// <summary>What was piped in; an error about it shows it again.</summary>
    [Parameter(ValueFromPipeline = true, HelpMessage = "What is to be removed, from the pipeline; its Sid is used.")]
    public PSObject? InputObject { get; set; }

    /// <summary>Whether to write what was removed.</summary>
    [Parameter(HelpMessage = "Write what was piped in, once it is removed.")]
    public SwitchParameter PassThru { get; set; }

    /// <summary>The kind of what is removed.</summary>
    private protected abstract SidKind Kind { get; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var sid = Sid;
        var target = PipedInput.Or(InputObject, "Sid", sid, () => Target(sid));
        try
        {
            Kind.Check(sid);
            PipedInput.CheckSame(this, InputObject, nameof(Sid), sid, Kind, "Sid");
            var remove = Remove(sid);
            if (ShouldProcess(Describe(target, sid), "Remove"))
            {
                Start(target, () => sid, async call =>
                {
                    await remove(call).ConfigureAwait(false);
                    return target;
                });
            }
        }
        catch (TwilioVideoException refusal)
        {
            WriteFailure(refusal, target);
        }
    }

    /// <summary>An object with that SID, for an error to show.</summary>
    private protected abstract object Target(string sid);

    /// <summary>Checks the input, and gives what removes it.</summary>
    private protected abstract Func<CallContext, Task> Remove(string sid);

    private protected override void WriteResult(object result)
    {
        if (PassThru)
        {
            WriteObject(result);
        }
    }

    private string Describe(object target, string sid) =>
        PipedInput.Text(PSObject.AsPSObject(target), "FriendlyName") is { } name ? $"{Kind.Name} {name} ({sid})" : $"{Kind.Name} {sid}";
}
