BeforeDiscovery {
    # Windows PowerShell has no -Parallel, and a time zone is given to a process by its environment on Unix only.
    $canParallel = $PSVersionTable.PSVersion.Major -ge 7
    $canChooseZone = $canParallel -and -not $IsWindows
}

BeforeAll {
    . $PSScriptRoot/Fixtures/Module.ps1
    $seed = @{
        Rooms = @(
            @{
                UniqueName   = 'standup'
                MinutesAgo   = 300
                Participants = @(
                    @{ Identity = 'early'; MinutesAgo = 200 }, @{ Identity = 'late'; MinutesAgo = 20 }
                    @{ Identity = 'gone'; MinutesAgo = 200; EndedMinutesAgo = 150 }, @{ Identity = 'just-gone'; MinutesAgo = 200; EndedMinutesAgo = 5 }
                )
            }
            @{ UniqueName = 'board'; MinutesAgo = 30; Participants = @(@{ Identity = 'new'; MinutesAgo = 30 }) }
        )
    }

    # Runs a script in a process of its own that has another time zone.
    function Invoke-InTimeZone([string] $Zone, [string] $Script) {
        $start = New-Object Diagnostics.ProcessStartInfo ([Diagnostics.Process]::GetCurrentProcess().MainModule.FileName)
        '-NoProfile', '-NonInteractive', '-OutputFormat', 'Text', '-EncodedCommand', [Convert]::ToBase64String([Text.Encoding]::Unicode.GetBytes($Script)) |
            ForEach-Object { $start.ArgumentList.Add($_) }
        $start.Environment['TZ'] = $Zone
        $start.Environment['NO_COLOR'] = '1'
        $start.RedirectStandardOutput = $true
        $start.RedirectStandardError = $true
        $start.UseShellExecute = $false
        $process = [Diagnostics.Process]::Start($start)
        $errors = $process.StandardError.ReadToEndAsync()
        $output = $process.StandardOutput.ReadToEnd()
        $process.WaitForExit()
        if ($errors.Result.Trim()) { throw $errors.Result }
        $output.Trim()
    }
}

Describe 'Times' {
    BeforeEach {
        Connect-TwilioVideo -Emulator -Seed $seed
    }

    It 'are local on every model' {
        $made = [AppDomain]::CurrentDomain.GetAssemblies().Where({ $_.GetName().Name -eq 'TwilioVideo.Client' })[0].GetExportedTypes() |
            Where-Object { $_.Namespace -eq 'TwilioVideo' -and -not $_.IsAbstract -and $_.GetConstructor([type[]]@()) }
        $found = foreach ($type in $made) {
            foreach ($property in $type.GetProperties()) {
                $property.PropertyType | Should -Not -Be ([Nullable[DateTimeOffset]]) -Because "$type.$($property.Name)"
                if ($property.PropertyType -eq [Nullable[datetime]]) {
                    $one = $type::new()
                    $property.SetValue($one, [datetime]::new(2026, 7, 1, 12, 0, 0, [DateTimeKind]::Utc))
                    $property.GetValue($one).Kind | Should -Be 'Local'
                    $property.GetValue($one).ToUniversalTime().Hour | Should -Be 12
                    "$type.$($property.Name)"
                }
            }
        }
        $found | Should -Contain 'TwilioVideo.Room.StartTime'
        @($found).Count | Should -BeGreaterThan 20
    }

    It 'can be compared with Get-Date and subtracted from it' {
        $early = Get-TwilioRoomParticipant standup -Identity early

        $early | Where-Object StartTime -lt (Get-Date).AddHours(-1) | Should -HaveCount 1
        ((Get-Date) - $early.StartTime).TotalMinutes | Should -BeGreaterThan 199
        (New-TimeSpan -Start $early.StartTime).TotalMinutes | Should -BeLessThan 215
        ($early | Select-Object @{ Name = 'For'; Expression = { (Get-Date) - $_.StartTime } }).For | Should -BeOfType [TimeSpan]
    }

    It 'of a room contain its start' {
        (Get-TwilioRoom | Where-Object StartTime -lt (Get-Date).AddHours(-1)).UniqueName | Should -Be 'standup'
        (Get-TwilioRoom board).StartTime | Should -Be (Get-TwilioRoom board).DateCreated
    }

    It 'keep their offset in JSON' {
        $early = Get-TwilioRoomParticipant standup -Identity early
        $text = [regex]::Match(($early | ConvertTo-Json -Compress), '"StartTime":"([^"]+)"').Groups[1].Value

        $text | Should -Match '(Z|[+-]\d\d:\d\d)$'
        ([DateTimeOffset]$text).UtcDateTime | Should -Be $early.StartTime.ToUniversalTime()
    }

    It 'are accepted as <Form>' -ForEach @(
        @{ Form = 'what Get-Date gives'; Time = { (Get-Date).AddHours(-1) } }
        @{ Form = 'UTC'; Time = { [datetime]::UtcNow.AddHours(-1) } }
        @{ Form = 'DateTimeOffset'; Time = { [DateTimeOffset]::UtcNow.ToOffset([TimeSpan]::FromHours(9)).AddHours(-1) } }
        @{ Form = 'ISO text'; Time = { [datetime]::UtcNow.AddHours(-1).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", [cultureinfo]::InvariantCulture) } }
    ) {
        (Get-TwilioRoom -DateCreatedBefore (& $Time)).UniqueName | Should -Be 'standup'
        (Get-TwilioRoomParticipant standup -LeftBefore (& $Time)).Identity | Should -Be 'gone'
        (Get-TwilioRoomParticipant standup -LeftAfter (& $Time)).Identity | Should -Be 'just-gone'
    }

    It 'are accepted at the limits of the calendar' {
        Get-TwilioRoom -DateCreatedAfter ([datetime]::MinValue) | Should -HaveCount 2
        Get-TwilioRoom -DateCreatedBefore ([datetime]::MaxValue) | Should -HaveCount 2
    }
}

Describe 'A filter by the time of leaving' {
    BeforeEach {
        Connect-TwilioVideo -Emulator -Seed $seed
    }

    It 'never matches connected participants' {
        (Get-TwilioRoomParticipant standup -LeftBefore (Get-Date)).Identity | Sort-Object | Should -Be 'gone', 'just-gone'
        Get-TwilioRoom | Get-TwilioRoomParticipant | Get-TwilioRoomParticipant -LeftBefore (Get-Date).AddYears(1) | Should -BeNullOrEmpty
    }

    It 'doesn''t request connected participants' {
        Get-TwilioRoomParticipant standup -Status connected -LeftBefore (Get-Date) -ErrorAction SilentlyContinue -ErrorVariable failed | Should -BeNullOrEmpty
        $failed | Should -HaveCount 1
        "$failed" | Should -BeLike "*about those who have left, and -Status is 'connected'*"
    }

    It 'rejects a variable that isn''t set' {
        { Get-TwilioRoomParticipant standup -LeftBefore $null -ErrorAction Stop } | Should -Throw '*LeftBefore*empty*'
    }
}

Describe 'The same participants in <_>' -Skip:(-not $canChooseZone) -ForEach 'Asia/Tokyo', 'America/New_York', 'Asia/Kolkata' {
    BeforeAll {
        $demo = Join-Path $Root 'seeds/demo.json'
        $output = Invoke-InTimeZone $_ @"
`$ProgressPreference = 'SilentlyContinue'
Import-Module '$Manifest'
`$connection = Connect-TwilioVideo -Emulator -Seed '$demo' -PassThru
`$live = Get-TwilioRoom | Get-TwilioRoomParticipant
`$file = [IO.Path]::GetTempFileName()
`$live | Export-Clixml `$file
`$fromFile = Import-Clixml `$file
Remove-Item `$file
`$inParallel = Get-TwilioRoom | ForEach-Object -Parallel { Import-Module '$Manifest'; `$_ | Get-TwilioRoomParticipant -Connection `$using:connection }
`$fromJob = Start-Job { Import-Module '$Manifest'; Connect-TwilioVideo -Emulator -Seed '$demo'; Get-TwilioRoom | Get-TwilioRoomParticipant } | Receive-Job -Wait -AutoRemoveJob
`$counts = foreach (`$some in `$live, `$fromFile, `$inParallel, `$fromJob) { "`$(@(`$some).Count):`$(@(`$some | Where-Object StartTime -lt (Get-Date).AddHours(-1)).Count)" }
`$gone = `$fromFile | Where-Object StartTime -lt (Get-Date).AddHours(-1) | Set-TwilioRoomParticipant -Status disconnected 6> `$null
"`$counts `$(@(`$gone).Count) `$([TimeZoneInfo]::Local.Id)"
"@
    }

    It 'have the same stay live, from a file, in parallel and from a job' {
        $output | Should -Be "37:3 37:3 37:3 37:3 3 $_"
    }
}

Describe 'The hour that comes twice' -Skip:(-not $canChooseZone) {
    It 'is still two hours in objects, CLIXML and JSON' {
        $output = Invoke-InTimeZone 'America/New_York' @"
Import-Module '$Manifest'
Connect-TwilioVideo -Emulator -Seed @{ Rooms = @(@{ UniqueName = 'first'; DateCreated = '2025-11-02T05:30:00Z' }, @{ UniqueName = 'second'; DateCreated = '2025-11-02T06:30:00Z' }) }
`$live = 'first', 'second' | Get-TwilioRoom
`$back = [Management.Automation.PSSerializer]::Deserialize([Management.Automation.PSSerializer]::Serialize(`$live)) | ForEach-Object { `$_ }
`$json = ConvertTo-Json @(`$live) -Depth 3 | ConvertFrom-Json
foreach (`$one in `$live + `$back + `$json) { `$one.StartTime.ToUniversalTime().ToString('HH:mm', [cultureinfo]::InvariantCulture) }
(Get-TwilioRoom -DateCreatedAfter `$live[1].StartTime).UniqueName
(Get-TwilioRoom -DateCreatedBefore `$back[1].StartTime).UniqueName
"@
        ($output -split '\s+') -join ' ' | Should -Be '05:30 06:30 05:30 06:30 05:30 06:30 second first'
    }
}

Describe 'Rows of a CSV file under the culture <_>' -ForEach 'de-DE', 'en-GB', 'tr-TR' {
    BeforeEach {
        $usual = [cultureinfo]::CurrentCulture
        [cultureinfo]::CurrentCulture = [cultureinfo]$_
        Connect-TwilioVideo -Emulator -Seed $seed
        $early = Get-TwilioRoomParticipant standup -Identity early
        $row = $early | ConvertTo-Csv | ConvertFrom-Csv
    }

    AfterEach {
        [cultureinfo]::CurrentCulture = $usual
    }

    It 'have the same stay and identify the same participant' {
        [TwilioVideo.Formatting.ValueFormatter]::FormatDateTime($row.StartTime) | Should -Be ([TwilioVideo.Formatting.ValueFormatter]::FormatDateTime($early.StartTime))
        ($row | Get-TwilioRoomParticipant).Sid | Should -Be $early.Sid
        $row.RoomName | Should -BeExactly 'standup'
    }

    It 'contain dates that a parameter parses correctly' {
        (Get-TwilioRoom -DateCreatedBefore $row.StartTime).UniqueName | Should -Be 'standup'
        (Get-TwilioRoom -DateCreatedAfter $row.StartTime).UniqueName | Should -Be 'board'
    }
}
