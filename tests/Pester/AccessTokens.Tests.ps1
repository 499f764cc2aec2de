# Access tokens as an operator uses them.
BeforeAll {
    . $PSScriptRoot/Fixtures/Module.ps1
}

Describe 'New-TwilioVideoAccessToken' {
    BeforeEach {
        Connect-TwilioVideo -Emulator -Seed $StandupSeed
    }

    It 'returns the token as a secure string' {
        $token = New-TwilioVideoAccessToken erin standup -ValidFor '00:30:00'
        $text = [Net.NetworkCredential]::new('', $token.Token).Password

        $token.Token | Should -BeOfType [securestring]
        $token.ExpiresAt.Kind | Should -Be 'Local'
        ($token.ExpiresAt - (Get-Date)).TotalMinutes | Should -BeGreaterThan 25
        $text | Should -BeLike 'ey*.ey*.*'
        "$token", ($token | Out-String), ($token | Format-List * | Out-String), (ConvertTo-Json $token -Depth 1 -WarningAction Ignore) | Should -Not -BeLike "*$text*"
    }

    It 'accepts the participants of a room from the pipeline, each with its room' {
        $tokens = Get-TwilioRoom | Get-TwilioRoomParticipant | New-TwilioVideoAccessToken

        $tokens | Should -HaveCount 6
        ($tokens | Test-TwilioVideoAccessToken).IsValid | Should -Not -Contain $false
        ($tokens | Where-Object Identity -EQ 'carol').Room | Should -Be (Get-TwilioRoom support).Sid
    }

    It 'accepts a room and identities' {
        (Get-TwilioRoom standup | New-TwilioVideoAccessToken -Identity erin).Identity | Should -Be 'erin'
        ('erin', 'frank' | New-TwilioVideoAccessToken -Room standup).Identity | Should -Be 'erin', 'frank'
    }

    It 'rejects <What>' -ForEach @(
        @{ What = 'a number that PowerShell makes ticks of'; Given = @{ Identity = 'erin'; Room = 'standup'; ValidFor = 30 }; Says = '*shorter than a second*' }
        @{ What = 'more than a day'; Given = @{ Identity = 'erin'; Room = 'standup'; ValidFor = '1.00:00:01' }; Says = '*24 hours*' }
        @{ What = 'the SID of a participant as identity'; Given = @{ Identity = 'PA' + 'a' * 32; Room = 'standup' }; Says = '*not an identity*' }
    ) {
        New-TwilioVideoAccessToken @Given -ErrorVariable problem -ErrorAction SilentlyContinue | Should -BeNullOrEmpty

        $problem[0].ToString() | Should -BeLike $Says
        $problem[0].FullyQualifiedErrorId | Should -BeLike 'TwilioVideo.InvalidInput*'
    }

    It 'reports that an auth token can''t sign' {
        $credential = [pscredential]::new('AC' + 'a' * 32, [Net.NetworkCredential]::new('', 'x').SecurePassword)
        Connect-TwilioVideo -Credential $credential -SkipVerification

        { New-TwilioVideoAccessToken erin standup } | Should -Throw '*API key*'
    }

    It 'can be mocked' {
        Mock New-TwilioVideoAccessToken { 'token' }

        New-TwilioVideoAccessToken -Identity erin -Room standup -AsPlainText | Should -Be 'token'
    }
}

Describe 'Test-TwilioVideoAccessToken' {
    BeforeAll {
        Connect-TwilioVideo -Emulator -Seed $StandupSeed
    }

    It 'returns every reason with its code' {
        $token = New-TwilioVideoAccessToken erin standup -AsPlainText
        $report = Test-TwilioVideoAccessToken ($token.Substring(0, $token.LastIndexOf('.') + 1) + 'AAAA') -Identity frank -Room support

        $report.IsValid | Should -BeFalse
        $report.Problems.Reason | Should -Be 'Identity', 'Room', 'Signature'
        $report.ErrorCode | Should -Be 20107
    }

    It 'accepts a string, a secure string and an object' {
        $token = New-TwilioVideoAccessToken erin standup

        (Test-TwilioVideoAccessToken $token).IsValid | Should -BeTrue
        (Test-TwilioVideoAccessToken $token.Token).IsValid | Should -BeTrue
        (New-TwilioVideoAccessToken erin standup -AsPlainText | Test-TwilioVideoAccessToken).IsValid | Should -BeTrue
    }

    It 'is not valid if the signature was not checked' {
        $token = New-TwilioVideoAccessToken erin standup
        Disconnect-TwilioVideo

        $report = $token | Test-TwilioVideoAccessToken

        $report.IsValid | Should -BeFalse
        $report.Problems.Reason | Should -Be 'SignatureNotChecked'
    }
}

Describe 'Invoke-TwilioEmulatorEvent' {
    BeforeEach {
        Connect-TwilioVideo -Emulator -Seed $StandupSeed
    }

    It 'lets participants join, reconnect and leave' {
        $joined = Invoke-TwilioEmulatorEvent Join standup erin
        (Get-TwilioRoomParticipant standup -Sid erin).Sid | Should -Be $joined.ParticipantSid

        $null = Invoke-TwilioEmulatorEvent Reconnecting standup erin
        (Get-TwilioRoomParticipant standup -Sid $joined.ParticipantSid).Status | Should -Be 'reconnecting'

        $null = Invoke-TwilioEmulatorEvent Reconnected standup erin
        $null = Invoke-TwilioEmulatorEvent Publish standup erin -Track camera
        (Get-TwilioRoomParticipant standup -Sid erin | Get-TwilioPublishedTrack).Name | Should -Be 'camera'

        $null = Invoke-TwilioEmulatorEvent Leave standup erin
        (Get-TwilioRoomParticipant standup -Sid $joined.ParticipantSid).Status | Should -Be 'disconnected'
    }

    It 'lets the token''s identity join, and rejects a token for another room' {
        (New-TwilioVideoAccessToken erin standup | ForEach-Object { Invoke-TwilioEmulatorEvent Join standup -Token $_ }).Identity | Should -Be 'erin'

        $token = New-TwilioVideoAccessToken erin support
        Invoke-TwilioEmulatorEvent Join standup -Token $token -ErrorVariable problem -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $problem[0].FullyQualifiedErrorId | Should -BeLike 'TwilioApi.20106*'
    }

    It 'runs later with -After, and changes nothing with -WhatIf' {
        (Invoke-TwilioEmulatorEvent Leave standup bob -After '00:00:01').IsPending | Should -BeTrue
        Wait-TwilioRoomParticipant -RoomSid standup -Sid bob -PollSec 1 -TimeoutSec 30 | ForEach-Object Status | Should -Be 'disconnected'

        Invoke-TwilioEmulatorEvent Leave standup alice -WhatIf | Should -BeNullOrEmpty
        (Get-TwilioRoomParticipant standup).Identity | Should -Contain 'alice'
    }
}
