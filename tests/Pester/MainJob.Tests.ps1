BeforeAll {
    . $PSScriptRoot/Fixtures/Module.ps1
}

Describe 'The main task in memory' {
    BeforeEach {
        Connect-TwilioVideo -Emulator -Seed $StandupSeed
    }

    It 'disconnects only the guests of all rooms' {
        $gone = Get-TwilioRoom | Get-TwilioRoomParticipant | Where-Object Identity -Like 'guest-*' | Set-TwilioRoomParticipant -Status disconnected

        $gone | Should -HaveCount 3
        $gone | ForEach-Object { $_ | Should -BeOfType [TwilioVideo.RoomParticipant] }
        $gone.Status | Sort-Object -Unique | Should -Be 'disconnected'
        (Get-TwilioRoom | Get-TwilioRoomParticipant).Identity | Should -Be 'alice', 'bob', 'carol'
        Get-TwilioRoom | Get-TwilioRoomParticipant -Status disconnected | Should -HaveCount 3
    }

    It 'accepts room, participant and status by position' {
        (Set-TwilioRoomParticipant standup alice disconnected).Identity | Should -BeExactly 'alice'
    }

    It 'accepts a status in any case' {
        (Set-TwilioRoomParticipant standup alice DISCONNECTED).Status | Should -BeExactly 'disconnected'
    }

    It 'succeeds for a participant who has already left' {
        $alice = Get-TwilioRoomParticipant standup -Identity alice
        $null = $alice | Set-TwilioRoomParticipant -Status disconnected
        $again = $alice | Set-TwilioRoomParticipant -Status disconnected -ErrorVariable problems

        $problems | Should -BeNullOrEmpty
        $again.Sid | Should -BeExactly $alice.Sid
        $again.Status | Should -BeExactly 'disconnected'
    }

    It 'accepts identities with one -RoomSid' {
        $gone = 'alice', 'bob' | Set-TwilioRoomParticipant -RoomSid standup -Status disconnected

        ($gone.Identity | Sort-Object) -join ' ' | Should -Be 'alice bob'
    }

    It 'ends a room and disconnects its participants' {
        $room = Get-TwilioRoom standup | Set-TwilioRoom -Status completed -Confirm:$false

        $room.Status | Should -BeExactly 'completed'
        (Get-TwilioRoom).UniqueName | Should -Be 'support'
        (Get-TwilioRoomParticipant $room.RoomSid -Status disconnected) | Should -HaveCount 3
    }

    It 'creates a room that can be found by name' {
        $made = New-TwilioRoom -UniqueName 'all hands' -MaxParticipants 4

        (Get-TwilioRoom 'all hands').RoomSid | Should -BeExactly $made.RoomSid
        $made.MaxParticipants | Should -Be 4
    }

    It 'lists an empty room without an error' {
        $null = New-TwilioRoom -UniqueName empty
        $found = Get-TwilioRoomParticipant empty -ErrorVariable problems

        $found | Should -BeNullOrEmpty
        $problems | Should -BeNullOrEmpty
    }

    It 'does nothing without pipeline input' {
        $out = @() | Set-TwilioRoomParticipant -Status disconnected -Verbose -ErrorVariable problems 4>&1

        $problems | Should -BeNullOrEmpty
        @($out | Where-Object { $_ -is [TwilioVideo.RoomParticipant] }) | Should -HaveCount 0
        "$out" | Should -Not -Match '(GET|POST) /'
    }

    It 'reads a seed from a file with a relative path' {
        ConvertTo-Json $StandupSeed -Depth 5 | Set-Content (Join-Path $TestDrive 'seed.json')
        Push-Location $TestDrive
        try {
            Connect-TwilioVideo -Emulator -Seed ./seed.json
        }
        finally {
            Pop-Location
        }

        (Get-TwilioRoom).UniqueName | Should -Be 'standup', 'support'
    }

    It 'reports an error in a seed' {
        { Connect-TwilioVideo -Emulator -Seed @{ Rooms = @(@{ UniqeName = 'typo' }) } } | Should -Throw '*UniqeName*'
    }
}
