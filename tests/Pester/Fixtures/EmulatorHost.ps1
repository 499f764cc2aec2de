# Starts the emulator's host as a separate process: the module sends real HTTP requests to it, and tests search output for its secrets.
$script:HostAccount = 'AC' + 'a1' * 16
$script:HostToken = 'Zb7-host-token-of-the-suite'
$script:HostKey = 'SK' + 'b2' * 16
$script:HostKeySecret = 'Qx9-host-key-secret-of-the-suite'

function Find-EmulatorHost {
    $configurations = if ($env:TWILIOVIDEO_TEST_CONFIGURATION) { $env:TWILIOVIDEO_TEST_CONFIGURATION } else { 'Debug', 'Release' }
    $built = foreach ($configuration in $configurations) {
        Get-Item "$script:Root/src/TwilioVideo.Emulator.Host/bin/$configuration/net10.0/TwilioVideo.Emulator.Host.dll" -ErrorAction Ignore
    }
    if (-not $built) {
        throw 'The emulator host is not built. Build it first: dotnet build src/TwilioVideo.Emulator.Host'
    }

    ($built | Sort-Object LastWriteTime -Descending | Select-Object -First 1).FullName
}

function Start-EmulatorHost([hashtable] $Seed = @{ rooms = @() }) {
    $file = Join-Path ([IO.Path]::GetTempPath()) "seed-$([guid]::NewGuid().ToString('N')).json"
    [IO.File]::WriteAllText($file, (ConvertTo-Json $Seed -Depth 8))
    $start = New-Object Diagnostics.ProcessStartInfo 'dotnet'
    $start.Arguments = "`"$(Find-EmulatorHost)`" --port 0 --seed `"$file`" --account-sid $script:HostAccount --auth-token $script:HostToken --api-key-sid $script:HostKey --api-key-secret $script:HostKeySecret --request-log 20000 --latency 0"
    $start.RedirectStandardOutput = $true
    $start.UseShellExecute = $false
    $process = [Diagnostics.Process]::Start($start)
    $reading = $process.StandardOutput.ReadLineAsync()
    $line = if ($reading.Wait(30000)) { $reading.Result }
    Remove-Item $file
    if ($line -notlike 'Listening on http*') {
        $process.Kill()
        throw "The emulator host wrote '$line'; expected its address."
    }

    [pscustomobject]@{ Process = $process; Address = [uri]($line -replace '^Listening on '); SeenChanges = 0; SeenRequests = 0 }
}

function Stop-EmulatorHost($Server) {
    $Server.Process.Kill()
    $Server.Process.WaitForExit()
}

function ConvertTo-TestSecret([string] $Text) {
    (New-Object Net.NetworkCredential '', $Text).SecurePassword
}
