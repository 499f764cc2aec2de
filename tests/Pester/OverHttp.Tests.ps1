BeforeAll {
    . $PSScriptRoot/Fixtures/Module.ps1
    . $PSScriptRoot/Fixtures/EmulatorHost.ps1
    $server = Start-EmulatorHost @{
        rooms = @(
            @{ uniqueName = 'standup'; participants = @('alice', 'bob', 'guest-7') }
            @{ uniqueName = 'webinar'; participants = @('lena'); participantCount = 250; identityPrefix = 'guest-' }
        )
    }
}

AfterAll {
    Stop-EmulatorHost $server
}

Describe 'The main task over HTTP' {
    BeforeEach {
        $credential = New-Object pscredential $HostAccount, (ConvertTo-TestSecret $HostToken)
        Connect-TwilioVideo -BaseUri $server.Address -Credential $credential
    }

    It 'disconnects many guests and keeps the host' {
        $gone = Get-TwilioRoomParticipant webinar -Identity 'guest-*' -PageSize 40 |
            Set-TwilioRoomParticipant -Status disconnected -ErrorVariable problems

        $problems | Should -BeNullOrEmpty
        $gone | Should -HaveCount 250
        $gone.Sid | Sort-Object -Unique | Should -HaveCount 250
        (Get-TwilioRoomParticipant webinar).Identity | Should -Be 'lena'
        @(Get-TwilioRoomParticipant webinar -Status disconnected) | Should -HaveCount 250
    }

    It 'signs in with an API key and gets the account''s SID' {
        $connection = Connect-TwilioVideo -BaseUri $server.Address -ApiKeySid $HostKey -ApiKeySecret (ConvertTo-TestSecret $HostKeySecret) -PassThru

        $connection.UserName | Should -BeExactly $HostKey
        $connection.AccountSid | Should -BeExactly $HostAccount
        Get-TwilioRoom -UniqueName standup | Should -HaveCount 1
    }

    It 'gets a SID from the pipeline' {
        $sids = Get-TwilioRoomParticipant standup -Identity 'guest-*' | ForEach-Object Sid
        $again = $sids | Get-TwilioRoomParticipant -RoomSid standup

        $again.Identity | Should -Be 'guest-7'
    }

    It 'shows requests and responses with -Debug without a prompt' {
        $output = Set-TwilioRoomParticipant standup bob DISCONNECTED -Debug 5>&1 | Where-Object { $_ -is [Management.Automation.DebugRecord] }

        "$output" | Should -MatchExactly 'Status=disconnected\s'
        "$output" | Should -Match '"identity":\s*"bob"'
    }

    It 'shows each request with -Verbose' {
        $output = Get-TwilioRoom standup -Verbose 4>&1 | Where-Object { $_ -is [Management.Automation.VerboseRecord] }

        "$output" | Should -Match '^GET /v1/Rooms/standup.* 200 .*\bms\b.*RQ[0-9a-f]{32}'
    }
}

Describe 'A wrong token' {
    BeforeAll {
        $wrong = New-Object pscredential $HostAccount, (ConvertTo-TestSecret 'not-the-token')
    }

    It 'is rejected when connecting, and leaves no connection' {
        Disconnect-TwilioVideo
        { Connect-TwilioVideo -BaseUri $server.Address -Credential $wrong } | Should -Throw -ErrorId 'TwilioApi.20003,TwilioVideo.Commands.ConnectTwilioVideoCommand'

        Get-TwilioVideoConnection | Should -BeNullOrEmpty
    }

    It 'leaves no current connection' {
        $good = Connect-TwilioVideo -BaseUri $server.Address -PassThru -Credential (New-Object pscredential $HostAccount, (ConvertTo-TestSecret $HostToken))
        { Connect-TwilioVideo -BaseUri $server.Address -Credential $wrong } | Should -Throw

        Get-TwilioVideoConnection | Should -BeNullOrEmpty
        { Get-TwilioRoom standup -ErrorAction Stop } | Should -Throw -ErrorId 'TwilioVideo.NotConnected,*'
        Get-TwilioRoom standup -Connection $good | Should -HaveCount 1
    }

    It 'is rejected by the first cmdlet with -SkipVerification' {
        Connect-TwilioVideo -BaseUri $server.Address -Credential $wrong -SkipVerification
        $problem = try { Get-TwilioRoom } catch { $_ }

        $problem.FullyQualifiedErrorId | Should -BeLike 'TwilioApi.20003,*'
        $problem.CategoryInfo.Category | Should -Be 'AuthenticationError'
        $problem.ErrorDetails.RecommendedAction | Should -BeLike '*Connect-TwilioVideo*'
    }

    It 'ends a bulk change with one error' {
        Connect-TwilioVideo -BaseUri $server.Address -Credential $wrong -SkipVerification
        $Error.Clear()
        try {
            1..500 | ForEach-Object { "guest-$_" } | Set-TwilioRoomParticipant -RoomSid webinar -Status disconnected
        }
        catch {
            $caught = $_
        }

        $caught.FullyQualifiedErrorId | Should -BeLike 'TwilioApi.20003,*'
        $Error.Count | Should -BeLessOrEqual 2
    }
}
