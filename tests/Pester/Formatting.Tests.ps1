BeforeAll {
    . $PSScriptRoot/Fixtures/Module.ps1
    $long = 'a-person-with-a-name-that-is-much-longer-than-any-column-of-a-table-could-ever-be-' + 'x' * 46
    Connect-TwilioVideo -Emulator -Seed @{
        Rooms = @(
            @{ UniqueName = 'standup'; MinutesAgo = 15000; Participants = @(@{ Identity = 'alice'; MinutesAgo = 14000 }, @{ Identity = 'bob'; MinutesAgo = 61; EndedMinutesAgo = 1 }, @{ Identity = $long; MinutesAgo = 3 }) }
            @{ UniqueName = 'x' * 128; MaxParticipants = 50 }
            @{ MinutesAgo = 3 }
        )
    }

    function Get-Line($Things) {
        @(($Things | Out-String -Width 120) -split '\r?\n' | ForEach-Object { $_ -replace '\x1b\[[0-9;]*m' } | Where-Object { $_.Trim() })
    }
}

Describe 'The table of <Of>' -ForEach @(
    @{ Of = 'rooms'; Get = { Get-TwilioRoom }; Columns = 'UniqueName', 'Status', 'Type', 'Age', 'MaxParticipants', 'Sid'; Whole = 'Sid' }
    @{ Of = 'participants'; Get = { Get-TwilioRoomParticipant standup }; Columns = 'RoomName', 'Identity', 'Status', 'Stay', 'Sid'; Whole = 'Sid' }
    @{ Of = 'the connection'; Get = { Get-TwilioVideoConnection }; Columns = 'Name', 'AccountSid', 'IsEmulator', 'IsCurrent', 'BaseUri'; Whole = 'AccountSid' }
) {
    BeforeAll {
        $things = @(& $Get)
        $lines = Get-Line $things
    }

    It 'has one line a thing, under a header and a rule' {
        $lines | Should -HaveCount (2 + $things.Count)
    }

    It 'is not wider than 120 columns' {
        $lines | ForEach-Object { $_.TrimEnd().Length | Should -BeLessOrEqual 120 }
    }

    It 'has all its columns at 120' {
        ($lines[0].Trim() -split '\s+') | Should -Be $Columns
    }

    It 'cuts no SID' {
        foreach ($property in $Whole) {
            foreach ($thing in $things) {
                ($lines -join "`n") | Should -Match $thing.$property
            }
        }
    }
}

Describe 'What a table says' {
    It 'of a stay is how long it has been' {
        (Get-Line (Get-TwilioRoomParticipant standup -Identity alice))[-1] | Should -Match '\s9d 17h\s'
    }

    It 'of a stay that is over is how long it was' {
        (Get-Line (Get-TwilioRoomParticipant standup -Status disconnected))[-1] | Should -Match '\s1h 00m\s'
    }

    It 'of a thing without any value is no error: <_>' -ForEach 'TwilioVideo.Room', 'TwilioVideo.RoomParticipant' {
        $Error.Clear()
        $null = Get-Line (New-Object $_)

        $Error | Should -HaveCount 0
    }

    It 'is the same after CLIXML' {
        $people = Get-TwilioRoomParticipant standup -Identity alice
        $file = Join-Path $TestDrive 'people.xml'
        $people | Export-Clixml $file

        Get-Line (Import-Clixml $file) | Should -Be (Get-Line $people)
    }

    It 'is written in strict mode without an error' {
        $Error.Clear()
        $null = Get-Line (Get-TwilioRoom)
        $null = Get-TwilioRoom | Format-List | Out-String
        $null = Get-TwilioRoomParticipant standup | Format-List | Out-String

        $Error | Should -HaveCount 0
    }
}

Describe 'The list view' {
    It 'of a <Of> shows what the table has no room for' -ForEach @(
        @{ Of = 'room'; Get = { Get-TwilioRoom standup }; Shown = 'MaxParticipantDuration', 'EmptyRoomTimeout', 'VideoCodecs', 'DateCreated', 'Url' }
        @{ Of = 'participant'; Get = { Get-TwilioRoomParticipant standup -Identity alice }; Shown = 'StartTime', 'DateUpdated', 'AccountSid', 'Url' }
        @{ Of = 'connection'; Get = { Get-TwilioVideoConnection }; Shown = 'Region', 'Edge', 'IsClosed' }
    ) {
        $text = & $Get | Format-List | Out-String

        $Shown | ForEach-Object { $text | Should -Match "(?m)^\S*$_\s" }
    }
}

Describe 'The table of saved files' {
    It 'is the one that Get-ChildItem has' {
        Connect-TwilioVideo -Emulator -Seed @{ Rooms = @(@{ UniqueName = 'over'; Status = 'completed'; Recordings = 'audio', 'video' }) }
        $saved = Get-TwilioRecording | Save-TwilioRecording -Path (Join-Path $TestDrive 'saved/') | Sort-Object Name

        Get-Line $saved | Should -Be (Get-Line (Get-ChildItem (Join-Path $TestDrive 'saved') | Sort-Object Name))
        (Get-Line $saved)[-1] | Should -Match '\s262144\s'
    }
}
