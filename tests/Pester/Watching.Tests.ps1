BeforeAll {
    . $PSScriptRoot/Fixtures/Module.ps1
}

Describe 'Watch-TwilioRoom' {
    BeforeEach {
        Connect-TwilioVideo -Emulator -Seed @{
            Rooms = @(
                @{ UniqueName = 'standup'; Participants = 'alice', 'bob' }
                @{ UniqueName = 'support'; Participants = , 'carol' }
            )
        }
    }

    AfterAll {
        Disconnect-TwilioVideo
    }

    It 'writes what happens, in its order' {
        $null = Invoke-TwilioEmulatorEvent Join standup dave -After 00:00:01
        $null = Invoke-TwilioEmulatorEvent Leave support carol -After 00:00:02
        $null = Invoke-TwilioEmulatorEvent Reconnecting standup alice -After 00:00:03
        $null = Invoke-TwilioEmulatorEvent CreateRoom retro -After 00:00:04

        $events = Watch-TwilioRoom -TimeoutSec 9 -PollSec 1

        $events | ForEach-Object { "$($_.Event) $($_.RoomName)" + $(if ($_ -is [TwilioVideo.ParticipantEvent]) { " $($_.Identity)" }) } |
            Should -Be 'participant-connected standup dave', 'participant-disconnected support carol', 'participant-reconnecting standup alice', 'room-created retro'
        $events[0] | Should -BeOfType ([TwilioVideo.ParticipantEvent])
        $events[3] | Should -BeOfType ([TwilioVideo.RoomEvent])
        $events[0].Timestamp | Should -BeOfType ([datetime])
        $events[1].Duration | Should -BeGreaterOrEqual 0
    }

    It 'writes the first state where it is asked for' {
        $events = Watch-TwilioRoom -IncludeExisting -TimeoutSec 0

        $events.Event | Sort-Object -Unique | Should -Be 'participant-existing', 'room-existing'
        ($events | Where-Object Event -EQ 'participant-existing').Identity | Sort-Object | Should -Be 'alice', 'bob', 'carol'
        Watch-TwilioRoom -TimeoutSec 0 | Should -BeNullOrEmpty
    }

    It 'watches <Name>' -ForEach @(
        @{ Name = 'one room by name'; Watch = { Watch-TwilioRoom standup -IncludeExisting -TimeoutSec 0 }; Rooms = , 'standup' }
        @{ Name = 'rooms by pattern'; Watch = { Watch-TwilioRoom 's*' -IncludeExisting -TimeoutSec 0 }; Rooms = 'standup', 'support' }
        @{ Name = 'rooms from the pipeline'; Watch = { Get-TwilioRoom -UniqueName support | Watch-TwilioRoom -IncludeExisting -TimeoutSec 0 }; Rooms = , 'support' }
        @{ Name = 'names from the pipeline'; Watch = { 'standup', 'supp*' | Watch-TwilioRoom -IncludeExisting -TimeoutSec 0 }; Rooms = 'standup', 'support' }
        @{ Name = 'no room that is not there'; Watch = { Watch-TwilioRoom nowhere -IncludeExisting -TimeoutSec 0 }; Rooms = @() }
        @{ Name = 'nothing where nothing was piped in'; Watch = { Get-TwilioRoom -UniqueName nowhere | Watch-TwilioRoom -IncludeExisting -TimeoutSec 0 }; Rooms = @() }
    ) {
        @(& $Watch | ForEach-Object RoomName | Sort-Object -Unique) | Should -Be $Rooms
    }

    It 'ends when the rooms that were named by SID have ended' {
        $room = Get-TwilioRoom standup
        $null = Invoke-TwilioEmulatorEvent EndRoom standup -After 00:00:01

        $events = $room | Watch-TwilioRoom -TimeoutSec 300 -PollSec 1

        $events[-1].Event | Should -Be 'room-ended'
        ($events | Where-Object Event -EQ 'participant-disconnected').Identity | Sort-Object | Should -Be 'alice', 'bob'
    }

    It 'hands people on to be disconnected' {
        $null = Invoke-TwilioEmulatorEvent Join support troll-17 -After 00:00:01

        $removed = Watch-TwilioRoom -TimeoutSec 6 -PollSec 1 | Where-Object Identity -Like 'troll-*' | Where-Object Status -EQ 'connected' | Set-TwilioRoomParticipant -Status disconnected

        $removed.Identity | Should -Be 'troll-17'
        (Get-TwilioRoomParticipant support).Identity | Should -Be 'carol'
    }

    It 'stops as soon as whoever reads has enough' {
        $clock = [Diagnostics.Stopwatch]::StartNew()
        Watch-TwilioRoom -IncludeExisting | Select-Object -First 1 | Should -Not -BeNullOrEmpty
        $clock.Elapsed.TotalSeconds | Should -BeLessThan 60
    }

    It 'goes on through an outage and loses nothing' {
        Connect-TwilioVideo -Emulator -MaximumRetryCount 0 -Seed @{
            Rooms  = @(@{ UniqueName = 'standup' })
            Faults = @{ ServerErrorProbability = 1; MaxCount = 3; Operations = , 'ListRoomParticipant' }
            Events = @(@{ Action = 'join'; Room = 'standup'; Identity = 'dave'; AfterSeconds = 4 }, @{ Action = 'leave'; Room = 'standup'; Identity = 'dave'; AfterSeconds = 5 })
        }

        $events = Watch-TwilioRoom -TimeoutSec 14 -PollSec 1 -WarningVariable warnings -WarningAction SilentlyContinue

        $events.Event | Should -Be 'participant-connected', 'participant-disconnected'
        $warnings | Should -HaveCount 1
        "$warnings" | Should -BeLike '*the watch goes on*'
    }

    It 'refuses <Name>' -ForEach @(
        @{ Name = 'somebody in a room'; Watch = { Get-TwilioRoomParticipant support | Watch-TwilioRoom -TimeoutSec 0 }; Text = '*is not the room*' }
        @{ Name = 'an empty name'; Watch = { Watch-TwilioRoom '' -TimeoutSec 0 }; Text = '*leave the parameter out*' }
        @{ Name = 'null'; Watch = { $null | Watch-TwilioRoom -TimeoutSec 0 }; Text = '*$null was piped in*' }
        @{ Name = 'a pattern that is none'; Watch = { Watch-TwilioRoom 'a[' -TimeoutSec 0 }; Text = '*a bracket is not closed*' }
        @{ Name = 'a room that has ended'; Watch = { $room = Get-TwilioRoom support; $null = $room | Set-TwilioRoom -Status completed -Confirm:$false; $room | Watch-TwilioRoom -TimeoutSec 0 }; Text = '*nothing happens in it any more*' }
        @{ Name = 'a room that is not there'; Watch = { Watch-TwilioRoom ('RM' + '0' * 32) -TimeoutSec 0 }; Text = '*not found*' }
    ) {
        $ErrorActionPreference = 'Continue'
        $output = & $Watch 2>&1
        @($output | Where-Object { $_ -isnot [Management.Automation.ErrorRecord] }) | Should -HaveCount 0
        "$output" | Should -BeLike $Text
    }

    It 'can be mocked' {
        Mock Watch-TwilioRoom { [TwilioVideo.ParticipantEvent]@{ Event = 'participant-connected'; Identity = 'zoe' } }
        (Watch-TwilioRoom).Identity | Should -Be 'zoe'
        Should -Invoke Watch-TwilioRoom -Times 1 -Exactly
    }
}

Describe 'Wait-TwilioRecording' {
    BeforeEach {
        Connect-TwilioVideo -Emulator -Seed @{
            Rooms = @{ UniqueName = 'support'; Recordings = @(@{ Type = 'audio' }, @{ Type = 'video'; Status = 'processing' }, @{ Type = 'audio'; Status = 'failed' }) }
        }
    }

    AfterAll {
        Disconnect-TwilioVideo
    }

    It 'writes what is there already' {
        (Get-TwilioRecording -Status completed | Wait-TwilioRecording -TimeoutSec 5).Status | Should -Be 'completed'
    }

    It 'ends where it can''t be any more' {
        $ErrorActionPreference = 'Continue'
        $problem = Get-TwilioRecording -Status failed | Wait-TwilioRecording -TimeoutSec 5 2>&1
        "$problem" | Should -BeLike "*is 'failed' and will not be 'completed'*"
    }

    It 'ends when the time is up' {
        $ErrorActionPreference = 'Continue'
        $problem = Get-TwilioRecording -Status processing | Wait-TwilioRecording -TimeoutSec 1 -PollSec 1 2>&1
        "$problem" | Should -BeLike "*is still 'processing' after 1 seconds*"
    }

    It 'waits until one is removed' {
        $recording = Get-TwilioRecording -Status completed
        $recording | Remove-TwilioRecording -Confirm:$false
        (Wait-TwilioRecording $recording.Sid -Status deleted -TimeoutSec 5).Status | Should -Be 'deleted'
    }

    It 'refuses another SID' {
        $ErrorActionPreference = 'Continue'
        "$(Wait-TwilioRecording ('CJ' + '0' * 32) 2>&1)" | Should -BeLike '*recording*'
    }
}
