# A spreadsheet runs a text that begins like a formula, and identities are chosen by whoever joins a room.
BeforeDiscovery {
    . $PSScriptRoot/Fixtures/Module.ps1
    $writing = Get-ChildItem (Join-Path $Root 'docs/en-US'), (Join-Path $Root 'samples/runbooks') -File | ForEach-Object {
        $text = Get-Content -Raw $_.FullName
        foreach ($line in [regex]::Matches($text, '(?s)(Get-Twilio|\./)(?:(?!\n\n|```).)*?Export-Csv')) {
            # What has no name in it but SIDs, types and sizes needs no guard.
            if ($line.Value -notmatch 'Select-Object Sid, Type, Size \|') { @{ File = $_.Name; Text = $text } }
        }
    }
}

BeforeAll {
    . $PSScriptRoot/Fixtures/Module.ps1
    $topic = Get-Content -Raw (Join-Path $Root 'docs/en-US/about_TwilioVideo_Runbooks.md')
}

Describe 'A list for a spreadsheet' {
    BeforeAll {
        $line = [regex]::Match($topic, '(?s)### Lists for a spreadsheet.*?```powershell\r?\n(.*?)\r?\n```').Groups[1].Value
        Connect-TwilioVideo -Emulator -Seed @{ Rooms = @(@{ UniqueName = 'standup'; Participants = '=cmd|1', '+1', '-1', '@x', 'alice', 'a=b' }) }
        Push-Location $TestDrive
        & ([scriptblock]::Create($line))
        $rows = Import-Csv people.csv
        Pop-Location
    }

    It 'has an apostrophe before formulas only' {
        $rows.Identity | Sort-Object | Should -Be ("'=cmd|1", "'+1", "'-1", "'@x", 'alice', 'a=b' | Sort-Object)
    }

    It 'can be piped again' {
        ($rows | Set-TwilioRoomParticipant -Status disconnected).Identity | Sort-Object | Should -Be ('=cmd|1', '+1', '-1', '@x', 'alice', 'a=b' | Sort-Object)
    }

    It 'is mentioned where an example exports names to CSV: <File>' -ForEach $writing {
        $Text | Should -Match 'about_TwilioVideo_Runbooks shows how|# about_TwilioVideo_Runbooks'
    }
}
