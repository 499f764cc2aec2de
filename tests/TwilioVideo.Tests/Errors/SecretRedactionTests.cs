using System;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using TwilioVideo.Tests.Infrastructure;
using Xunit;

namespace TwilioVideo.Tests.Errors;

/// <summary>Whatever a server sends back of what it was sent, and wherever it puts it, nobody gets to see it.</summary>
public sealed class SecretRedactionTests
{
    private const string Ask = "Get-TwilioRoom somewhere -Verbose -Debug";
    private const string Token = "tok\"en/of+the=suite";

    [Fact]
    public async Task A_secret_that_is_cut_off_by_a_long_message_is_not_shown_in_part()
    {
        await using var server = await StubServer.StartAsync((context, _) => StubServer.Response(context, 400, new string('x', 190) + Token, "text/plain"));
        using var host = To(server.Address);

        Assert.DoesNotContain("xtok", host.Run("Get-TwilioRoom somewhere").OnlyError().ToString());
    }

    [Theory]
    [InlineData(404)]
    [InlineData(200)]
    public async Task A_secret_in_the_place_of_the_request_id_is_not_shown(int status)
    {
        await using var server = await StubServer.StartAsync((context, _) =>
        {
            context.Response.Headers["Twilio-Request-Id"] = "RQ" + Token;
            return StubServer.Response(context, status, "no JSON");
        });
        using var host = To(server.Address);

        var result = host.Run(Ask);

        Assert.DoesNotContain(Token, result.Everything());
        Assert.DoesNotContain(Token, result.OnlyError().Exception.ToString() + result.OnlyError());
    }

    [Theory]
    [InlineData("tok\\\"en/of+the=suite")]
    [InlineData("tok\\\"en\\/of+the=suite")]
    [InlineData("tok\\u0022en/of\\u002Bthe=suite")]
    [InlineData("tok%22en%2Fof%2Bthe%3Dsuite")]
    public async Task A_secret_is_not_shown_as_JSON_or_an_address_writes_it(string written)
    {
        await using var server = await StubServer.StartAsync(400, $$"""{"message":"no","more_info":"{{written}}"}""");
        using var host = To(server.Address);

        var result = host.Run(Ask);

        Assert.NotEmpty(result.Debug);
        Assert.DoesNotContain(written, result.Everything());
    }

    [Fact]
    public async Task A_secret_in_the_name_of_a_field_is_not_shown()
    {
        await using var server = await StubServer.StartAsync(200, $$"""{"sid":"{{ResponseBodies.Room}}","links":{"{{JsonEncodedText.Encode(Token)}}":[]} }""");
        using var host = To(server.Address);

        Assert.DoesNotContain(Token, host.Run("Get-TwilioRoom somewhere").OnlyError().Exception.ToString());
    }

    [Fact]
    public async Task A_secret_in_an_response_that_is_no_HTTP_is_in_no_exception_inside()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var answering = ResponseWithSecretAsync(listener);
        using var host = To(new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/"));

        var error = host.Run("Get-TwilioRoom somewhere").OnlyError();
        await answering;

        Assert.Contains("********", error.ToString());
        Assert.DoesNotContain(Token, error.Exception.ToString());
    }

    private static async Task ResponseWithSecretAsync(TcpListener listener)
    {
        using var client = await listener.AcceptTcpClientAsync(TestContext.Current.CancellationToken);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes($"You sent {Token}\r\n\r\n"), TestContext.Current.CancellationToken);
    }

    private static PowerShellHost To(Uri address)
    {
        var host = new PowerShellHost();
        host.Run(
            "param($address, $sid, $token) Connect-TwilioVideo -BaseUri $address -AccountSid $sid -AuthToken $token -MaximumRetryCount 0 -TimeoutSec 10 -SkipVerification",
            address,
            EmulatorHost.AccountSid,
            SecureStrings.Of(Token)).ShouldBeClean();
        return host;
    }
}
