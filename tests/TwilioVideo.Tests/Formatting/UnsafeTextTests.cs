using System;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using TwilioVideo.Tests.Infrastructure;
using TwilioVideo.Tests.Media;
using Xunit;

namespace TwilioVideo.Tests.Formatting;

/// <summary>What a command says of a stranger says it without the commands in the stranger's name.</summary>
public sealed class UnsafeTextTests
{
    private static readonly string Someone = $"[TwilioVideo.RoomParticipant]@{{ Sid = '{ResponseBodies.Participant}'; RoomSid = '{ResponseBodies.Room}'; Identity = {UnsafeText.InScript} }}";

    // With -Verbose the engine writes the sentence that -WhatIf and -Confirm say to the host.
    [Theory]
    [InlineData("SOMEONE | Set-TwilioRoomParticipant -Status disconnected -Verbose")]
    [InlineData("Set-TwilioRoomParticipant standup NAME disconnected -Verbose")]
    [InlineData("Set-TwilioRoom NAME completed -Confirm:$false -Verbose")]
    [InlineData("New-TwilioRoom NAME -Verbose")]
    [InlineData("New-TwilioCompositionHook NAME -Verbose -AudioSources '*'")]
    [InlineData("Set-TwilioSubscribeRule standup alice @{ Type = 'include'; Publisher = NAME } -Verbose")]
    [InlineData("Start-TwilioTranscription NAME -Verbose")]
    public async Task A_question_names_it_so(string script)
    {
        var (host, server) = await ConnectedHostFactory.ForResponseAsync(404, """{"code":20404,"message":"not found","status":404}""");
        await using var _ = server;
        using var __ = host;

        var requested = Assert.Single(host.Run(In(script)).Verbose, line => line.StartsWith("Performing the operation", StringComparison.Ordinal));

        Assert.Contains(UnsafeText.AsShown, requested, StringComparison.Ordinal);
        Assert.DoesNotContain(requested, char.IsControl);
    }

    [Fact]
    public void The_journal_names_it_so()
    {
        var file = Path.GetTempFileName();
        File.Delete(file);
        using var host = ConnectedHostFactory.ForEmulator(In("@{ Rooms = @(@{ UniqueName = 'standup'; Participants = @(NAME) }) }"));
        var run = In($"1..2 | ForEach-Object {{ Set-TwilioRoomParticipant standup NAME disconnected -JournalPath '{file}' -Verbose }}");

        var text = Assert.Single(host.Run(run).Verbose, line => line.EndsWith("is done already, by the journal.", StringComparison.Ordinal));

        File.Delete(file);
        Assert.Contains(UnsafeText.AsShown, text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_about_the_columns_of_a_file_names_them_so()
    {
        using var host = ConnectedHostFactory.ForEmulator();

        var error = host.Run("[pscustomobject]@{ Type = 'go'; \"Room$([char]27)Type\" = 'go' } | New-TwilioRoom").OnlyError();

        Assert.Contains("Room\uFFFDType", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SOMEONE | Set-TwilioRoomParticipant -Status disconnected")]
    [InlineData("Get-TwilioRecording -Sid NAME")]
    [InlineData("Set-TwilioRecordingRule standup @{ Type = NAME }")]
    public async Task An_error_names_it_so(string script)
    {
        var (host, server) = await ConnectedHostFactory.ForResponseAsync(404, """{"code":20404,"message":"not found","status":404}""");
        await using var _ = server;
        using var __ = host;

        var error = host.Run(In(script)).OnlyError();

        Assert.All(
            [error.ToString(), error.Exception.Message, error.ErrorDetails?.Message ?? "", error.CategoryInfo.ToString()],
            text => Assert.DoesNotContain("\u001B", text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_to_be_changed_comes_back_from_an_error_as_it_was()
    {
        var (host, server) = await ConnectedHostFactory.ForResponseAsync(404, """{"code":20404,"message":"not found","status":404}""");
        await using var _ = server;
        using var __ = host;

        var error = host.Run(In("SOMEONE | Set-TwilioRoomParticipant -Status disconnected")).OnlyError();

        Assert.Equal(UnsafeText.Name, PSObject.AsPSObject(error.TargetObject).Properties["Identity"].Value);
    }

    [Fact]
    public async Task Debug_says_it_so_and_keeps_the_lines_of_an_response()
    {
        var (host, server) = await ConnectedHostFactory.ForResponseAsync(200, $"{{\r\n\"sid\":\"{ResponseBodies.Room}\",\n\"status\":\"in-progress\",\"unique_name\":\"x\u009B2J\u202Ey\"}}");
        await using var _ = server;
        using var __ = host;

        var text = Assert.Single(host.Run($"Get-TwilioRoom {ResponseBodies.Room} -Debug").Debug, line => line.Contains("answer:", StringComparison.Ordinal));

        Assert.EndsWith($"answer: {{\n\"sid\":\"{ResponseBodies.Room}\",\n\"status\":\"in-progress\",\"unique_name\":\"x\uFFFD2J\uFFFDy\"}}", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_download_into_a_file_of_that_name_is_shown_so()
    {
        var folder = Directory.CreateTempSubdirectory("hostile-").FullName;
        await using var server = await MediaServerThatTakesItsTimeAsync();
        using var host = ConnectedHostFactory.ForServer(server.Service, timeoutSec: 60);

        var displayed = host.Run(In($"Save-TwilioRecording {ResponseBodies.Sid("RT", 1)} ('{folder}/' + NAME + '.mka')")).ShouldBeClean().Progress.Select(item => item.Activity).ToArray();

        Directory.Delete(folder, recursive: true);
        Assert.Contains(UnsafeText.AsShown + ".mka", displayed);
        Assert.All(displayed, value => Assert.DoesNotContain(value, char.IsControl));
    }

    private static string In(string script) => script.Replace("SOMEONE", Someone, StringComparison.Ordinal).Replace("NAME", UnsafeText.InScript, StringComparison.Ordinal);

    private static async Task<StubMediaServer> MediaServerThatTakesItsTimeAsync()
    {
        var server = await StubMediaServer.StartAsync(100_000);
        server.Meanwhile = () => Thread.Sleep(2500);
        return server;
    }
}
