using System;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Threading.Tasks;
using TwilioVideo.Tests.Infrastructure;
using Xunit;

namespace TwilioVideo.Tests.Media;

/// <summary>What a download leaves beside its place says whose it is, and what somebody else has there is never touched.</summary>
public sealed class DownloadStateTests : IDisposable
{
    private const int Size = 100_000;
    private const int Half = 50_000;
    private readonly string _folder = Directory.CreateTempSubdirectory("media-").FullName;

    private string Target => Path.Combine(_folder, "m.mkv");

    private string Partial => Target + ".partial";

    private string Tag => Target + ".partial.tag";

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task The_beginning_of_another_recording_is_not_gone_on_with()
    {
        await using var server = await BrokenAsync(6);
        server.Media = [.. server.Media.Reverse()];

        await ShouldBeWholeAsync(server, 7);

        Assert.DoesNotContain("Range", server.Requested[^1].Headers.Keys);
    }

    [Fact]
    public async Task The_beginning_of_a_file_that_has_another_length_by_now_is_not_gone_on_with()
    {
        await using var server = await BrokenAsync(6);
        server.Media = [.. server.Media.Reverse(), 1, 2, 3];

        await ShouldBeWholeAsync(server, 6);
    }

    [Fact]
    public async Task The_beginning_of_the_same_recording_is_gone_on_with()
    {
        await using var server = await BrokenAsync(6);

        await ShouldBeWholeAsync(server, 6);

        Assert.Equal($"bytes={Half}-", server.Requested[^1].Headers["Range"]);
    }

    [Fact]
    public async Task A_tag_of_somebody_else_is_left_alone_and_so_is_what_lies_beside_it()
    {
        await using var server = await StubMediaServer.StartAsync(Size);
        foreach (var tag in new[] { "", "\"v1\"", "TwilioVideo", "my notes\nof today" })
        {
            await WriteAsync(Tag, tag);
            await WriteAsync(Partial, "precious");

            ShouldReject(server, Tag);

            Assert.Equal(tag, await ReadAsync(Tag));
            Assert.Equal("precious", await ReadAsync(Partial));
        }
    }

    [Fact]
    public async Task A_tag_of_somebody_else_without_anything_beside_it_is_left_alone_too()
    {
        await using var server = await StubMediaServer.StartAsync(Size);
        await WriteAsync(Tag, "my notes");

        ShouldReject(server, Tag);

        Assert.Equal("my notes", await ReadAsync(Tag));
        Assert.Equal([Tag], Directory.GetFiles(_folder));
    }

    [Theory]
    [InlineData(".partial", "")]
    [InlineData(".partial", null)]
    [InlineData(".partial.tag", "")]
    [InlineData(".partial.tag", "precious")]
    [InlineData(".partial.tag", null)]
    public async Task A_link_is_rejected_wherever_it_leads(string name, string? behind)
    {
        await using var server = await StubMediaServer.StartAsync(Size);
        var victim = Path.Combine(_folder, "victim");
        if (behind is not null)
        {
            await WriteAsync(victim, behind);
        }

        File.CreateSymbolicLink(Target + name, victim);

        ShouldReject(server, Target + name);

        Assert.Equal(behind, File.Exists(victim) ? await ReadAsync(victim) : null);
        Assert.Equal(victim, new FileInfo(Target + name).LinkTarget);
        Assert.False(File.Exists(Target));
    }

    [Fact]
    public async Task A_link_is_rejected_beside_a_tag_of_our_own_too()
    {
        await using var server = await BrokenAsync(6);
        var victim = Path.Combine(_folder, "victim");
        await WriteAsync(victim, "precious");
        File.Delete(Partial);
        File.CreateSymbolicLink(Partial, victim);

        ShouldReject(server, Partial);

        Assert.Equal("precious", await ReadAsync(victim));
    }

    /// <summary>Half of a recording, left behind by a host that would not give the rest.</summary>
    private async Task<StubMediaServer> BrokenAsync(int recording)
    {
        var server = await StubMediaServer.StartAsync(Size);
        server.Instead.Enqueue(server.Give(..Half, length: Size));
        server.Instead.Enqueue(server.Give(..0, status: 403));
        Assert.Contains("responded with HTTP 403", Save(server, recording).OnlyError().ToString());
        Assert.Equal([Partial, Tag], Directory.GetFiles(_folder).Order());
        return server;
    }

    private async Task ShouldBeWholeAsync(StubMediaServer server, int recording)
    {
        Save(server, recording).ShouldBeClean();

        Assert.Equal(server.Hash, Convert.ToHexString(SHA256.HashData(await File.ReadAllBytesAsync(Target, TestContext.Current.CancellationToken))));
        Assert.Equal([Target], Directory.GetFiles(_folder));
    }

    private void ShouldReject(StubMediaServer server, string file)
    {
        var before = server.Requested.Count;
        var error = Save(server, 6).OnlyError();

        Assert.StartsWith("TwilioVideo.File,", error.FullyQualifiedErrorId);
        Assert.Contains($"'{file}'", error.ToString());
        Assert.Contains("Move it, or choose another path", error.ToString());
        Assert.Equal(before, server.Requested.Count);
    }

    private ScriptResult Save(StubMediaServer server, int recording)
    {
        using var host = ConnectedHostFactory.ForServer(server.Service);
        return host.Run($"Save-TwilioRecording {ResponseBodies.Sid("RT", recording)} -Path '{Target}'");
    }

    private static Task WriteAsync(string file, string text) => File.WriteAllTextAsync(file, text, TestContext.Current.CancellationToken);

    private static Task<string> ReadAsync(string file) => File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
}
