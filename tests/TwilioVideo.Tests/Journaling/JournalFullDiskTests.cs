using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using TwilioVideo.Tests.Execution;
using TwilioVideo.Tests.Infrastructure;
using Xunit;

namespace TwilioVideo.Tests.Journaling;

/// <summary>A journal that can't grow any more: the run ends, because what it did from there on would be on no file.</summary>
[Trait("Category", "Slow")]
public sealed class JournalFullDiskTests
{
    private const int Guests = 300;

    private const string Script = """
        param($address, $sid, $token, $journal)
        Connect-TwilioVideo -BaseUri $address -Credential ([pscredential]::new($sid, ([System.Net.NetworkCredential]::new('', $token).SecurePassword))) -WritesPerSecond 5000
        Get-TwilioRoomParticipant work | Set-TwilioRoomParticipant -Status disconnected -JournalPath $journal -ThrottleLimit 4 -ErrorAction Continue -ErrorVariable failed
        "end: $failed"
        [Console]::Error.WriteLine($Error[0].FullyQualifiedErrorId)
        """;

    [Fact]
    public async Task The_run_ends_with_one_error_and_the_same_run_goes_on_where_there_is_room_again()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Only where a process can be given little room.");
        await using var host = await EmulatorHostFixture.StartAsync(Guests);
        using var journal = new TempJournal();
        string[] arguments = [host.Address.ToString(), EmulatorHost.AccountSid, EmulatorHost.AuthToken, journal.Path];

        using var cramped = ScriptProcess.RunWithSmallFiles(16, Script, arguments);
        var text = await cramped.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await cramped.WaitForExitAsync(TestContext.Current.CancellationToken);
        var disconnected = (await host.DisconnectedAsync()).Count;

        Assert.NotEqual(0, cramped.ExitCode);
        Assert.Contains("The journal can't be written any more", text);
        Assert.Contains("TwilioVideo.File", text);
        Assert.InRange(disconnected, 10, Guests / 2);
        Assert.True(new FileInfo(journal.Path).Length <= 16 * 512);

        using var roomy = ScriptProcess.Run(Script, arguments);
        await roomy.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(0, roomy.ExitCode);
        Assert.Equal(Guests, (await host.DisconnectedAsync()).Distinct().Count());
    }
}
