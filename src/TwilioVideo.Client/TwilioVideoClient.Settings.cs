using System.Threading.Tasks;
using TwilioVideo.Client.Answers;
using TwilioVideo.Client.Requests;

namespace TwilioVideo.Client;

public sealed partial class TwilioVideoClient
{
    private static readonly Operation<RecordingSettings> FetchRecordingSettings =
        Operation.Get("/v1/RecordingSettings/Default", json => json.RecordingSettings, ResponseMatch.Settings);

    private static readonly Operation<RecordingSettings> CreateRecordingSettings =
        Operation.Post("/v1/RecordingSettings/Default", json => json.RecordingSettings, Resend.Safe, ResponseMatch.Settings);

    private static readonly Operation<CompositionSettings> FetchCompositionSettings =
        Operation.Get("/v1/CompositionSettings/Default", json => json.CompositionSettings, ResponseMatch.Settings);

    private static readonly Operation<CompositionSettings> CreateCompositionSettings =
        Operation.Post("/v1/CompositionSettings/Default", json => json.CompositionSettings, Resend.Safe, ResponseMatch.Settings);

    /// <summary>Fetches where recordings are kept (<c>GET /v1/RecordingSettings/Default</c>).</summary>
    /// <param name="call">Cancellation and observation of this call.</param>
    /// <returns>The settings.</returns>
    /// <exception cref="TwilioVideoException">They could not be had.</exception>
    public Task<RecordingSettings> GetRecordingSettingsAsync(CallContext call) => SendAsync(FetchRecordingSettings, [], null, call);

    /// <summary>Sets where recordings are kept (<c>POST /v1/RecordingSettings/Default</c>).</summary>
    /// <param name="settings">The settings; what is null is not sent.</param>
    /// <param name="call">Cancellation and observation of this call.</param>
    /// <returns>The settings as they are now.</returns>
    /// <exception cref="TwilioVideoException">They could not be set.</exception>
    public Task<RecordingSettings> SetRecordingSettingsAsync(RecordingSettings settings, CallContext call) =>
        ChangeAsync(CreateRecordingSettings, FetchRecordingSettings, [], Form(settings), Goals.Settings<RecordingSettings>(settings), call);

    /// <summary>Fetches where compositions are kept (<c>GET /v1/CompositionSettings/Default</c>).</summary>
    /// <param name="call">Cancellation and observation of this call.</param>
    /// <returns>The settings.</returns>
    /// <exception cref="TwilioVideoException">They could not be had.</exception>
    public Task<CompositionSettings> GetCompositionSettingsAsync(CallContext call) => SendAsync(FetchCompositionSettings, [], null, call);

    /// <summary>Sets where compositions are kept (<c>POST /v1/CompositionSettings/Default</c>).</summary>
    /// <param name="settings">The settings; what is null is not sent.</param>
    /// <param name="call">Cancellation and observation of this call.</param>
    /// <returns>The settings as they are now.</returns>
    /// <exception cref="TwilioVideoException">They could not be set.</exception>
    public Task<CompositionSettings> SetCompositionSettingsAsync(CompositionSettings settings, CallContext call) =>
        ChangeAsync(CreateCompositionSettings, FetchCompositionSettings, [], Form(settings), Goals.Settings<CompositionSettings>(settings), call);

    private static FormFields Form(StorageSettings settings)
    {
        settings.CheckName();
        return new FormFields()
            .Add("FriendlyName", settings.FriendlyName)
            .Add("AwsCredentialsSid", settings.AwsCredentialsSid)
            .Add("EncryptionKeySid", settings.EncryptionKeySid)
            .Add("AwsS3Url", settings.AwsS3Url)
            .Add("AwsStorageEnabled", settings.AwsStorageEnabled)
            .Add("EncryptionEnabled", settings.EncryptionEnabled);
    }
}
