using System;
using System.Threading.Tasks;
using TwilioVideo.Client.Http;

namespace TwilioVideo.Execution;

/// <summary>Represents one change: what the user is asked, what the journal records and what is done.</summary>
/// <typeparam name="T">The type of the result.</typeparam>
/// <param name="target">The input, as an error about it shows it.</param>
/// <param name="action">The action, as a confirmation names it.</param>
/// <param name="journalKey">Gets the text by which a journal knows the change; the same in every run.</param>
/// <param name="work">Makes the change.</param>
internal sealed class ChangeRequest<T>(object target, string action, Func<string> journalKey, Func<RequestContext, Task<T>> work)
{
    private Action? _release;

    /// <summary>Gets the input, as an error about it shows it.</summary>
    public object Target { get; } = target;

    /// <summary>Gets the action, as a confirmation names it.</summary>
    public string Action { get; } = action;

    /// <summary>Gets what must not be changed by two requests at once; null where that does no harm.</summary>
    public string? SequenceKey { get; init; }

    /// <summary>Gets the work.</summary>
    public Func<RequestContext, Task<T>> Work { get; private set; } = work;

    /// <summary>Gets the text by which a journal knows the change.</summary>
    /// <returns>The text.</returns>
    public string GetJournalKey() => journalKey();

    /// <summary>Makes the work wait for earlier changes of the same thing.</summary>
    /// <param name="sequencer">The order of the changes.</param>
    public void AddTo(KeyedSequencer sequencer)
    {
        if (SequenceKey is not null)
        {
            Work = sequencer.Enqueue(SequenceKey, Work, out _release);
        }
    }

    /// <summary>Lets the next change of the same thing begin.</summary>
    public void Release() => _release?.Invoke();
}
