using System.Linq;
using System.Threading.Tasks;
using TwilioVideo.Client.Http;
using TwilioVideo.Client.Identifiers;
using TwilioVideo.Client.Options;
using TwilioVideo.Client.Paging;
using TwilioVideo.Client.Resilience;
using TwilioVideo.Client.Serialization;

namespace TwilioVideo.Client;

public sealed partial class TwilioVideoClient
{
    private static readonly ApiOperation<CompositionHook> FetchCompositionHook =
        ApiOperation.Get("/v1/CompositionHooks/{Sid}", json => json.CompositionHook, ResponseMatch.CompositionHook);

    private static readonly ListApiOperation<CompositionHook, CompositionHookListOptions> ListCompositionHook =
        ApiOperation.List<CompositionHookListResponse, CompositionHook, CompositionHookListOptions>(
            "/v1/CompositionHooks",
            json => json.CompositionHookListResponse,
            json => json.CompositionHook,
            ListItemFilter.CompositionHook,
            hook => hook.Sid);

    private static readonly ApiOperation<CompositionHook> CreateCompositionHook =
        ApiOperation.Post("/v1/CompositionHooks", json => json.CompositionHook, RetrySafety.NonIdempotent, ResponseMatch.CompositionHook);

    private static readonly ApiOperation<CompositionHook> UpdateCompositionHook =
        ApiOperation.Post(
            "/v1/CompositionHooks/{Sid}", json => json.CompositionHook, RetrySafety.Idempotent, ResponseMatch.CompositionHook);

    private static readonly ApiOperation<NoContent> DeleteCompositionHook = ApiOperation.Delete("/v1/CompositionHooks/{Sid}");

    /// <summary>Fetches one composition hook (<c>GET /v1/CompositionHooks/{Sid}</c>).</summary>
    /// <param name="hook">The hook's SID.</param>
    /// <param name="context">The cancellation and observation of the call.</param>
    /// <returns>The hook.</returns>
    /// <exception cref="TwilioVideoException">The request failed.</exception>
    public async Task<CompositionHook> GetCompositionHookAsync(string hook, RequestContext context) =>
        await SendAsync(FetchCompositionHook, [SidType.CompositionHook.Validate(hook)], null, context).ConfigureAwait(false);

    /// <summary>Lists composition hooks (<c>GET /v1/CompositionHooks</c>).</summary>
    /// <param name="options">The filters and page size.</param>
    /// <param name="context">The cancellation and observation of the call.</param>
    /// <returns>The first page.</returns>
    /// <exception cref="TwilioVideoException">The request failed.</exception>
    public Task<Page<CompositionHook>> ListCompositionHooksAsync(CompositionHookListOptions options, RequestContext context) =>
        ListAsync(ListCompositionHook, [], options, context);

    /// <summary>Creates a composition hook (<c>POST /v1/CompositionHooks</c>).</summary>
    /// <param name="friendlyName">The friendly name, unique within the account.</param>
    /// <param name="enabled">Whether the hook is enabled; null for the service's default.</param>
    /// <param name="options">The layout, sources and format of its compositions.</param>
    /// <param name="context">The cancellation and observation of the call.</param>
    /// <returns>The hook.</returns>
    /// <exception cref="TwilioVideoException">The request failed.</exception>
    public Task<CompositionHook> CreateCompositionHookAsync(
        string friendlyName, bool? enabled, CompositionOptions options, RequestContext context)
    {
        var form = options.WriteTo(CreateHookForm(friendlyName, enabled));
        var goal = Goals.Hook(friendlyName, enabled, options);
        return CreateAsync(CreateCompositionHook, [], form, goal, () => FindHookAsync(friendlyName, context), context);
    }

    /// <summary>Updates a composition hook (<c>POST /v1/CompositionHooks/{Sid}</c>).</summary>
    /// <param name="hook">The hook's SID.</param>
    /// <param name="friendlyName">The friendly name, which the service requires with each change.</param>
    /// <param name="enabled">Whether the hook is enabled; null to leave that to the service.</param>
    /// <param name="options">The layout, sources and format of its compositions.</param>
    /// <param name="context">The cancellation and observation of the call.</param>
    /// <returns>The hook after the change.</returns>
    /// <exception cref="TwilioVideoException">The request failed.</exception>
    public async Task<CompositionHook> SetCompositionHookAsync(
        string hook, string friendlyName, bool? enabled, CompositionOptions options, RequestContext context) =>
        await ChangeAsync(
            UpdateCompositionHook,
            FetchCompositionHook,
            [SidType.CompositionHook.Validate(hook)],
            options.WriteTo(CreateHookForm(friendlyName, enabled)),
            Goals.Hook(friendlyName, enabled, options),
            context).ConfigureAwait(false);

    /// <summary>Removes a composition hook (<c>DELETE /v1/CompositionHooks/{Sid}</c>).</summary>
    /// <param name="hook">The hook's SID.</param>
    /// <param name="context">The cancellation and observation of the call.</param>
    /// <returns>A task that represents the operation.</returns>
    /// <exception cref="TwilioVideoException">The request failed.</exception>
    public async Task RemoveCompositionHookAsync(string hook, RequestContext context) =>
        await RemoveAsync(DeleteCompositionHook, FetchCompositionHook, _ => false, [SidType.CompositionHook.Validate(hook)], context)
            .ConfigureAwait(false);

    private async Task<CompositionHook> FindHookAsync(string friendlyName, RequestContext context)
    {
        var options = new CompositionHookListOptions { FriendlyName = friendlyName };
        var page = await ListCompositionHooksAsync(options, context).ConfigureAwait(false);
        for (; ; page = await page.NextAsync(context).ConfigureAwait(false))
        {
            if (page.Items.FirstOrDefault(
                hook => hook.FriendlyName == friendlyName && SidType.CompositionHook.Matches(hook.Sid)) is { } found)
            {
                return found;
            }

            if (!page.HasNext)
            {
                throw CreateNotFound($"No composition hook has the name '{friendlyName}'.");
            }
        }
    }

    private static FormUrlEncodedBuilder CreateHookForm(string friendlyName, bool? enabled) =>
        new FormUrlEncodedBuilder().Add("FriendlyName", friendlyName).Add("Enabled", enabled);
}
