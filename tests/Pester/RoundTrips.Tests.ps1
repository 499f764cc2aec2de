BeforeAll {
    . $PSScriptRoot/Fixtures/Module.ps1
}

Describe 'Participants from <Through>' -ForEach @(
    @{ Through = 'a CSV file'; Travel = { param($Things, $File) $Things | Export-Csv $File -NoTypeInformation; Import-Csv $File } }
    @{ Through = 'CSV text with a semicolon'; Travel = { param($Things) $Things | ConvertTo-Csv -Delimiter ';' | ConvertFrom-Csv -Delimiter ';' } }
    @{ Through = 'JSON'; Travel = { param($Things, $File) ConvertTo-Json @($Things) -Depth 5 | Set-Content $File; Get-Content $File -Raw | ConvertFrom-Json | ForEach-Object { $_ } } }
    @{ Through = 'an object with names in another case'; Travel = { param($Things) $Things | ForEach-Object { [pscustomobject]@{ roomSid = $_.RoomSid; sid = $_.Sid } } } }
    @{ Through = 'CLIXML'; Travel = { param($Things, $File) $Things | Export-Clixml $File; Import-Clixml $File } }
    @{ Through = 'remoting serialisation'; Travel = { param($Things) [Management.Automation.PSSerializer]::Deserialize([Management.Automation.PSSerializer]::Serialize($Things)) | ForEach-Object { $_ } } }
    @{ Through = 'Select-Object'; Travel = { param($Things) $Things | Select-Object RoomSid, Sid } }
    @{ Through = 'Select-Object *'; Travel = { param($Things) $Things | Select-Object * } }
    @{ Through = 'a plain object'; Travel = { param($Things) $Things | ForEach-Object { [pscustomobject]@{ RoomSid = $_.RoomSid; Sid = $_.Sid } } } }
    @{ Through = 'a typed object from a hashtable'; Travel = { param($Things) $Things | ForEach-Object { [TwilioVideo.RoomParticipant]@{ RoomSid = $_.RoomSid; Sid = $_.Sid } } } }
    @{ Through = 'Add-Member'; Travel = { param($Things) $Things | Add-Member -NotePropertyName Reason -NotePropertyValue 'too loud' -PassThru } }
) {
    BeforeEach {
        Connect-TwilioVideo -Emulator -Seed $StandupSeed
        $guests = Get-TwilioRoom | Get-TwilioRoomParticipant -Identity 'guest-*'
        $travelled = @(& $Travel $guests (Join-Path $TestDrive "$([guid]::NewGuid())"))
    }

    It 'are complete' {
        $travelled | Should -HaveCount 3
    }

    It 'can be disconnected' {
        $gone = $travelled | Set-TwilioRoomParticipant -Status disconnected -ErrorVariable problems

        $problems | Should -BeNullOrEmpty
        ($gone.Identity | Sort-Object) -join ' ' | Should -Be 'guest-12 guest-19 guest-7'
        (Get-TwilioRoom | Get-TwilioRoomParticipant).Identity | Should -Be 'alice', 'bob', 'carol'
    }

    It 'can be refreshed, each as one participant' {
        $again = $travelled | Get-TwilioRoomParticipant -ErrorVariable problems

        $problems | Should -BeNullOrEmpty
        $again.Sid | Should -Be $guests.Sid
    }
}

Describe 'Rooms from <Through>' -ForEach @(
    @{ Through = 'a CSV file'; Travel = { param($Things, $File) $Things | Export-Csv $File -NoTypeInformation; Import-Csv $File } }
    @{ Through = 'JSON'; Travel = { param($Things) ConvertTo-Json @($Things) -Depth 5 | ConvertFrom-Json | ForEach-Object { $_ } } }
    @{ Through = 'CLIXML'; Travel = { param($Things, $File) $Things | Export-Clixml $File; Import-Clixml $File } }
    @{ Through = 'a typed object from a hashtable'; Travel = { param($Things) $Things | ForEach-Object { [TwilioVideo.Room]@{ RoomSid = $_.RoomSid } } } }
    @{ Through = 'a typed object with Sid only'; Travel = { param($Things) $Things | ForEach-Object { [TwilioVideo.Room]@{ Sid = $_.Sid } } } }
) {
    BeforeEach {
        $null = Connect-TwilioVideo -Emulator -Seed $StandupSeed
        $rooms = Get-TwilioRoom
        $travelled = @(& $Travel $rooms (Join-Path $TestDrive "$([guid]::NewGuid())"))
    }

    It 'list their participants' {
        ($travelled | Get-TwilioRoomParticipant).Identity | Should -Be 'alice', 'bob', 'guest-7', 'carol', 'guest-12', 'guest-19'
    }

    It 'can be refreshed' {
        ($travelled | Get-TwilioRoom).UniqueName | Should -Be 'standup', 'support'
    }

    It 'can be ended' {
        ($travelled | Set-TwilioRoom -Status completed -Confirm:$false).Status | Should -Be 'completed', 'completed'
    }
}

Describe 'A typed object from CSV' {
    BeforeAll {
        Connect-TwilioVideo -Emulator -Seed @{ Rooms = @(@{ UniqueName = 'standup'; MinutesAgo = 90; Participants = @(@{ Identity = 'dora, "the" boss'; MinutesAgo = 61; EndedMinutesAgo = 1 }) }) }
        $dora = Get-TwilioRoomParticipant standup -Status disconnected
        $row = $dora | ConvertTo-Csv | ConvertFrom-Csv
        $typed = [TwilioVideo.RoomParticipant]@{
            Sid = $row.Sid; RoomSid = $row.RoomSid; Identity = $row.Identity; Status = $row.Status
            StartTime = $row.StartTime; EndTime = $row.EndTime; Duration = $row.Duration
        }
    }

    It 'keeps <_>' -ForEach 'Sid', 'RoomSid', 'Identity', 'Status', 'StartTime', 'EndTime', 'Duration' {
        $typed.$_ | Should -BeExactly $dora.$_
        $typed.$_ | Should -Not -BeNullOrEmpty
    }

    It 'has times that can be compared with Get-Date' {
        $typed.StartTime -lt (Get-Date).AddMinutes(-60) | Should -BeTrue
        $typed.StartTime -gt (Get-Date).AddMinutes(-63) | Should -BeTrue
    }
}

Describe 'Participants from a job' {
    BeforeAll {
        $seed = $StandupSeed.Clone()
        $seed.AccountSid = 'AC' + 'a' * 32
        $job = Start-Job {
            Import-Module $using:Manifest
            Connect-TwilioVideo -Emulator -Seed $using:seed
            Get-TwilioRoom | Get-TwilioRoomParticipant -Identity 'guest-*'
            Set-TwilioRoomParticipant standup nobody disconnected
        }
        $null = Wait-Job $job -Timeout 60
        $guests = Receive-Job $job -ErrorVariable problems -ErrorAction SilentlyContinue
        Remove-Job $job -Force
    }

    It 'can be disconnected here' {
        # An emulator of the same account with the same rooms gives them the same SIDs, so these people are here too.
        Connect-TwilioVideo -Emulator -Seed $seed
        $guests | Should -HaveCount 3
        $guests[0].PSObject.TypeNames[0] | Should -BeExactly 'Deserialized.TwilioVideo.RoomParticipant'
        $gone = $guests | Set-TwilioRoomParticipant -Status disconnected

        $gone | Should -HaveCount 3
        (Get-TwilioRoom | Get-TwilioRoomParticipant).Identity | Should -Be 'alice', 'bob', 'carol'
    }

    It 'have the same view' {
        ($guests | Out-String -Width 120) -split '\r?\n' | Where-Object { $_ -match 'guest-7\s+connected\s+\d+s\s+PA' } | Should -HaveCount 1
    }

    It 'have errors with ID and target' {
        $problems | Should -HaveCount 1
        $problems[0].FullyQualifiedErrorId | Should -BeLike 'TwilioApi.20404*'
        $problems[0].TargetObject.Identity | Should -Be 'nobody'
    }
}
