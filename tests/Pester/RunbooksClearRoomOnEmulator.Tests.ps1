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

    It 'empties the room and leaves it and the others open' {
        $results = & $runbook -RoomSid standup

        $results.Identity | Sort-Object | Should -Be 'alice', 'bob', 'guest-7'
        Get-TwilioRoomParticipant standup | Should -BeNullOrEmpty
        (Get-TwilioRoom standup).Status | Should -Be 'in-progress'
        @(Get-TwilioRoomParticipant support) | Should -HaveCount 3
    }

    It 'leaves those who may stay' {
        & $runbook -RoomSid standup, support -Except alice, 'guest-1*'

        (Get-TwilioRoom | Get-TwilioRoomParticipant).Identity | Sort-Object | Should -Be 'alice', 'guest-12', 'guest-19'
    }

    It 'disconnects those whose connection has just broken, but for those who may stay' {
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

    It 'changes nothing where there are more people than expected' {
        { & $runbook -RoomSid standup -MaxCount 2 } | Should -Throw '*-MaxCount*'

        @(Get-TwilioRoomParticipant standup) | Should -HaveCount 3
    }

    It 'changes nothing in any room where one of them has more people than expected' {
        Connect-TwilioVideo -Emulator -Seed @{ Rooms = @(@{ UniqueName = 'small'; Participants = 'alice' }, @{ UniqueName = 'big'; ParticipantCount = 3 }) }

        { & $runbook -RoomSid small, big -EndRoom -MaxCount 2 } | Should -Throw "*'big'*-MaxCount*"

        @(Get-TwilioRoom | Get-TwilioRoomParticipant) | Should -HaveCount 4
    }

    It 'empties a room once that is named twice' {
        $sid = (Get-TwilioRoom standup).Sid

        (& $runbook -RoomSid standup, $sid -EndRoom).Action | Should -Be 'disconnect', 'disconnect', 'disconnect', 'end'
    }

    It 'changes nothing where the journal is a variable that was not set' {
        { & $runbook -RoomSid standup -JournalPath $env:TWILIO_NO_SUCH_THING } | Should -Throw '*JournalPath*'

        @(Get-TwilioRoomParticipant standup) | Should -HaveCount 3
    }

    It 'tells of a room that is not there, and goes on' {
        $results = & $runbook -RoomSid nowhere, standup -ErrorAction SilentlyContinue

        $results[0].Outcome, $results[0].Action, $results[0].RoomSid | Should -Be 'failed', 'find', 'nowhere'
        @($results | Where-Object Outcome -EQ 'done') | Should -HaveCount 3
    }

    It 'goes on with the other rooms where one list can''t be read, also where the session stops at errors' {
        Connect-TwilioVideo -Emulator -MaximumRetryCount 0 -Seed ($StandupSeed + @{ Faults = @{ ServerErrorProbability = 1; MaxCount = 1; Operations = @('ListRoomParticipant') } })
        $ErrorActionPreference = 'Stop'

        $problems, $results = (& $runbook -RoomSid standup, support 2>&1).Where({ $_ -is [Management.Automation.ErrorRecord] }, 'Split')

        $problems | Should -HaveCount 1
        $results[0].Action, $results[0].Outcome, $results[0].Room | Should -Be 'list', 'failed', 'standup'
        @($results | Where-Object Outcome -EQ 'done').Room | Should -Be 'support', 'support', 'support'
        @(Get-TwilioRoomParticipant standup) | Should -HaveCount 3
    }

    It 'ends with one error where there is no connection' {
        Disconnect-TwilioVideo

        { & $runbook -RoomSid standup, support } | Should -Throw -ErrorId 'TwilioVideo.NotConnected*'
    }

    It 'goes on after one answer that is a failure where the session stops at errors' {
        Connect-TwilioVideo -Emulator -MaximumRetryCount 0 -Seed ($StandupSeed + @{ Faults = @{ ServerErrorProbability = 1; MaxCount = 1; Operations = @('UpdateRoomParticipant') } })
        $ErrorActionPreference = 'Stop'

        $problems, $results = (& $runbook -RoomSid standup 2>&1).Where({ $_ -is [Management.Automation.ErrorRecord] }, 'Split')

        $results.Outcome | Sort-Object | Should -Be 'done', 'done', 'failed'
        $problems | Should -HaveCount 1
    }
}
