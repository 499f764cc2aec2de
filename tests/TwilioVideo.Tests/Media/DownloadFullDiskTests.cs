using System;
using System.IO;
using System.Threading.Tasks;
using TwilioVideo.Tests.Infrastructure;
using Xunit;

namespace TwilioVideo.Tests.Media;

/// <summary>A disk that takes no more. To a process that may write only so much to a file, every disk is one.</summary>
[Trait("Category", "Slow")]
public sealed class DownloadFullDiskTests : IDisposable
{
    private const int Size = 3_000_000;

    private const string Script = """
        param($address, $sid, $token, $recording, $folder)
        Connect-TwilioVideo -BaseUri $address -AccountSid $sid -AuthToken ([System.Net.NetworkCredential]::new('', $token).SecurePassword) -SkipVerification
        Save-TwilioRecording $recording -Path $folder -ErrorVariable failed -ErrorAction SilentlyContinue
        "$($failed.Count) $($failed[0].FullyQualifiedErrorId) $($failed[0])"
        """;

    private static readonly string Recording = ResponseBodies.Sid("RT", 1);
    private readonly string _folder = Directory.CreateTempSubdirectory("media-").FullName;

    private string Target => Path.Combine(_folder, Recording + ".mka");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task It_gives_one_clear_error_and_no_file_and_the_next_run_goes_on()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Only where a process can be given little room.");
        await using var server = await StubMediaServer.StartAsync(Size);

        using var cramped = ScriptProcess.RunWithSmallFiles(2000, Script, server.Service.Address.ToString(), EmulatorHost.AccountSid, EmulatorHost.AuthToken, Recording, _folder);
        var text = await cramped.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await cramped.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.StartsWith($"1 TwilioVideo.File,TwilioVideo.Commands.SaveTwilioRecordingCommand '{Target}' can't be written: ", text);
        Assert.False(File.Exists(Target));
        Assert.Single(server.Requested);
        Assert.InRange(new FileInfo(Target + ".partial").Length, 1, Size - 1);

        using var host = ConnectedHostFactory.ForServer(server.Service);
        host.Run($"Save-TwilioRecording {Recording} -Path '{_folder}'").ShouldBeClean();
        Assert.Equal(server.Media, await File.ReadAllBytesAsync(Target, TestContext.Current.CancellationToken));
        Assert.StartsWith("bytes=", server.Requested[^1].Headers["Range"]);
    }
}
