using System;
using System.Net.Http;
using System.Threading.Tasks;
using TwilioVideo.Client.Media;
using TwilioVideo.Client.Requests;

namespace TwilioVideo.Client;

public sealed partial class TwilioVideoClient
{
    private static readonly Operation<MediaLocation> LocateRecording = Operation.Redirect("/v1/Recordings/{Sid}/Media", MediaLocation.Read);
    private static readonly Operation<MediaLocation> LocateComposition = Operation.Redirect("/v1/Compositions/{Sid}/Media", MediaLocation.Read);

    /// <summary>Saves a recording's media (<c>GET /v1/Recordings/{Sid}/Media</c>, and what that points to).</summary>
    /// <param name="recording">Its SID.</param>
    /// <param name="size">Its size by the service's account; null where that is not known.</param>
    /// <param name="path">The file that it shall be.</param>
    /// <param name="overwrite">Whether a file that is there already may go.</param>
    /// <param name="progress">Is told how far it is.</param>
    /// <param name="call">Cancellation and observation of this call.</param>
    /// <returns>A task that ends when the file is whole.</returns>
    /// <exception cref="TwilioVideoException">It could not be fetched or written.</exception>
    public Task SaveRecordingAsync(string recording, long? size, string path, bool overwrite, MediaProgress progress, CallContext call) =>
        SaveAsync(LocateRecording, new WantedMedia(SidKind.Recording.Check(recording), size), path, overwrite, progress, call);

    /// <summary>Saves a composition's media (<c>GET /v1/Compositions/{Sid}/Media</c>, and what that points to).</summary>
    /// <param name="composition">Its SID.</param>
    /// <param name="size">Its size by the service's account; null where that is not known.</param>
    /// <param name="path">The file that it shall be.</param>
    /// <param name="overwrite">Whether a file that is there already may go.</param>
    /// <param name="progress">Is told how far it is.</param>
    /// <param name="call">Cancellation and observation of this call.</param>
    /// <returns>A task that ends when the file is whole.</returns>
    /// <exception cref="TwilioVideoException">It could not be fetched or written.</exception>
    public Task SaveCompositionAsync(string composition, long? size, string path, bool overwrite, MediaProgress progress, CallContext call) =>
        SaveAsync(LocateComposition, new WantedMedia(SidKind.Composition.Check(composition), size), path, overwrite, progress, call);

    private Task SaveAsync(Operation<MediaLocation> operation, WantedMedia wanted, string path, bool overwrite, MediaProgress progress, CallContext call) =>
        new MediaDownload(new MediaHost(media.Value, options, mask), options, wanted).SaveAsync(() => SendAsync(operation, [wanted.Sid], null, call), path, overwrite, progress, call);

    // Lazy, as most connections fetch no media. A transport that was given carries everything.
    private static Lazy<HttpMessageInvoker> MediaTransport(TwilioVideoClientOptions options) => new(() =>
        options.Transport is { } given ? new HttpMessageInvoker(given, disposeHandler: false) : new HttpMessageInvoker(Transport.Create(options), disposeHandler: true));
}
