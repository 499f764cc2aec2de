# Names are chosen by whoever joins a room. No view lets through what a terminal would obey.
BeforeDiscovery {
    . $PSScriptRoot/Fixtures/Module.ps1
    $chosen = @(
        @{ Type = 'Room'; Chosen = 'UniqueName', 'StatusCallback' }
        @{ Type = 'RoomParticipant'; Chosen = , 'Identity' }
        @{ Type = 'RoomInsight'; Chosen = 'RoomName', 'StatusCallback' }
        @{ Type = 'RoomParticipantInsight'; Chosen = 'ParticipantIdentity', 'Properties', 'PublisherInfo' }
        @{ Type = 'PublishedTrack'; Chosen = , 'Name' }
        @{ Type = 'SubscribedTrack'; Chosen = , 'Name' }
        @{ Type = 'RecordingRule'; Chosen = 'Publisher', 'Track' }
        @{ Type = 'RecordingRules'; Chosen = , 'Rules' }
        @{ Type = 'SubscribeRule'; Chosen = 'Publisher', 'Track' }
        @{ Type = 'SubscribeRules'; Chosen = , 'Rules' }
        @{ Type = 'Transcription'; Chosen = , 'Configuration' }
        @{ Type = 'Recording'; Chosen = 'TrackName', 'StatusCallback', 'MediaExternalLocation' }
        @{ Type = 'RecordingSettings'; Chosen = 'FriendlyName', 'AwsS3Url' }
        @{ Type = 'Composition'; Chosen = 'VideoLayout', 'AudioSources', 'AudioSourcesExcluded', 'StatusCallback', 'MediaExternalLocation' }
        @{ Type = 'CompositionHook'; Chosen = 'FriendlyName', 'VideoLayout', 'AudioSources', 'AudioSourcesExcluded', 'StatusCallback' }
        @{ Type = 'CompositionSettings'; Chosen = 'FriendlyName', 'AwsS3Url' }
        @{ Type = 'AccessToken'; Chosen = 'Identity', 'Room' }
        @{ Type = 'AccessTokenReport'; Chosen = 'Identity', 'Room', 'Problems' }
        @{ Type = 'SignatureReport'; Chosen = , 'Message' }
        @{ Type = 'EmulatorEventResult'; Chosen = 'Identity', 'RoomName' }
        @{ Type = 'RoomInsight'; Chosen = , 'RoomName' }
        @{ Type = 'RoomParticipantInsight'; Chosen = 'ParticipantIdentity', 'RoomName' }
        @{ Type = 'VideoEvent'; Chosen = 'Event', 'RoomName' }
        @{ Type = 'RoomEvent'; Chosen = 'Event', 'RoomName' }
        @{ Type = 'ParticipantEvent'; Chosen = 'Event', 'Identity', 'RoomName' }
        @{ Type = 'TrackEvent'; Chosen = 'Event', 'Identity', 'RoomName', 'TrackName' }
        @{ Type = 'RecordingEvent'; Chosen = 'Event', 'Identity', 'RoomName', 'TrackName', 'MediaExternalLocation' }
        @{ Type = 'CompositionEvent'; Chosen = 'Event', 'RoomName', 'HookFriendlyName', 'MediaExternalLocation', 'ErrorMessage' }
    )
    $views = ([xml](Get-Content (Join-Path (Split-Path $Manifest) 'TwilioVideo.Format.ps1xml') -Raw)).Configuration.ViewDefinitions.View
    $inTable = foreach ($one in $chosen) {
        $columns = ($views | Where-Object { $_['TableControl'] -and $_.Name -eq "TwilioVideo.$($one.Type)" }).TableControl.TableHeaders.TableColumnHeader.Label
        $one.Chosen | Where-Object { $_ -in $columns } | ForEach-Object { @{ Type = $one.Type; Property = $_ } }
    }
    $inList = foreach ($one in $chosen) {
        $one.Chosen | ForEach-Object { @{ Type = $one.Type; Property = $_ } }
    }
}

BeforeAll {
    . $PSScriptRoot/Fixtures/Module.ps1
    # Colour, a window's title, C1, a text turned round, hidden characters and every way to begin a line.
    $name = -join ('a', 0x1B, '[35mb', 0x1B, ']0;c', 0x07, 'd', 0x9B, '2Je', 0x202E, 'f', 0x2066, 'g', 0x200B, 'h', 0x0D, 0x0A, 'i', 0x2028, 'j', 0x7F, 'k' |
            ForEach-Object { if ($_ -is [int]) { [char]$_ } else { $_ } })
    $shown = -join ('a', '[35mb', ']0;c', 'd', '2Je', 'f', 'g', 'h', '', 'i', 'j', 'k' -join [char]0xFFFD)

    function New-HostileObject([string] $Type, [string] $Property) {
        $value = $name
        if ($Property -eq 'Rules') {
            $rule = New-Object "TwilioVideo.$($Type.TrimEnd('s'))" -Property @{ Type = 'include'; Publisher = $name }
            $value = New-Object "TwilioVideo.$($Type.TrimEnd('s'))[]" 1
            $value[0] = $rule
        }

        if ($Property -eq 'Problems') {
            $value = [TwilioVideo.AccessTokenProblem[]] @{ Message = $name }
        }

        New-Object "TwilioVideo.$Type" -Property @{ $Property = $value }
    }

    # What the shell itself writes is known: a few colours, and lines.
    function Get-ControlCharacter($Screen) {
        ($Screen -replace '\x1b\[(0|31|32|33|32;1|32;1;3)m' -replace '\r?\n').ToCharArray() |
            Where-Object { [char]::IsControl($_) -or [char]::GetUnicodeCategory($_) -in 'Format', 'LineSeparator' }
    }
}

Describe 'A name with control characters' {
    BeforeAll {
        if ($PSVersionTable.PSVersion.Major -ge 7) {
            $before = $PSStyle.OutputRendering
            $PSStyle.OutputRendering = 'Ansi'
        }
    }

    AfterAll {
        if ($PSVersionTable.PSVersion.Major -ge 7) {
            $PSStyle.OutputRendering = $before
        }
    }

    It 'is sanitized as <Property> in the table of a <Type>' -ForEach $inTable {
        $screen = New-HostileObject $Type $Property | Format-Table | Out-String -Width 300

        $screen | Should -BeLike ('*' + [WildcardPattern]::Escape($shown.Substring(0, 12)) + '*')
        Get-ControlCharacter $screen | Should -BeNullOrEmpty
    }

    It 'is sanitized as <Property> in the list of a <Type>' -ForEach $inList {
        $screen = New-HostileObject $Type $Property | Format-List | Out-String -Width 300

        $screen | Should -BeLike ('*' + [WildcardPattern]::Escape($shown) + '*')
        Get-ControlCharacter $screen | Should -BeNullOrEmpty
    }

    It 'is sanitized for a <Type> from a file: <Property>' -ForEach $inList {
        $file = Join-Path $TestDrive 'thing.xml'
        New-HostileObject $Type $Property | Export-Clixml $file
        $screen = (Import-Clixml $file | Format-List | Out-String -Width 300) + (Import-Clixml $file | Format-Table | Out-String -Width 300)

        $screen | Should -BeLike ('*' + [WildcardPattern]::Escape($shown) + '*')
        Get-ControlCharacter $screen | Should -BeNullOrEmpty
    }

    It 'is sanitized as the status of a <_>' -ForEach 'Room', 'RoomParticipant', 'Recording', 'Composition', 'Transcription' {
        $screen = (New-HostileObject $_ Status | Format-List | Out-String -Width 300) + (New-HostileObject $_ Status | Format-Table | Out-String -Width 300)

        $screen | Should -BeLike ('*' + [WildcardPattern]::Escape($shown) + '*')
        Get-ControlCharacter $screen | Should -BeNullOrEmpty
    }

    It 'is tested in every view' -ForEach @(@{ Looked = @($inList.Type) + 'ChangeSummary', 'TwilioVideoConnection' | Sort-Object -Unique; Views = @($views.Name -replace '#.*' | Sort-Object -Unique) }) {
        $Views | Should -Be @($Looked | ForEach-Object { "TwilioVideo.$_" })
    }

    It 'isn''t changed in the object' {
        $one = New-HostileObject RoomParticipant Identity
        $null = $one | Out-String

        $one.Identity | Should -BeExactly $name
    }

    It 'doesn''t include names like <_>' -ForEach "Zo$([char]0xEB)", ([char]::ConvertFromUtf32(0x1F469) + [char]0x200D + [char]::ConvertFromUtf32(0x1F467)), "$([char]0x540D)$([char]0x524D)", "$([char]0x642)$([char]0x647)$([char]0x648)$([char]0x629)" {
        New-Object TwilioVideo.RoomParticipant -Property @{ Identity = $_ } | Format-List | Out-String -Width 300 | Should -BeLike "*$_*"
    }
}

Describe 'The message of -WhatIf' {
    It 'is sanitized' {
        $file = Join-Path $TestDrive 'said.txt'
        $null = Start-Transcript $file
        try {
            Connect-TwilioVideo -Emulator
            New-HostileObject RoomParticipant Identity | ForEach-Object { $_.Sid = 'PA' + '0' * 32; $_.RoomSid = 'RM' + '0' * 32; $_ } | Set-TwilioRoomParticipant -Status disconnected -WhatIf
        }
        finally {
            $null = Stop-Transcript
        }

        $line = @(Get-Content $file | Where-Object { $_ -like 'What if*' })
        $line | Should -HaveCount 1
        $line[0] | Should -BeLike ('*' + [WildcardPattern]::Escape($shown) + '*')
        Get-ControlCharacter $line[0] | Should -BeNullOrEmpty
    }
}
