using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using TwilioVideo.Client;

namespace TwilioVideo;

/// <summary>
/// Lets changes of one thing run one after the other, in the order in which they came in. A change that first reads what is there, and
/// sends it along, would lose what another one sends meanwhile. Changes of other things wait for none of this.
/// </summary>
internal sealed class InOrder
{
    // A SID names the same thing in capitals.
    private readonly Dictionary<string, Task> last = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The same work, begun when what came before it for the same thing has ended, however that ended. All that comes back is to be
    /// begun in the order of these calls, or not at all from one on: what is never begun never ends.
    /// </summary>
    /// <param name="thing">What is changed.</param>
    /// <param name="work">How.</param>
    public Func<CallContext, Task<T>> After<T>(string thing, Func<CallContext, Task<T>> work)
    {
        var before = last.TryGetValue(thing, out var latest) ? latest : Task.CompletedTask;
        var ended = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        last[thing] = ended.Task;
        return async call =>
        {
            try
            {
                await before.ConfigureAwait(false);
                return await work(call).ConfigureAwait(false);
            }
            finally
            {
                ended.SetResult(true);
            }
        };
    }
}
