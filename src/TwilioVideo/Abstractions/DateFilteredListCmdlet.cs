using System;
using System.Management.Automation;
using TwilioVideo.ParameterBinding;

namespace TwilioVideo.Abstractions;

/// <summary>A cmdlet that reads lists of what was created at some time.</summary>
/// <typeparam name="T">What is listed.</typeparam>
public abstract class DateFilteredListCmdlet<T> : ListCmdlet<T>
    where T : class
{
    /// <summary>Only those created at or after this time.</summary>
    [Parameter(ParameterSetName = "List", HelpMessage = "Only those created at or after this time. Local times are sent as UTC.")]
    [DateTimeTransformation]
    public DateTime? DateCreatedAfter { get; set; }

    /// <summary>Only those created before this time.</summary>
    [Parameter(ParameterSetName = "List", HelpMessage = "Only those created before this time. Local times are sent as UTC.")]
    [DateTimeTransformation]
    public DateTime? DateCreatedBefore { get; set; }

    /// <summary>Whether the list is narrowed to some time.</summary>
    private protected bool IsDated => DateCreatedAfter is not null || DateCreatedBefore is not null;
}
