using System;
using System.Management.Automation;
using System.Threading.Tasks;
using TwilioVideo.Abstractions;
using TwilioVideo.Client.Identifiers;
using TwilioVideo.Client.Options;
using TwilioVideo.Client.Paging;

namespace TwilioVideo.Commands;

/// <summary>Lists composition hooks (<c>GET /v1/CompositionHooks</c>), or gets one (<c>GET /v1/CompositionHooks/{Sid}</c>).</summary>
[Cmdlet(VerbsCommon.Get, "TwilioCompositionHook", DefaultParameterSetName = "List", SupportsPaging = true)]
[OutputType(typeof(CompositionHook))]
public sealed class GetTwilioCompositionHookCommand : GetResourceCmdlet<CompositionHook>
{
    /// <summary>Only hooks with this name; asterisks stand for any characters, and case does not matter.</summary>
    [Parameter(ParameterSetName = "List", HelpMessage = "Only hooks with this name. The service matches it: * stands for any characters, and case does not matter.")]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string? FriendlyName { get; set; }

    /// <summary>Only hooks that work, or only those that do not.</summary>
    [Parameter(ParameterSetName = "List", HelpMessage = "With $true only hooks that work, with $false only those that do not.")]
    public bool? Enabled { get; set; }

    private protected override SidType SidType => SidType.CompositionHook;

    private protected override object CreateTarget(string sid) => new CompositionHook { Sid = sid };

    private protected override Func<Task<CompositionHook>> CreateRequest(string sid) => () => Client.GetCompositionHookAsync(sid, RequestContext);

    private protected override Func<Task<Page<CompositionHook>>> ListAsync(ListScope? owner)
    {
        if (owner is not null)
        {
            SidType.Validate(owner.Name);
        }

        var options = new CompositionHookListOptions
        {
            FriendlyName = FriendlyName,
            Enabled = Enabled,
            CreatedAfter = DateCreatedAfter,
            CreatedBefore = DateCreatedBefore,
            PageSize = PageSizeToSend(),
        };
        return () => Client.ListCompositionHooksAsync(options, RequestContext);
    }
}
