BeforeAll {
    . $PSScriptRoot/Fixtures/Module.ps1
    . $PSScriptRoot/Fixtures/EmulatorHost.ps1
    . $PSScriptRoot/Fixtures/HostControl.ps1
    $server = Start-EmulatorHost

    function Get-PageRequest {
        Get-SentRequest $server GET | Where-Object target -Like '*/Participants*'
    }
}

AfterAll {
    Stop-EmulatorHost $server
}

Describe 'A long list' {
    BeforeEach {
        $null = Connect-CleanHost $server @{ Rooms = @(@{ UniqueName = 'stadium'; ParticipantCount = 95 }) }
    }

    It 'is complete and in order with page size <_>' -ForEach 1, 7, 19, 95, 96, 1000 {
        $all = Get-TwilioRoomParticipant stadium -PageSize $_

        $all.Identity | Should -Be @(1..95 | ForEach-Object { "guest-$_" })
    }

    It 'can be listed twice' {
        $first = Get-TwilioRoomParticipant stadium -PageSize 10
        $second = Get-TwilioRoomParticipant stadium -PageSize 10

        $second.Sid | Should -Be $first.Sid
    }

    It 'returns exactly the number of -First: <_>' -ForEach 0, 1, 2, 10, 11, 94, 95, 96 {
        @(Get-TwilioRoomParticipant stadium -First $_ -PageSize 10) | Should -HaveCount ([Math]::Min($_, 95))
    }

    It 'skips the number of -Skip' {
        (Get-TwilioRoomParticipant stadium -Skip 93).Identity | Should -Be 'guest-94', 'guest-95'
        (Get-TwilioRoomParticipant stadium -Skip 10 -First 2 -PageSize 3).Identity | Should -Be 'guest-11', 'guest-12'
        Get-TwilioRoomParticipant stadium -Skip 95 | Should -BeNullOrEmpty
    }

    It 'requests no more than -First needs' {
        $null = Get-TwilioRoomParticipant stadium -First 3

        @(Get-PageRequest) | Should -HaveCount 1
        @(Get-PageRequest)[0].target | Should -BeLike '*PageSize=3'
    }

    It 'applies -First after -Identity' {
        (Get-TwilioRoomParticipant stadium -Identity '*5' -First 3 -PageSize 4).Identity | Should -Be 'guest-5', 'guest-15', 'guest-25'
    }

    It 'reports an unknown total with -IncludeTotalCount' {
        $first, $rest = Get-TwilioRoomParticipant stadium -IncludeTotalCount

        $first.ToString() | Should -BeLike 'Unknown*'
        $rest | Should -HaveCount 95
    }

    It 'writes its first page before it requests the second' {
        $askedAtFirst = $null
        Get-TwilioRoomParticipant stadium -PageSize 10 | ForEach-Object {
            if ($null -eq $askedAtFirst) {
                $askedAtFirst = @(Get-PageRequest).Count
            }
        }

        $askedAtFirst | Should -Be 1
    }

    It 'skips no participant while participants are disconnected, page size <_>' -ForEach 1, 10, 94 {
        $gone = Get-TwilioRoomParticipant stadium -PageSize $_ | Set-TwilioRoomParticipant -Status disconnected -ThrottleLimit 3

        $gone.Sid | Sort-Object -Unique | Should -HaveCount 95
        Get-TwilioRoomParticipant stadium | Should -BeNullOrEmpty
    }

    It 'skips no participant while participants are disconnected one by one' {
        Get-TwilioRoomParticipant stadium -PageSize 10 | ForEach-Object { $null = $_ | Set-TwilioRoomParticipant -Status disconnected }

        @(Get-DisconnectedParticipant $server) | Should -HaveCount 95
    }
}

Describe 'A filter' {
    BeforeAll {
        Connect-TwilioVideo -Emulator -Seed @{
            Rooms = @(
                @{ UniqueName = 'standup'; MinutesAgo = 100; Participants = @(@{ Identity = 'alice'; MinutesAgo = 90 }, @{ Identity = 'Guest-1'; MinutesAgo = 10 }, @{ Identity = 'guest-2'; MinutesAgo = 80; EndedMinutesAgo = 5 }) }
                @{ UniqueName = 'ended'; Status = 'completed'; MinutesAgo = 200; EndedMinutesAgo = 150; Participants = 'zoe' }
            )
        }
    }

    It 'by exact identity is applied by the service' {
        $output, $found = Get-TwilioRoomParticipant standup -Identity alice -Verbose 4>&1 | Sort-Object { $_ -is [TwilioVideo.RoomParticipant] }

        $found.Identity | Should -Be 'alice'
        "$output" | Should -BeLike 'GET *Identity=alice*'
    }

    It 'by wildcard is case-sensitive, and a warning names a match in another case' {
        (Get-TwilioRoomParticipant standup -Identity 'Guest-*').Identity | Should -Be 'Guest-1'
        Get-TwilioRoomParticipant standup -Identity 'GUEST-*' -WarningVariable warnings -WarningAction SilentlyContinue | Should -BeNullOrEmpty
        "$warnings" | Should -BeLike '*Guest-1*'
    }

    It 'by several identities matches any of them' {
        (Get-TwilioRoomParticipant standup -Identity alice, 'G*').Identity | Sort-Object | Should -Be 'alice', 'Guest-1'
    }

    It 'by status finds disconnected participants' {
        (Get-TwilioRoomParticipant standup -Status disconnected).Identity | Should -Be 'guest-2'
    }

    It 'by time accepts the output of Get-Date' {
        (Get-TwilioRoomParticipant standup -DateCreatedAfter (Get-Date).AddMinutes(-30)).Identity | Should -Be 'Guest-1'
        (Get-TwilioRoomParticipant standup -DateCreatedBefore (Get-Date).AddMinutes(-30)).Identity | Should -Be 'alice'
    }

    It 'of rooms defaults to those in progress' {
        (Get-TwilioRoom).UniqueName | Should -Be 'standup'
        (Get-TwilioRoom -Status completed).UniqueName | Should -Be 'ended'
        (Get-TwilioRoom -UniqueName nowhere) | Should -BeNullOrEmpty
    }

    It 'of a completed room finds its participants' {
        (Get-TwilioRoom -Status completed | Get-TwilioRoomParticipant).Identity | Should -Be 'zoe'
    }
}
