using System;
using System.Collections.Generic;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using TwilioVideo.Client.Authentication;
using TwilioVideo.Client.Http;
using TwilioVideo.Client.Options;
using TwilioVideo.Emulator;
using Xunit;

namespace TwilioVideo.Client.Tests.Http;

/// <summary>A connection that is closed in order instead of a response: nothing is sent again that the client does not know of.</summary>
public sealed class ClosedConnectionTests : IDisposable
{
    private const string Room = StubService.RoomSid;
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly List<string> _requests = [];
    private static readonly RequestContext Call = new(TestContext.Current.CancellationToken);

    public void Dispose() => _listener.Dispose();

    [Theory]
    [InlineData("POST", 1)]
    [InlineData("DELETE", 2)]
    public async Task A_change_on_a_connection_that_was_used_before_arrives_once_for_each_attempt(string method, int attempts)
    {
        var serving = ServeAsync();
        var address = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");
        using var client = new TwilioVideoClient(
            TwilioCredential.Create(EmulatorOptions.TestAccountSid, EmulatorOptions.TestAuthToken),
            new TwilioVideoClientOptions { BaseAddress = address, MaximumRetryCount = attempts - 1 });
        await client.GetRoomAsync(Room, Call);

        var exception = await Assert.ThrowsAsync<TwilioVideoException>(() => method == "POST"
            ? client.AnonymizeRoomParticipantAsync(Room, StubService.ParticipantSid, Call)
            : client.RemoveCompositionAsync("CJ00000000000000000000000000000001", Call));

        Assert.Equal((TwilioVideoErrorKind.Network, attempts), (exception.Kind, exception.Attempts));
        lock (_requests)
        {
            Assert.Equal(attempts, _requests.FindAll(request => request.StartsWith(method, StringComparison.Ordinal)).Count);
            Assert.All(_requests.FindAll(request => !request.StartsWith("GET", StringComparison.Ordinal)), request => Assert.Contains("Content-Length: 0", request));
        }

        _listener.Stop();
        await serving;
    }

    [Fact]
    public async Task Every_post_and_delete_has_a_content()
    {
        using var service = new StubService("""{ "rooms": [{ "uniqueName": "r", "participants": ["dana"] }] }""");
        await service.Client.AnonymizeRoomParticipantAsync("r", "dana", Call);
        await Assert.ThrowsAsync<TwilioVideoException>(() => service.Client.RemoveRecordingAsync(null, "RT00000000000000000000000000000001", Call));
        await Assert.ThrowsAsync<TwilioVideoException>(() => service.Client.RemoveCompositionHookAsync("HK00000000000000000000000000000001", Call));
        Assert.Equal(4, service.Messages.Count);
        Assert.All(service.Messages, message => Assert.Equal(message.Method.Method == "GET", message.Content is null));
    }

    // Answers reads, and closes the connection in order where something is to be changed.
    private async Task ServeAsync()
    {
        try
        {
            _listener.Start();
            while (true)
            {
                var connection = await _listener.AcceptTcpClientAsync(TestContext.Current.CancellationToken);
                _ = ResponseAsync(connection);
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException or InvalidOperationException or OperationCanceledException)
        {
            // The test has ended.
        }
    }

    private async Task ResponseAsync(TcpClient connection)
    {
        using var closing = connection;
        using var reader = new StreamReader(connection.GetStream());
        while (await reader.ReadLineAsync(CancellationToken.None) is { Length: > 0 } line)
        {
            var request = new StringBuilder(line);
            while (await reader.ReadLineAsync(CancellationToken.None) is { Length: > 0 } header)
            {
                request.Append('\n').Append(header);
            }

            lock (_requests)
            {
                _requests.Add(request.ToString());
            }

            if (!line.StartsWith("GET", StringComparison.Ordinal))
            {
                return;
            }

            const string Body = """{"status":"in-progress"}""";
            await connection.GetStream().WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {Body.Length}\r\n\r\n{Body}"));
        }
    }
}
