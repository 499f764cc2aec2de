# What an administrator types first, and what comes of it.
BeforeAll {
    . $PSScriptRoot/Fixtures/Module.ps1
    $seed = Join-Path $Root 'seeds/demo.json'
    Connect-TwilioVideo -Emulator -Seed $seed

    function Get-Message([scriptblock] $Script) {
        $failures = @()
        try { & $Script 2>&1 | ForEach-Object { if ($_ -is [Management.Automation.ErrorRecord]) { $failures += $_ } } } catch { $failures += $_ }
        ($failures | ForEach-Object { "$_ $(if ($_.ErrorDetails) { $_.ErrorDetails.RecommendedAction })" }) -join "`n"
    }

    function Get-WhatIf([string] $Command) {
        $file = Join-Path $TestDrive 'transcript.txt'
        Start-Transcript $file -Force | Out-Null
        try { Invoke-Expression $Command | Out-Null } finally { Stop-Transcript | Out-Null }
        ((Get-Content $file -Raw) -replace '\r?\n', ' ')
    }
}

AfterAll { Disconnect-TwilioVideo }

Describe 'Who is where' {
    It 'is sorted by stay, with the room beside' {
        $people = Get-TwilioRoomParticipant | Sort-Object Stay -Descending

        $people[0].Identity | Should -Be 'priya@example.com'
        $people[0].RoomName | Should -Be 'board-review'
        $people[0].Stay | Should -BeOfType ([timespan])
        $people[0].Stay | Should -BeGreaterThan $people[-1].Stay
    }

    It 'keeps the rooms together and in their order' {
        $rooms = @(Get-TwilioRoom).UniqueName

        @(Get-TwilioRoomParticipant | ForEach-Object RoomName | Select-Object -Unique) | Should -Be $rooms
    }

    It 'takes several identities and statuses' {
        $both = Get-TwilioRoomParticipant -Identity 'guest-*', 'alice' -Status connected, disconnected

        $both.Identity | Should -Contain 'alice'
        @($both | Group-Object Sid | Where-Object Count -gt 1) | Should -HaveCount 0
    }

    It 'reads no room too many for -First' {
        @(Get-TwilioRoomParticipant -First 2) | Should -HaveCount 2
    }

    It 'is an error for a room that is empty or null, or that an object does not name: <Name>' -ForEach @(
        @{ Name = 'empty'; Script = { Get-TwilioRoomParticipant '' } }
        @{ Name = 'null'; Script = { Get-TwilioRoomParticipant -RoomSid $null } }
        @{ Name = 'null from the pipeline'; Script = { $null | Get-TwilioRoomParticipant } }
        @{ Name = 'a stranger'; Script = { [pscustomobject]@{ Name = 'standup'; Id = 1 } | Get-TwilioRoomParticipant } }
        @{ Name = 'a process'; Script = { Get-Process -Id $PID | Get-TwilioRoomParticipant } }
        @{ Name = 'a participant without a room'; Script = { Get-TwilioRoomParticipant -Sid alice } }
    ) {
        $written = @()
        try { $written = @(& $Script 2>$null) } catch { $null = $_ }

        $written | Should -HaveCount 0
        Get-Message $Script | Should -Not -BeNullOrEmpty
    }

    It 'survives <Format>' -ForEach @(
        @{ Format = 'CSV'; Trip = { param($people, $file) $people | Export-Csv $file -NoTypeInformation; Import-Csv $file } }
        @{ Format = 'CLIXML'; Trip = { param($people, $file) $people | Export-Clixml $file; Import-Clixml $file } }
        @{ Format = 'JSON'; Trip = { param($people, $file) $people | ConvertTo-Json -Depth 3 | Set-Content $file; Get-Content $file -Raw | ConvertFrom-Json } }
    ) {
        $people = @(Get-TwilioRoomParticipant standup)

        $back = @(& $Trip $people (Join-Path $TestDrive 'people'))

        $back.RoomName | Should -Be $people.RoomName
        $span = if ($Format -eq 'JSON') { [timespan]::FromTicks($back[0].Stay.Ticks) } else { [timespan]$back[0].Stay }
        [math]::Abs(($span - $people[0].Stay).TotalSeconds) | Should -BeLessThan 60
        if ($Format -eq 'CSV') { $back[0].Links | Should -Match '^anonymize, published_tracks' }
    }
}

Describe 'Rooms' {
    It 'have an age and, where asked for, a number of participants' {
        $rooms = @(Get-TwilioRoom -IncludeParticipantCount)

        ($rooms | Measure-Object ParticipantCount -Sum).Sum | Should -Be @(Get-TwilioRoomParticipant).Count
        ($rooms | Sort-Object Age)[-1].UniqueName | Should -Be 'board-review'
        ($rooms | Out-String -Width 120) | Should -Match 'ParticipantCount'
        (Get-TwilioRoom -RoomSid standup -IncludeParticipantCount).ParticipantCount | Should -Be 4
    }

    It 'are found by wildcards, several names and several statuses' {
        @(Get-TwilioRoom -UniqueName support*).UniqueName | Sort-Object | Should -Be 'support-4711', 'support-4712'
        @(Get-TwilioRoom -UniqueName 'all-hands', 'stand*' -Status completed, in-progress).UniqueName | Sort-Object | Should -Be 'all-hands', 'standup'
    }

    It 'warn of a name that matches only in another case' {
        Get-TwilioRoom -UniqueName SUPPORT* -WarningVariable warning -WarningAction SilentlyContinue | Should -BeNullOrEmpty
        "$warning" | Should -Match 'support-471. matches only if its case is ignored|case-sensitive'
    }

    It 'complete for -UniqueName' {
        (TabExpansion2 'Get-TwilioRoom -UniqueName sta' 30).CompletionMatches.CompletionText | Should -Contain 'standup'
    }
}

Describe 'The verbs and names that people type' {
    It 'names the person and the room: <Command>' -ForEach @(
        @{ Command = 'Disconnect-TwilioRoomParticipant standup alice -WhatIf' }
        @{ Command = 'Disconnect-TwilioRoomParticipant -Room standup -Identity alice -WhatIf' }
        @{ Command = 'Set-TwilioRoomParticipant -RoomName standup -Participant alice -Status disconnected -WhatIf' }
        @{ Command = '[pscustomobject]@{ UniqueName = "standup"; Identity = "alice" } | Disconnect-TwilioRoomParticipant -WhatIf' }
        @{ Command = '"Identity,UniqueName`nalice,standup" | ConvertFrom-Csv | Disconnect-TwilioRoomParticipant -WhatIf' }
        @{ Command = 'Get-TwilioRoomParticipant -Identity alice | Disconnect-TwilioRoomParticipant -WhatIf' }
        @{ Command = 'Get-TwilioRoomParticipant -Identity alice | Select-Object Sid, Identity, RoomSid, RoomName | Disconnect-TwilioRoomParticipant -WhatIf' }
        @{ Command = 'Get-TwilioRoomParticipant standup -Identity alice | Select-Object Sid, Identity | Disconnect-TwilioRoomParticipant -RoomSid standup -WhatIf' }
    ) {
        Get-WhatIf $Command | Should -Match 'alice.*in room standup'
    }

    It 'takes the names of the API: <Json>' -ForEach @(
        @{ Json = '{"sid":"PA11111111111111111111111111111111","room_sid":"RM11111111111111111111111111111111"}' }
        @{ Json = '{"ParticipantSid":"PA11111111111111111111111111111111","RoomSid":"RM11111111111111111111111111111111"}' }
        @{ Json = '{"participant_sid":"PA11111111111111111111111111111111","room_sid":"RM11111111111111111111111111111111"}' }
    ) {
        Get-WhatIf "'$Json' | ConvertFrom-Json | Disconnect-TwilioRoomParticipant -WhatIf" | Should -Match 'PA1{32} in room RM1{32}'
        Get-WhatIf "'$Json' | ConvertFrom-Json | Set-TwilioRoomParticipant -Status disconnected -WhatIf" | Should -Match 'PA1{32} in room RM1{32}'
    }

    It 'ends rooms that the API describes' {
        Get-WhatIf "'{`"sid`":`"RM11111111111111111111111111111111`",`"unique_name`":`"x`"}' | ConvertFrom-Json | Stop-TwilioRoom -WhatIf" | Should -Match 'room x \(RM1{32}\)'
    }

    It 'takes the SID of a participant and not the identity where an object has both' {
        $alice = Get-TwilioRoomParticipant standup alice

        ($alice | Get-TwilioSubscribeRule).ParticipantSid | Should -Be $alice.Sid
    }

    It 'asks before a room ends, and ends it' {
        (Get-Command Stop-TwilioRoom).ImplementingType.GetCustomAttributes([Management.Automation.CmdletAttribute], $true)[0].ConfirmImpact | Should -Be 'High'
        Connect-TwilioVideo -Emulator -Seed @{ Rooms = 'one' } -Name scratch
        (Stop-TwilioRoom one -Confirm:$false).Status | Should -Be 'completed'
        (Stop-TwilioRoom one -Confirm:$false).Status | Should -Be 'completed'
        Disconnect-TwilioVideo
        Connect-TwilioVideo -Emulator -Seed $seed
    }

    It 'offers the accepted status first: <Command>' -ForEach @(
        @{ Command = 'Set-TwilioRoom x -Status '; First = 'completed' }
    ) {
        (TabExpansion2 $Command $Command.Length).CompletionMatches[0].CompletionText | Should -Be $First
    }
}

Describe 'Errors' {
    It 'says what is wrong: <Expected>' -ForEach @(
        @{ Script = { ' RM11111111111111111111111111111111' | Get-TwilioRoom }; Expected = 'blanks around it' }
        @{ Script = { Get-TwilioRoom '"RM11111111111111111111111111111111"' }; Expected = 'quotes around it' }
        @{ Script = { "Identity;RoomSid`nalice;standup" | ConvertFrom-Csv | Disconnect-TwilioRoomParticipant }; Expected = "-Delimiter ';'" }
        @{ Script = { Get-TwilioRoomParticipant standup nobody }; Expected = 'nobody.*room standup.*spelling' }
        @{ Script = { Get-TwilioRoom nowhere }; Expected = 'Room nowhere.*spelling' }
        @{ Script = { Get-TwilioRoom | Get-TwilioRoomParticipant alice }; Expected = 'use -Identity' }
        @{ Script = { Get-TwilioRoom -Connection nosuch }; Expected = "named 'nosuch'" }
    ) {
        Get-Message $Script | Should -Match $Expected
    }

    It 'can be made for a mock as the service makes them' {
        $failure = [TwilioVideo.TwilioVideoException]::new('No.', 404, 20404, 'RQ1')

        $failure.StatusCode, $failure.Code, $failure.RequestId | Should -Be 404, 20404, 'RQ1'
        $failure.Kind | Should -Be 'Api'
    }
}

Describe 'Several accounts' {
    BeforeAll {
        Connect-TwilioVideo -Emulator -Seed @{ Rooms = 'one' } -Name first
        Connect-TwilioVideo -Emulator -Seed @{ Rooms = 'two' } -Name second
    }

    AfterAll {
        Disconnect-TwilioVideo -Connection first
        Disconnect-TwilioVideo -Connection second
        Connect-TwilioVideo -Emulator -Seed $seed
    }

    It 'are named' {
        (Get-TwilioRoom -Connection FIRST).UniqueName | Should -Be 'one'
        (Get-TwilioVideoConnection -ListAvailable).Name | Should -Be 'first', 'second'
        (Get-TwilioVideoConnection).Name | Should -Be 'second'
        (TabExpansion2 'Get-TwilioRoom -Connection fi' 29).CompletionMatches.CompletionText | Should -Be 'first'
    }

    It 'stand above tables' {
        (Get-TwilioRoom -Connection first | Out-String) | Should -Match 'Account: first \(AC'
    }

    It 'are chosen again by name, without a request' {
        Connect-TwilioVideo -Connection first
        (Get-TwilioRoom).UniqueName | Should -Be 'one'
        (Get-TwilioVideoConnection).IsCurrent | Should -BeTrue
    }
}

Describe 'One account' {
    It 'has no heading' {
        (Get-TwilioRoom | Out-String) | Should -Not -Match 'Account'
    }
}

Describe 'A download' {
    BeforeAll {
        Connect-TwilioVideo -Emulator -Seed @{ Rooms = @(@{ UniqueName = 'over'; Status = 'completed'; Recordings = 'audio', 'video' }) }
    }

    It 'goes into a folder that is not there yet' {
        $folder = Join-Path $TestDrive 'recordings'

        @(Get-TwilioRecording | Save-TwilioRecording -Path $folder) | Should -HaveCount 2
        $folder | Should -Exist
        (Get-Item $folder).PSIsContainer | Should -BeTrue
    }

    It 'names a folder that is missing, and one that has the file already' {
        Get-Message { Get-TwilioRecording -First 1 | Save-TwilioRecording -Path (Join-Path $TestDrive 'nowhere/camera.mkv') } | Should -Match "folder '.*nowhere' does not exist.*Create the folder"
        $null = Get-TwilioRecording -First 1 | Save-TwilioRecording -Path (Join-Path $TestDrive 'twice/')
        $message = Get-Message { Get-TwilioRecording -First 1 | Save-TwilioRecording -Path (Join-Path $TestDrive 'twice/') }
        $message | Should -Match 'Use -Force'
        $message | Should -Not -Match 'Correct the input'
    }

    It 'has lengths' {
        (Get-TwilioRecording)[0].Length | Should -BeOfType ([timespan])
    }
}
