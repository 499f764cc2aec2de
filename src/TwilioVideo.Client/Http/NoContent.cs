using System.Net;
using System.Net.Http;

namespace TwilioVideo.Client.Http;

/// <summary>The response of a removal, which has no content.</summary>
internal sealed class NoContent
{
    /// <summary>The removal is done.</summary>
    public static readonly NoContent Instance = new();

    /// <summary>The removal was accepted, but is not confirmed.</summary>
    public static readonly NoContent Unconfirmed = new();

    public static NoContent? Read(HttpResponseMessage response) =>
        !response.IsSuccessStatusCode ? null : response.StatusCode == HttpStatusCode.NoContent ? Instance : Unconfirmed;
}
