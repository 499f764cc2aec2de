BeforeDiscovery {
    $root = Split-Path (Split-Path $PSScriptRoot)
    $manifest = if ($env:TWILIOVIDEO_TEST_MODULE) { $env:TWILIOVIDEO_TEST_MODULE } else { Join-Path $root 'TwilioVideo.psd1' }
    Import-Module $manifest
    $names = (Get-Command -Module TwilioVideo).Name
    $contract = Get-Content (Join-Path $root 'seeds/video-v1.json') -Raw | ConvertFrom-Json
    $requests = $contract.operations.PSObject.Properties | ForEach-Object {
        $method, $url = -split $_.Value.send
        @{ Name = $_.Name; Pattern = "^$method $($url -replace '\{\w+\}', '[^/? ]+')(\?\S*)? -> $((-split $_.Value.answer)[0]) in " }
    }
    $resources = $contract.resources.PSObject.Properties | ForEach-Object {
        @{ Type = $_.Value.type; Fields = @(-split $_.Value.fields | Where-Object { $_ -match '\|' -and $_ -notmatch '\[\]' } | ForEach-Object { ($_ -split '[!?:]')[0] }) }
    }
}

Describe 'Every cmdlet in a pipeline' {
    BeforeAll {
        Set-StrictMode -Version Latest
        $root = Split-Path (Split-Path $PSScriptRoot)
        $operations = Join-Path $root 'tests/TwilioVideo.Tests/Resources/EveryOperation.ps1'
        $connect = {
            Connect-TwilioVideo -PassThru -Emulator -Seed @{
                Rooms = @{
                    UniqueName   = 'support'
                    Participants = @{ Identity = 'alice'; Tracks = 'audio', 'video' }, @{ Identity = 'bob' }
                    Recordings   = 'audio', 'video'
                }
            } | ForEach-Object IsEmulator
        }

        # What the file of all operations leaves to this one: the builder of subscribe rules, and the connection itself.
        $rest = {
            New-TwilioSubscribeRule exclude -Kind video | ForEach-Object Type
            Get-TwilioVideoConnection | ForEach-Object IsEmulator
            $null = New-TwilioRoom later
            'erin' | New-TwilioVideoAccessToken -Room later | Test-TwilioVideoAccessToken | ForEach-Object IsValid
            [pscustomobject]@{ Identity = 'erin'; RoomSid = 'later' } | Invoke-TwilioEmulatorEvent Join | ForEach-Object ParticipantSid
            'StatusCallbackEvent=room-ended&RoomName=later' | ConvertFrom-TwilioVideoEvent | ForEach-Object Event
            Get-TwilioRecording | Wait-TwilioRecording -TimeoutSec 10 | ForEach-Object Status
            'later' | Watch-TwilioRoom -IncludeExisting -TimeoutSec 0 | ForEach-Object Event
            '/v1/Rooms' | Invoke-TwilioVideoRequest -All | ForEach-Object unique_name
            'erin' | Disconnect-TwilioRoomParticipant -RoomSid later | ForEach-Object Status
            'later' | Stop-TwilioRoom -Confirm:$false | ForEach-Object Status
            Test-TwilioRequestSignature -Uri https://hooks.example.com -Signature none | ForEach-Object GetType
            Get-TwilioVideoConnection | Disconnect-TwilioVideo
        }

        $output = @(& $connect)
        $VerbosePreference = 'Continue'
        $all = @(& $operations $TestDrive 4>&1)
        $VerbosePreference = 'SilentlyContinue'
        $verbose = @($all | Where-Object { $_ -is [System.Management.Automation.VerboseRecord] } | ForEach-Object Message)
        $output += @($all | Where-Object { $_ -isnot [System.Management.Automation.VerboseRecord] }) + @(& $rest)

        # Only what stands in a pipeline with something before or behind it counts.
        $trees = $connect.Ast, $rest.Ast, [System.Management.Automation.Language.Parser]::ParseFile($operations, [ref] $null, [ref] $null)
        $piped = $trees | ForEach-Object {
            $_.FindAll({ $args[0] -is [System.Management.Automation.Language.PipelineAst] -and $args[0].PipelineElements.Count -gt 1 }, $true)
        } | ForEach-Object PipelineElements | Where-Object { $_ -is [System.Management.Automation.Language.CommandAst] } | ForEach-Object { $_.GetCommandName() }
    }

    It 'returns output with each line' {
        $output.Count | Should -BeGreaterThan 25
        $output | Where-Object { $null -eq $_ -or '' -eq $_ } | Should -BeNullOrEmpty
    }

    It 'saves media to files' {
        @(Get-ChildItem $TestDrive -File).Count | Should -BeGreaterOrEqual 3
    }

    It 'uses <_>' -ForEach $names {
        $piped | Should -Contain $_
    }

    It 'sends <Name> and receives a response' -ForEach $requests {
        @($verbose -match $Pattern).Count | Should -BeGreaterThan 0
    }
}

Describe 'Values that the service may add' {
    It 'are shown by every view of <Type>' -ForEach $resources {
        $one = New-Object "TwilioVideo.$Type"
        foreach ($field in $Fields) {
            $property = ($field -split '_' | ForEach-Object { $_.Substring(0, 1).ToUpperInvariant() + $_.Substring(1) }) -join ''
            $one.$property = 'not-there-yet'
        }

        $shown = $one | Format-List | Out-String -Width 200
        [regex]::Matches($shown, 'not-there-yet').Count | Should -Be @($Fields).Count
        { $one | Format-Table | Out-String } | Should -Not -Throw
        { $one | Format-List | Out-String } | Should -Not -Throw
        $one | ConvertTo-Json -Depth 5 | Should -Not -BeNullOrEmpty
    }
}
