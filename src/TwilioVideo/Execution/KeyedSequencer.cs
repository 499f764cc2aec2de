using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using TwilioVideo.Client.Http;

namespace TwilioVideo.Execution;

/// <summary>
/// Lets changes of one thing run one after the other, in the order in which they came in. A change that first reads what is there, and
/// sends it along, would lose what another one sends meanwhile. Changes of other things wait for none of this.
/// </summary>
internal sealed class KeyedSequencer
{
    // A SID names the same thing in capitals.
    private readonly Dictionary<string, Task> _last = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The same work, begun when what came before it for the same thing has ended, however that ended. All that comes back is to be
    /// begun in the order of these calls, or not at all from one on: what is never begun never ends.
    /// </summary>
    /// <param name="item">What is changed.</param>
    /// <param name="work">How.</param>
    /// <param name="release">Lets the next change of the thing begin; called when the result of this one has been kept, so that results stay in order.</param>
    public Func<RequestContext, Task<T>> Enqueue<T>(string item, Func<RequestContext, Task<T>> work, out Action release)
    {
        var before = _last.TryGetValue(item, out var latest) ? latest : Task.CompletedTask;
        var ended = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        _last[item] = ended.Task;
        release = () => ended.TrySetResult(true);
        return async context =>
        {
            await before.ConfigureAwait(false);
            return await work(context).ConfigureAwait(false);
        };
    }
}
