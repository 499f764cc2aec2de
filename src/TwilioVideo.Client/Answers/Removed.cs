using System.Net;
using System.Net.Http;

namespace TwilioVideo.Client.Answers;

/// <summary>What a removal answers: that it is done, and nothing else.</summary>
internal sealed class Removed
{
    /// <summary>The service says that there is nothing left.</summary>
    public static readonly Removed Instance = new();

    /// <summary>The service accepted the removal, and does not say that it is done.</summary>
    public static readonly Removed Unconfirmed = new();

    public static Removed? Read(HttpResponseMessage response) =>
        !response.IsSuccessStatusCode ? null : response.StatusCode == HttpStatusCode.NoContent ? Instance : Unconfirmed;
}
