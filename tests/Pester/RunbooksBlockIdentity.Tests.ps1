BeforeAll {
    . $PSScriptRoot/Fixtures/Module.ps1
    $runbook = "$PSScriptRoot/../../samples/runbooks/Block-Identity.ps1"
}

Describe 'Block-Identity.ps1, with mocks' {
    BeforeAll {
        $room = [TwilioVideo.Room]@{ Sid = 'RM' + '1' * 32; UniqueName = 'standup'; Status = 'in-progress' }
        $troll = [TwilioVideo.RoomParticipant]@{ Sid = 'PA' + 'f' * 32; RoomSid = $room.Sid; Identity = 'troll-17'; Status = 'connected' }
    }

    BeforeEach {
        Mock Get-TwilioRoom { $room }
        Mock Get-TwilioRoomParticipant { $troll }
        Mock Set-TwilioRoomParticipant { $troll }
        Mock Watch-TwilioRoom
    }

    It 'checks once, and only for these identities' {
        & $runbook -Identity troll-17

        Should -Invoke Get-TwilioRoomParticipant -Times 1 -Exactly -ParameterFilter { $Identity -eq 'troll-17' -and $Status -eq 'connected' }
        Should -Invoke Get-TwilioRoomParticipant -Times 1 -Exactly -ParameterFilter { $Identity -eq 'troll-17' -and $Status -eq 'reconnecting' }
        Should -Invoke Get-TwilioRoomParticipant -Times 2 -Exactly
        Should -Invoke Set-TwilioRoomParticipant -Times 1 -Exactly -ParameterFilter { $Sid -eq $troll.Sid -and $Status -eq 'disconnected' }
        Should -Invoke Watch-TwilioRoom -Times 0 -Exactly
    }

    It 'watches for as long as it should' {
        & $runbook -Identity troll-17 -KeepOutFor 00:12:00 -CheckEvery 00:00:20

        Should -Invoke Get-TwilioRoom -Times 1 -Exactly
        Should -Invoke Watch-TwilioRoom -Times 2 -Exactly -ParameterFilter { $TimeoutSec -eq 300 -and $PollSec -eq 20 -and $IncludeExisting }
        Should -Invoke Watch-TwilioRoom -Times 1 -Exactly -ParameterFilter { $TimeoutSec -eq 120 -and $PollSec -eq 20 }
    }

    It 'disconnects whoever comes, and nobody else' {
        Mock Get-TwilioRoomParticipant
        Mock Watch-TwilioRoom {
            [TwilioVideo.RoomEvent]@{ Event = 'room-created'; RoomSid = $room.Sid }
            [TwilioVideo.ParticipantEvent]@{ Event = 'participant-connected'; Identity = 'alice'; Status = 'connected'; Sid = 'PA' + '1' * 32; RoomSid = $room.Sid }
            [TwilioVideo.ParticipantEvent]@{ Event = 'participant-connected'; Identity = 'TROLL-17'; Status = 'connected'; Sid = 'PA' + '2' * 32; RoomSid = $room.Sid }
            [TwilioVideo.ParticipantEvent]@{ Event = 'participant-connected'; Identity = 'troll-17'; Status = 'connected'; Sid = $troll.Sid; RoomSid = $room.Sid; RoomName = 'standup' }
            [TwilioVideo.ParticipantEvent]@{ Event = 'participant-disconnected'; Identity = 'troll-17'; Status = 'disconnected'; Sid = $troll.Sid; RoomSid = $room.Sid }
        }

        $results = & $runbook -Identity troll-17 -KeepOutFor 00:01:00

        Should -Invoke Set-TwilioRoomParticipant -Times 1 -Exactly
        Should -Invoke Set-TwilioRoomParticipant -Times 1 -Exactly -ParameterFilter { $Sid -eq $troll.Sid -and $Status -eq 'disconnected' }
        $results.Room, $results.Outcome | Should -Be 'standup', 'removed'
    }

    It 'ends the watch where a pattern matches too many' {
        Mock Get-TwilioRoomParticipant
        Mock Watch-TwilioRoom { 1..3 | ForEach-Object { [TwilioVideo.ParticipantEvent]@{ Event = 'participant-connected'; Identity = "guest-$_"; Status = 'connected'; Sid = 'PA' + "$_" * 32; RoomSid = $room.Sid } } }

        { & $runbook -Identity 'guest-*' -MaxCount 2 -KeepOutFor 00:01:00 } | Should -Throw '*-MaxCount*'

        Should -Invoke Set-TwilioRoomParticipant -Times 2 -Exactly
    }

    It 'checks once with -WhatIf' {
        & $runbook -Identity troll-17 -KeepOutFor 01:00:00 -WhatIf

        Should -Invoke Get-TwilioRoom -Times 1 -Exactly
        Should -Invoke Watch-TwilioRoom -Times 0 -Exactly
    }

    It 'rejects -KeepOutFor <_> and shows a valid value' -ForEach 0, 2, '00:00:00.9', '-02:00:00', ([TimeSpan]::MaxValue) {
        { & $runbook -Identity troll-17 -KeepOutFor $_ } | Should -Throw "*a number alone is converted to ticks*" -PassThru | Should -BeLike "*'02:00:00'*"

        Should -Invoke Get-TwilioRoom -Times 0 -Exactly
    }

    It 'rejects -CheckEvery <_> and shows a valid value' -ForEach 0, 30, '00:00:00.9', ([TimeSpan]::MaxValue) {
        { & $runbook -Identity troll-17 -KeepOutFor 02:00:00 -CheckEvery $_ } | Should -Throw "*a number alone is converted to ticks*" -PassThru | Should -BeLike "*'00:00:30'*"

        Should -Invoke Get-TwilioRoom -Times 0 -Exactly
    }

    It 'ends if the rooms can''t be read in the only check' {
        Mock Get-TwilioRoom { Write-Error 'No.' }

        { & $runbook -Identity troll-17 } | Should -Throw 'No.'
        Should -Invoke Watch-TwilioRoom -Times 0 -Exactly
    }

    It 'watches after a look that failed<Also>' -ForEach @{ Also = ''; Action = 'Continue' }, @{ Also = ' where the session stops at errors'; Action = 'Stop' } {
        Mock Get-TwilioRoom { Write-Error 'No.' }
        Mock Watch-TwilioRoom { [TwilioVideo.ParticipantEvent]@{ Event = 'participant-existing'; Identity = 'troll-17'; Status = 'connected'; Sid = $troll.Sid; RoomSid = $room.Sid } }
        $ErrorActionPreference = $Action

        $problems, $results = (& $runbook -Identity troll-17 -KeepOutFor 00:00:03 -CheckEvery 00:00:01 2>&1).Where({ $_ -is [Management.Automation.ErrorRecord] }, 'Split')

        $results.Outcome | Should -Be 'removed'
        "$problems" | Should -Be 'No.'
    }

    It 'ends after a permanent error: <_>' -ForEach 'TwilioVideo.NotConnected', 'TwilioApi.20003' {
        $id = $_
        $category = if ($id -like '*20003') { 'AuthenticationError' } else { 'ConnectionError' }
        Mock Get-TwilioRoom { Write-Error -Message 'No.' -ErrorId $id -Category $category }

        { & $runbook -Identity troll-17 -KeepOutFor 01:00:00 } | Should -Throw 'No.'
        Should -Invoke Watch-TwilioRoom -Times 0 -Exactly
    }

    It 'continues after an error if the session''s preference is Stop' {
        $other = [TwilioVideo.RoomParticipant]@{ Sid = 'PA' + 'e' * 32; RoomSid = $room.Sid; Identity = 'troll-18' }
        Mock Get-TwilioRoomParticipant { $other, $troll }
        Mock Set-TwilioRoomParticipant -ParameterFilter { $Sid -eq $other.Sid } { Write-Error -Message 'No.' -TargetObject $other }
        $ErrorActionPreference = 'Stop'

        $problems, $results = (& $runbook -Identity troll-* 2>&1).Where({ $_ -is [Management.Automation.ErrorRecord] }, 'Split')

        $results.Outcome | Sort-Object | Should -Be 'failed', 'removed'
        $problems | Should -HaveCount 1
    }

    It 'ends at the first error with -ErrorAction Stop' {
        $other = [TwilioVideo.RoomParticipant]@{ Sid = 'PA' + 'e' * 32; RoomSid = $room.Sid; Identity = 'troll-18' }
        Mock Get-TwilioRoomParticipant { $other, $troll }
        Mock Set-TwilioRoomParticipant -ParameterFilter { $Sid -eq $other.Sid } { Write-Error -Message 'No.' -TargetObject $other }

        { & $runbook -Identity troll-* -ErrorAction Stop } | Should -Throw '*No.*'
    }
}

Describe 'Block-Identity.ps1, on the emulator' {
    BeforeEach {
        $seed = @{
            Rooms = @(
                @{ UniqueName = 'standup'; Participants = 'alice', 'troll-17' }
                @{ UniqueName = 'support'; Participants = 'troll-17', 'carol' }
                @{ UniqueName = 'webinar'; Participants = 'dave' }
            )
        }
        Connect-TwilioVideo -Emulator -Seed $seed
    }

    AfterAll {
        Disconnect-TwilioVideo
    }

    It 'disconnects only these identities, from all rooms' {
        $results = & $runbook -Identity troll-17

        $results.Room | Sort-Object | Should -Be 'standup', 'support'
        $results.Outcome | Should -Be 'removed', 'removed'
        (Get-TwilioRoom | Get-TwilioRoomParticipant).Identity | Sort-Object | Should -Be 'alice', 'carol', 'dave'
    }

    It 'disconnects reconnecting participants' {
        Connect-TwilioVideo -Emulator -Seed @{ Rooms = @(@{ UniqueName = 'standup'; Participants = @(@{ Identity = 'troll-1'; Status = 'reconnecting' }, 'alice') }) }

        (& $runbook -Identity 'troll-*').Identity | Should -Be 'troll-1'
        Get-TwilioRoom | Get-TwilioRoomParticipant -Status reconnecting | Should -BeNullOrEmpty
        (Get-TwilioRoomParticipant standup).Identity | Should -Be 'alice'
    }

    It 'disconnects an identity with wildcard characters, escaped as in its help' {
        Connect-TwilioVideo -Emulator -Seed @{ Rooms = @(@{ UniqueName = 'standup'; Participants = '[mod] troll', 'm troll' }) }

        (& $runbook -Identity ([WildcardPattern]::Escape('[mod] troll'))).Identity | Should -Be '[mod] troll'
        (Get-TwilioRoomParticipant standup).Identity | Should -Be 'm troll'
    }

    It 'removes them again when they come back' {
        $null = Invoke-TwilioEmulatorEvent Join webinar troll-17 -After 00:00:02
        $null = Invoke-TwilioEmulatorEvent Join webinar erin -After 00:00:02

        $results = & $runbook -Identity 'troll-*' -KeepOutFor 00:00:08 -CheckEvery 00:00:01

        $results.Room | Should -HaveCount 3
        $results.Room | Select-Object -Last 1 | Should -Be 'webinar'
        (Get-TwilioRoom | Get-TwilioRoomParticipant).Identity | Sort-Object | Should -Be 'alice', 'carol', 'dave', 'erin'
    }

    It 'changes nothing with -WhatIf' {
        & $runbook -Identity troll-17 -KeepOutFor 01:00:00 -WhatIf | Should -BeNullOrEmpty

        @(Get-TwilioRoom | Get-TwilioRoomParticipant -Identity troll-17) | Should -HaveCount 2
    }

    It 'changes nothing if a pattern matches too much' {
        { & $runbook -Identity '*' -MaxCount 3 } | Should -Throw '*-MaxCount*'

        @(Get-TwilioRoom | Get-TwilioRoomParticipant) | Should -HaveCount 5
    }

    It 'ends where the first look finds too many' {
        { & $runbook -Identity troll-17 -MaxCount 1 -KeepOutFor 01:00:00 } | Should -Throw '*-MaxCount*'

        @(Get-TwilioRoom | Get-TwilioRoomParticipant) | Should -HaveCount 5
    }

    It 'ends without a connection' {
        Disconnect-TwilioVideo

        { & $runbook -Identity troll-17 -KeepOutFor 01:00:00 } | Should -Throw -ErrorId 'TwilioVideo.NotConnected*'
    }

    It 'continues after one error response if the session''s preference is Stop' {
        Connect-TwilioVideo -Emulator -MaximumRetryCount 0 -Seed ($seed + @{ Faults = @{ ServerErrorProbability = 1; MaxCount = 1; Operations = @('UpdateRoomParticipant') } })
        $ErrorActionPreference = 'Stop'

        $problems, $results = (& $runbook -Identity troll-17 2>&1).Where({ $_ -is [Management.Automation.ErrorRecord] }, 'Split')

        $results.Outcome | Sort-Object | Should -Be 'failed', 'removed'
        $problems | Should -HaveCount 1
    }
}
