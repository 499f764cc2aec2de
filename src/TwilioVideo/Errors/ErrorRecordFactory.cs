using System;
using System.Globalization;
using System.Management.Automation;
using TwilioVideo.Client.Text;

namespace TwilioVideo.Errors;

/// <summary>The only place where a failure becomes an error record.</summary>
internal static class ErrorRecordFactory
{
    /// <summary>Makes the record.</summary>
    /// <param name="exception">What went wrong.</param>
    /// <param name="target">The input it went wrong for, so that it can be piped in again.</param>
    /// <param name="redact">Removes secrets, because a secret may have been given as a name; null for nothing.</param>
    public static ErrorRecord Create(Exception exception, object? target, Func<string, string>? redact = null)
    {
        var record = exception is TwilioVideoException error ? CreateKnown(error, target, redact) : CreateUnexpected(exception, target);

        // Shown with the category, and a participant's is the identity.
        var targetName = TerminalSanitizer.Sanitize(record.CategoryInfo.TargetName);
        record.CategoryInfo.TargetName = redact?.Invoke(targetName) ?? targetName;
        return record;
    }

    private static ErrorRecord CreateKnown(TwilioVideoException exception, object? target, Func<string, string>? redact)
    {
        var text = TargetDescription.AddTo(exception, target);
        text = redact?.Invoke(text) ?? text;
        text = exception.RequestId is null ? text : $"{text} Request id: {exception.RequestId}.";
        return new ErrorRecord(exception, GetId(exception), GetCategory(exception), target)
        {
            ErrorDetails = new ErrorDetails(text) { RecommendedAction = redact?.Invoke(RecommendedActions.For(exception, target)) ?? RecommendedActions.For(exception, target) },
        };
    }

    private static ErrorRecord CreateUnexpected(Exception exception, object? target) =>
        new(exception, "TwilioVideo.Unexpected", ErrorCategory.NotSpecified, target)
        {
            ErrorDetails = new ErrorDetails(TerminalSanitizer.Sanitize(exception.Message)) { RecommendedAction = "This is a defect in the module; please report it with the exception's stack trace." },
        };

    private static string GetId(TwilioVideoException exception) => exception.Kind switch
    {
        TwilioVideoErrorKind.Api => "TwilioApi." + (exception.Code?.ToString(CultureInfo.InvariantCulture) ?? "Http" + exception.StatusCode.ToString(CultureInfo.InvariantCulture)),
        var kind => "TwilioVideo." + kind,
    };

    private static ErrorCategory GetCategory(TwilioVideoException exception) => exception.Kind switch
    {
        TwilioVideoErrorKind.InvalidInput => ErrorCategory.InvalidArgument,
        TwilioVideoErrorKind.NotConnected => ErrorCategory.ConnectionError,
        TwilioVideoErrorKind.InvalidResponse => ErrorCategory.InvalidData,
        TwilioVideoErrorKind.Network => ErrorCategory.ConnectionError,
        TwilioVideoErrorKind.Timeout => ErrorCategory.OperationTimeout,
        TwilioVideoErrorKind.UntrustedHost => ErrorCategory.SecurityError,
        TwilioVideoErrorKind.Media => ErrorCategory.ReadError,
        TwilioVideoErrorKind.UnexpectedStatus => ErrorCategory.InvalidResult,
        TwilioVideoErrorKind.File => ErrorCategory.WriteError,
        TwilioVideoErrorKind.Proxy => exception.StatusCode == 407 ? ErrorCategory.AuthenticationError : ErrorCategory.ConnectionError,
        _ => exception.StatusCode switch
        {
            401 => ErrorCategory.AuthenticationError,
            403 => ErrorCategory.PermissionDenied,
            404 => ErrorCategory.ObjectNotFound,
            409 => ErrorCategory.ResourceExists,
            429 => ErrorCategory.LimitsExceeded,
            >= 500 => ErrorCategory.ResourceUnavailable,
            _ when exception.Code is 53112 or 53118 or 53209 => ErrorCategory.InvalidOperation,
            _ when exception.Code is 53113 or 53205 => ErrorCategory.ResourceExists,
            _ when exception.Code is 53119 or 53206 or 53216 => ErrorCategory.QuotaExceeded,
            _ => ErrorCategory.InvalidArgument,
        },
    };
}
