using System.Collections.Concurrent;
using System.Linq;
using System.Management.Automation;
using TwilioVideo.Client;

namespace TwilioVideo;

/// <summary>Keeps what happened on other threads until the pipeline thread can say it.</summary>
internal sealed class RequestLog : IRequestObserver
{
    private readonly ConcurrentQueue<object> lines = new();

    public bool WantsBodies { get; private set; }

    public bool IsWanted => WantsLines || WantsBodies;

    /// <summary>Whether -Verbose itself is on. With -Debug alone the engine would turn each verbose line into a question.</summary>
    public bool WantsLines { get; private set; }

    /// <summary>Looks at what the user asked for, so that nobody pays for a log that nobody reads.</summary>
    public void Choose(PSCmdlet cmdlet)
    {
        WantsBodies = IsOn(cmdlet, "Debug", "DebugPreference");
        WantsLines = IsOn(cmdlet, "Verbose", "VerbosePreference");
    }

    public void Finished(RequestTrace trace) => lines.Enqueue(trace);

    public void Retrying(RetryNotice notice) => lines.Enqueue(notice);

    public void WriteTo(Cmdlet cmdlet)
    {
        while (lines.TryDequeue(out var line))
        {
            Say(cmdlet, line.ToString()!);
            if (WantsBodies && line is RequestTrace trace)
            {
                cmdlet.WriteDebug($"{trace.Method} {trace.Path}\n  form: {Lines(trace.Form)}\n  answer: {Lines(trace.Body)}");
            }
        }
    }

    public void Say(Cmdlet cmdlet, string line)
    {
        if (WantsLines)
        {
            cmdlet.WriteVerbose(Shown.Of(line));
        }
        else if (WantsBodies)
        {
            cmdlet.WriteDebug(Shown.Of(line));
        }
    }

    // An answer may have lines of its own.
    private static string Lines(string? body) => body is null ? "none" : string.Join("\n", body.Replace("\r\n", "\n").Split('\n').Select(Shown.Of));

    private static bool IsOn(PSCmdlet cmdlet, string switchName, string preferenceName)
    {
        if (cmdlet.MyInvocation.BoundParameters.TryGetValue(switchName, out var given))
        {
            return given is SwitchParameter { IsPresent: true };
        }

        var preference = cmdlet.GetVariableValue(preferenceName);
        return preference is not null
            && LanguagePrimitives.TryConvertTo<ActionPreference>(preference, out var action)
            && action is not (ActionPreference.SilentlyContinue or ActionPreference.Ignore);
    }
}
