using System;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using TwilioVideo.Client.Http;
using TwilioVideo.Client.Identifiers;
using TwilioVideo.Execution;
using TwilioVideo.Formatting;
using TwilioVideo.ParameterBinding;

namespace TwilioVideo.Abstractions;

/// <summary>A cmdlet that removes things for good, by SID. It writes nothing, or with <c>-PassThru</c> what was piped in.</summary>
public abstract class RemoveResourceCmdlet : ChangeCmdlet<object>
{
    /// <summary>The SID of what is to be removed.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, HelpMessage = "The SID of what is to be removed for good.")]
    [IdentifierTransformation("Sid")]
    public string Sid { get; set; } = "";

    /// <summary>What was piped in; an error about it shows it again.</summary>
    [Parameter(ValueFromPipeline = true, HelpMessage = "What is to be removed, from the pipeline; its Sid is used.")]
    public PSObject? InputObject { get; set; }

    /// <summary>Whether to write what was removed.</summary>
    [Parameter(HelpMessage = "Write what was piped in, once it is removed.")]
    public SwitchParameter PassThru { get; set; }

    /// <summary>The kind of what is removed.</summary>
    private protected abstract SidType SidType { get; }

    private protected override void ProcessInput()
    {
        var sid = Sid;
        var target = PipelineInput.ToTarget(InputObject, "Sid", sid, () => CreateTarget(sid));
        Target = target;
        SidType.Validate(sid);
        PipelineInput.EnsureMatches(this, InputObject, nameof(Sid), sid, SidType, "Sid");
        var remove = CreateRequest(sid);
        var request = new ChangeRequest<object>(target, "Remove", () => sid, async context =>
        {
            await remove(context).ConfigureAwait(false);
            return target;
        });
        Enqueue(request, () => Describe(target, sid));
    }

    /// <summary>An object with that SID, for an error to show.</summary>
    private protected abstract object CreateTarget(string sid);

    /// <summary>Checks the input, and gives what removes it.</summary>
    private protected abstract Func<RequestContext, Task> CreateRequest(string sid);

    private protected override void WriteResult(object result)
    {
        if (PassThru)
        {
            base.WriteResult(result);
        }
    }

    // Enough to decide on: what it is called, how large it is, and of when.
    private string Describe(object target, string sid)
    {
        var item = PSObject.AsPSObject(target);
        var name = PipelineInput.GetString(item, "FriendlyName") ?? PipelineInput.GetString(item, "TrackName");
        string?[] details =
        [
            sid,
            ValueFormatter.FormatSize(item.Properties["Size"]?.Value),
            ValueFormatter.FormatDateTime(item.Properties["DateCreated"]?.Value),
            PipelineInput.GetString(item, "RoomSid") is { } room ? $"room {room}" : null,
        ];
        return name is null && details.Skip(1).All(detail => detail is null) ? $"{SidType.Name} {sid}"
            : $"{SidType.Name} {(name is null ? "" : name + " ")}({string.Join(", ", details.Where(detail => detail is not null))})";
    }
}
