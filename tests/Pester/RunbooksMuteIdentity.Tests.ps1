BeforeAll {
    . $PSScriptRoot/Fixtures/Module.ps1
    $runbook = "$PSScriptRoot/../../samples/runbooks/Mute-Identity.ps1"
}

Describe 'Mute-Identity.ps1, with mocks' {
    BeforeEach {
        $standup = 'RM' + '1' * 32
        Mock Get-TwilioRoomParticipant -ParameterFilter { $Status -eq 'connected' } {
            'alice', 'bob', 'carol' | ForEach-Object { [TwilioVideo.RoomParticipant]@{ Sid = 'PA' + ([int][char]$_[0]).ToString().PadLeft(32, '0'); RoomSid = $standup; Identity = $_ } }
        }
        Mock Get-TwilioRoomParticipant -ParameterFilter { $Status -eq 'reconnecting' }
        Mock Get-TwilioSubscribeRule { [TwilioVideo.SubscribeRules]@{ Rules = @([TwilioVideo.SubscribeRule]@{ Type = 'include'; All = $true }) } }
        Mock Set-TwilioSubscribeRule { [TwilioVideo.SubscribeRules]@{ ParticipantSid = $ParticipantSid } }
    }

    It 'adds a rule for everybody else and keeps the others' {
        $results = & $runbook standup bob

        $results.Outcome | Should -Be 'muted', 'muted'
        $results.Participant | Should -Be 'alice', 'carol'
        Should -Invoke Set-TwilioSubscribeRule -Times 2 -Exactly
        Should -Invoke Set-TwilioSubscribeRule -Times 2 -Exactly -ParameterFilter { $Rules.Count -eq 2 -and $Rules[1].Publisher -eq 'bob' -and $Rules[1].Kind -eq 'audio' }
    }

    It 'changes nothing where there are more than expected' {
        { & $runbook standup bob -MaxCount 1 } | Should -Throw '*-MaxCount*'

        Should -Invoke Set-TwilioSubscribeRule -Times 0 -Exactly
    }

    It 'goes on after a failure where the session stops at errors' {
        Mock Set-TwilioSubscribeRule -ParameterFilter { $ParticipantSid -like '*97' } { Write-Error 'No.' }
        $ErrorActionPreference = 'Stop'

        (& $runbook standup bob 2>$null).Outcome | Sort-Object | Should -Be 'failed', 'muted'
    }

    It 'refuses to watch for <_>' -ForEach 60, '00:00:00.5', '2.00:00:00' {
        { & $runbook standup bob -KeepFor $_ } | Should -Throw '*isn''t a time*'

        Should -Invoke Set-TwilioSubscribeRule -Times 0 -Exactly
    }
}

Describe 'Mute-Identity.ps1, on the emulator' {
    BeforeEach {
        Connect-TwilioVideo -Emulator -Seed @{ Rooms = @(@{ UniqueName = 'standup'; Participants = 'alice', 'bob', 'carol' }, @{ UniqueName = 'support'; Participants = , 'dave' }) }

        function Get-RuleText([string] $Name) {
            (Get-TwilioSubscribeRule standup $Name).Rules | ForEach-Object ToString
        }

        $before = Get-RuleText alice
    }

    AfterAll {
        Disconnect-TwilioVideo
    }

    It 'mutes once, and undoes exactly that' {
        (& $runbook standup bob).Outcome | Should -Be 'muted', 'muted'
        Get-RuleText alice | Should -HaveCount (@($before).Count + 1)
        (& $runbook standup bob).Outcome | Should -Be 'unchanged', 'unchanged'

        (& $runbook standup bob -Undo).Outcome | Should -Be 'unmuted', 'unmuted'
        Get-RuleText alice | Should -Be $before
        (& $runbook standup bob -Undo).Outcome | Should -Be 'unchanged', 'unchanged'
    }

    It 'keeps what others have set' {
        $null = & $runbook standup bob
        $rules = @((Get-TwilioSubscribeRule standup alice).Rules) + (New-TwilioSubscribeRule exclude -Kind data)
        $null = Set-TwilioSubscribeRule standup alice $rules

        $null = & $runbook standup bob -Undo

        Get-RuleText alice | Should -Be (@($before) + (New-TwilioSubscribeRule exclude -Kind data).ToString())
    }

    It 'leaves the person, and other rooms' {
        $null = & $runbook standup bob

        (Get-RuleText bob) | Should -Be $before
        (Get-TwilioSubscribeRule support dave).Rules | Should -HaveCount 1
    }

    It 'mutes for those who join later' {
        $null = Invoke-TwilioEmulatorEvent Join standup erin -After 00:00:02

        $results = & $runbook standup bob -KeepFor 00:00:12

        $results.Participant | Sort-Object | Should -Be 'alice', 'carol', 'erin'
        Get-RuleText erin | Should -HaveCount (@($before).Count + 1)
    }

    It 'changes nothing with -WhatIf' {
        & $runbook standup bob -KeepFor 01:00:00 -WhatIf | Should -BeNullOrEmpty

        Get-RuleText alice | Should -Be $before
    }
}
