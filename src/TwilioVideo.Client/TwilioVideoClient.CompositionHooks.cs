using System.Linq;
using System.Threading.Tasks;
using TwilioVideo.Client.Answers;
using TwilioVideo.Client.Requests;

namespace TwilioVideo.Client;

public sealed partial class TwilioVideoClient
{
    private static readonly Operation<CompositionHook> FetchCompositionHook =
        Operation.Get("/v1/CompositionHooks/{Sid}", json => json.CompositionHook, ResponseMatch.CompositionHook);

    private static readonly ListOperation<CompositionHook> ListCompositionHook =
        Operation.List<CompositionHookList, CompositionHook>("/v1/CompositionHooks", json => json.CompositionHookList, Fits.CompositionHook, name: "FriendlyName");

    private static readonly Operation<CompositionHook> CreateCompositionHook =
        Operation.Post("/v1/CompositionHooks", json => json.CompositionHook, Resend.OnlyIfNotReceived, ResponseMatch.CompositionHook);

    private static readonly Operation<CompositionHook> UpdateCompositionHook =
        Operation.Post("/v1/CompositionHooks/{Sid}", json => json.CompositionHook, Resend.Safe, ResponseMatch.CompositionHook);

    private static readonly Operation<Removed> DeleteCompositionHook = Operation.Delete("/v1/CompositionHooks/{Sid}");

    /// <summary>Fetches one composition hook (<c>GET /v1/CompositionHooks/{Sid}</c>).</summary>
    /// <param name="hook">Its SID.</param>
    /// <param name="call">Cancellation and observation of this call.</param>
    /// <returns>The hook.</returns>
    /// <exception cref="TwilioVideoException">It could not be had.</exception>
    public async Task<CompositionHook> GetCompositionHookAsync(string hook, CallContext call) =>
        await SendAsync(FetchCompositionHook, [SidKind.CompositionHook.Check(hook)], null, call).ConfigureAwait(false);

    /// <summary>Lists composition hooks (<c>GET /v1/CompositionHooks</c>).</summary>
    /// <param name="query">What to narrow the list by.</param>
    /// <param name="call">Cancellation and observation of this call.</param>
    /// <returns>The first page.</returns>
    /// <exception cref="TwilioVideoException">It could not be had.</exception>
    public Task<Page<CompositionHook>> ListCompositionHooksAsync(CompositionHookQuery query, CallContext call) => ListAsync(ListCompositionHook, [], query, call);

    /// <summary>Creates a composition hook (<c>POST /v1/CompositionHooks</c>).</summary>
    /// <param name="friendlyName">Its name, unique within the account.</param>
    /// <param name="enabled">Whether it works; null for the service's default.</param>
    /// <param name="options">What its compositions are to look and sound like.</param>
    /// <param name="call">Cancellation and observation of this call.</param>
    /// <returns>The hook.</returns>
    /// <exception cref="TwilioVideoException">It could not be created.</exception>
    public Task<CompositionHook> CreateCompositionHookAsync(string friendlyName, bool? enabled, CompositionOptions options, CallContext call) =>
        CreateAsync(CreateCompositionHook, [], options.AddTo(Named(friendlyName, enabled)), Goals.Hook(friendlyName, enabled, options), () => FindHookAsync(friendlyName, call), call);

    /// <summary>Changes a composition hook (<c>POST /v1/CompositionHooks/{Sid}</c>).</summary>
    /// <param name="hook">Its SID.</param>
    /// <param name="friendlyName">Its name, which the service asks for each time.</param>
    /// <param name="enabled">Whether it works; null to leave that to the service.</param>
    /// <param name="options">What its compositions are to look and sound like.</param>
    /// <param name="call">Cancellation and observation of this call.</param>
    /// <returns>The hook as it is now.</returns>
    /// <exception cref="TwilioVideoException">It could not be changed.</exception>
    public async Task<CompositionHook> SetCompositionHookAsync(string hook, string friendlyName, bool? enabled, CompositionOptions options, CallContext call) =>
        await ChangeAsync(
            UpdateCompositionHook,
            FetchCompositionHook,
            [SidKind.CompositionHook.Check(hook)],
            options.AddTo(Named(friendlyName, enabled)),
            Goals.Hook(friendlyName, enabled, options),
            call).ConfigureAwait(false);

    /// <summary>Removes a composition hook (<c>DELETE /v1/CompositionHooks/{Sid}</c>).</summary>
    /// <param name="hook">Its SID.</param>
    /// <param name="call">Cancellation and observation of this call.</param>
    /// <returns>A task that ends with the removal.</returns>
    /// <exception cref="TwilioVideoException">It could not be removed.</exception>
    public async Task RemoveCompositionHookAsync(string hook, CallContext call) =>
        await RemoveAsync(DeleteCompositionHook, FetchCompositionHook, _ => false, [SidKind.CompositionHook.Check(hook)], call).ConfigureAwait(false);

    // A name is unique within the account.
    private async Task<CompositionHook> FindHookAsync(string friendlyName, CallContext call)
    {
        for (var page = await ListCompositionHooksAsync(new CompositionHookQuery { Name = friendlyName }, call).ConfigureAwait(false); ; page = await page.NextAsync(call).ConfigureAwait(false))
        {
            if (page.Items.FirstOrDefault(one => one.FriendlyName == friendlyName && SidKind.CompositionHook.Names(one.Sid)) is { } found)
            {
                return found;
            }

            if (!page.HasNext)
            {
                throw new TwilioVideoException(FailureKind.Service, $"No composition hook has the name '{friendlyName}'.") { StatusCode = 404, Code = 20404 };
            }
        }
    }

    private static FormFields Named(string friendlyName, bool? enabled) => new FormFields().Add("FriendlyName", friendlyName).Add("Enabled", enabled);
}
