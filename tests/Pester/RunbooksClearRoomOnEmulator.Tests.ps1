BeforeAll {
    . $PSScriptRoot/Fixtures/Module.ps1
    $runbook = "$PSScriptRoot/../../samples/runbooks/Clear-Room.ps1"
}

Describe 'Clear-Room.ps1, on the emulator' {
    BeforeEach {
        Connect-TwilioVideo -Emulator -Seed $StandupSeed
    }

    AfterAll {
        Disconnect-TwilioVideo
    }

    It 'disconnects the participants and keeps all rooms open' {
        $results = & $runbook -RoomSid standup

        $results.Identity | Sort-Object | Should -Be 'alice', 'bob', 'guest-7'
        Get-TwilioRoomParticipant standup | Should -BeNullOrEmpty
        (Get-TwilioRoom standup).Status | Should -Be 'in-progress'
        @(Get-TwilioRoomParticipant support) | Should -HaveCount 3
    }

    It 'keeps the participants in -Except' {
        & $runbook -RoomSid standup, support -Except alice, 'guest-1*'

        (Get-TwilioRoom | Get-TwilioRoomParticipant).Identity | Sort-Object | Should -Be 'alice', 'guest-12', 'guest-19'
    }

    It 'disconnects reconnecting participants except those in -Except' {
        Connect-TwilioVideo -Emulator -Seed @{
            Rooms = @(@{ UniqueName = 'standup'; Participants = @(@{ Identity = 'troll-1'; Status = 'reconnecting' }, @{ Identity = 'host-1'; Status = 'reconnecting' }, 'alice') })
        }

        (& $runbook -RoomSid standup -Except 'host-*').Identity | Sort-Object | Should -Be 'alice', 'troll-1'
        (Get-TwilioRoomParticipant standup -Status reconnecting).Identity | Should -Be 'host-1'
    }

    It 'ends the rooms' {
        $results = & $runbook -RoomSid standup, support -EndRoom

        Get-TwilioRoom | Should -BeNullOrEmpty
        @($results | Where-Object Action -EQ 'end').Room | Should -Be 'standup', 'support'
    }

    It 'changes nothing with -WhatIf' {
        & $runbook -RoomSid standup, support -EndRoom -WhatIf | Should -BeNullOrEmpty

        @(Get-TwilioRoom | Get-TwilioRoomParticipant) | Should -HaveCount 6
    }

    It 'changes nothing above -MaxCount' {
        { & $runbook -RoomSid standup -MaxCount 2 } | Should -Throw '*-MaxCount*'

        @(Get-TwilioRoomParticipant standup) | Should -HaveCount 3
    }

    It 'changes nothing in any room if one room is above -MaxCount' {
        Connect-TwilioVideo -Emulator -Seed @{ Rooms = @(@{ UniqueName = 'small'; Participants = 'alice' }, @{ UniqueName = 'big'; ParticipantCount = 3 }) }

        { & $runbook -RoomSid small, big -EndRoom -MaxCount 2 } | Should -Throw "*'big'*-MaxCount*"

        @(Get-TwilioRoom | Get-TwilioRoomParticipant) | Should -HaveCount 4
    }

    It 'processes a room once if it is specified twice' {
        $sid = (Get-TwilioRoom standup).Sid

        (& $runbook -RoomSid standup, $sid -EndRoom).Action | Should -Be 'disconnect', 'disconnect', 'disconnect', 'end'
    }

    It 'changes nothing if the variable for the journal isn''t set' {
        { & $runbook -RoomSid standup -JournalPath $env:TWILIO_NO_SUCH_THING } | Should -Throw '*JournalPath*'

        @(Get-TwilioRoomParticipant standup) | Should -HaveCount 3
    }

    It 'reports a missing room and continues' {
        $results = & $runbook -RoomSid nowhere, standup -ErrorAction SilentlyContinue

        $results[0].Outcome, $results[0].Action, $results[0].RoomSid | Should -Be 'failed', 'find', 'nowhere'
        @($results | Where-Object Outcome -EQ 'done') | Should -HaveCount 3
    }

    It 'continues with the other rooms if one list can''t be read, also if the session''s preference is Stop' {
        Connect-TwilioVideo -Emulator -MaximumRetryCount 0 -Seed ($StandupSeed + @{ Faults = @{ ServerErrorProbability = 1; MaxCount = 1; Operations = @('ListRoomParticipant') } })
        $ErrorActionPreference = 'Stop'

        $problems, $results = (& $runbook -RoomSid standup, support 2>&1).Where({ $_ -is [Management.Automation.ErrorRecord] }, 'Split')

        $problems | Should -HaveCount 1
        $results[0].Action, $results[0].Outcome, $results[0].Room | Should -Be 'list', 'failed', 'standup'
        @($results | Where-Object Outcome -EQ 'done').Room | Should -Be 'support', 'support', 'support'
        @(Get-TwilioRoomParticipant standup) | Should -HaveCount 3
    }

    It 'ends with one error without a connection' {
        Disconnect-TwilioVideo

        { & $runbook -RoomSid standup, support } | Should -Throw -ErrorId 'TwilioVideo.NotConnected*'
    }

    It 'continues after one error response if the session''s preference is Stop' {
        Connect-TwilioVideo -Emulator -MaximumRetryCount 0 -Seed ($StandupSeed + @{ Faults = @{ ServerErrorProbability = 1; MaxCount = 1; Operations = @('UpdateRoomParticipant') } })
        $ErrorActionPreference = 'Stop'

        $problems, $results = (& $runbook -RoomSid standup 2>&1).Where({ $_ -is [Management.Automation.ErrorRecord] }, 'Split')

        $results.Outcome | Sort-Object | Should -Be 'done', 'done', 'failed'
        $problems | Should -HaveCount 1
    }
}
