using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading;

namespace TwilioVideo.Progress;

/// <summary>
/// What a cmdlet shows of its progress, so that nothing of it stays: a command before it in the pipeline may fail, and then it is not told
/// that its run has ended.
/// </summary>
/// <param name="cmdlet">Whose progress it is.</param>
internal sealed class ProgressWriter(PSCmdlet cmdlet)
{
    // The engine counts up from one, and keeps to itself which number a command has; under that nobody else could take anything away.
    private static long _lastSource = long.MaxValue / 2;
    private readonly long _source = Interlocked.Increment(ref _lastSource);
    private readonly Dictionary<int, string> _shown = [];

    /// <summary>Shows a line, or shows it anew.</summary>
    public void Show(ProgressRecord record)
    {
        if (IsWanted())
        {
            _shown[record.ActivityId] = record.Activity;
        }

        cmdlet.CommandRuntime.WriteProgress(_source, record);
    }

    /// <summary>Takes a line away while the cmdlet runs.</summary>
    public void Complete(int line)
    {
        if (!_shown.TryGetValue(line, out var activity))
        {
            return;
        }

        try
        {
            cmdlet.CommandRuntime.WriteProgress(_source, Last(line, activity));
            _shown.Remove(line);
        }
        catch (PipelineStoppedException)
        {
            // It goes with the cmdlet.
        }
    }

    /// <summary>Takes away what is left when the cmdlet has gone. Commands may not write any more then, but the host still listens.</summary>
    public void Clear()
    {
        foreach (var line in _shown.ToArray())
        {
            _shown.Remove(line.Key);
            cmdlet.Host?.UI?.WriteProgress(_source, Last(line.Key, line.Value));
        }
    }

    private static ProgressRecord Last(int line, string activity) => new(line, activity, "Finished") { RecordType = ProgressRecordType.Completed };

    private bool IsWanted() =>
        !LanguagePrimitives.TryConvertTo<ActionPreference>(Preference(), out var action) || action is not (ActionPreference.SilentlyContinue or ActionPreference.Ignore);

    private object? Preference() =>
        cmdlet.MyInvocation.BoundParameters.TryGetValue("ProgressAction", out var specified) ? specified : cmdlet.GetVariableValue("ProgressPreference");
}
