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

    /// <summary>Downloads a recording's media (<c>GET /v1/Recordings/{Sid}/Media</c> and its redirect).</summary>
    /// <param name="recording">The recording's SID.</param>
    /// <param name="size">The size that the service reports; null where it is unknown.</param>
    /// <param name="path">The path of the file.</param>
    /// <param name="overwrite">Whether an existing file is replaced.</param>
    /// <param name="progress">Receives the progress.</param>
    /// <param name="context">The cancellation and observation of the call.</param>
    /// <returns>A task that represents the download.</returns>
    /// <exception cref="TwilioVideoException">The download failed, or the file could not be written.</exception>
    public Task SaveRecordingAsync(
        string recording, long? size, string path, bool overwrite, DownloadProgress progress, RequestContext context) =>
        SaveAsync(LocateRecording, new DownloadRequest(SidType.Recording.Validate(recording), size), path, overwrite, progress, context);

    /// <summary>Downloads a composition's media (<c>GET /v1/Compositions/{Sid}/Media</c> and its redirect).</summary>
    /// <param name="composition">The composition's SID.</param>
    /// <param name="size">The size that the service reports; null where it is unknown.</param>
    /// <param name="path">The path of the file.</param>
    /// <param name="overwrite">Whether an existing file is replaced.</param>
    /// <param name="progress">Receives the progress.</param>
    /// <param name="context">The cancellation and observation of the call.</param>
    /// <returns>A task that represents the download.</returns>
    /// <exception cref="TwilioVideoException">The download failed, or the file could not be written.</exception>
    public Task SaveCompositionAsync(
        string composition, long? size, string path, bool overwrite, DownloadProgress progress, RequestContext context) =>
        SaveAsync(
            LocateComposition, new DownloadRequest(SidType.Composition.Validate(composition), size), path, overwrite, progress, context);

    private Task SaveAsync(
        ApiOperation<MediaUrl> operation,
        DownloadRequest expected,
        string path,
        bool overwrite,
        DownloadProgress progress,
        RequestContext context)
    {
        var downloader = new MediaDownloader(new MediaClient(_media.Value, _options, _redactor), _options, expected);
        return downloader.SaveAsync(() => SendAsync(operation, [expected.Sid], null, context), path, overwrite, progress, context);
    }

    // Lazy, because most connections download no media. A specified handler sends the requests to media hosts too.
    private static Lazy<HttpMessageInvoker> CreateMediaHandler(TwilioVideoClientOptions options) =>
        new(() => options.HttpHandler is { } specified
        ? new HttpMessageInvoker(specified, disposeHandler: false)
        : new HttpMessageInvoker(HttpHandlerFactory.Create(options), disposeHandler: true));
}
