using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using System.Threading.Tasks;
using TwilioVideo.Tests.Infrastructure;
using Xunit;

namespace TwilioVideo.Tests.Media;

/// <summary>Only a whole file gets its name, whatever the host says from one answer to the next.</summary>
public sealed class DownloadLengthTests : IDisposable
{
    private const int Size = 100_000;
    private const int Half = 50_000;
    private static readonly string Recording = ResponseBodies.Sid("RT", 1);
    private readonly string _folder = Directory.CreateTempSubdirectory("media-").FullName;

    private string Target => Path.Combine(_folder, Recording + ".mka");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_part_that_does_not_say_how_long_the_file_is_does_not_end_it()
    {
        await using var server = await CutAsync();
        server.Instead.Enqueue(server.Give(Half..(Half + 1000), 206, $"bytes {Half}-{Half + 999}/*"));

        await ShouldBeWholeAsync(server);

        Assert.Equal($"bytes={Half + 1000}-", server.Requested[^1].Headers["Range"]);
    }

    [Fact]
    public async Task A_part_of_a_file_with_another_length_is_no_part_of_this_one()
    {
        await using var server = await CutAsync();
        server.Instead.Enqueue(server.Give(..Half, 206, $"bytes {Half}-119999/120000", 70_000, tag: null));

        await ShouldBeWholeAsync(server);
    }

    [Fact]
    public async Task A_host_that_says_the_file_ends_where_the_connection_broke_is_not_believed()
    {
        await using var server = await CutAsync();
        server.Instead.Enqueue(server.Give(..0, 416, $"bytes */{Half}"));

        await ShouldBeWholeAsync(server);
    }

    [Fact]
    public async Task A_file_that_changes_again_and_again_is_one_error()
    {
        await using var server = await CutAsync();
        foreach (var response in new[] { server.Give(..0, 416, $"bytes */{Half}"), server.Give(..Half, length: Size), server.Give(..0, 416, $"bytes */{Half}") })
        {
            server.Instead.Enqueue(response);
        }

        ShouldFail(server, "another file");
    }

    [Fact]
    public async Task A_file_without_a_length_that_ends_early_is_told_by_the_size_of_the_recording()
    {
        await using var server = await StubMediaServer.StartAsync(Size);
        server.Size = Size;
        using var host = new TcpListener(IPAddress.Loopback, 0);
        _ = WithoutLengthAsync(host, server.Media[..30_000]);
        server.Elsewhere = $"http://{host.LocalEndpoint}/file";

        ShouldFail(server, "ended after 30000 of 100000 bytes");
    }

    [Fact]
    public async Task A_file_without_a_length_is_whole_when_the_size_of_the_recording_is_there()
    {
        await using var server = await StubMediaServer.StartAsync(Size);
        server.Size = Size;
        using var host = new TcpListener(IPAddress.Loopback, 0);
        _ = WithoutLengthAsync(host, server.Media);
        server.Elsewhere = $"http://{host.LocalEndpoint}/file";

        await ShouldBeWholeAsync(server);
    }

    [Theory]
    [InlineData(Size)]
    [InlineData(null)]
    public async Task A_file_with_nothing_in_it_is_no_file(int? size)
    {
        await using var server = await StubMediaServer.StartAsync(Size);
        server.Size = size;
        server.Instead.Enqueue(server.Give(..0));

        ShouldFail(server, "empty");
    }

    [Fact]
    public async Task The_length_that_the_host_names_counts_before_the_size_of_the_recording()
    {
        await using var server = await StubMediaServer.StartAsync(Size);
        server.Size = Size - 1000;

        await ShouldBeWholeAsync(server);
    }

    [Fact]
    public async Task A_page_is_no_media()
    {
        await using var server = await StubMediaServer.StartAsync(Size);
        server.Instead.Enqueue(server.Give(..20, type: "text/html; charset=utf-8"));

        ShouldFail(server, "text/html");
    }

    [Fact]
    public async Task Media_is_requested_for_as_it_is_and_rejected_when_it_comes_packed()
    {
        await using var server = await StubMediaServer.StartAsync(Size);
        server.Instead.Enqueue(server.Give(..1000, encoding: "gzip"));

        ShouldFail(server, "gzip");

        Assert.Equal("identity", Assert.Single(server.Requested).Headers["Accept-Encoding"]);
    }

    private static async Task<StubMediaServer> CutAsync()
    {
        var server = await StubMediaServer.StartAsync(Size);
        server.Instead.Enqueue(server.Give(..Half, length: Size));
        return server;
    }

    private async Task ShouldBeWholeAsync(StubMediaServer server)
    {
        using var host = ConnectedHostFactory.ForServer(server.Service);
        host.Run($"Save-TwilioRecording {Recording} -Path '{_folder}'").ShouldBeClean();

        Assert.Equal(server.Hash, Convert.ToHexString(SHA256.HashData(await File.ReadAllBytesAsync(Target, TestContext.Current.CancellationToken))));
        Assert.Equal([Target], Directory.GetFiles(_folder));
    }

    private void ShouldFail(StubMediaServer server, string reason)
    {
        using var host = ConnectedHostFactory.ForServer(server.Service);
        var error = host.Run($"Save-TwilioRecording {Recording} -Path '{_folder}'").OnlyError();

        Assert.Contains(reason, error.ToString());
        Assert.DoesNotContain(Target, Directory.GetFiles(_folder));
    }

    // Where neither a length nor chunks say when a body is whole, its end is the connection's.
    private static async Task WithoutLengthAsync(TcpListener host, byte[] body)
    {
        host.Start();
        while (true)
        {
            using var client = await host.AcceptTcpClientAsync(TestContext.Current.CancellationToken);
            var stream = client.GetStream();
            _ = await stream.ReadAsync(new byte[8192], TestContext.Current.CancellationToken);
            await stream.WriteAsync(Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n").Concat(body).ToArray(), TestContext.Current.CancellationToken);
            client.Client.Shutdown(SocketShutdown.Send);
        }
    }
}
