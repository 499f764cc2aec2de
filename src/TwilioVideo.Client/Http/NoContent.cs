using System.Net;
using System.Net.Http;

namespace TwilioVideo.Client.Http;

/// <summary>What a removal answers: that it is done, and nothing else.</summary>
internal sealed class NoContent
{
    /// <summary>The service says that there is nothing left.</summary>
    public static readonly NoContent Instance = new();

    /// <summary>The service accepted the removal, and does not say that it is done.</summary>
    public static readonly NoContent Unconfirmed = new();

    public static NoContent? Read(HttpResponseMessage response) =>
        !response.IsSuccessStatusCode ? null : response.StatusCode == HttpStatusCode.NoContent ? Instance : Unconfirmed;
}
