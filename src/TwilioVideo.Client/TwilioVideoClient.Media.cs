using System;
using System.Net.Http;
using System.Threading.Tasks;
using TwilioVideo.Client.Http;
using TwilioVideo.Client.Identifiers;
using TwilioVideo.Client.Media;
using TwilioVideo.Client.Options;

namespace TwilioVideo.Client;

public sealed partial class TwilioVideoClient
{
    private static readonly ApiOperation<MediaUrl> LocateRecording = ApiOperation.Redirect("/v1/Recordings/{Sid}/Media", MediaUrl.Read);
    private static readonly ApiOperation<MediaUrl> LocateComposition = ApiOperation.Redirect("/v1/Compositions/{Sid}/Media", MediaUrl.Read);

    /// <summary>Saves a recording's media (<c>GET /v1/Recordings/{Sid}/Media</c>, and what that points to).</summary>
    /// <param name="recording">Its SID.</param>
    /// <param name="size">Its size by the service's account; null where that is not known.</param>
    /// <param name="path">The file that it shall be.</param>
    /// <param name="overwrite">Whether a file that is there already may go.</param>
    /// <param name="progress">Is told how far it is.</param>
    /// <param name="context">Cancellation and observation of this call.</param>
    /// <returns>A task that ends when the file is whole.</returns>
    /// <exception cref="TwilioVideoException">It could not be fetched or written.</exception>
    public Task SaveRecordingAsync(string recording, long? size, string path, bool overwrite, DownloadProgress progress, RequestContext context) =>
        SaveAsync(LocateRecording, new DownloadRequest(SidType.Recording.Validate(recording), size), path, overwrite, progress, context);

    /// <summary>Saves a composition's media (<c>GET /v1/Compositions/{Sid}/Media</c>, and what that points to).</summary>
    /// <param name="composition">Its SID.</param>
    /// <param name="size">Its size by the service's account; null where that is not known.</param>
    /// <param name="path">The file that it shall be.</param>
    /// <param name="overwrite">Whether a file that is there already may go.</param>
    /// <param name="progress">Is told how far it is.</param>
    /// <param name="context">Cancellation and observation of this call.</param>
    /// <returns>A task that ends when the file is whole.</returns>
    /// <exception cref="TwilioVideoException">It could not be fetched or written.</exception>
    public Task SaveCompositionAsync(string composition, long? size, string path, bool overwrite, DownloadProgress progress, RequestContext context) =>
        SaveAsync(LocateComposition, new DownloadRequest(SidType.Composition.Validate(composition), size), path, overwrite, progress, context);

    private Task SaveAsync(ApiOperation<MediaUrl> operation, DownloadRequest expected, string path, bool overwrite, DownloadProgress progress, RequestContext context) =>
        new MediaDownloader(new MediaClient(_media.Value, _options, _redactor), _options, expected).SaveAsync(() => SendAsync(operation, [expected.Sid], null, context), path, overwrite, progress, context);

    // Lazy, as most connections fetch no media. A transport that was given carries everything.
    private static Lazy<HttpMessageInvoker> CreateMediaHandler(TwilioVideoClientOptions options) => new(() =>
        options.HttpHandler is { } specified ? new HttpMessageInvoker(specified, disposeHandler: false) : new HttpMessageInvoker(HttpHandlerFactory.Create(options), disposeHandler: true));
}
