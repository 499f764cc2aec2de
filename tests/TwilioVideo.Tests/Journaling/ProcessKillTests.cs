using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using TwilioVideo.Tests.Execution;
using TwilioVideo.Tests.Infrastructure;
using Xunit;

namespace TwilioVideo.Tests.Journaling;

/// <summary>A process that is killed without a word, and the same run again with the same journal.</summary>
[Trait("Category", "Slow")]
public sealed class ProcessKillTests(ITestOutputHelper output)
{
    private const int Guests = 1000;

    private const string Script = """
        param($address, $sid, $token, $journal)
        Connect-TwilioVideo -BaseUri $address -Credential ([pscredential]::new($sid, ([System.Net.NetworkCredential]::new('', $token).SecurePassword))) -WritesPerSecond 500
        [System.IO.File]::ReadAllLines("$journal.sids") | Set-TwilioRoomParticipant -RoomSid work -Status disconnected -JournalPath $journal | Out-Null
        """;

    [Theory]
    [InlineData(1)]
    [InlineData(150)]
    [InlineData(600)]
    public async Task After_a_kill_the_same_run_goes_on_and_everybody_has_left_once(int killAfter)
    {
        await using var host = await EmulatorHostFixture.StartAsync(Guests);
        using var powerShell = host.Connect();
        using var journal = new TempJournal();
        var guests = powerShell.Guests();
        var list = journal.Path + ".sids";
        await File.WriteAllLinesAsync(list, guests, TestContext.Current.CancellationToken);
        await host.SetFaultsAsync("""{"latencyMilliseconds":2,"jitterMilliseconds":10}""");
        try
        {
            using (var victim = Start(host, journal))
            {
                while ((await host.DisconnectedAsync()).Count < killAfter)
                {
                    Assert.False(victim.HasExited, "The run had ended before it could be killed.");
                    await Task.Delay(5, TestContext.Current.CancellationToken);
                }

                victim.Kill();
                await victim.WaitForExitAsync(TestContext.Current.CancellationToken);
                Assert.NotEqual(0, victim.ExitCode);
            }

            var byThen = (await host.DisconnectedAsync()).Count;
            var onFile = File.Exists(journal.Path) ? (await File.ReadAllTextAsync(journal.Path, TestContext.Current.CancellationToken)).Count(character => character == '\n') : 0;
            var before = (await host.RequestsAsync()).Count(line => line.Method == "POST");
            Assert.True(byThen < Guests, "Everybody had left before the kill.");
            using (var second = Start(host, journal))
            {
                await second.WaitForExitAsync(TestContext.Current.CancellationToken);
                Assert.Equal(0, second.ExitCode);
            }

            var again = (await host.RequestsAsync()).Count(line => line.Method == "POST") - before;
            output.WriteLine($"When it was killed {byThen} had left, and {onFile} were on file; the second run sent {again}.");
            Assert.Equal(guests.Order(), (await host.DisconnectedAsync()).Order());
            Assert.Equal(Guests, journal.Lines().Count(line => line.GetProperty("outcome").GetString() == "done"));
            Assert.Equal(Guests - onFile, again);

            // Flushed as it happens: only what was in flight can be missing.
            Assert.InRange(byThen - onFile, 0, 16);
        }
        finally
        {
            File.Delete(list);
        }
    }

    private static Process Start(EmulatorHostFixture host, TempJournal journal) =>
        ScriptProcess.Run(Script, host.Address.ToString(), EmulatorHost.AccountSid, EmulatorHost.AuthToken, journal.Path);
}
