BeforeAll {
    . $PSScriptRoot/Fixtures/Module.ps1
    $runbook = "$PSScriptRoot/../../samples/runbooks/Remove-OldRecording.ps1"
}

Describe 'Remove-OldRecording.ps1, on the emulator' {
    BeforeEach {
        $seed = @{
            Rooms = @(
                @{
                    UniqueName = 'old'; Status = 'completed'; MinutesAgo = 90000; EndedMinutesAgo = 89900; Participants = @{ Identity = 'alice'; MinutesAgo = 90000; EndedMinutesAgo = 89900 }
                    Recordings = @{ Type = 'audio'; Participant = 'alice'; Size = 100 }, @{ Type = 'video'; Participant = 'alice'; Size = 2000 }
                }
                @{
                    UniqueName = 'new'; Status = 'completed'; MinutesAgo = 3000; EndedMinutesAgo = 2900; Participants = @{ Identity = 'bob'; MinutesAgo = 3000; EndedMinutesAgo = 2900 }
                    Recordings = @{ Type = 'audio'; Participant = 'bob'; Size = 100 }
                }
            )
        }
        Connect-TwilioVideo -Emulator -Seed $seed
    }

    AfterAll {
        Disconnect-TwilioVideo
    }

    It 'deletes old recordings and keeps new ones' {
        $results = & $runbook -OlderThan 30.00:00:00

        $results.Type | Sort-Object | Should -Be 'audio', 'video'
        @(Get-TwilioRecording) | Should -HaveCount 1
    }

    It 'deletes only the specified type' {
        (& $runbook -OlderThan 30.00:00:00 -MediaType video).Size | Should -Be 2000
        @(Get-TwilioRecording) | Should -HaveCount 2
    }

    It 'appends to the report' {
        $report = Join-Path $TestDrive report.csv
        & $runbook -OlderThan 30.00:00:00 -ReportPath $report
        & $runbook -OlderThan 1.00:00:00 -ReportPath $report

        $rows = Import-Csv $report
        $rows | Should -HaveCount 3
        ($rows | Measure-Object -Property Size -Sum).Sum | Should -Be 2200
        [DateTimeOffset]$rows[0].Created | Should -BeLessThan ([DateTimeOffset]::UtcNow.AddDays(-30))
    }

    It 'changes nothing when a time is a number alone' {
        { & $runbook -OlderThan 30 } | Should -Throw

        @(Get-TwilioRecording) | Should -HaveCount 3
    }

    It 'changes nothing with -WhatIf, and writes no report' {
        $report = Join-Path $TestDrive none.csv
        & $runbook -OlderThan 30.00:00:00 -ReportPath $report -WhatIf | Should -BeNullOrEmpty

        @(Get-TwilioRecording) | Should -HaveCount 3
        $report | Should -Not -Exist
    }

    It 'changes nothing if the variable for <_> isn''t set' -ForEach 'ReportPath', 'JournalPath' {
        $path = @{ $_ = $env:TWILIO_NO_SUCH_THING }

        { & $runbook -OlderThan 30.00:00:00 @path } | Should -Throw "*$_*"

        @(Get-TwilioRecording) | Should -HaveCount 3
    }

    It 'changes nothing above -MaxCount' {
        { & $runbook -OlderThan 30.00:00:00 -MaxCount 1 } | Should -Throw '*-MaxCount*'

        @(Get-TwilioRecording) | Should -HaveCount 3
    }

    It 'continues after one error response if the session''s preference is Stop' {
        Connect-TwilioVideo -Emulator -MaximumRetryCount 0 -Seed ($seed + @{ Faults = @{ ServerErrorProbability = 1; MaxCount = 1; Operations = 'DeleteRecording', 'DeleteRoomRecording' } })
        $ErrorActionPreference = 'Stop'

        $problems, $results = (& $runbook -OlderThan 30.00:00:00 2>&1).Where({ $_ -is [Management.Automation.ErrorRecord] }, 'Split')

        $results.Outcome | Sort-Object | Should -Be 'failed', 'removed'
        $problems | Should -HaveCount 1
    }
}
