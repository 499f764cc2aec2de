BeforeAll {
    . $PSScriptRoot/Fixtures/Module.ps1
    $runbook = "$PSScriptRoot/../../samples/runbooks/Remove-OldRecording.ps1"
}

Describe 'Remove-OldRecording.ps1, with mocks' {
    BeforeAll {
        $sound = [TwilioVideo.Recording]@{ Sid = 'RT' + '1' * 32; Type = 'audio'; TrackName = 'microphone'; Size = 10; DateCreated = [DateTimeOffset]::UtcNow.AddDays(-40) }
        $picture = [TwilioVideo.Recording]@{ Sid = 'RT' + '2' * 32; Type = 'video'; TrackName = 'camera'; Size = 20; DateCreated = [DateTimeOffset]::UtcNow.AddDays(-41) }
    }

    BeforeEach {
        Mock Get-TwilioRecording { $sound, $picture }
        Mock Remove-TwilioRecording { $InputObject }
    }

    It 'asks the service for the old ones' {
        & $runbook -OlderThan 30.00:00:00

        Should -Invoke Get-TwilioRecording -Times 1 -Exactly -ParameterFilter {
            [Math]::Abs(($DateCreatedBefore - [DateTimeOffset]::UtcNow.AddDays(-30)).TotalMinutes) -lt 1 -and -not $MediaType
        }
    }

    It 'refuses <_> and shows what to write' -ForEach 0, 30, '23:59:59', '-30.00:00:00', ([TimeSpan]::MaxValue) {
        { & $runbook -OlderThan $_ } | Should -Throw "*a bare number counts ticks*" -PassThru | Should -BeLike "*'30.00:00:00'*"

        Should -Invoke Get-TwilioRecording -Times 0 -Exactly
    }

    It 'narrows them to a type' {
        & $runbook -OlderThan 30.00:00:00 -MediaType video

        Should -Invoke Get-TwilioRecording -Times 1 -Exactly -ParameterFilter { $MediaType -eq 'video' }
    }

    It 'removes each without a question, and says so' {
        $results = & $runbook -OlderThan 30.00:00:00

        Should -Invoke Remove-TwilioRecording -Times 2 -Exactly -ParameterFilter { $PassThru -and $MaxCount -eq 10000 }
        $results.Outcome | Should -Be 'removed', 'removed'
        $results.Sid | Should -Be $sound.Sid, $picture.Sid
    }

    It 'reports a failure and goes on' {
        Mock Remove-TwilioRecording -ParameterFilter { $Sid -eq $sound.Sid } { Write-Error -Message 'No.' -TargetObject $sound }

        $results = & $runbook -OlderThan 30.00:00:00 -ReportPath (Join-Path $TestDrive failures.csv) -ErrorAction SilentlyContinue

        $results.Outcome | Sort-Object | Should -Be 'failed', 'removed'
        (Import-Csv (Join-Path $TestDrive failures.csv) | Where-Object Outcome -EQ 'failed').Problem | Should -Be 'No.'
    }
}

Describe 'Remove-OldRecording.ps1, on the emulator' {
    BeforeEach {
        Connect-TwilioVideo -Emulator -Seed @{
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
    }

    AfterAll {
        Disconnect-TwilioVideo
    }

    It 'removes the old ones and leaves the new one' {
        $results = & $runbook -OlderThan 30.00:00:00

        $results.Type | Sort-Object | Should -Be 'audio', 'video'
        @(Get-TwilioRecording) | Should -HaveCount 1
    }

    It 'removes only the type it should' {
        (& $runbook -OlderThan 30.00:00:00 -MediaType video).Size | Should -Be 2000
        @(Get-TwilioRecording) | Should -HaveCount 2
    }

    It 'adds to the report, which can be read again' {
        $report = Join-Path $TestDrive report.csv
        & $runbook -OlderThan 30.00:00:00 -ReportPath $report
        & $runbook -OlderThan 1.00:00:00 -ReportPath $report

        $rows = Import-Csv $report
        $rows | Should -HaveCount 3
        ($rows | Measure-Object -Property Size -Sum).Sum | Should -Be 2200
        [DateTimeOffset]$rows[0].Created | Should -BeLessThan ([DateTimeOffset]::UtcNow.AddDays(-30))
    }

    It 'changes nothing where a bare number is given for a time' {
        { & $runbook -OlderThan 30 } | Should -Throw

        @(Get-TwilioRecording) | Should -HaveCount 3
    }

    It 'changes nothing with -WhatIf, and writes no report' {
        $report = Join-Path $TestDrive none.csv
        & $runbook -OlderThan 30.00:00:00 -ReportPath $report -WhatIf | Should -BeNullOrEmpty

        @(Get-TwilioRecording) | Should -HaveCount 3
        $report | Should -Not -Exist
    }

    It 'changes nothing where there are more than expected' {
        { & $runbook -OlderThan 30.00:00:00 -MaxCount 1 } | Should -Throw '*-MaxCount*'

        @(Get-TwilioRecording) | Should -HaveCount 3
    }
}
