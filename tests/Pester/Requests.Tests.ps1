BeforeAll {
    . $PSScriptRoot/Fixtures/Module.ps1
}

Describe 'Invoke-TwilioVideoRequest' {
    BeforeEach {
        Connect-TwilioVideo -Emulator -Seed @{
            Rooms = @(
                @{ UniqueName = 'standup'; Participants = 'alice', 'bob' }
                @{ UniqueName = 'support'; Participants = , 'carol'; Recordings = , 'audio' }
                @{ UniqueName = 'my room' }
            )
        }
    }

    AfterAll {
        Disconnect-TwilioVideo
    }

    It 'reads one thing' {
        $room = Invoke-TwilioVideoRequest /v1/Rooms/standup
        $room.unique_name, $room.status | Should -Be 'standup', 'in-progress'
        (Invoke-TwilioVideoRequest $room.url).sid | Should -Be $room.sid
    }

    It 'writes a page, or the items of all pages' {
        @((Invoke-TwilioVideoRequest /v1/Rooms -Query @{ PageSize = 1 }).rooms) | Should -HaveCount 1
        (Invoke-TwilioVideoRequest /v1/Rooms -Query @{ PageSize = 1 } -All).unique_name | Sort-Object | Should -Be 'my room', 'standup', 'support'
    }

    It 'follows a link of an object' {
        ((Get-TwilioRoom standup).Links.participants | Invoke-TwilioVideoRequest -All).identity | Sort-Object | Should -Be 'alice', 'bob'
    }

    It 'changes something, with what is nested as JSON' {
        $room = Invoke-TwilioVideoRequest /v1/Rooms POST -Body @{ UniqueName = 'later'; RecordingRules = @(@{ type = 'include'; kind = 'audio' }); VideoCodecs = 'VP8', 'H264'; AudioOnly = $false }
        $room.video_codecs | Should -Be 'VP8', 'H264'
        (Get-TwilioRecordingRule later).Rules.Kind | Should -Be 'audio'
    }

    It 'removes something and writes nothing' {
        $recording = Get-TwilioRecording
        Invoke-TwilioVideoRequest "/v1/Recordings/$($recording.Sid)" DELETE | Should -BeNullOrEmpty
        (Get-TwilioRecording $recording.Sid).Status | Should -Be 'deleted'
    }

    It 'says where media lies and does not go there' {
        $recording = Get-TwilioRecording
        (Invoke-TwilioVideoRequest "/v1/Recordings/$($recording.Sid)/Media").redirect_to | Should -BeLike 'http*'
    }

    It 'reads Video Insights' {
        (Invoke-TwilioVideoRequest /v1/Video/Rooms -All).room_name | Should -Contain 'standup'
    }

    It 'changes nothing with -WhatIf, and reads all the same' {
        Invoke-TwilioVideoRequest /v1/Rooms/standup POST -Body @{ Status = 'completed' } -WhatIf | Should -BeNullOrEmpty
        (Get-TwilioRoom standup).Status | Should -Be 'in-progress'
        (Invoke-TwilioVideoRequest /v1/Rooms/standup -WhatIf).unique_name | Should -Be 'standup'
    }

    It 'is one error where it fails' {
        Invoke-TwilioVideoRequest /v1/Rooms/nowhere -ErrorVariable problem -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $problem | Should -HaveCount 1
        $problem.FullyQualifiedErrorId | Should -BeLike 'TwilioApi.20404*'
    }

    It 'refuses <Name>' -ForEach @(
        @{ Name = 'a path that leads up'; Send = { Invoke-TwilioVideoRequest /v1/Rooms/../Recordings }; Text = '*can''t stand in a path*' }
        @{ Name = 'an empty part'; Send = { Invoke-TwilioVideoRequest /v1/Rooms//Participants }; Text = '*can''t stand in a path*' }
        @{ Name = 'a query in the path'; Send = { Invoke-TwilioVideoRequest '/v1/Rooms?Status=completed' }; Text = '*go into -Query*' }
        @{ Name = 'a path without a version'; Send = { Invoke-TwilioVideoRequest /Rooms/x }; Text = '*begins with a version*' }
        @{ Name = 'another host'; Send = { Invoke-TwilioVideoRequest https://example.com/v1/Rooms }; Text = '*credentials would have gone along*' }
        @{ Name = 'a host in front of the path'; Send = { Invoke-TwilioVideoRequest //example.com/v1/Rooms }; Text = '*begins with a version*' }
        @{ Name = 'a body of a GET'; Send = { Invoke-TwilioVideoRequest /v1/Rooms -Body @{ a = 1 } }; Text = '*no body*' }
        @{ Name = 'all pages of a change'; Send = { Invoke-TwilioVideoRequest /v1/Rooms POST -Body @{ a = 1 } -All }; Text = '*-All follows*' }
        @{ Name = 'all pages of one thing'; Send = { Invoke-TwilioVideoRequest /v1/Rooms/standup -All }; Text = '*Leave it out*' }
        @{ Name = 'an empty list'; Send = { Invoke-TwilioVideoRequest /v1/Rooms/standup POST -Body @{ Rules = @() } }; Text = '*empty list*' }
    ) {
        $ErrorActionPreference = 'Continue'
        $output = & $Send 2>&1
        @($output | Where-Object { $_ -isnot [Management.Automation.ErrorRecord] }) | Should -HaveCount 0
        "$output" | Should -BeLike $Text
    }

    It 'can be mocked' {
        Mock Invoke-TwilioVideoRequest { [pscustomobject]@{ sid = 'x' } }
        (Invoke-TwilioVideoRequest /v9/Anything).sid | Should -Be 'x'
    }
}
