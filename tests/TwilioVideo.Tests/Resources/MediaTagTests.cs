using System;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Threading.Tasks;
using TwilioVideo.Tests.Running;
using Xunit;

namespace TwilioVideo.Tests.Resources;

/// <summary>What a download leaves beside its place says whose it is, and what somebody else has there is never touched.</summary>
public sealed class MediaTagTests : IDisposable
{
    private const int Size = 100_000;
    private const int Half = 50_000;
    private readonly string folder = Directory.CreateTempSubdirectory("media-").FullName;

    private string Target => Path.Combine(folder, "m.mkv");

    private string Partial => Target + ".partial";

    private string Tag => Target + ".partial.tag";

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task The_beginning_of_another_recording_is_not_gone_on_with()
    {
        await using var server = await BrokenAsync(6);
        server.Media = [.. server.Media.Reverse()];

        await ShouldBeWholeAsync(server, 7);

        Assert.DoesNotContain("Range", server.Asked[^1].Headers.Keys);
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

        Assert.Equal($"bytes={Half}-", server.Asked[^1].Headers["Range"]);
    }

    [Fact]
    public async Task A_tag_of_somebody_else_is_left_alone_and_so_is_what_lies_beside_it()
    {
        await using var server = await MediaServer.StartAsync(Size);
        foreach (var tag in new[] { "", "\"v1\"", "TwilioVideo", "my notes\nof today" })
        {
            await WriteAsync(Tag, tag);
            await WriteAsync(Partial, "precious");

            ShouldRefuse(server, Tag);

            Assert.Equal(tag, await ReadAsync(Tag));
            Assert.Equal("precious", await ReadAsync(Partial));
        }
    }

    [Fact]
    public async Task A_tag_of_somebody_else_without_anything_beside_it_is_left_alone_too()
    {
        await using var server = await MediaServer.StartAsync(Size);
        await WriteAsync(Tag, "my notes");

        ShouldRefuse(server, Tag);

        Assert.Equal("my notes", await ReadAsync(Tag));
        Assert.Equal([Tag], Directory.GetFiles(folder));
    }

    [Theory]
    [InlineData(".partial", "")]
    [InlineData(".partial", null)]
    [InlineData(".partial.tag", "")]
    [InlineData(".partial.tag", "precious")]
    [InlineData(".partial.tag", null)]
    public async Task A_link_is_refused_wherever_it_leads(string name, string? behind)
    {
        await using var server = await MediaServer.StartAsync(Size);
        var victim = Path.Combine(folder, "victim");
        if (behind is not null)
        {
            await WriteAsync(victim, behind);
        }

        File.CreateSymbolicLink(Target + name, victim);

        ShouldRefuse(server, Target + name);

        Assert.Equal(behind, File.Exists(victim) ? await ReadAsync(victim) : null);
        Assert.Equal(victim, new FileInfo(Target + name).LinkTarget);
        Assert.False(File.Exists(Target));
    }

    [Fact]
    public async Task A_link_is_refused_beside_a_tag_of_our_own_too()
    {
        await using var server = await BrokenAsync(6);
        var victim = Path.Combine(folder, "victim");
        await WriteAsync(victim, "precious");
        File.Delete(Partial);
        File.CreateSymbolicLink(Partial, victim);

        ShouldRefuse(server, Partial);

        Assert.Equal("precious", await ReadAsync(victim));
    }

    /// <summary>Half of a recording, left behind by a host that would not give the rest.</summary>
    private async Task<MediaServer> BrokenAsync(int recording)
    {
        var server = await MediaServer.StartAsync(Size);
        server.Instead.Enqueue(server.Give(..Half, length: Size));
        server.Instead.Enqueue(server.Give(..0, status: 403));
        Assert.Contains("answered 403", Save(server, recording).OnlyError().ToString());
        Assert.Equal([Partial, Tag], Directory.GetFiles(folder).Order());
        return server;
    }

    private async Task ShouldBeWholeAsync(MediaServer server, int recording)
    {
        Save(server, recording).ShouldBeClean();

        Assert.Equal(server.Hash, Convert.ToHexString(SHA256.HashData(await File.ReadAllBytesAsync(Target, TestContext.Current.CancellationToken))));
        Assert.Equal([Target], Directory.GetFiles(folder));
    }

    private void ShouldRefuse(MediaServer server, string file)
    {
        var before = server.Asked.Count;
        var error = Save(server, 6).OnlyError();

        Assert.StartsWith("TwilioVideo.File,", error.FullyQualifiedErrorId);
        Assert.Contains($"'{file}'", error.ToString());
        Assert.Contains("Move it away", error.ToString());
        Assert.Equal(before, server.Asked.Count);
    }

    private Result Save(MediaServer server, int recording)
    {
        using var engine = Connected.To(server.Service);
        return engine.Run($"Save-TwilioRecording {Answers.Sid("RT", recording)} -Path '{Target}'");
    }

    private static Task WriteAsync(string file, string text) => File.WriteAllTextAsync(file, text, TestContext.Current.CancellationToken);

    private static Task<string> ReadAsync(string file) => File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
}
