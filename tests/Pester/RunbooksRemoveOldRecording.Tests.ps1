BeforeAll {
    . $PSScriptRoot/Fixtures/Module.ps1
    $runbook = "$PSScriptRoot/../../samples/runbooks/Remove-OldRecording.ps1"
}

Describe 'Remove-OldRecording.ps1, with mocks' {
    BeforeAll {
        $sound = [TwilioVideo.Recording]@{ Sid = 'RT' + '1' * 32; Type = 'audio'; TrackName = 'microphone'; Size = 10; DateCreated = (Get-Date).AddDays(-40) }
        $picture = [TwilioVideo.Recording]@{ Sid = 'RT' + '2' * 32; Type = 'video'; TrackName = 'camera'; Size = 20; DateCreated = (Get-Date).AddDays(-41) }
    }

    BeforeEach {
        Mock Get-TwilioRecording { $sound, $picture }
        Mock Remove-TwilioRecording { $InputObject }
    }

    It 'requests old recordings only' {
        & $runbook -OlderThan 30.00:00:00

        Should -Invoke Get-TwilioRecording -Times 1 -Exactly -ParameterFilter {
            [Math]::Abs(($DateCreatedBefore - (Get-Date).AddDays(-30)).TotalMinutes) -lt 1 -and -not $MediaType
        }
    }

    It 'rejects <_> and shows a valid value' -ForEach 0, 30, '23:59:59', '-30.00:00:00', ([TimeSpan]::MaxValue) {
        { & $runbook -OlderThan $_ } | Should -Throw "*a number alone is converted to ticks*" -PassThru | Should -BeLike "*'30.00:00:00'*"

        Should -Invoke Get-TwilioRecording -Times 0 -Exactly
    }

    It 'filters by type' {
        & $runbook -OlderThan 30.00:00:00 -MediaType video

        Should -Invoke Get-TwilioRecording -Times 1 -Exactly -ParameterFilter { $MediaType -eq 'video' }
    }

    It 'deletes and reports each recording without a prompt' {
        $results = & $runbook -OlderThan 30.00:00:00

        Should -Invoke Remove-TwilioRecording -Times 2 -Exactly -ParameterFilter { $PassThru -and $MaxCount -eq 10000 }
        $results.Outcome | Should -Be 'removed', 'removed'
        $results.Sid | Should -Be $sound.Sid, $picture.Sid
    }

    It 'prompts with -Confirm' {
        & $runbook -OlderThan 30.00:00:00 -Confirm

        Should -Invoke Remove-TwilioRecording -Times 2 -Exactly -ParameterFilter { $Confirm }
    }

    It 'reports an error and continues' {
        Mock Remove-TwilioRecording -ParameterFilter { $Sid -eq $sound.Sid } { Write-Error -Message 'No.' -TargetObject $sound }

        $results = & $runbook -OlderThan 30.00:00:00 -ReportPath (Join-Path $TestDrive failures.csv) -ErrorAction SilentlyContinue

        $results.Outcome | Sort-Object | Should -Be 'failed', 'removed'
        (Import-Csv (Join-Path $TestDrive failures.csv) | Where-Object Outcome -EQ 'failed').Error | Should -Be 'No.'
    }

    It 'deletes nothing if the folder of the report doesn''t exist<Also>' -ForEach @{ Also = ''; With = @{} }, @{ Also = ', and says so with -WhatIf'; With = @{ WhatIf = $true } } {
        { & $runbook -OlderThan 30.00:00:00 -ReportPath (Join-Path $TestDrive nowhere/report.csv) @With } | Should -Throw '*its folder does not exist*'

        Should -Invoke Remove-TwilioRecording -Times 0 -Exactly
    }

    It 'deletes nothing if the report has other columns<Also>' -ForEach @{ Also = ''; With = @{} }, @{ Also = ', and says so with -WhatIf'; With = @{ WhatIf = $true } } {
        $other = Join-Path $TestDrive other.csv
        Set-Content $other '"Sid","Size","Colour"', 'RT1,5,red'

        { & $runbook -OlderThan 30.00:00:00 -ReportPath $other @With } | Should -Throw '*other columns (Sid, Size, Colour)*'

        Should -Invoke Remove-TwilioRecording -Times 0 -Exactly
        Get-Content $other | Should -HaveCount 2
    }

    It 'deletes nothing if another program locks the report' {
        $report = Join-Path $TestDrive held.csv
        $holder = [IO.File]::Open($report, 'OpenOrCreate', 'ReadWrite', 'None')
        try {
            { & $runbook -OlderThan 30.00:00:00 -ReportPath $report } | Should -Throw
        }
        finally {
            $holder.Dispose()
        }

        Should -Invoke Remove-TwilioRecording -Times 0 -Exactly
    }

    It 'stops if the report can no longer be written' {
        Mock Export-Csv -RemoveParameterType Encoding { Write-Error 'The disk is full.' }

        { & $runbook -OlderThan 30.00:00:00 -ReportPath (Join-Path $TestDrive full.csv) } | Should -Throw 'The disk is full.'

        Should -Invoke Remove-TwilioRecording -Times 1 -Exactly
    }

    It 'creates no empty report' {
        Mock Get-TwilioRecording
        $report = Join-Path $TestDrive empty.csv
        & $runbook -OlderThan 30.00:00:00 -ReportPath $report

        $report | Should -Not -Exist
    }

    It 'starts a new line after an incomplete one' {
        $report = Join-Path $TestDrive 'cut [1].csv'
        & $runbook -OlderThan 30.00:00:00 -ReportPath $report
        [IO.File]::WriteAllText($report, [IO.File]::ReadAllText($report).TrimEnd())
        & $runbook -OlderThan 30.00:00:00 -ReportPath $report

        (Get-Content -LiteralPath $report -Raw | ConvertFrom-Csv).Sid | Should -Be $sound.Sid, $picture.Sid, $sound.Sid, $picture.Sid
    }

    It 'writes no formula into the report: <Name>' -ForEach @(
        @{ Name = '=cmd|''/C calc''!A1' }
        @{ Name = '+1' }
        @{ Name = '-1' }
        @{ Name = '@SUM(A1)' }
        @{ Name = "`t=1" }
        @{ Name = "`r=1" }
    ) {
        $track = $Name
        Mock Remove-TwilioRecording { [TwilioVideo.Recording]@{ Sid = 'RT' + '3' * 32; TrackName = $track; Size = -1 } }
        $report = Join-Path $TestDrive formula.csv
        Remove-Item $report -ErrorAction Ignore

        $results = @(& $runbook -OlderThan 30.00:00:00 -ReportPath $report)

        $results[0].TrackName | Should -BeExactly $track
        $row = @(Import-Csv $report)[0]
        $row.TrackName | Should -BeExactly "'$track"
        $row.Size | Should -Be -1
    }

    It 'continues after an error if the session''s preference is Stop' {
        Mock Remove-TwilioRecording -ParameterFilter { $Sid -eq $sound.Sid } { Write-Error -Message 'No.' -TargetObject $sound }
        $ErrorActionPreference = 'Stop'

        $problems, $results = (& $runbook -OlderThan 30.00:00:00 2>&1).Where({ $_ -is [Management.Automation.ErrorRecord] }, 'Split')

        $results.Outcome | Sort-Object | Should -Be 'failed', 'removed'
        $problems | Should -HaveCount 1
    }

    It 'ends at the first error with -ErrorAction Stop' {
        Mock Remove-TwilioRecording -ParameterFilter { $Sid -eq $sound.Sid } { Write-Error -Message 'No.' -TargetObject $sound }

        { & $runbook -OlderThan 30.00:00:00 -ErrorAction Stop } | Should -Throw '*No.*'
    }
}
