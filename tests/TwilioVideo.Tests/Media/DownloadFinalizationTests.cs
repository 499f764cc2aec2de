using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Threading;
using System.Threading.Tasks;
using TwilioVideo.Tests.Infrastructure;
using Xunit;

namespace TwilioVideo.Tests.Media;

/// <summary>A download that is whole and can't get its name: one clear error at once, and another run gives it the name without a byte fetched again.</summary>
public sealed class DownloadFinalizationTests : IDisposable
{
    private const int Size = 300_000;

    private const string SaveScript = """
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
    public async Task A_folder_of_that_name_is_rejected_before_anything_is_fetched()
    {
        await using var server = await StubMediaServer.StartAsync(Size);
        using var host = ConnectedHostFactory.ForServer(server.Service);
        Directory.CreateDirectory(Target);

        var error = Save(host, "-Force").OnlyError();

        Assert.StartsWith("TwilioVideo.InvalidInput,", error.FullyQualifiedErrorId);
        Assert.Contains($"'{Target}' is a folder", error.ToString());
        Assert.Empty(server.Requested);
        Assert.Empty(Directory.GetFiles(_folder));
    }

    [Fact]
    public async Task A_folder_that_comes_meanwhile_is_one_error_and_the_next_run_ends_what_was_begun()
    {
        await using var server = await StubMediaServer.StartAsync(Size);
        using var host = ConnectedHostFactory.ForServer(server.Service);
        server.Meanwhile = () => Directory.CreateDirectory(Target);

        ShouldSay(Save(host, "-Force"), "A folder has that name");

        Assert.Single(server.Requested);
        Assert.Empty(Directory.GetFileSystemEntries(Target));
        server.Meanwhile = null;
        Directory.Delete(Target);
        await ShouldEndWhatWasBegunAsync(host, server);
    }

    [Fact]
    public async Task A_file_that_comes_meanwhile_stays_and_force_overwrites_it_afterwards()
    {
        await using var server = await StubMediaServer.StartAsync(Size);
        using var host = ConnectedHostFactory.ForServer(server.Service);
        server.Meanwhile = () => File.WriteAllText(Target, "precious");

        var error = ShouldSay(Save(host), "A file with that name was created during the download");

        Assert.Contains("-Force", error.ErrorDetails.RecommendedAction);
        Assert.Single(server.Requested);
        Assert.Equal("precious", await File.ReadAllTextAsync(Target, TestContext.Current.CancellationToken));
        server.Meanwhile = null;
        await ShouldEndWhatWasBegunAsync(host, server, "-Force");
    }

    [Fact]
    public async Task A_folder_that_is_closed_meanwhile_is_one_error_and_the_next_run_ends_what_was_begun()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no file modes.");
        Assert.SkipWhen(Environment.IsPrivilegedProcess && !OperatingSystem.IsLinux(), "Only Linux can take from root the right to write everywhere.");
        await using var server = await StubMediaServer.StartAsync(Size);
        server.Meanwhile = Begun(() => Allow(UnixFileMode.UserRead | UnixFileMode.UserExecute));

        using var child = ScriptProcess.RunBoundByFileModes(SaveScript, server.Service.Address.ToString(), EmulatorHost.AccountSid, EmulatorHost.AuthToken, Recording, _folder);
        var output = await child.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await child.WaitForExitAsync(TestContext.Current.CancellationToken);

        Allow(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Assert.StartsWith($"1 TwilioVideo.File,TwilioVideo.Commands.SaveTwilioRecordingCommand '{Target}' can't be written: ", output);
        Assert.Contains("denied", output);
        Assert.Single(server.Requested);
        server.Meanwhile = null;
        using var host = ConnectedHostFactory.ForServer(server.Service);
        await ShouldEndWhatWasBegunAsync(host, server);
    }

    [Fact]
    public async Task What_can_not_be_gone_on_from_leaves_nothing_behind()
    {
        await using var server = await StubMediaServer.StartAsync(Size);
        using var host = ConnectedHostFactory.ForServer(server.Service);
        server.CurrentTag = "W/\"weak\"";
        server.Meanwhile = () => File.WriteAllText(Target, "precious");

        ShouldSay(Save(host), "A file with that name was created during the download");

        Assert.Equal([Target], Directory.GetFiles(_folder));
        Assert.Equal("precious", await File.ReadAllTextAsync(Target, TestContext.Current.CancellationToken));
        server.Meanwhile = null;
        Save(host, "-Force").ShouldBeClean();
        Assert.Equal(server.Hash, Convert.ToHexString(SHA256.HashData(await File.ReadAllBytesAsync(Target, TestContext.Current.CancellationToken))));
    }

    [Fact]
    public async Task A_download_that_somebody_tidies_away_is_one_error()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Only where an open file can be removed.");
        await using var server = await StubMediaServer.StartAsync(Size);
        using var host = ConnectedHostFactory.ForServer(server.Service);
        server.Meanwhile = Begun(() => File.Delete(Target + ".partial"));

        ShouldSay(Save(host), Target + ".partial");

        Assert.Single(server.Requested);
        server.Meanwhile = null;
        Save(host).ShouldBeClean();
        Assert.Equal([Target], Directory.GetFiles(_folder));
    }

    private System.Management.Automation.ErrorRecord ShouldSay(ScriptResult result, string reason)
    {
        var error = result.OnlyError();
        Assert.StartsWith("TwilioVideo.File,", error.FullyQualifiedErrorId);
        Assert.StartsWith($"'{Target}' can't be written: ", error.ToString());
        Assert.Contains(reason, error.ToString());
        return error;
    }

    private async Task ShouldEndWhatWasBegunAsync(PowerShellHost host, StubMediaServer server, string more = "")
    {
        List<string> begun = [Target + ".partial", Target + ".partial.tag"];
        Assert.Equal(begun, Directory.GetFiles(_folder).Except([Target]).Order());

        Save(host, more).ShouldBeClean();

        Assert.Equal([Target], Directory.GetFiles(_folder));
        Assert.Equal(server.Hash, Convert.ToHexString(SHA256.HashData(await File.ReadAllBytesAsync(Target, TestContext.Current.CancellationToken))));
        Assert.Equal($"bytes={Size}-", server.Requested[^1].Headers["Range"]);
    }

    private Action Begun(Action then) => () =>
    {
        Assert.True(SpinWait.SpinUntil(() => new FileInfo(Target + ".partial") is { Exists: true, Length: > 0 }, TimeSpan.FromSeconds(20)));
        then();
    };

    private void Allow(UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(_folder, mode);
        }
    }

    private ScriptResult Save(PowerShellHost host, string more = "") => host.Run($"Save-TwilioRecording {Recording} -Path '{_folder}' {more}");
}
