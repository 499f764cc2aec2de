using System.Threading.Tasks;
using TwilioVideo.Client.Http;
using TwilioVideo.Client.Resilience;
using TwilioVideo.Client.Serialization;

namespace TwilioVideo.Client;

public sealed partial class TwilioVideoClient
{
    private static readonly ApiOperation<RecordingSettings> FetchRecordingSettings =
        ApiOperation.Get("/v1/RecordingSettings/Default", json => json.RecordingSettings, ResponseMatch.Settings);

    private static readonly ApiOperation<RecordingSettings> CreateRecordingSettings =
        ApiOperation.Post("/v1/RecordingSettings/Default", json => json.RecordingSettings, RetrySafety.Idempotent, ResponseMatch.Settings);

    private static readonly ApiOperation<CompositionSettings> FetchCompositionSettings =
        ApiOperation.Get("/v1/CompositionSettings/Default", json => json.CompositionSettings, ResponseMatch.Settings);

    private static readonly ApiOperation<CompositionSettings> CreateCompositionSettings =
        ApiOperation.Post(
            "/v1/CompositionSettings/Default", json => json.CompositionSettings, RetrySafety.Idempotent, ResponseMatch.Settings);

    /// <summary>Fetches the storage settings of recordings (<c>GET /v1/RecordingSettings/Default</c>).</summary>
    /// <param name="context">The cancellation and observation of the call.</param>
    /// <returns>The settings.</returns>
    /// <exception cref="TwilioVideoException">The request failed.</exception>
    public Task<RecordingSettings> GetRecordingSettingsAsync(RequestContext context) =>
        SendAsync(FetchRecordingSettings, [], null, context);

    /// <summary>Updates the storage settings of recordings (<c>POST /v1/RecordingSettings/Default</c>).</summary>
    /// <param name="settings">The settings; a property that is null is not sent.</param>
    /// <param name="context">The cancellation and observation of the call.</param>
    /// <returns>The settings after the change.</returns>
    /// <exception cref="TwilioVideoException">The request failed.</exception>
    public Task<RecordingSettings> SetRecordingSettingsAsync(RecordingSettings settings, RequestContext context) =>
        ChangeAsync(
            CreateRecordingSettings, FetchRecordingSettings, [], CreateForm(
                settings), Goals.Settings<RecordingSettings>(settings), context);

    /// <summary>Fetches the storage settings of compositions (<c>GET /v1/CompositionSettings/Default</c>).</summary>
    /// <param name="context">The cancellation and observation of the call.</param>
    /// <returns>The settings.</returns>
    /// <exception cref="TwilioVideoException">The request failed.</exception>
    public Task<CompositionSettings> GetCompositionSettingsAsync(RequestContext context) =>
        SendAsync(FetchCompositionSettings, [], null, context);

    /// <summary>Updates the storage settings of compositions (<c>POST /v1/CompositionSettings/Default</c>).</summary>
    /// <param name="settings">The settings; a property that is null is not sent.</param>
    /// <param name="context">The cancellation and observation of the call.</param>
    /// <returns>The settings after the change.</returns>
    /// <exception cref="TwilioVideoException">The request failed.</exception>
    public Task<CompositionSettings> SetCompositionSettingsAsync(CompositionSettings settings, RequestContext context) =>
        ChangeAsync(
            CreateCompositionSettings,
            FetchCompositionSettings,
            [],
            CreateForm(settings),
            Goals.Settings<CompositionSettings>(settings),
            context);

    private static FormUrlEncodedBuilder CreateForm(StorageSettings settings)
    {
        settings.ValidateName();
        return new FormUrlEncodedBuilder()
            .Add("FriendlyName", settings.FriendlyName)
            .Add("AwsCredentialsSid", settings.AwsCredentialsSid)
            .Add("EncryptionKeySid", settings.EncryptionKeySid)
            .Add("AwsS3Url", settings.AwsS3Url)
            .Add("AwsStorageEnabled", settings.AwsStorageEnabled)
            .Add("EncryptionEnabled", settings.EncryptionEnabled);
    }
}
