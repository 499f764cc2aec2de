using System;
using System.IO;
using System.Security.Cryptography;
using System.Threading.Tasks;
using TwilioVideo.Tests.Running;
using Xunit;

namespace TwilioVideo.Tests.Resources;

/// <summary>Downloads and the disk: nothing is overwritten unasked, and what can't be written is one clear error and no file.</summary>
public sealed class MediaFolderTests : IDisposable
{
    private static readonly string Recording = Answers.Sid("RT", 1);
    private readonly string folder = Directory.CreateTempSubdirectory("media-").FullName;

    private string Target => Path.Combine(folder, Recording + ".mka");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_file_that_is_there_stays_without_force()
    {
        await using var server = await MediaServer.StartAsync(1000);
        using var engine = Connected.To(server.Service);
        await File.WriteAllTextAsync(Target, "precious", TestContext.Current.CancellationToken);

        var error = Save(engine).OnlyError();
        Assert.Contains("-Force", error.ToString());
        Assert.Empty(server.Asked);
        Assert.Equal("precious", await File.ReadAllTextAsync(Target, TestContext.Current.CancellationToken));

        Save(engine, "-Force").ShouldBeClean();
        Assert.Equal(server.Hash, Hash(Target));
    }

    [Fact]
    public async Task A_folder_that_is_not_there_gives_one_clear_error()
    {
        await using var server = await MediaServer.StartAsync(1000);
        using var engine = Connected.To(server.Service);

        var error = engine.Run($"Save-TwilioRecording {Recording} -Path '{Path.Combine(folder, "nowhere", "x.mka")}'").OnlyError();

        Assert.StartsWith("TwilioVideo.File,", error.FullyQualifiedErrorId);
        Assert.Empty(server.Asked);
    }

    [Fact]
    public async Task A_folder_that_nothing_can_be_written_to_gives_one_clear_error_and_no_file()
    {
        await using var server = await MediaServer.StartAsync(1000);
        using var engine = Connected.To(server.Service);
        var closed = ClosedFolder();

        var error = Save(engine, folder: closed).OnlyError();

        Assert.StartsWith("TwilioVideo.File,", error.FullyQualifiedErrorId);
        Assert.Contains(Path.Combine(closed, Recording), error.ToString());
        Assert.IsType<UnauthorizedAccessException>(error.Exception.InnerException);
        Assert.DoesNotContain(Directory.GetFiles(closed), file => file.Contains(Recording, StringComparison.Ordinal));
        Assert.Empty(server.Asked);
    }

    [Fact]
    public async Task A_file_where_a_folder_should_be_gives_one_clear_error_and_stays()
    {
        await using var server = await MediaServer.StartAsync(1000);
        using var engine = Connected.To(server.Service);
        var file = Path.Combine(folder, "file");
        await File.WriteAllTextAsync(file, "precious", TestContext.Current.CancellationToken);

        foreach (var below in new[] { Path.Combine(file, "x.mka"), Path.Combine(file, "folder") + "/" })
        {
            var error = engine.Run($"Save-TwilioRecording {Recording} -Path '{below}'").OnlyError();
            Assert.StartsWith("TwilioVideo.File,", error.FullyQualifiedErrorId);
            Assert.Contains(file, error.ToString());
        }

        Assert.Equal([file], Directory.GetFiles(folder));
        Assert.Equal("precious", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
        Assert.Empty(server.Asked);
    }

    [Fact]
    public async Task A_pipe_or_a_device_is_not_replaced_even_with_force()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Only where pipes are in folders.");
        await using var server = await MediaServer.StartAsync(1000);
        using var engine = Connected.To(server.Service);
        var pipe = Path.Combine(folder, "pipe");
        using (var making = System.Diagnostics.Process.Start("mkfifo", pipe))
        {
            await making.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        var error = engine.Run($"Save-TwilioRecording {Recording} -Path '{pipe}' -Force").OnlyError();

        Assert.Contains("is a device, a pipe or the like", error.ToString());
        Assert.Empty(server.Service.Requests);
        Assert.Equal([pipe], Directory.GetFiles(folder));
    }

    [Fact]
    public async Task The_same_recording_twice_and_two_in_one_file_are_refused_with_the_reason()
    {
        await using var server = await MediaServer.StartAsync(1000);
        using var engine = Connected.To(server.Service);
        var other = Answers.Sid("RT", 2);

        Assert.Contains("given twice", engine.Run($"'{Recording}', '{Recording}' | Save-TwilioRecording -Path '{folder}'").OnlyError().ToString());
        Assert.Contains($"where {Recording} is saved", engine.Run($"'{Recording}', '{other}' | Save-TwilioRecording -Path '{folder}/one.mka'").OnlyError().ToString());
        Assert.Equal(2, Directory.GetFiles(folder).Length);
    }

    private Result Save(Engine engine, string more = "", string? folder = null) => engine.Run($"Save-TwilioRecording {Recording} -Path '{folder ?? this.folder}' {more}");

    // The administrator may write to every folder of the disk, but not to those of the kernel.
    private string ClosedFolder()
    {
        if (!OperatingSystem.IsWindows() && !Environment.IsPrivilegedProcess)
        {
            var closed = Directory.CreateDirectory(Path.Combine(folder, "closed")).FullName;
            File.SetUnixFileMode(closed, UnixFileMode.UserRead | UnixFileMode.UserExecute);
            return closed;
        }

        Assert.SkipUnless(Directory.Exists("/sys/kernel"), "Only where an administrator can be kept out of a folder.");
        return "/sys/kernel";
    }

    private static string Hash(string path) => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path)));
}
