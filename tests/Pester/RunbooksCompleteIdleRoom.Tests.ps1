BeforeAll {
    . $PSScriptRoot/Fixtures/Module.ps1
    $runbook = "$PSScriptRoot/../../samples/runbooks/Complete-IdleRoom.ps1"
}

Describe 'Complete-IdleRoom.ps1, with mocks' {
    BeforeAll {
        function New-Room([string] $Name, [int] $Minutes) {
            [TwilioVideo.Room]@{ Sid = 'RM' + $Name.PadLeft(32, '0'); UniqueName = $Name; Status = 'in-progress'; DateCreated = (Get-Date).AddMinutes(-$Minutes) }
        }
    }

    BeforeEach {
        Mock Get-TwilioRoom { New-Room 'empty' 90; New-Room 'full' 90; New-Room 'young' 5; New-Room 'odd' 90 }
        Mock Get-TwilioRoomParticipant
        Mock Get-TwilioRoomParticipant -ParameterFilter { $RoomSid -like '*full' } { [TwilioVideo.RoomParticipant]@{ Identity = 'alice' } }
        Mock Get-TwilioRoomParticipant -ParameterFilter { $RoomSid -like '*odd' } { Write-Error 'No.' }
        Mock Set-TwilioRoom { [TwilioVideo.Room]@{ Sid = $RoomSid; Status = $Status } }
    }

    It 'ends only old rooms that are certainly empty' {
        $results = & $runbook -OlderThan 01:00:00 -ErrorAction SilentlyContinue

        Should -Invoke Set-TwilioRoom -Times 1 -Exactly
        Should -Invoke Set-TwilioRoom -Times 1 -Exactly -ParameterFilter { $RoomSid -eq (New-Room 'empty').Sid -and $Status -eq 'completed' }
        $results.Room, $results.Outcome | Should -Be 'empty', 'ended'
    }

    It 'rejects <_> and shows a valid value' -ForEach 0, 1, '00:00:59', '-01:00:00', ([TimeSpan]::MaxValue) {
        { & $runbook -OlderThan $_ } | Should -Throw "*a number alone is converted to ticks*" -PassThru | Should -BeLike "*'01:00:00'*"

        Should -Invoke Get-TwilioRoom -Times 0 -Exactly
    }

    It 'ends nothing if the variable for the rooms isn''t set' {
        { & $runbook -OlderThan 01:00:00 -Room $null } | Should -Throw "*'Room'*"

        Should -Invoke Get-TwilioRoom -Times 0 -Exactly
    }

    It 'requests at most one participant of each status in a room' {
        & $runbook -OlderThan 01:00:00 -Room empty

        Should -Invoke Get-TwilioRoomParticipant -Times 1 -Exactly -ParameterFilter { $First -eq 1 -and $Status -eq 'connected' }
        Should -Invoke Get-TwilioRoomParticipant -Times 1 -Exactly -ParameterFilter { $First -eq 1 -and $Status -eq 'reconnecting' }
        Should -Invoke Get-TwilioRoomParticipant -Times 2 -Exactly
    }

    It 'watches the old rooms first where that is asked for, and leaves those in which something happens' {
        Mock Get-TwilioRoom { New-Room 'empty' 90; New-Room 'visited' 90; New-Room 'young' 5 }
        Mock Watch-TwilioRoom {
            [TwilioVideo.RoomEvent]@{ Event = 'room-existing'; RoomSid = (New-Room 'empty').Sid }
            [TwilioVideo.ParticipantEvent]@{ Event = 'participant-connected'; RoomSid = (New-Room 'visited').Sid; Identity = 'alice' }
        }

        (& $runbook -OlderThan 01:00:00 -EmptyFor 00:10:00).Room | Should -Be 'empty'

        Should -Invoke Watch-TwilioRoom -ParameterFilter { $TimeoutSec -eq 600 -and $IncludeExisting }
    }

    It 'refuses to watch for <_>' -ForEach 0, 600, '00:00:00.5', '2.00:00:00' {
        { & $runbook -OlderThan 01:00:00 -EmptyFor $_ } | Should -Throw "*a number alone is converted to ticks*"

        Should -Invoke Get-TwilioRoom -Times 0 -Exactly
    }

    It 'goes on after a failure where the session stops at errors' {
        Mock Get-TwilioRoom { New-Room 'empty' 90; New-Room 'bare' 90 }
        $bare = New-Room 'bare' 90
        Mock Set-TwilioRoom -ParameterFilter { $RoomSid -eq $bare.Sid } { Write-Error -Message 'No.' -TargetObject $bare }
        $ErrorActionPreference = 'Stop'

        $problems, $results = (& $runbook -OlderThan 01:00:00 2>&1).Where({ $_ -is [Management.Automation.ErrorRecord] }, 'Split')

        $results.Outcome | Sort-Object | Should -Be 'ended', 'failed'
        $problems | Should -HaveCount 1
    }

    It 'ends at the first error with -ErrorAction Stop' {
        Mock Get-TwilioRoom { New-Room 'empty' 90; New-Room 'bare' 90 }
        $bare = New-Room 'bare' 90
        Mock Set-TwilioRoom -ParameterFilter { $RoomSid -eq $bare.Sid } { Write-Error -Message 'No.' -TargetObject $bare }

        { & $runbook -OlderThan 01:00:00 -ErrorAction Stop } | Should -Throw '*No.*'
    }
}

Describe 'Complete-IdleRoom.ps1, on the emulator' {
    BeforeEach {
        $seed = @{
            Rooms = @(
                @{ UniqueName = 'forgotten'; MinutesAgo = 300 }
                @{ UniqueName = 'left'; MinutesAgo = 300; Participants = @{ Identity = 'alice'; MinutesAgo = 300; EndedMinutesAgo = 200 } }
                @{ UniqueName = 'busy'; MinutesAgo = 300; Participants = 'bob' }
                @{ UniqueName = 'fresh'; MinutesAgo = 10 }
            )
        }
        Connect-TwilioVideo -Emulator -Seed $seed
    }

    AfterAll {
        Disconnect-TwilioVideo
    }

    It 'ends old rooms without participants' {
        $results = & $runbook -OlderThan 01:00:00

        $results.Room | Sort-Object | Should -Be 'forgotten', 'left'
        (Get-TwilioRoom).UniqueName | Sort-Object | Should -Be 'busy', 'fresh'
    }

    It 'keeps a room with a reconnecting participant' {
        Connect-TwilioVideo -Emulator -Seed @{ Rooms = @(@{ UniqueName = 'shaky'; MinutesAgo = 300; Participants = @(@{ Identity = 'troll-1'; Status = 'reconnecting' }) }) }

        & $runbook -OlderThan 01:00:00 | Should -BeNullOrEmpty

        (Get-TwilioRoom).UniqueName | Should -Be 'shaky'
    }

    It 'leaves a room in which somebody was while it was watched' {
        $null = Invoke-TwilioEmulatorEvent Join left bob -After 00:00:01
        $null = Invoke-TwilioEmulatorEvent Leave left bob -After 00:00:02

        (& $runbook -OlderThan 01:00:00 -EmptyFor 00:00:20).Room | Should -Be 'forgotten'
        (Get-TwilioRoom).UniqueName | Should -Contain 'left'
    }

    It 'ends only the rooms it should' {
        (& $runbook -OlderThan 00:05:00 -Room 'f*').Room | Sort-Object | Should -Be 'forgotten', 'fresh'
    }

    It 'changes nothing when a time is a number alone' {
        { & $runbook -OlderThan 1 } | Should -Throw

        @(Get-TwilioRoom) | Should -HaveCount 4
    }

    It 'changes nothing with -WhatIf' {
        & $runbook -OlderThan 01:00:00 -WhatIf | Should -BeNullOrEmpty

        @(Get-TwilioRoom) | Should -HaveCount 4
    }

    It 'changes nothing above -MaxCount' {
        { & $runbook -OlderThan 01:00:00 -MaxCount 1 } | Should -Throw '*-MaxCount*'

        @(Get-TwilioRoom) | Should -HaveCount 4
    }

    It 'continues after one error response if the session''s preference is Stop' {
        Connect-TwilioVideo -Emulator -MaximumRetryCount 0 -Seed ($seed + @{ Faults = @{ ServerErrorProbability = 1; MaxCount = 1; Operations = @('UpdateRoom') } })
        $ErrorActionPreference = 'Stop'

        $problems, $results = (& $runbook -OlderThan 01:00:00 2>&1).Where({ $_ -is [Management.Automation.ErrorRecord] }, 'Split')

        $results.Outcome | Sort-Object | Should -Be 'ended', 'failed'
        $problems | Should -HaveCount 1
    }
}
