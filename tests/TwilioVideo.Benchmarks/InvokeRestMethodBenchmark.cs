using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using TwilioVideo.Shell;

namespace TwilioVideo.Benchmarks;

/// <summary>What people do today in pwsh: Invoke-RestMethod in a loop, and in parallel runspaces.</summary>
internal static class InvokeRestMethodBenchmark
{
    private const string Script = """
        param($Address, $Pair, $Loop, $Parallel, $Module)
        $headers = @{ Authorization = 'Basic ' + [Convert]::ToBase64String([Text.Encoding]::UTF8.GetBytes($Pair)) }
        $people = (Invoke-RestMethod "$Address/v1/Rooms/room-0/Participants?PageSize=1000" -Headers $headers).participants
        $clock = [Diagnostics.Stopwatch]::StartNew()
        foreach ($one in $people[0..($Loop - 1)]) { $null = Invoke-RestMethod "$Address/v1/Rooms/$($one.room_sid)/Participants/$($one.sid)" -Method Post -Headers $headers -Body @{ Status = 'disconnected' } }
        $Loop / $clock.Elapsed.TotalSeconds
        $clock.Restart()
        $people[$Loop..($Loop + $Parallel - 1)] | ForEach-Object -Parallel { $null = Invoke-RestMethod "$using:Address/v1/Rooms/$($_.room_sid)/Participants/$($_.sid)" -Method Post -Headers $using:headers -Body @{ Status = 'disconnected' } } -ThrottleLimit 16
        $Parallel / $clock.Elapsed.TotalSeconds
        Import-Module $Module
        $user, $token = $Pair -split ':'
        Connect-TwilioVideo -BaseUri $Address -Credential ([pscredential]::new($user, (ConvertTo-SecureString $token -AsPlainText -Force))) -WritesPerSecond 1000000 -ReadsPerSecond 1000000
        Get-TwilioRoomParticipant room-1 | Set-TwilioRoomParticipant -Status disconnected > $null
        $all = Get-TwilioRoomParticipant room-2
        $clock.Restart()
        $all | Set-TwilioRoomParticipant -Status disconnected > $null
        $all.Count / $clock.Elapsed.TotalSeconds
        """;

    /// <summary>Requests a second of the loop, of the parallel runspaces, and of the module.</summary>
    public static double[] Run()
    {
        using var service = EmulatorHost.Start(3, 2000);
        var file = Path.ChangeExtension(Path.GetTempFileName(), ".ps1");
        File.WriteAllText(file, Script);
        try
        {
            var start = ShellProgram.CreateStartInfo("-NonInteractive", "-File", file, service.Address.ToString().TrimEnd('/'), $"{EmulatorHost.AccountSid}:{EmulatorHost.AuthToken}", "500", "200", Path.Combine(EmulatorHost.Root, "TwilioVideo.psd1"));
            start.RedirectStandardOutput = true;
            using var shell = Process.Start(start)!;
            var lines = shell.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            shell.WaitForExit();
            return [.. lines.Select(line => double.Parse(line, CultureInfo.InvariantCulture))];
        }
        finally
        {
            File.Delete(file);
        }
    }
}
