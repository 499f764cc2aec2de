using System;
using System.IO;
using System.Security.Cryptography;
using System.Threading.Tasks;
using TwilioVideo.Tests.Infrastructure;
using Xunit;

namespace TwilioVideo.Tests.Media;

/// <summary>Downloads and the disk: nothing is overwritten unasked, and what can't be written is one clear error and no file.</summary>
public sealed class DownloadTargetTests : IDisposable
{
    private static readonly string Recording = ResponseBodies.Sid("RT", 1);
    private readonly string _folder = Directory.CreateTempSubdirectory("media-").FullName;

    private string Target => Path.Combine(_folder, Recording + ".mka");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_file_that_is_there_stays_without_force()
    {
        await using var server = await StubMediaServer.StartAsync(1000);
        using var host = ConnectedHostFactory.ForServer(server.Service);
        await File.WriteAllTextAsync(Target, "precious", TestContext.Current.CancellationToken);

        var error = Save(host).OnlyError();
        Assert.Contains("is there already", error.ToString());
        Assert.Contains("-Force", error.ErrorDetails.RecommendedAction);
        Assert.Empty(server.Requested);
        Assert.Equal("precious", await File.ReadAllTextAsync(Target, TestContext.Current.CancellationToken));

        Save(host, "-Force").ShouldBeClean();
        Assert.Equal(server.Hash, Hash(Target));
    }

    [Fact]
    public async Task A_folder_that_is_not_there_gives_one_clear_error()
    {
        await using var server = await StubMediaServer.StartAsync(1000);
        using var host = ConnectedHostFactory.ForServer(server.Service);

        var error = host.Run($"Save-TwilioRecording {Recording} -Path '{Path.Combine(_folder, "nowhere", "x.mka")}'").OnlyError();

        Assert.StartsWith("TwilioVideo.File,", error.FullyQualifiedErrorId);
        Assert.Empty(server.Requested);
    }

    [Fact]
    public async Task A_folder_that_nothing_can_be_written_to_gives_one_clear_error_and_no_file()
    {
        await using var server = await StubMediaServer.StartAsync(1000);
        using var host = ConnectedHostFactory.ForServer(server.Service);
        var closed = ClosedFolder();

        var error = Save(host, folder: closed).OnlyError();

        Assert.StartsWith("TwilioVideo.File,", error.FullyQualifiedErrorId);
        Assert.Contains(Path.Combine(closed, Recording), error.ToString());
        Assert.IsType<UnauthorizedAccessException>(error.Exception.InnerException);
        Assert.DoesNotContain(Directory.GetFiles(closed), file => file.Contains(Recording, StringComparison.Ordinal));
        Assert.Empty(server.Requested);
    }

    [Fact]
    public async Task A_file_where_a_folder_should_be_gives_one_clear_error_and_stays()
    {
        await using var server = await StubMediaServer.StartAsync(1000);
        using var host = ConnectedHostFactory.ForServer(server.Service);
        var file = Path.Combine(_folder, "file");
        await File.WriteAllTextAsync(file, "precious", TestContext.Current.CancellationToken);

        foreach (var below in new[] { Path.Combine(file, "x.mka"), Path.Combine(file, "folder") + "/" })
        {
            var error = host.Run($"Save-TwilioRecording {Recording} -Path '{below}'").OnlyError();
            Assert.StartsWith("TwilioVideo.File,", error.FullyQualifiedErrorId);
            Assert.Contains(file, error.ToString());
        }

        Assert.Equal([file], Directory.GetFiles(_folder));
        Assert.Equal("precious", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
        Assert.Empty(server.Requested);
    }

    [Fact]
    public async Task A_pipe_or_a_device_is_not_replaced_even_with_force()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Only where pipes are in folders.");
        await using var server = await StubMediaServer.StartAsync(1000);
        using var host = ConnectedHostFactory.ForServer(server.Service);
        var pipe = Path.Combine(_folder, "pipe");
        using (var making = System.Diagnostics.Process.Start("mkfifo", pipe))
        {
            await making.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        var error = host.Run($"Save-TwilioRecording {Recording} -Path '{pipe}' -Force").OnlyError();

        Assert.Contains("is a device, a pipe or the like", error.ToString());
        Assert.Empty(server.Service.Requests);
        Assert.Equal([pipe], Directory.GetFiles(_folder));
    }

    [Fact]
    public async Task The_same_recording_twice_and_two_in_one_file_are_rejected_with_the_reason()
    {
        await using var server = await StubMediaServer.StartAsync(1000);
        using var host = ConnectedHostFactory.ForServer(server.Service);
        var other = ResponseBodies.Sid("RT", 2);

        Assert.Contains("given twice", host.Run($"'{Recording}', '{Recording}' | Save-TwilioRecording -Path '{_folder}'").OnlyError().ToString());
        Assert.Contains($"where {Recording} is saved", host.Run($"'{Recording}', '{other}' | Save-TwilioRecording -Path '{_folder}/one.mka'").OnlyError().ToString());
        Assert.Equal(2, Directory.GetFiles(_folder).Length);
    }

    private ScriptResult Save(PowerShellHost host, string more = "", string? folder = null) => host.Run($"Save-TwilioRecording {Recording} -Path '{folder ?? this._folder}' {more}");

    // The administrator may write to every folder of the disk, but not to those of the kernel.
    private string ClosedFolder()
    {
        if (!OperatingSystem.IsWindows() && !Environment.IsPrivilegedProcess)
        {
            var closed = Directory.CreateDirectory(Path.Combine(_folder, "closed")).FullName;
            File.SetUnixFileMode(closed, UnixFileMode.UserRead | UnixFileMode.UserExecute);
            return closed;
        }

        Assert.SkipUnless(Directory.Exists("/sys/kernel"), "Only where an administrator can be kept out of a folder.");
        return "/sys/kernel";
    }

    private static string Hash(string path) => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path)));
}
