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

    function Get-OutputLine($Things) {
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
        $lines = Get-OutputLine $things
    }

    It 'has one line per object, after a header and a rule' {
        $lines | Should -HaveCount (2 + $things.Count)
    }

    It 'is not wider than 120 columns' {
        $lines | ForEach-Object { $_.TrimEnd().Length | Should -BeLessOrEqual 120 }
    }

    It 'has all columns at 120' {
        ($lines[0].Trim() -split '\s+') | Should -Be $Columns
    }

    It 'shows complete SIDs' {
        foreach ($property in $Whole) {
            foreach ($thing in $things) {
                ($lines -join "`n") | Should -Match $thing.$property
            }
        }
    }
}

Describe 'The content of a table' {
    It 'shows the duration of a current stay' {
        (Get-OutputLine (Get-TwilioRoomParticipant standup -Identity alice))[-1] | Should -Match '\s9d 17h\s'
    }

    It 'shows the duration of a past stay' {
        (Get-OutputLine (Get-TwilioRoomParticipant standup -Status disconnected))[-1] | Should -Match '\s1h 00m\s'
    }

    It 'has no error for an object without values: <_>' -ForEach 'TwilioVideo.Room', 'TwilioVideo.RoomParticipant' {
        $Error.Clear()
        $null = Get-OutputLine (New-Object $_)

        $Error | Should -HaveCount 0
    }

    It 'is the same after CLIXML' {
        $people = Get-TwilioRoomParticipant standup -Identity alice
        $file = Join-Path $TestDrive 'people.xml'
        $people | Export-Clixml $file

        Get-OutputLine (Import-Clixml $file) | Should -Be (Get-OutputLine $people)
    }

    It 'has no error in strict mode' {
        $Error.Clear()
        $null = Get-OutputLine (Get-TwilioRoom)
        $null = Get-TwilioRoom | Format-List | Out-String
        $null = Get-TwilioRoomParticipant standup | Format-List | Out-String

        $Error | Should -HaveCount 0
    }
}

Describe 'The list view' {
    It 'of a <Of> shows more properties than the table' -ForEach @(
        @{ Of = 'room'; Get = { Get-TwilioRoom standup }; Shown = 'MaxParticipantDuration', 'EmptyRoomTimeout', 'VideoCodecs', 'DateCreated', 'Url' }
        @{ Of = 'participant'; Get = { Get-TwilioRoomParticipant standup -Identity alice }; Shown = 'StartTime', 'DateUpdated', 'AccountSid', 'Url' }
        @{ Of = 'connection'; Get = { Get-TwilioVideoConnection }; Shown = 'Region', 'Edge', 'IsClosed' }
    ) {
        $text = & $Get | Format-List | Out-String

        $Shown | ForEach-Object { $text | Should -Match "(?m)^\S*$_\s" }
    }
}

Describe 'The table of saved files' {
    It 'is the table of Get-ChildItem' {
        Connect-TwilioVideo -Emulator -Seed @{ Rooms = @(@{ UniqueName = 'over'; Status = 'completed'; Recordings = 'audio', 'video' }) }
        $saved = Get-TwilioRecording | Save-TwilioRecording -Path (Join-Path $TestDrive 'saved/') | Sort-Object Name

        Get-OutputLine $saved | Should -Be (Get-OutputLine (Get-ChildItem (Join-Path $TestDrive 'saved') | Sort-Object Name))
        (Get-OutputLine $saved)[-1] | Should -Match '\s262144\s'
    }
}
