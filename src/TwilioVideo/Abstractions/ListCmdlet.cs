using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using TwilioVideo.Client;
using TwilioVideo.Client.Text;
using TwilioVideo.ParameterBinding;

namespace TwilioVideo.Abstractions;

/// <summary>A cmdlet that reads lists, and asks for no more of them than <c>-First</c> needs.</summary>
/// <typeparam name="T">What is listed.</typeparam>
public abstract class ListCmdlet<T> : GetCmdlet<T>
    where T : class
{
    private static readonly HashSet<string> FilterParameters =
        ["RoomSid", "UniqueName", "SourceSid", "GroupingSid", "Status", "MediaType", "DateCreatedAfter", "DateCreatedBefore", "LeftAfter", "LeftBefore", "Enabled", "FriendlyName", "RoomName", "RoomType", "Codec", "CreatedAfter", "CreatedBefore"];

    /// <summary>How many a page holds.</summary>
    [Parameter(HelpMessage = "How many objects the service is asked for at a time, from 1 to 1000 (compositions and an account's recordings: to 100). The default is the most there can be, or fewer where -First needs fewer.")]
    [ValidateRange(1, TwilioVideoClient.MaxPageSize)]
    public int PageSize { get; set; } = TwilioVideoClient.MaxPageSize;

    /// <summary>How many inputs are read at once, from 1 to 256.</summary>
    [Parameter(HelpMessage = "How many inputs are read at once, from 1 to 256. The default is 1: what an input yields is written while that input is processed. With more, the results keep the inputs' order, but pipeline variables (-PipelineVariable) of earlier commands do not follow.")]
    [ValidateRange(1, 256)]
    public int ThrottleLimit { get; set; } = 1;

    /// <summary>Whether some of what the service sends is left out here, so that -First says little about the pages.</summary>
    private protected virtual bool FiltersClientSide => false;

    /// <summary>The parameters by which this list is narrowed.</summary>
    private protected string[] Filters { get; private set; } = [];

    /// <inheritdoc/>
    private protected override int ReadsAtOnce => ThrottleLimit;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        Filters = [.. MyInvocation.BoundParameters.Keys.Where(name => FilterParameters.Contains(name))];
        if (Filters.FirstOrDefault(name => MyInvocation.BoundParameters[name] is null or "") is { } empty)
        {
            ThrowException(new TwilioVideoException(TwilioVideoErrorKind.InvalidInput, $"-{empty} is empty. A list that nothing narrows is not what you want; leave the parameter out if it is."), null);
        }

        if (PagingParameters.IncludeTotalCount)
        {
            WriteObject(PagingParameters.NewTotalCount(0, 0));
        }
    }

    /// <summary>Warns that a name was left out only because of its case, which no error would tell.</summary>
    /// <param name="filter">The filter.</param>
    private protected void WriteCaseWarning(NameFilter filter)
    {
        if (filter.OtherCaseName is { } name)
        {
            WriteWarning(TerminalSanitizer.Sanitize($"'{name}' matches only if its case is ignored, and was left out: names are case-sensitive."));
        }
    }

    /// <summary>The page size to ask for. What the user asks for is sent as it is, or refused.</summary>
    /// <param name="max">The most that the list allows.</param>
    private protected int PageSizeToSend(int max = TwilioVideoClient.MaxPageSize)
    {
        if (MyInvocation.BoundParameters.ContainsKey(nameof(PageSize)))
        {
            return PageSize;
        }

        var expected = First > ulong.MaxValue - Skip ? ulong.MaxValue : First + Skip;
        return FiltersClientSide || expected > (ulong)max ? max : Math.Max(1, (int)expected);
    }
}
