BeforeAll {
    . $PSScriptRoot/Fixtures/Module.ps1
    $runbook = "$PSScriptRoot/../../samples/runbooks/Disconnect-LongStay.ps1"
}

Describe 'Disconnect-LongStay.ps1, with mocks' {
    BeforeAll {
        $support = [TwilioVideo.Room]@{ Sid = 'RM' + '1' * 32; UniqueName = 'support-1'; Status = 'in-progress' }

        function New-TestParticipant([string] $Identity, $Hours) {
            [TwilioVideo.RoomParticipant]@{
                Sid       = 'PA' + $Identity.PadLeft(32, '0')
                RoomSid   = $support.Sid
                Identity  = $Identity
                Status    = 'connected'
                StartTime = if ($null -ne $Hours) { (Get-Date).AddHours(-$Hours) }
            }
        }
    }

    BeforeEach {
        Mock Get-TwilioRoom { $support }
        Mock Get-TwilioRoomParticipant { New-TestParticipant 'long' 9; New-TestParticipant 'helper-1' 20; New-TestParticipant 'short' 1; New-TestParticipant 'unknown' }
        Mock Set-TwilioRoomParticipant { New-TestParticipant 'long' 9 }
    }

    It 'disconnects only participants above the maximum duration' {
        $results = & $runbook -LongerThan 08:00:00 -Except 'helper-*'

        Should -Invoke Set-TwilioRoomParticipant -Times 1 -Exactly
        Should -Invoke Set-TwilioRoomParticipant -Times 1 -Exactly -ParameterFilter { $Sid -eq (New-TestParticipant 'long').Sid }
        $results.Hours | Should -Be 9
        $results.Room | Should -Be 'support-1'
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
        Mock Get-TwilioRoomParticipant { New-TestParticipant $Protected 9; New-TestParticipant 'long' 9 }

        & $runbook -LongerThan 08:00:00 -Except $Except

        Should -Invoke Set-TwilioRoomParticipant -Times 1 -Exactly
        Should -Invoke Set-TwilioRoomParticipant -Times 1 -Exactly -ParameterFilter { $Sid -eq (New-TestParticipant 'long').Sid }
    }

    It 'disconnects no participant if a variable isn''t set: -<Parameter>' -ForEach @{ Parameter = 'Except' }, @{ Parameter = 'Room' } {
        $unset = @{ $Parameter = $null }

        { & $runbook -LongerThan 08:00:00 @unset } | Should -Throw "*'$Parameter'*"
        Should -Invoke Get-TwilioRoom -Times 0 -Exactly
    }

    It 'checks only the rooms that match -Room' {
        & $runbook -LongerThan 08:00:00 -Room 'class-*'

        Should -Invoke Get-TwilioRoomParticipant -Times 0 -Exactly
    }

    It 'rejects <_> and shows a valid value' -ForEach 8, '00:00:00', '00:00:59', '-08:00:00', ([TimeSpan]::MaxValue) {
        { & $runbook -LongerThan $_ } | Should -Throw "*a number alone is converted to ticks*" -PassThru | Should -BeLike "*'08:00:00'*"

        Should -Invoke Get-TwilioRoom -Times 0 -Exactly
    }

    It 'continues after an error if the session''s preference is Stop' {
        $helper = New-TestParticipant 'helper-1' 20
        Mock Set-TwilioRoomParticipant -ParameterFilter { $Sid -eq $helper.Sid } { Write-Error -Message 'No.' -TargetObject $helper }
        $ErrorActionPreference = 'Stop'

        $problems, $results = (& $runbook -LongerThan 08:00:00 2>&1).Where({ $_ -is [Management.Automation.ErrorRecord] }, 'Split')

        $results.Outcome | Sort-Object | Should -Be 'disconnected', 'failed'
        $problems | Should -HaveCount 1
    }

    It 'ends at the first error with -ErrorAction Stop' {
        $helper = New-TestParticipant 'helper-1' 20
        Mock Set-TwilioRoomParticipant -ParameterFilter { $Sid -eq $helper.Sid } { Write-Error -Message 'No.' -TargetObject $helper }

        { & $runbook -LongerThan 08:00:00 -ErrorAction Stop } | Should -Throw '*No.*'
    }
}

Describe 'Disconnect-LongStay.ps1, on the emulator' {
    BeforeEach {
        $seed = @{
            Rooms = @(
                @{ UniqueName = 'support-1'; MinutesAgo = 700; Participants = @{ Identity = 'helper-mei'; MinutesAgo = 700 }, @{ Identity = 'customer'; MinutesAgo = 30 } }
                @{ UniqueName = 'class-1a'; MinutesAgo = 600; Participants = @{ Identity = 'ada'; MinutesAgo = 600 }, @{ Identity = 'ben'; MinutesAgo = 500 } }
            )
        }
        Connect-TwilioVideo -Emulator -Seed $seed
    }

    AfterAll {
        Disconnect-TwilioVideo
    }

    It 'disconnects participants above the maximum duration' {
        $results = & $runbook -LongerThan 09:00:00

        $results.Identity | Sort-Object | Should -Be 'ada', 'helper-mei'
        ($results | Where-Object Identity -EQ 'ada').Hours | Should -Be 10
        (Get-TwilioRoom | Get-TwilioRoomParticipant).Identity | Sort-Object | Should -Be 'ben', 'customer'
    }

    It 'disconnects reconnecting participants' {
        Connect-TwilioVideo -Emulator -Seed @{
            Rooms = @(@{ UniqueName = 'support-1'; MinutesAgo = 700; Participants = @(@{ Identity = 'troll-1'; Status = 'reconnecting'; MinutesAgo = 700 }, @{ Identity = 'alice'; MinutesAgo = 5 }) })
        }

        (& $runbook -LongerThan 09:00:00).Identity | Should -Be 'troll-1'
        Get-TwilioRoomParticipant support-1 -Status reconnecting | Should -BeNullOrEmpty
    }

    It 'keeps other rooms and the participants in -Except' {
        (& $runbook -LongerThan 00:10:00 -Room 'support-*' -Except 'helper-*').Identity | Should -Be 'customer'
    }

    It 'changes nothing when a time is a number alone' {
        { & $runbook -LongerThan 8 } | Should -Throw

        @(Get-TwilioRoom | Get-TwilioRoomParticipant) | Should -HaveCount 4
    }

    It 'changes nothing with -WhatIf' {
        & $runbook -LongerThan 00:10:00 -WhatIf | Should -BeNullOrEmpty

        @(Get-TwilioRoom | Get-TwilioRoomParticipant) | Should -HaveCount 4
    }

    It 'changes nothing above -MaxCount' {
        { & $runbook -LongerThan 00:10:00 -MaxCount 3 } | Should -Throw '*-MaxCount*'

        @(Get-TwilioRoom | Get-TwilioRoomParticipant) | Should -HaveCount 4
    }

    It 'continues after one error response if the session''s preference is Stop' {
        Connect-TwilioVideo -Emulator -MaximumRetryCount 0 -Seed ($seed + @{ Faults = @{ ServerErrorProbability = 1; MaxCount = 1; Operations = @('UpdateRoomParticipant') } })
        $ErrorActionPreference = 'Stop'

        $problems, $results = (& $runbook -LongerThan 09:00:00 2>&1).Where({ $_ -is [Management.Automation.ErrorRecord] }, 'Split')

        $results.Outcome | Sort-Object | Should -Be 'disconnected', 'failed'
        $problems | Should -HaveCount 1
    }
}
