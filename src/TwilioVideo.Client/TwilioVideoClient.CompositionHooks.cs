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

    private static readonly ListApiOperation<CompositionHook> ListCompositionHook =
        ApiOperation.List<CompositionHookListResponse, CompositionHook>("/v1/CompositionHooks", json => json.CompositionHookListResponse, ListItemFilter.CompositionHook, name: "FriendlyName");

    private static readonly ApiOperation<CompositionHook> CreateCompositionHook =
        ApiOperation.Post("/v1/CompositionHooks", json => json.CompositionHook, RetrySafety.NonIdempotent, ResponseMatch.CompositionHook);

    private static readonly ApiOperation<CompositionHook> UpdateCompositionHook =
        ApiOperation.Post("/v1/CompositionHooks/{Sid}", json => json.CompositionHook, RetrySafety.Idempotent, ResponseMatch.CompositionHook);

    private static readonly ApiOperation<NoContent> DeleteCompositionHook = ApiOperation.Delete("/v1/CompositionHooks/{Sid}");

    /// <summary>Fetches one composition hook (<c>GET /v1/CompositionHooks/{Sid}</c>).</summary>
    /// <param name="hook">Its SID.</param>
    /// <param name="context">Cancellation and observation of this call.</param>
    /// <returns>The hook.</returns>
    /// <exception cref="TwilioVideoException">It could not be had.</exception>
    public async Task<CompositionHook> GetCompositionHookAsync(string hook, RequestContext context) =>
        await SendAsync(FetchCompositionHook, [SidType.CompositionHook.Validate(hook)], null, context).ConfigureAwait(false);

    /// <summary>Lists composition hooks (<c>GET /v1/CompositionHooks</c>).</summary>
    /// <param name="options">What to narrow the list by.</param>
    /// <param name="context">Cancellation and observation of this call.</param>
    /// <returns>The first page.</returns>
    /// <exception cref="TwilioVideoException">It could not be had.</exception>
    public Task<Page<CompositionHook>> ListCompositionHooksAsync(CompositionHookListOptions options, RequestContext context) => ListAsync(ListCompositionHook, [], options, context);

    /// <summary>Creates a composition hook (<c>POST /v1/CompositionHooks</c>).</summary>
    /// <param name="friendlyName">Its name, unique within the account.</param>
    /// <param name="enabled">Whether it works; null for the service's default.</param>
    /// <param name="options">What its compositions are to look and sound like.</param>
    /// <param name="context">Cancellation and observation of this call.</param>
    /// <returns>The hook.</returns>
    /// <exception cref="TwilioVideoException">It could not be created.</exception>
    public Task<CompositionHook> CreateCompositionHookAsync(string friendlyName, bool? enabled, CompositionOptions options, RequestContext context) =>
        CreateAsync(CreateCompositionHook, [], options.WriteTo(Named(friendlyName, enabled)), Goals.Hook(friendlyName, enabled, options), () => FindHookAsync(friendlyName, context), context);

    /// <summary>Changes a composition hook (<c>POST /v1/CompositionHooks/{Sid}</c>).</summary>
    /// <param name="hook">Its SID.</param>
    /// <param name="friendlyName">Its name, which the service asks for each time.</param>
    /// <param name="enabled">Whether it works; null to leave that to the service.</param>
    /// <param name="options">What its compositions are to look and sound like.</param>
    /// <param name="context">Cancellation and observation of this call.</param>
    /// <returns>The hook as it is now.</returns>
    /// <exception cref="TwilioVideoException">It could not be changed.</exception>
    public async Task<CompositionHook> SetCompositionHookAsync(string hook, string friendlyName, bool? enabled, CompositionOptions options, RequestContext context) =>
        await ChangeAsync(
            UpdateCompositionHook,
            FetchCompositionHook,
            [SidType.CompositionHook.Validate(hook)],
            options.WriteTo(Named(friendlyName, enabled)),
            Goals.Hook(friendlyName, enabled, options),
            context).ConfigureAwait(false);

    /// <summary>Removes a composition hook (<c>DELETE /v1/CompositionHooks/{Sid}</c>).</summary>
    /// <param name="hook">Its SID.</param>
    /// <param name="context">Cancellation and observation of this call.</param>
    /// <returns>A task that ends with the removal.</returns>
    /// <exception cref="TwilioVideoException">It could not be removed.</exception>
    public async Task RemoveCompositionHookAsync(string hook, RequestContext context) =>
        await RemoveAsync(DeleteCompositionHook, FetchCompositionHook, _ => false, [SidType.CompositionHook.Validate(hook)], context).ConfigureAwait(false);

    // A name is unique within the account.
    private async Task<CompositionHook> FindHookAsync(string friendlyName, RequestContext context)
    {
        for (var page = await ListCompositionHooksAsync(new CompositionHookListOptions { Name = friendlyName }, context).ConfigureAwait(false); ; page = await page.NextAsync(context).ConfigureAwait(false))
        {
            if (page.Items.FirstOrDefault(hook => hook.FriendlyName == friendlyName && SidType.CompositionHook.Matches(hook.Sid)) is { } found)
            {
                return found;
            }

            if (!page.HasNext)
            {
                throw new TwilioVideoException(TwilioVideoErrorKind.Api, $"No composition hook has the name '{friendlyName}'.") { StatusCode = 404, Code = 20404 };
            }
        }
    }

    private static FormUrlEncodedBuilder Named(string friendlyName, bool? enabled) => new FormUrlEncodedBuilder().Add("FriendlyName", friendlyName).Add("Enabled", enabled);
}
