using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Xunit;

namespace TwilioVideo.Emulator.Tests.Infrastructure;

internal sealed record TestResponse(int Status, byte[] Body, HttpResponseHeaders Headers, HttpContentHeaders ContentHeaders)
{
    public string Text => Encoding.UTF8.GetString(Body);

    public JsonNode Json => JsonNode.Parse(Body)!;

    public string? this[string field] => (string?)Json[field];

    /// <summary>Asserts that this is the service's error with a code.</summary>
    public void IsError(int status, int code)
    {
        Assert.Equal((status, code), (Status, (int)Json["code"]!));
        Assert.Equal(status, (int)Json["status"]!);
        Assert.NotEmpty((string)Json["message"]!);
        Assert.Equal($"https://www.twilio.com/docs/errors/{code}", (string?)Json["more_info"]);
    }
}
