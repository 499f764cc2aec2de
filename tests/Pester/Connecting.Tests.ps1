BeforeAll {
    . $PSScriptRoot/Fixtures/Module.ps1
    . $PSScriptRoot/Fixtures/EmulatorHost.ps1
    $secret = ConvertTo-TestSecret $HostToken

    # Takes a variable's place and gives it back, whatever happens in between.
    function Invoke-WithEnvironment([hashtable] $Variables, [scriptblock] $Do) {
        $before = @{}
        try {
            foreach ($name in $Variables.Keys) {
                $before[$name] = [Environment]::GetEnvironmentVariable($name)
                [Environment]::SetEnvironmentVariable($name, $Variables[$name])
            }

            & $Do
        }
        finally {
            foreach ($name in $before.Keys) {
                [Environment]::SetEnvironmentVariable($name, $before[$name])
            }
        }
    }
}

Describe 'Without a connection' {
    BeforeEach {
        Disconnect-TwilioVideo
    }

    It '<_> recommends how to connect' -ForEach @(
        { Get-TwilioRoom }
        { Get-TwilioRoomParticipant standup }
        { New-TwilioRoom }
        { Set-TwilioRoom standup completed -Confirm:$false }
        { Set-TwilioRoomParticipant standup alice disconnected }
    ) {
        $problem = try { & $_ } catch { $_ }

        $problem.FullyQualifiedErrorId | Should -BeLike 'TwilioVideo.NotConnected,*'
        $problem.CategoryInfo.Category | Should -Be 'ConnectionError'
        $problem.ErrorDetails.RecommendedAction | Should -BeLike '*Connect-TwilioVideo -Credential*'
    }

    It 'Disconnect-TwilioVideo reports no error' {
        { Disconnect-TwilioVideo } | Should -Not -Throw
        Get-TwilioVideoConnection | Should -BeNullOrEmpty
    }

    It 'Connect-TwilioVideo without credentials reports an error' {
        { Connect-TwilioVideo } | Should -Throw -ErrorId 'TwilioVideo.NotConnected,TwilioVideo.Commands.ConnectTwilioVideoCommand'
    }
}

Describe 'The environment' {
    BeforeAll {
        $token = @{ TWILIO_ACCOUNT_SID = $HostAccount; TWILIO_AUTH_TOKEN = $HostToken }
        $key = @{ TWILIO_API_KEY = $HostKey; TWILIO_API_SECRET = $HostKeySecret }
        $server = Start-EmulatorHost @{ rooms = @('standup') }
    }

    AfterAll {
        Stop-EmulatorHost $server
    }

    BeforeEach {
        Disconnect-TwilioVideo
    }

    It 'connects with an account and its token' {
        Invoke-WithEnvironment $token { Connect-TwilioVideo -BaseUri $server.Address }

        (Get-TwilioVideoConnection).UserName | Should -BeExactly $HostAccount
        (Get-TwilioRoom).UniqueName | Should -Be 'standup'
    }

    It 'prefers an API key' {
        Invoke-WithEnvironment ($token + $key) { Connect-TwilioVideo -BaseUri $server.Address }

        (Get-TwilioVideoConnection).UserName | Should -BeExactly $HostKey
        (Get-TwilioRoom).UniqueName | Should -Be 'standup'
    }

    It 'uses the auth token if the API key has no secret' {
        $connection = Invoke-WithEnvironment ($token + @{ TWILIO_API_KEY = $HostKey }) { Connect-TwilioVideo -BaseUri $server.Address -PassThru }

        $connection.UserName | Should -BeExactly $HostAccount
    }

    It 'sets region and edge' {
        $connection = Invoke-WithEnvironment ($token + @{ TWILIO_REGION = 'ie1'; TWILIO_EDGE = 'dublin' }) { Connect-TwilioVideo -SkipVerification -PassThru }

        $connection.BaseUri | Should -Be 'https://video.dublin.ie1.twilio.com/'
    }

    It 'has lower precedence than parameters' {
        $connection = Invoke-WithEnvironment ($token + @{ TWILIO_REGION = 'ie1' }) { Connect-TwilioVideo -SkipVerification -PassThru -Region au1 }

        $connection.BaseUri | Should -Be 'https://video.au1.twilio.com/'
    }

    It 'connects with the first cmdlet' {
        # Nothing is piped in, so nothing is sent; but the cmdlet wants its connection.
        Invoke-WithEnvironment $token { @() | Set-TwilioRoomParticipant -Status disconnected }

        (Get-TwilioVideoConnection).UserName | Should -BeExactly $HostAccount
    }

    It 'doesn''t replace a connection' {
        $connection = Connect-TwilioVideo -Emulator -PassThru
        Invoke-WithEnvironment $token { Get-TwilioRoom }

        Get-TwilioVideoConnection | Should -Be $connection
    }

    It 'is rejected if malformed, without the token in the error' {
        $problem = try { Invoke-WithEnvironment @{ TWILIO_ACCOUNT_SID = 'AC123'; TWILIO_AUTH_TOKEN = $HostToken } { Get-TwilioRoom } } catch { $_ }

        $problem.FullyQualifiedErrorId | Should -BeLike 'TwilioVideo.InvalidInput,*'
        $problem | Out-String | Should -Not -Match $HostToken
    }
}

# Windows asks itself, not the environment, where a user's home is, so there it can't be moved for a test.
if ([Environment]::OSVersion.Platform -ne 'Win32NT') {
    Describe 'A profile of the Twilio CLI' {
        BeforeAll {
            $fakeHome = Join-Path $TestDrive 'home'
            $null = New-Item -ItemType Directory (Join-Path $fakeHome '.twilio-cli') -Force
            $file = Join-Path $fakeHome '.twilio-cli/config.json'
            @{
                activeProject = 'work'
                profiles      = @{
                    work          = @{ accountSid = $HostAccount; apiKey = $HostKey; apiSecret = $HostKeySecret; region = 'ie1'; edge = 'dublin' }
                    'night shift' = @{ accountSid = $HostAccount; apiKey = $HostKey; apiSecret = $HostKeySecret }
                    keyless       = @{ accountSid = $HostAccount }
                }
            } | ConvertTo-Json -Depth 4 | Set-Content $file
        }

        It 'connects with the profile''s key, region and edge' {
            $connection = Invoke-WithEnvironment @{ HOME = $fakeHome } { Connect-TwilioVideo -ProfileName work -SkipVerification -PassThru }

            $connection.UserName | Should -BeExactly $HostKey
            $connection.AccountSid | Should -BeExactly $HostAccount
            $connection.BaseUri | Should -Be 'https://video.dublin.ie1.twilio.com/'
        }

        It 'is not changed' {
            $before = Get-FileHash $file
            $null = Invoke-WithEnvironment @{ HOME = $fakeHome } { Connect-TwilioVideo -ProfileName work -SkipVerification }

            (Get-FileHash $file).Hash | Should -Be $before.Hash
        }

        It 'is completed, and quoted if necessary' {
            $names = Invoke-WithEnvironment @{ HOME = $fakeHome } { (TabExpansion2 'Connect-TwilioVideo -ProfileName ').CompletionMatches.CompletionText }

            $names | Should -Contain 'work'
            $names | Should -Contain "'night shift'"
        }

        It 'has the existing names in the error for a wrong name' {
            { Invoke-WithEnvironment @{ HOME = $fakeHome } { Connect-TwilioVideo -ProfileName wrok } } | Should -Throw "*no profile 'wrok'*work*"
        }

        It 'without a key has an error with an alternative' {
            { Invoke-WithEnvironment @{ HOME = $fakeHome } { Connect-TwilioVideo -ProfileName keyless } } | Should -Throw '*specify an API key*'
        }

        It 'has the path of the missing file in the error' {
            $bare = (New-Item -ItemType Directory (Join-Path $TestDrive 'bare')).FullName
            { Invoke-WithEnvironment @{ HOME = $bare } { Connect-TwilioVideo -ProfileName work } } | Should -Throw '*bare*config.json*'
        }

        It 'is not read from the current folder without a home folder' {
            $before = [Environment]::CurrentDirectory
            [Environment]::CurrentDirectory = $fakeHome
            try {
                { Invoke-WithEnvironment @{ HOME = (Join-Path $TestDrive 'nowhere') } { Connect-TwilioVideo -ProfileName work -SkipVerification } } | Should -Throw
            }
            finally {
                [Environment]::CurrentDirectory = $before
            }
        }

        It 'has no content of an invalid file in the error' {
            $broken = Join-Path $TestDrive 'broken'
            $null = New-Item -ItemType Directory (Join-Path $broken '.twilio-cli')
            "{ `"profiles`": { `"work`": { `"apiSecret`": `"$HostKeySecret`" " | Set-Content (Join-Path $broken '.twilio-cli/config.json')
            $problem = try { Invoke-WithEnvironment @{ HOME = $broken } { Connect-TwilioVideo -ProfileName work } } catch { $_ }

            $problem | Should -Not -BeNullOrEmpty
            ($problem | Format-List * -Force | Out-String) + $problem.Exception.ToString() | Should -Not -Match $HostKeySecret
        }
    }
}

Describe 'Connect-TwilioVideo rejects' {
    BeforeAll {
        $good = @{ AccountSid = $HostAccount; AuthToken = $secret; SkipVerification = $true }
    }

    It '<Case>' -ForEach @(
        @{ Case = 'plain http to another machine'; Extra = @{ BaseUri = 'http://video.example.com' } }
        @{ Case = 'plain http to a name that only looks like this machine'; Extra = @{ BaseUri = 'http://localhost.example.com' } }
        @{ Case = 'plain http to an address that only looks like this machine'; Extra = @{ BaseUri = 'http://127.0.0.1.example.com' } }
        @{ Case = 'credentials in the address'; Extra = @{ BaseUri = 'https://a:b@video.example.com' } }
        @{ Case = 'a path in the address'; Extra = @{ BaseUri = 'https://video.example.com/v1' } }
        @{ Case = 'an address without a scheme'; Extra = @{ BaseUri = 'video.example.com' } }
        @{ Case = 'a file for an address'; Extra = @{ BaseUri = 'file:///etc/hosts' } }
        @{ Case = 'a region with a dot'; Extra = @{ Region = 'evil.example.com/' } }
        @{ Case = 'a region with a sharp'; Extra = @{ Region = 'ie1#' } }
        @{ Case = 'an edge in capitals'; Extra = @{ Edge = 'Dublin' } }
        @{ Case = 'an address and a region'; Extra = @{ BaseUri = 'https://video.example.com'; Region = 'ie1' } }
        @{ Case = 'a time limit of nothing'; Extra = @{ TimeoutSec = 0 } }
    ) {
        Connect-TwilioVideo -Emulator
        { Connect-TwilioVideo @good @Extra } | Should -Throw

        # A script that goes on must not act on the connection before.
        Get-TwilioVideoConnection | Should -BeNullOrEmpty
    }

    It 'an invalid account SID' {
        { Connect-TwilioVideo -AccountSid alice -AuthToken $secret -SkipVerification } | Should -Throw '*-AccountSid*'
    }

    It 'an empty token' {
        { Connect-TwilioVideo -AccountSid $HostAccount -AuthToken (New-Object securestring) -SkipVerification } | Should -Throw '*empty*'
    }

    It 'a token with a line break, and explains its possible source' {
        { Connect-TwilioVideo -AccountSid $HostAccount -AuthToken (ConvertTo-TestSecret "$HostToken`n") -SkipVerification } | Should -Throw '*line end*'
    }

    It 'an address without a server, with a network error' {
        # A port that was free a moment ago.
        $listener = New-Object Net.Sockets.TcpListener ([Net.IPAddress]::Loopback), 0
        $listener.Start()
        $port = $listener.LocalEndpoint.Port
        $listener.Stop()
        $problem = try { Connect-TwilioVideo -BaseUri "http://127.0.0.1:$port" -AccountSid $HostAccount -AuthToken $secret } catch { $_ }

        $problem.FullyQualifiedErrorId | Should -BeLike 'TwilioVideo.Network,*'
        $problem.CategoryInfo.Category | Should -Be 'ConnectionError'
    }
}
