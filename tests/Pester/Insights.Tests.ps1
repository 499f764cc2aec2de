BeforeAll {
    . $PSScriptRoot/Fixtures/Module.ps1
    Connect-TwilioVideo -Emulator -Seed @{
        Rooms = @(
            @{
                UniqueName   = 'standup'
                MinutesAgo   = 60
                Participants = @(
                    @{ Identity = 'alice'; MinutesAgo = 60; Tracks = 'audio', 'video' }
                    @{ Identity = 'bob'; MinutesAgo = 50; EndedMinutesAgo = 40 }
                    @{ Identity = 'bob'; MinutesAgo = 30; EndedMinutesAgo = 20 }
                )
            }
            @{ UniqueName = 'all-hands'; Type = 'peer-to-peer'; Status = 'completed'; MinutesAgo = 300; EndedMinutesAgo = 240; Participants = @{ Identity = 'carol'; MinutesAgo = 300; EndedMinutesAgo = 240 } }
        )
    }
}

AfterAll {
    Disconnect-TwilioVideo
}

Describe 'Get-TwilioRoomInsight' {
    It 'lists rooms in progress and others' {
        (Get-TwilioRoomInsight).RoomStatus | Sort-Object | Should -Be 'completed', 'in_progress'
    }

    It 'sums up a room' {
        $room = Get-TwilioRoom standup | Get-TwilioRoomInsight

        $room | Should -BeOfType ([TwilioVideo.RoomInsight])
        $room.RoomName, $room.UniqueParticipants, $room.UniqueParticipantIdentities, $room.ConcurrentParticipants | Should -Be 'standup', 3, 2, 2
        $room.TotalParticipantDurationSec | Should -BeGreaterOrEqual 4800
        $room.CreateTime | Should -BeOfType ([datetime])
        $room.Codecs | Should -Contain 'opus'
    }

    It 'narrows by <Name>' -ForEach @(
        @{ Name = 'type'; Arguments = @{ RoomType = 'peer_to_peer' }; Expected = 'all-hands' }
        @{ Name = 'types'; Arguments = @{ RoomType = 'go', 'GROUP' }; Expected = 'standup' }
        @{ Name = 'codec'; Arguments = @{ Codec = 'OPUS' }; Expected = 'standup' }
        @{ Name = 'name'; Arguments = @{ RoomName = 'all-hands' }; Expected = 'all-hands' }
        @{ Name = 'time'; Arguments = @{ CreatedAfter = (Get-Date).AddHours(-2) }; Expected = 'standup' }
        @{ Name = 'times'; Arguments = @{ CreatedAfter = (Get-Date).AddHours(-6); CreatedBefore = (Get-Date).AddHours(-2) }; Expected = 'all-hands' }
    ) {
        (Get-TwilioRoomInsight @Arguments).RoomName | Should -Be $Expected
    }

    It 'refuses an empty <_>' -ForEach 'RoomName', 'CreatedAfter' {
        $arguments = @{ $_ = $null }
        { Get-TwilioRoomInsight @arguments -ErrorAction Stop } | Should -Throw
    }

    It 'gets no more than is wanted' {
        (Get-TwilioRoomInsight -First 1).RoomName | Should -HaveCount 1
    }

    It 'says so where there is no such room' {
        Get-TwilioRoomInsight ('RM' + '0' * 32) -ErrorVariable problem -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $problem.FullyQualifiedErrorId | Should -BeLike 'TwilioApi.20404*'
    }
}

Describe 'Get-TwilioRoomParticipantInsight' {
    It 'lists every stay of a room' {
        $stays = Get-TwilioRoom standup | Get-TwilioRoomParticipantInsight

        $stays | Should -HaveCount 3
        $stays[0] | Should -BeOfType ([TwilioVideo.RoomParticipantInsight])
        $stays.RoomName | Sort-Object -Unique | Should -Be 'standup'
    }

    It 'gets the stay of a participant' {
        $alice = Get-TwilioRoomParticipant standup -Identity alice
        $stay = $alice | Get-TwilioRoomParticipantInsight
        $stay.Sid, $stay.Identity, $stay.Status | Should -Be $alice.Sid, 'alice', 'in_progress'
        ($stay | Get-TwilioRoomParticipantInsight).Sid | Should -Be $alice.Sid
    }

    It 'narrows by identity' {
        @(Get-TwilioRoomParticipantInsight standup -Identity 'b*').ParticipantIdentity | Should -Be 'bob', 'bob'
        (Get-TwilioRoomParticipantInsight standup -Identity bob).DurationSec | Should -Be 600, 600
    }

    It 'lists the stays of rooms that have ended' {
        (Get-TwilioRoomInsight -RoomName all-hands | Get-TwilioRoomParticipantInsight).EndReason | Should -Not -BeNullOrEmpty
    }

    It 'refuses an identity where a SID belongs' {
        $ErrorActionPreference = 'Continue'
        "$(Get-TwilioRoomParticipantInsight standup alice 2>&1)" | Should -BeLike '*participant*'
    }

    It 'hands on to the other cmdlets' {
        (Get-TwilioRoomParticipantInsight standup -Identity alice | Get-TwilioRoomParticipant).Identity | Should -Be 'alice'
    }

    It 'keeps what is nested through a job' {
        $stay = [TwilioVideo.RoomParticipantInsight]@{ Sid = 'PA' + '1' * 32; PublisherInfo = @{ sdk = 'js' } }
        $text = [Management.Automation.PSSerializer]::Serialize($stay, 1)
        [Management.Automation.PSSerializer]::Deserialize($text).PublisherInfo.sdk | Should -Be 'js'
    }
}
