using System.Collections.Concurrent;
using System.Linq;
using System.Management.Automation;
using TwilioVideo.Client.Diagnostics;
using TwilioVideo.Client.Text;

namespace TwilioVideo.Diagnostics;

/// <summary>Keeps what happened on other threads until the pipeline thread can say it.</summary>
internal sealed class VerboseRequestLogger : IRequestObserver
{
    private readonly ConcurrentQueue<object> _lines = new();

    public bool CaptureBodies { get; private set; }

    public bool IsEnabled => IsVerbose || CaptureBodies;

    /// <summary>Whether -Verbose itself is on. With -Debug alone the engine would turn each verbose line into a question.</summary>
    public bool IsVerbose { get; private set; }

    /// <summary>Looks at what the user asked for, so that nobody pays for a log that nobody reads.</summary>
    public void UpdatePreferences(PSCmdlet cmdlet)
    {
        CaptureBodies = IsPreferenceEnabled(cmdlet, "Debug", "DebugPreference");
        IsVerbose = IsPreferenceEnabled(cmdlet, "Verbose", "VerbosePreference");
    }

    public void OnCompleted(RequestCompletedEvent trace) => _lines.Enqueue(trace);

    public void OnRetrying(RequestRetryingEvent notice) => _lines.Enqueue(notice);

    public void WriteTo(ICommandRuntime runtime)
    {
        while (_lines.TryDequeue(out var line))
        {
            WriteLine(runtime, line.ToString()!);
            if (CaptureBodies && line is RequestCompletedEvent trace)
            {
                runtime.WriteDebug($"{trace.Method} {trace.Path}\n  form: {SplitLines(trace.Form)}\n  answer: {SplitLines(trace.Body)}");
            }
        }
    }

    public void WriteLine(ICommandRuntime runtime, string line)
    {
        if (IsVerbose)
        {
            runtime.WriteVerbose(TerminalSanitizer.Sanitize(line));
        }
        else if (CaptureBodies)
        {
            runtime.WriteDebug(TerminalSanitizer.Sanitize(line));
        }
    }

    // An answer may have lines of its own.
    private static string SplitLines(string? body) => body is null ? "none" : string.Join("\n", body.Replace("\r\n", "\n").Split('\n').Select(TerminalSanitizer.Sanitize));

    private static bool IsPreferenceEnabled(PSCmdlet cmdlet, string switchName, string preferenceName)
    {
        if (cmdlet.MyInvocation.BoundParameters.TryGetValue(switchName, out var specified))
        {
            return specified is SwitchParameter { IsPresent: true };
        }

        var preference = cmdlet.GetVariableValue(preferenceName);
        return preference is not null
            && LanguagePrimitives.TryConvertTo<ActionPreference>(preference, out var action)
            && action is not (ActionPreference.SilentlyContinue or ActionPreference.Ignore);
    }
}
