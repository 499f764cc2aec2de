using System;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Threading.Tasks;
using TwilioVideo.Tests.Infrastructure;
using Xunit;

namespace TwilioVideo.Tests.Media;

/// <summary>Downloads: whole or not at all, gone on with after a break, and never with our credentials.</summary>
public sealed class DownloadTests : IDisposable
{
    private const int Size = 3_000_000;
    private static readonly string Recording = ResponseBodies.Sid("RT", 1);
    private readonly string _folder = Directory.CreateTempSubdirectory("media-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_download_cut_twice_resumes_and_is_right()
    {
        await using var server = await StubMediaServer.StartAsync(Size, 700_000, 1_900_000);
        using var host = ConnectedHostFactory.ForServer(server.Service);

        var result = Save(host).ShouldBeClean();

        var file = Assert.IsType<FileInfo>(Assert.Single(result.Output).BaseObject);
        Assert.Equal(Path.Combine(_folder, Recording + ".mka"), file.FullName);
        Assert.Equal(server.Hash, Hash(file.FullName));
        Assert.Equal([file.FullName], Directory.GetFiles(_folder));
        Assert.Equal(3, server.Requested.Count);
        Assert.All(server.Requested.Skip(1), request => Assert.Equal("\"v1\"", request.Headers["If-Range"]));
        Assert.StartsWith("bytes=", server.Requested[2].Headers["Range"]);
    }

    [Fact]
    public async Task The_host_of_the_media_gets_no_credentials_and_its_address_is_shown_to_nobody()
    {
        await using var server = await StubMediaServer.StartAsync(1000);
        using var host = ConnectedHostFactory.ForServer(server.Service);

        var result = Save(host, "-Verbose -Debug").ShouldBeClean();

        var requested = Assert.Single(server.Requested);
        Assert.DoesNotContain("Authorization", requested.Headers.Keys, StringComparer.OrdinalIgnoreCase);
        Assert.All(server.Service.Requests, request => Assert.StartsWith("Basic ", request.Headers["Authorization"]));
        Assert.DoesNotContain("signed-and-secret", result.Everything());
    }

    [Theory]
    [InlineData("http://media.example.com/x?Signature=signed-and-secret")]
    [InlineData("https://user:word@127.0.0.1:1/x?Signature=signed-and-secret")]
    [InlineData("ftp://127.0.0.1/x?Signature=signed-and-secret")]
    public async Task Media_at_an_unsafe_address_is_not_requested_for(string address)
    {
        await using var server = await StubMediaServer.StartAsync(1000);
        server.Elsewhere = address;
        using var host = ConnectedHostFactory.ForServer(server.Service);

        var result = Save(host);

        Assert.StartsWith("TwilioVideo.UntrustedHost,", result.OnlyError().FullyQualifiedErrorId);
        Assert.DoesNotContain("signed-and-secret", result.Everything());
        Assert.Empty(Directory.GetFiles(_folder));
    }

    [Fact]
    public async Task What_an_earlier_run_left_is_gone_on_with_if_it_is_still_the_same_file()
    {
        await using var server = await StubMediaServer.StartAsync(Size);
        using var host = ConnectedHostFactory.ForServer(server.Service);
        await LeaveAsync(server.Media[..1_000_000], "\"v1\"");

        Save(host).ShouldBeClean();

        Assert.Equal("bytes=1000000-", Assert.Single(server.Requested).Headers["Range"]);
        Assert.Equal(server.Hash, Hash(Target));
        Assert.Equal([Target], Directory.GetFiles(_folder));
    }

    [Fact]
    public async Task A_partial_file_of_somebody_else_is_left_alone_behind_a_link_too()
    {
        await using var server = await StubMediaServer.StartAsync(Size);
        using var host = ConnectedHostFactory.ForServer(server.Service);
        var victim = Path.Combine(_folder, "victim.txt");
        await File.WriteAllTextAsync(victim, "precious", TestContext.Current.CancellationToken);
        foreach (var leave in new Action[] { () => File.Copy(victim, Target + ".partial"), () => File.CreateSymbolicLink(Target + ".partial", victim) })
        {
            leave();
            Assert.Contains("exists and was not created by an earlier download", Save(host).OnlyError().ToString());
            Assert.Equal("precious", await File.ReadAllTextAsync(Target + ".partial", TestContext.Current.CancellationToken));
            File.Delete(Target + ".partial");
        }

        Assert.Equal("precious", await File.ReadAllTextAsync(victim, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_an_earlier_run_left_of_another_file_is_thrown_away()
    {
        await using var server = await StubMediaServer.StartAsync(Size);
        using var host = ConnectedHostFactory.ForServer(server.Service);
        await LeaveAsync(new byte[1_000_000], "\"v0\"");

        Save(host).ShouldBeClean();

        Assert.Equal(server.Hash, Hash(Target));
        Assert.Equal([Target], Directory.GetFiles(_folder));
    }

    [Fact]
    public async Task Compositions_are_saved_in_the_same_way()
    {
        await using var server = await StubMediaServer.StartAsync(Size, 700_000);
        using var host = ConnectedHostFactory.ForServer(server.Service);

        host.Run($"Save-TwilioComposition {ResponseBodies.Sid("CJ", 1)} -Path '{_folder}/x.mp4'").ShouldBeClean();

        Assert.Equal($"/v1/Compositions/{ResponseBodies.Sid("CJ", 1)}/Media", server.Service.Requests[^1].Target);
        Assert.Equal(server.Hash, Hash(Path.Combine(_folder, "x.mp4")));
        Assert.All(server.Requested, request => Assert.DoesNotContain("Authorization", request.Headers.Keys, StringComparer.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_file_that_never_comes_whole_ends_as_one_error_that_can_be_piped_again()
    {
        await using var server = await StubMediaServer.StartAsync(Size, 100_000, 100_000, 100_000, 100_000, 100_000, 100_000, 100_000, 100_000);
        server.CurrentTag = "W/\"weak\"";
        using var host = ConnectedHostFactory.ForServer(server.Service);

        var result = host.Run($"$it = [TwilioVideo.Recording]@{{ Sid = '{Recording}'; ContainerFormat = 'mka' }}; $it | Save-TwilioRecording -Path '{_folder}' -ErrorVariable failed -ErrorAction SilentlyContinue; $failed[0].TargetObject | Save-TwilioRecording -Path '{_folder}' -WhatIf; $failed.Count");

        Assert.Equal("1", result.Output[^1].ToString());
        Assert.Empty(Directory.GetFiles(_folder));
    }

    private string Target => Path.Combine(_folder, Recording + ".mka");

    private ScriptResult Save(PowerShellHost host, string more = "") => host.Run($"Save-TwilioRecording {Recording} -Path '{_folder}' {more}");

    private async Task LeaveAsync(byte[] bytes, string tag)
    {
        await File.WriteAllBytesAsync(Target + ".partial", bytes);
        await File.WriteAllTextAsync(Target + ".partial.tag", $"TwilioVideo download, version 1\n{Recording}\n{Size}\n{tag}\n");
    }

    private static string Hash(string path) => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path)));
}
