using System;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using TwilioVideo.Tests.Running;
using Xunit;

namespace TwilioVideo.Tests;

/// <summary>Whatever a server sends back of what it was sent, and wherever it puts it, nobody gets to see it.</summary>
public sealed class EchoedSecretTests
{
    private const string Ask = "Get-TwilioRoom somewhere -Verbose -Debug";
    private const string Token = "tok\"en/of+the=suite";

    [Fact]
    public async Task A_secret_that_is_cut_off_by_a_long_message_is_not_shown_in_part()
    {
        await using var server = await ScriptedServer.StartAsync((context, _) => ScriptedServer.Answer(context, 400, new string('x', 190) + Token, "text/plain"));
        using var engine = To(server.Address);

        Assert.DoesNotContain("xtok", engine.Run("Get-TwilioRoom somewhere").OnlyError().ToString());
    }

    [Theory]
    [InlineData(404)]
    [InlineData(200)]
    public async Task A_secret_in_the_place_of_the_request_id_is_not_shown(int status)
    {
        await using var server = await ScriptedServer.StartAsync((context, _) =>
        {
            context.Response.Headers["Twilio-Request-Id"] = "RQ" + Token;
            return ScriptedServer.Answer(context, status, "no JSON");
        });
        using var engine = To(server.Address);

        var result = engine.Run(Ask);

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
        await using var server = await ScriptedServer.StartAsync(400, $$"""{"message":"no","more_info":"{{written}}"}""");
        using var engine = To(server.Address);

        var result = engine.Run(Ask);

        Assert.NotEmpty(result.Debug);
        Assert.DoesNotContain(written, result.Everything());
    }

    [Fact]
    public async Task A_secret_in_the_name_of_a_field_is_not_shown()
    {
        await using var server = await ScriptedServer.StartAsync(200, $$"""{"sid":"{{Answers.Room}}","links":{"{{JsonEncodedText.Encode(Token)}}":[]} }""");
        using var engine = To(server.Address);

        Assert.DoesNotContain(Token, engine.Run("Get-TwilioRoom somewhere").OnlyError().Exception.ToString());
    }

    [Fact]
    public async Task A_secret_in_an_answer_that_is_no_HTTP_is_in_no_exception_inside()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var answering = AnswerWithSecretAsync(listener);
        using var engine = To(new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/"));

        var error = engine.Run("Get-TwilioRoom somewhere").OnlyError();
        await answering;

        Assert.Contains("********", error.ToString());
        Assert.DoesNotContain(Token, error.Exception.ToString());
    }

    private static async Task AnswerWithSecretAsync(TcpListener listener)
    {
        using var client = await listener.AcceptTcpClientAsync(TestContext.Current.CancellationToken);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes($"You sent {Token}\r\n\r\n"), TestContext.Current.CancellationToken);
    }

    private static Engine To(Uri address)
    {
        var engine = new Engine();
        engine.Run(
            "param($address, $sid, $token) Connect-TwilioVideo -BaseUri $address -AccountSid $sid -AuthToken $token -MaximumRetryCount 0 -TimeoutSec 10 -SkipVerification",
            address,
            EmulatorHostProcess.AccountSid,
            Secret.Of(Token)).ShouldBeClean();
        return engine;
    }
}
