Describe 'Under the culture <_>' -ForEach 'th-TH', 'de-DE', 'tr-TR', 'ar-SA', 'fa-IR' {
    BeforeAll {
        . $PSScriptRoot/Fixtures/Module.ps1
        . $PSScriptRoot/Fixtures/EmulatorHost.ps1
        . $PSScriptRoot/Fixtures/HostControl.ps1
        $server = Start-EmulatorHost
        $usual = [cultureinfo]::CurrentCulture
        # A user's own settings may differ even from their culture's, so these tests can fail where no culture data is installed too.
        $culture = ([cultureinfo]$_).Clone()
        $culture.NumberFormat.NumberDecimalSeparator = ','
        $culture.NumberFormat.NumberGroupSeparator = '.'
        $culture.NumberFormat.NegativeSign = '~'
        $culture.DateTimeFormat.DateSeparator = '.'
        $culture.DateTimeFormat.TimeSeparator = '-'
        $separator = ';'
    }

    AfterAll {
        Stop-EmulatorHost $server
    }

    BeforeEach {
        [cultureinfo]::CurrentCulture = $culture
        $null = Connect-CleanHost $server @{
            Rooms = @(
                @{ UniqueName = 'IKINCI-toplanti'; MinutesAgo = 1.5; Participants = @(@{ Identity = 'INGE'; MinutesAgo = 1.5 }, 'guest-i', 'GUEST-I') }
                @{ UniqueName = 'old'; DateCreated = '2024-02-29T12:00:00Z'; Participants = @(@{ Identity = 'leap'; MinutesAgo = 1 }) }
            )
        }
    }

    AfterEach {
        [cultureinfo]::CurrentCulture = $usual
    }

    It 'sends times in the service''s calendar and in UTC' {
        $null = Get-TwilioRoom -DateCreatedAfter ([DateTimeOffset]'2024-02-29T23:30:00+07:00')
        $target = [uri]::UnescapeDataString(@(Get-SentRequest $server)[-1].target)

        $target | Should -BeLike '*DateCreatedAfter=2024-02-29T16:30:00*Z*'
    }

    It 'filters by time' {
        (Get-TwilioRoom -DateCreatedBefore ([DateTimeOffset]::new(2024, 3, 1, 0, 0, 0, [TimeSpan]::Zero))).UniqueName | Should -Be 'old'
        (Get-TwilioRoom -DateCreatedAfter ([DateTimeOffset]::new(2024, 3, 1, 0, 0, 0, [TimeSpan]::Zero))).UniqueName | Should -Be 'IKINCI-toplanti'
    }

    It 'parses <_> as a Gregorian date' -ForEach '2024-03-01', '2024-03-01T00:00:00Z', '2024-03-01 00:00:00.000+00:00' {
        (Get-TwilioRoom -DateCreatedBefore $_).UniqueName | Should -Be 'old'
        (Get-TwilioRoom -DateCreatedAfter $_).UniqueName | Should -Be 'IKINCI-toplanti'
        [uri]::UnescapeDataString(@(Get-SentRequest $server)[-1].target) | Should -BeLike '*DateCreatedAfter=2024-0[23]-[0-9][0-9]T*'
    }

    It 'rejects an ambiguous date' {
        if ($culture.DateTimeFormat.Calendar -is [Globalization.GregorianCalendar]) {
            { Get-TwilioRoom -DateCreatedBefore ([datetime]::new(2024, 3, 1).ToString('d')) } | Should -Not -Throw
        }
        else {
            { Get-TwilioRoom -DateCreatedBefore '5/1/2024' } | Should -Throw '*another calendar*'
        }
    }

    It 'parses the service''s year' {
        (Get-TwilioRoom old).DateCreated.ToUniversalTime() | Should -Be ([DateTime]::new(2024, 2, 29, 12, 0, 0))
    }

    It 'finds the same participants by wildcard' {
        Get-TwilioRoomParticipant IKINCI-toplanti -Identity 'ING?' | Should -HaveCount 1
        Get-TwilioRoomParticipant IKINCI-toplanti -Identity 'guest-i*' | Should -HaveCount 1
        Get-TwilioRoomParticipant IKINCI-toplanti -Identity 'guest-i*', 'GUEST-I*' | Should -HaveCount 2
    }

    It 'accepts a status in any case' {
        (Set-TwilioRoomParticipant IKINCI-toplanti INGE DISCONNECTED).Status | Should -BeExactly 'disconnected'
    }

    It 'accepts participants from a CSV file with the culture''s list separator' {
        $rows = Get-TwilioRoomParticipant old | ConvertTo-Csv -Delimiter $separator | ConvertFrom-Csv -Delimiter $separator
        ($rows | Set-TwilioRoomParticipant -Status disconnected).Identity | Should -Be 'leap'
    }

    It 'accepts participants from a CSV file of another culture' {
        $rows = Get-TwilioRoomParticipant old | ConvertTo-Csv | ConvertFrom-Csv
        [cultureinfo]::CurrentCulture = $usual
        ($rows | Set-TwilioRoomParticipant -Status disconnected).Identity | Should -Be 'leap'
    }

    It 'sends integers without separators' {
        $null = New-TwilioRoom -UniqueName numbers -MaxParticipants 12 -MaxParticipantDuration 86400
        @(Get-SentRequest $server POST)[-1].form | Should -Match 'MaxParticipantDuration=86400(&|$)'
    }

    It 'shows tables' {
        Get-TwilioRoom | Out-String -Width 120 | Should -Match 'old\s+in-progress'
        Get-TwilioRoomParticipant old | Out-String -Width 120 | Should -Match 'leap\s+connected\s+1m \d\ds'
    }
}
