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

Describe 'The main job over HTTP' {
    BeforeEach {
        $credential = New-Object pscredential $HostAccount, (ConvertTo-TestSecret $HostToken)
        Connect-TwilioVideo -BaseUri $server.Address -Credential $credential
    }

    It 'disconnects a hall of guests in bulk and leaves the host in it' {
        $gone = Get-TwilioRoomParticipant webinar -Identity 'guest-*' -PageSize 40 |
            Set-TwilioRoomParticipant -Status disconnected -ErrorVariable problems

        $problems | Should -BeNullOrEmpty
        $gone | Should -HaveCount 250
        $gone.Sid | Sort-Object -Unique | Should -HaveCount 250
        (Get-TwilioRoomParticipant webinar).Identity | Should -Be 'lena'
        @(Get-TwilioRoomParticipant webinar -Status disconnected) | Should -HaveCount 250
    }

    It 'signs in with an API key too, and learns whose account it is' {
        $connection = Connect-TwilioVideo -BaseUri $server.Address -ApiKeySid $HostKey -ApiKeySecret (ConvertTo-TestSecret $HostKeySecret) -PassThru

        $connection.UserName | Should -BeExactly $HostKey
        $connection.AccountSid | Should -BeExactly $HostAccount
        Get-TwilioRoom -UniqueName standup | Should -HaveCount 1
    }

    It 'gets by SID what is piped as text' {
        $sids = Get-TwilioRoomParticipant standup -Identity 'guest-*' | ForEach-Object Sid
        $again = $sids | Get-TwilioRoomParticipant -RoomSid standup

        $again.Identity | Should -Be 'guest-7'
    }

    It 'says with -Debug what was sent and answered, and asks nothing' {
        $output = Set-TwilioRoomParticipant standup bob DISCONNECTED -Debug 5>&1 | Where-Object { $_ -is [Management.Automation.DebugRecord] }

        "$output" | Should -MatchExactly 'Status=disconnected\s'
        "$output" | Should -Match '"identity":\s*"bob"'
    }

    It 'says with -Verbose what each request was' {
        $output = Get-TwilioRoom standup -Verbose 4>&1 | Where-Object { $_ -is [Management.Automation.VerboseRecord] }

        "$output" | Should -Match '^GET /v1/Rooms/standup.* 200 .*\bms\b.*RQ[0-9a-f]{32}'
    }
}

Describe 'A wrong token' {
    BeforeAll {
        $wrong = New-Object pscredential $HostAccount, (ConvertTo-TestSecret 'not-the-token')
    }

    It 'is found out when connecting, and leaves no connection' {
        Disconnect-TwilioVideo
        { Connect-TwilioVideo -BaseUri $server.Address -Credential $wrong } | Should -Throw -ErrorId 'TwilioApi.20003,TwilioVideo.Commands.ConnectTwilioVideoCommand'

        Get-TwilioVideoConnection | Should -BeNullOrEmpty
    }

    It 'leaves no connection of before, on which a script would go on' {
        $good = Connect-TwilioVideo -BaseUri $server.Address -PassThru -Credential (New-Object pscredential $HostAccount, (ConvertTo-TestSecret $HostToken))
        { Connect-TwilioVideo -BaseUri $server.Address -Credential $wrong } | Should -Throw

        Get-TwilioVideoConnection | Should -BeNullOrEmpty
        { Get-TwilioRoom standup } | Should -Throw -ErrorId 'TwilioVideo.NotConnected,*'
        Get-TwilioRoom standup -Connection $good | Should -HaveCount 1
    }

    It 'is found out at the first cmdlet where connecting did not look' {
        Connect-TwilioVideo -BaseUri $server.Address -Credential $wrong -SkipVerification
        $problem = try { Get-TwilioRoom } catch { $_ }

        $problem.FullyQualifiedErrorId | Should -BeLike 'TwilioApi.20003,*'
        $problem.CategoryInfo.Category | Should -Be 'AuthenticationError'
        $problem.ErrorDetails.RecommendedAction | Should -BeLike '*Connect-TwilioVideo*'
    }

    It 'ends a bulk change at once, with one error and not one for each' {
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
