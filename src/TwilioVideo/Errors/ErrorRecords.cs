using System;
using System.Globalization;
using System.Management.Automation;
using TwilioVideo.Client;

namespace TwilioVideo;

/// <summary>The only place where a failure becomes an error record.</summary>
internal static class ErrorRecords
{
    /// <summary>Makes the record.</summary>
    /// <param name="problem">What went wrong.</param>
    /// <param name="target">The input it went wrong for, so that it can be piped in again.</param>
    public static ErrorRecord From(Exception problem, object? target)
    {
        var record = problem is TwilioVideoException failure ? Known(failure, target) : Unexpected(problem, target);

        // Shown with the category, and a participant's is the identity.
        record.CategoryInfo.TargetName = Shown.Of(record.CategoryInfo.TargetName);
        return record;
    }

    private static ErrorRecord Known(TwilioVideoException failure, object? target)
    {
        var text = failure.RequestId is null ? failure.Message : $"{failure.Message} Request id: {failure.RequestId}.";
        return new ErrorRecord(failure, Id(failure), Category(failure), target)
        {
            ErrorDetails = new ErrorDetails(text) { RecommendedAction = Advice.For(failure) },
        };
    }

    private static ErrorRecord Unexpected(Exception problem, object? target) =>
        new(problem, "TwilioVideo.Unexpected", ErrorCategory.NotSpecified, target)
        {
            ErrorDetails = new ErrorDetails(Shown.Of(problem.Message)) { RecommendedAction = "This is a defect in the module; please report it with the exception's stack trace." },
        };

    private static string Id(TwilioVideoException failure) => failure.Kind switch
    {
        FailureKind.Service => "TwilioApi." + (failure.Code?.ToString(CultureInfo.InvariantCulture) ?? "Http" + failure.StatusCode.ToString(CultureInfo.InvariantCulture)),
        var kind => "TwilioVideo." + kind,
    };

    private static ErrorCategory Category(TwilioVideoException failure) => failure.Kind switch
    {
        FailureKind.InvalidInput => ErrorCategory.InvalidArgument,
        FailureKind.NotConnected => ErrorCategory.ConnectionError,
        FailureKind.BadAnswer => ErrorCategory.InvalidData,
        FailureKind.Network => ErrorCategory.ConnectionError,
        FailureKind.Timeout => ErrorCategory.OperationTimeout,
        FailureKind.ForeignAddress => ErrorCategory.SecurityError,
        FailureKind.Media => ErrorCategory.ReadError,
        FailureKind.OtherEnd => ErrorCategory.InvalidResult,
        FailureKind.File => ErrorCategory.WriteError,
        _ => failure.StatusCode switch
        {
            401 => ErrorCategory.AuthenticationError,
            403 => ErrorCategory.PermissionDenied,
            404 => ErrorCategory.ObjectNotFound,
            409 => ErrorCategory.ResourceExists,
            429 => ErrorCategory.LimitsExceeded,
            >= 500 => ErrorCategory.ResourceUnavailable,
            _ when failure.Code is 53112 or 53118 or 53209 => ErrorCategory.InvalidOperation,
            _ when failure.Code is 53113 or 53205 => ErrorCategory.ResourceExists,
            _ when failure.Code is 53119 or 53206 or 53216 => ErrorCategory.QuotaExceeded,
            _ => ErrorCategory.InvalidArgument,
        },
    };
}
