using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;
using System.Threading.Tasks;
using FsCheck.Fluent;
using Xunit;

namespace TwilioVideo.Client.Tests.Properties;

/// <summary>Every input ends as one result or one error, whatever the transport throws or answers.</summary>
public sealed class OutcomeProperties
{
    [Fact]
    public void Operation_ends_with_one_result_or_one_exception_of_the_client() => PropertyCheck.ForAllAsync(
        Generators.Seed.SelectMany(_ => Gen.Choose(0, ClientOperations.All.Count - 1), (seed, at) => (seed, operation: ClientOperations.All[at])),
        async input =>
        {
            var random = new Random(input.seed);
            using var handler = new StubHttpMessageHandler(_ => Respond(random, input.operation));
            using var client = TestClient.Create(handler, retries: random.Next(3));
            var observer = new RecordingObserver { CaptureBodies = random.Next(2) == 0 };

            var exception = await Record.ExceptionAsync(() => input.operation.SendAsync(client, TestClient.Context with { Observer = observer }));

            Assert.True(exception is null or TwilioVideoException, exception?.ToString());
            Assert.Equal(handler.Requests.Count, observer.Completed.Count);
            Assert.DoesNotContain(TestClient.AuthToken, $"{exception} {string.Join(" ", observer.Completed)} {string.Join(" ", observer.Retries)}");
            if (!input.operation.IsRetried)
            {
                // Whatever happened, a change that may have been made is not made twice.
                Assert.True(observer.Completed.Count(request => request.Method == "POST" && request.StatusCode is not (0 or 429)) <= 1);
            }
        },
        count: 600);

    private static HttpResponseMessage Respond(Random random, ClientOperation operation) => random.Next(8) switch
    {
        0 => throw Thrown(random),
        1 => StubHttpMessageHandler.Json("{\"code\":1,\"message\":\"" + TestClient.AuthToken + "\"}", random.Next(300, 600), ("Retry-After", $"{random.Next(-1, 5)}")),
        2 => StubHttpMessageHandler.Json(operation.Response[..random.Next(operation.Response.Length + 1)], random.Next(200, 300)),
        3 => new HttpResponseMessage((HttpStatusCode)random.Next(200, 600)) { Content = new StreamContent(new BrokenStream(Encoding.UTF8.GetBytes(operation.Response), Thrown(random))) },
        4 => StubHttpMessageHandler.Json("{}", 429),
        5 => new HttpResponseMessage((HttpStatusCode)random.Next(200, 600)),
        _ => StubHttpMessageHandler.Json(operation.Response, operation.Method == "DELETE" ? 204 : 200),
    };

    private static Exception Thrown(Random random) => random.Next(10) switch
    {
        0 => new HttpRequestException("Basic " + TestClient.AuthToken),
        1 => new HttpRequestException(HttpRequestError.ConnectionError),
        2 => new IOException("x", new SocketException((int)SocketError.ConnectionReset)),
        3 => new SocketException((int)SocketError.ConnectionRefused),
        4 => new OperationCanceledException(),
        5 => new TaskCanceledException("x", new TimeoutException()),
        6 => new InvalidOperationException("x"),
        7 => new AuthenticationException("x"),
        8 => new ObjectDisposedException("x"),
        _ => new NotSupportedException(TestClient.AuthToken),
    };
}
