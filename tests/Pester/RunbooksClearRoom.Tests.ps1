BeforeAll {
    . $PSScriptRoot/Fixtures/Module.ps1
    $runbook = "$PSScriptRoot/../../samples/runbooks/Clear-Room.ps1"
}

Describe 'Clear-Room.ps1, with mocks' {
    BeforeAll {
        $standup = [TwilioVideo.Room]@{ Sid = 'RM' + '1' * 32; UniqueName = 'standup'; Status = 'in-progress' }
        $alice = [TwilioVideo.RoomParticipant]@{ Sid = 'PA' + 'a' * 32; RoomSid = $standup.Sid; Identity = 'alice'; Status = 'connected' }
        $host7 = [TwilioVideo.RoomParticipant]@{ Sid = 'PA' + '7' * 32; RoomSid = $standup.Sid; Identity = 'host-7'; Status = 'connected' }
    }

    BeforeEach {
        Mock Get-TwilioRoom { $standup }
        Mock Get-TwilioRoomParticipant { $alice, $host7 }
        Mock Set-TwilioRoomParticipant { [TwilioVideo.RoomParticipant]@{ Sid = $Sid; RoomSid = $RoomSid; Identity = 'somebody'; Status = 'disconnected' } }
        Mock Set-TwilioRoom { $standup }
    }

    It 'disconnects and reports each participant' {
        $results = & $runbook -RoomSid standup

        Should -Invoke Set-TwilioRoomParticipant -Times 2 -Exactly -ParameterFilter { $Status -eq 'disconnected' -and $RoomSid -eq $standup.Sid }
        Should -Invoke Set-TwilioRoom -Times 0 -Exactly
        $results.Sid | Should -Be $alice.Sid, $host7.Sid
        $results.Outcome | Should -Be 'done', 'done'
        $results.Room | Should -Be 'standup', 'standup'
    }

    It 'also requests reconnecting participants' {
        & $runbook -RoomSid standup

        Should -Invoke Get-TwilioRoomParticipant -Times 1 -Exactly -ParameterFilter { $Status -eq 'connected' }
        Should -Invoke Get-TwilioRoomParticipant -Times 1 -Exactly -ParameterFilter { $Status -eq 'reconnecting' }
    }

    It 'keeps the participants in -Except' {
        & $runbook -RoomSid standup -Except 'host-*'

        Should -Invoke Set-TwilioRoomParticipant -Times 1 -Exactly
        Should -Invoke Set-TwilioRoomParticipant -Times 1 -Exactly -ParameterFilter { $Sid -eq $alice.Sid }
    }

    It 'protects <Protected>, written as <Except>' -ForEach @(
        @{ Protected = '[Host] Ann'; Except = '[Host] Ann' }
        @{ Protected = '[Host] Ann'; Except = '[host] ann' }
        @{ Protected = '[Host] Ann'; Except = '`[Host`] *' }
        @{ Protected = '[Host Ann'; Except = '[Host Ann' }
        @{ Protected = 'back`tick'; Except = 'back`tick' }
        @{ Protected = 'st*r?'; Except = 'st*r?' }
        @{ Protected = 'st*r'; Except = 'st`*r' }
        @{ Protected = 'a]b['; Except = 'nobody', 'a]b[' }
        @{ Protected = 'HELPER-9'; Except = 'helper-*' }
    ) {
        Mock Get-TwilioRoomParticipant { $alice; [TwilioVideo.RoomParticipant]@{ Sid = 'PA' + 'b' * 32; RoomSid = $standup.Sid; Identity = $Protected; Status = 'connected' } }

        & $runbook -RoomSid standup -Except $Except

        Should -Invoke Set-TwilioRoomParticipant -Times 1 -Exactly
        Should -Invoke Set-TwilioRoomParticipant -Times 1 -Exactly -ParameterFilter { $Sid -eq $alice.Sid }
    }

    It 'disconnects no participant if the variable for -Except isn''t set: <Given>' -ForEach @(
        @{ Given = 'nothing'; Except = $null }
        @{ Given = 'an empty text'; Except = '' }
        @{ Given = 'an empty text among others'; Except = 'host-*', '' }
    ) {
        { & $runbook -RoomSid standup -Except $Except } | Should -Throw "*'Except'*"

        Should -Invoke Get-TwilioRoom -Times 0 -Exactly
        Should -Invoke Set-TwilioRoomParticipant -Times 0 -Exactly
    }

    It 'accepts an empty list' {
        & $runbook -RoomSid standup -Except @()

        Should -Invoke Set-TwilioRoomParticipant -Times 2 -Exactly
    }

    It 'ends the room after the participants are disconnected' {
        $results = & $runbook -RoomSid standup -EndRoom

        Should -Invoke Set-TwilioRoom -Times 1 -Exactly -ParameterFilter { $Status -eq 'completed' -and $RoomSid -eq $standup.Sid }
        $results.Action | Should -Be 'disconnect', 'disconnect', 'end'
    }

    It 'passes -MaxCount and -JournalPath to the cmdlet' {
        & $runbook -RoomSid standup -MaxCount 5 -JournalPath here.jsonl

        Should -Invoke Set-TwilioRoomParticipant -Times 2 -Exactly -ParameterFilter { $MaxCount -eq 5 -and $JournalPath -eq 'here.jsonl' }
    }

    It 'reports an error and continues' {
        Mock Set-TwilioRoomParticipant -ParameterFilter { $Sid -eq $alice.Sid } { Write-Error -Message 'No.' -TargetObject $alice }

        $results = & $runbook -RoomSid standup -ErrorAction SilentlyContinue | Sort-Object Outcome

        $results.Outcome | Should -Be 'done', 'failed'
        $results[1].Identity | Should -Be 'alice'
        $results[1].Error | Should -Be 'No.'
    }

    It 'skips and reports a room whose participants can''t be listed: <_>' -ForEach 'connected', 'reconnecting' {
        $support = [TwilioVideo.Room]@{ Sid = 'RM' + '2' * 32; UniqueName = 'support'; Status = 'in-progress' }
        $unreadable = $_
        Mock Get-TwilioRoom -ParameterFilter { $RoomSid -eq 'support' } { $support }
        Mock Get-TwilioRoomParticipant -ParameterFilter { $RoomSid -eq $support.Sid -and $Status -eq $unreadable } { Write-Error -Message 'No.' }

        $results = & $runbook -RoomSid support, standup -EndRoom -ErrorAction SilentlyContinue

        $results[0].Action, $results[0].Outcome, $results[0].Room, $results[0].Error | Should -Be 'list', 'failed', 'support', 'No.'
        @($results | Select-Object -Skip 1).Room | Should -Be 'standup', 'standup', 'standup'
        Should -Invoke Set-TwilioRoomParticipant -Times 0 -Exactly -ParameterFilter { $RoomSid -eq $support.Sid }
        Should -Invoke Set-TwilioRoom -Times 0 -Exactly -ParameterFilter { $RoomSid -eq $support.Sid }
    }

    It 'continues after an error if the session''s preference is Stop' {
        Mock Set-TwilioRoomParticipant -ParameterFilter { $Sid -eq $alice.Sid } { Write-Error -Message 'No.' -TargetObject $alice }
        $ErrorActionPreference = 'Stop'

        $problems, $results = (& $runbook -RoomSid standup 2>&1).Where({ $_ -is [Management.Automation.ErrorRecord] }, 'Split')

        $results.Outcome | Sort-Object | Should -Be 'done', 'failed'
        $problems | Should -HaveCount 1
    }

    It 'ends at the first error with -ErrorAction Stop' {
        Mock Set-TwilioRoomParticipant -ParameterFilter { $Sid -eq $alice.Sid } { Write-Error -Message 'No.' -TargetObject $alice }

        { & $runbook -RoomSid standup -ErrorAction Stop } | Should -Throw '*No.*'
    }
}
