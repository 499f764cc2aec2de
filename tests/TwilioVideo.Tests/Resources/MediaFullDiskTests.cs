using System;
using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;
using TwilioVideo.Tests.Running;
using Xunit;

namespace TwilioVideo.Tests.Resources;

/// <summary>A disk that takes no more. To a shell that may write only so much to a file, every disk is one.</summary>
public sealed class MediaFullDiskTests : IDisposable
{
    private const int Size = 3_000_000;
    private static readonly string Recording = Answers.Sid("RT", 1);
    private readonly string folder = Directory.CreateTempSubdirectory("media-").FullName;

    private string Target => Path.Combine(folder, Recording + ".mka");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task It_gives_one_clear_error_and_no_file_and_the_next_run_goes_on()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || OtherProgram.Find("pwsh") is null, "Only where a shell can be kept from writing more.");
        await using var server = await MediaServer.StartAsync(Size);

        var (_, said, errors) = await OtherProgram.RunAsync(Limited(server), TimeSpan.FromMinutes(1));

        Assert.StartsWith($"1 TwilioVideo.File,TwilioVideo.Cmdlets.SaveTwilioRecordingCommand '{Target}' can't be written: ", said + errors);
        Assert.False(File.Exists(Target));
        Assert.Single(server.Asked);
        Assert.InRange(new FileInfo(Target + ".partial").Length, 1, Size - 1);

        using var engine = Connected.To(server.Service);
        engine.Run($"Save-TwilioRecording {Recording} -Path '{folder}'").ShouldBeClean();
        Assert.Equal(server.Media, await File.ReadAllBytesAsync(Target, TestContext.Current.CancellationToken));
        Assert.StartsWith("bytes=", server.Asked[^1].Headers["Range"]);
    }

    private ProcessStartInfo Limited(MediaServer server)
    {
        var script = $$"""
            Import-Module '{{Repository.Manifest}}'
            $token = ConvertTo-SecureString '{{EmulatorHostProcess.AuthToken}}' -AsPlainText -Force
            Connect-TwilioVideo -BaseUri {{server.Service.Address}} -AccountSid {{EmulatorHostProcess.AccountSid}} -AuthToken $token -SkipVerification
            Save-TwilioRecording {{Recording}} -Path '{{folder}}' -ErrorVariable failed -ErrorAction SilentlyContinue
            "$($failed.Count) $($failed[0].FullyQualifiedErrorId) $($failed[0])"
            """;

        // The signal would end the shell before the failed write could be told of.
        var start = new ProcessStartInfo("/bin/sh", ["-c", "trap '' XFSZ; ulimit -f 2000; exec pwsh -NoProfile -NonInteractive -Command \"$0\"", script]);

        // With it, the runtime keeps its code in a file that such a limit is too small for.
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        return start;
    }
}
