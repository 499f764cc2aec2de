BeforeAll {
    . $PSScriptRoot/Fixtures/Module.ps1
    . $PSScriptRoot/Fixtures/EmulatorHost.ps1
    . $PSScriptRoot/Fixtures/HostControl.ps1
    $server = Start-EmulatorHost
}

AfterAll {
    Stop-EmulatorHost $server
}

Describe 'An error' {
    BeforeEach {
        $null = Connect-CleanHost $server $StandupSeed
        $Error.Clear()
    }

    Context 'for a missing participant' {
        BeforeEach {
            Set-TwilioRoomParticipant standup zoe disconnected -ErrorVariable problems -ErrorAction SilentlyContinue
            $problem = $problems[0]
        }

        It 'is one error record' {
            $problems | Should -HaveCount 1
        }

        It 'has Twilio''s code in its ID' {
            $problem.FullyQualifiedErrorId | Should -BeExactly 'TwilioApi.20404,TwilioVideo.Commands.SetTwilioRoomParticipantCommand'
        }

        It 'has the category ObjectNotFound' {
            $problem.CategoryInfo.Category | Should -Be 'ObjectNotFound'
            $problem.CategoryInfo.Activity | Should -Be 'Set-TwilioRoomParticipant'
        }

        It 'has a recommended action' {
            $problem.ErrorDetails.RecommendedAction | Should -BeLike '*SID*'
        }

        It 'contains the status and the code' {
            $problem.Exception | Should -BeOfType [TwilioVideo.TwilioVideoException]
            $problem.Exception.StatusCode, $problem.Exception.Code | Should -Be 404, 20404
        }

        It 'has a target that can be piped again' {
            Join-HostRoom $server standup zoe
            $again = $problems.TargetObject | Set-TwilioRoomParticipant -Status disconnected -ErrorVariable problemsAgain

            $problemsAgain | Should -BeNullOrEmpty
            $again.Identity | Should -BeExactly 'zoe'
        }
    }

    It 'from the service contains the request ID' {
        Set-TwilioRoomParticipant standup ('PA' + '0' * 32) disconnected -ErrorVariable problems -ErrorAction SilentlyContinue

        $problems[0].Exception.RequestId | Should -Match '^RQ[0-9a-f]{32}$'
        "$($problems[0])" | Should -BeLike "*$($problems[0].Exception.RequestId)*"
    }

    It 'for a piped object has this object as its target' {
        $row = "RoomSid,Sid,Reason`nstandup,zoe,loud" | ConvertFrom-Csv
        $row | Set-TwilioRoomParticipant -Status disconnected -ErrorVariable problems -ErrorAction SilentlyContinue

        $problems[0].TargetObject.Reason | Should -Be 'loud'
    }

    It 'for a list has a target that can be piped again' {
        'retro' | Get-TwilioRoomParticipant -ErrorVariable problems -ErrorAction SilentlyContinue
        $made = New-TwilioRoom -UniqueName retro
        Join-HostRoom $server retro zoe

        $made.UniqueName | Should -Be 'retro'
        ($problems.TargetObject | Get-TwilioRoomParticipant).Identity | Should -Be 'zoe'
    }

    It 'for one item doesn''t prevent changes of the others' {
        $gone = 'alice', 'zoe', 'bob', 'yves', 'guest-7' | Set-TwilioRoomParticipant -RoomSid standup -Status disconnected -ErrorVariable problems -ErrorAction SilentlyContinue

        ($gone.Identity | Sort-Object) -join ' ' | Should -Be 'alice bob guest-7'
        ($problems.TargetObject.Sid | Sort-Object) -join ' ' | Should -Be 'yves zoe'
    }

    It 'for one room doesn''t prevent listing the others in order' {
        $found = 'standup', 'nowhere', 'support' | Get-TwilioRoomParticipant -ErrorVariable problems -ErrorAction SilentlyContinue

        $found.Identity | Should -Be 'alice', 'bob', 'guest-7', 'carol', 'guest-12', 'guest-19'
        $problems | Should -HaveCount 1
    }

    It 'can be caught with -ErrorAction Stop' {
        $caught = try { Get-TwilioRoom nowhere -ErrorAction Stop } catch [TwilioVideo.TwilioVideoException] { $_ }

        $caught.Exception.Code | Should -Be 20404
    }

    It 'can be caught with $ErrorActionPreference' {
        $caught = & {
            $ErrorActionPreference = 'Stop'
            try { Get-TwilioRoom nowhere } catch [TwilioVideo.TwilioVideoException] { $_.Exception.StatusCode }
        }

        $caught | Should -Be 404
    }

    It 'with -ErrorAction Stop ends all requests' {
        { @('zoe') + @(1..500 | ForEach-Object { "nobody-$_" }) | Set-TwilioRoomParticipant -RoomSid standup -Status disconnected -ThrottleLimit 2 -ErrorAction Stop } | Should -Throw
        $after = @(Get-SentRequest $server POST).Count
        $after | Should -BeLessThan 50
        Start-Sleep -Milliseconds 200

        @(Get-SentRequest $server POST).Count | Should -Be $after
    }

    It 'is in $Error with SilentlyContinue, and not with Ignore' {
        Get-TwilioRoom nowhere -ErrorAction SilentlyContinue
        $Error | Should -HaveCount 1
        $Error.Clear()
        Get-TwilioRoom nowhere -ErrorAction Ignore

        $Error | Should -HaveCount 0
    }

    It 'sets $? to false' {
        Get-TwilioRoom nowhere -ErrorAction SilentlyContinue
        $worked = $?

        $worked | Should -BeFalse
    }
}

Describe 'The retry example of the help, after the credentials expired' {
    BeforeAll {
        # The first of the lines before the error, the last of them after it.
        function Get-HelpExampleLine([string] $Page, [string] $Section, [int] $Block) {
            $text = (Get-Content -Raw "$PSScriptRoot/../../docs/en-US/$Page.md").Replace("`r`n", "`n") -split "\n### $([regex]::Escape($Section))\n" | Select-Object -Last 1
            [regex]::Matches($text, '(?sm)^```powershell\n(.*?)\n```$')[$Block].Groups[1].Value -split "`n"
        }

        function Invoke-WithExpiringCredential([string[]] $Lines) {
            . ([scriptblock]::Create($Lines[0]))
            $null = Send-HostRequest $server '_emulator/faults' -Method PUT -Body '{"expireAfterRequests":20}'
            try { . ([scriptblock]::Create($Lines[1])) } catch { $ending = $_ }
            $null = Send-HostRequest $server '_emulator/faults' -Method PUT -Body '{}'
            $ending.CategoryInfo.Category | Should -Be 'AuthenticationError'
            if ($Lines.Count -gt 2) { . ([scriptblock]::Create($Lines[2])) }
        }
    }

    BeforeEach {
        $null = Connect-CleanHost $server @{ Rooms = @(@{ UniqueName = 'webinar'; MaxParticipants = 50; ParticipantCount = 48 }, @{ UniqueName = 'talk'; ParticipantCount = 48 }) }
    }

    AfterEach {
        $null = Send-HostRequest $server '_emulator/faults' -Method PUT -Body '{}'
    }

    It 'retries every participant: <Page>' -ForEach @(
        @{ Page = 'about_TwilioVideo_Errors'; Section = 'Retry failed inputs' }
        @{ Page = 'Set-TwilioRoomParticipant'; Section = 'Example 4: Retry the participants that failed' }
    ) {
        Invoke-WithExpiringCredential (Get-HelpExampleLine $Page $Section 0) | Should -Not -BeNullOrEmpty

        @(Get-DisconnectedParticipant $server) | Should -HaveCount 96
        Get-TwilioRoom | Get-TwilioRoomParticipant | Should -BeNullOrEmpty
    }

    It 'selects the targets of errors, without unread input' {
        $snippet = Get-HelpExampleLine about_TwilioVideo_Errors 'Retry failed inputs' 1
        $gone = . Invoke-WithExpiringCredential '$everybody = Get-TwilioRoom | Get-TwilioRoomParticipant', '$everybody | Set-TwilioRoomParticipant -Status disconnected -ErrorVariable failed'
        . ([scriptblock]::Create($snippet[1]))
        $again = $targets | Set-TwilioRoomParticipant -Status disconnected

        @($again) | Should -HaveCount @($targets).Count
        $targets.Count | Should -BeGreaterThan 0
        @(Get-DisconnectedParticipant $server) | Should -HaveCount (20 + $targets.Count)
    }
}

Describe 'Before any request, <Case>' -ForEach @(
    @{ Case = 'an empty participant'; Line = { Set-TwilioRoomParticipant standup ' '.Trim() disconnected } }
    @{ Case = 'a null participant'; Line = { Set-TwilioRoomParticipant -RoomSid standup -Sid $null -Status disconnected } }
    @{ Case = 'a dot for a participant'; Line = { Set-TwilioRoomParticipant standup . disconnected } }
    @{ Case = 'two dots for a participant'; Line = { Set-TwilioRoomParticipant standup .. disconnected } }
    @{ Case = 'two dots for a room'; Line = { Set-TwilioRoomParticipant .. alice disconnected } }
    @{ Case = 'two dots for a room to list'; Line = { Get-TwilioRoomParticipant .. } }
    @{ Case = 'two dots for a room to end'; Line = { Set-TwilioRoom .. completed -Confirm:$false } }
    @{ Case = 'a dot for a room to get'; Line = { Get-TwilioRoom . } }
    @{ Case = 'two dots for the name of a new room'; Line = { New-TwilioRoom -UniqueName .. } }
    @{ Case = 'a room''s SID for a participant'; Line = { Set-TwilioRoomParticipant standup "RM$('0' * 32)" disconnected } }
    @{ Case = 'a participant''s SID for a room'; Line = { Get-TwilioRoomParticipant "PA$('0' * 32)" } }
    @{ Case = 'a participant''s SID for a room to end'; Line = { Set-TwilioRoom "PA$('0' * 32)" completed -Confirm:$false } }
    @{ Case = 'a participant with 129 characters'; Line = { Set-TwilioRoomParticipant standup ('x' * 129) disconnected } }
    @{ Case = 'half of an emoji'; Line = { Set-TwilioRoomParticipant standup "a$([char]0xD83D)" disconnected } }
    @{ Case = 'a status that does not exist'; Line = { Set-TwilioRoomParticipant standup alice banned } }
    @{ Case = 'a room''s status for a participant'; Line = { Set-TwilioRoomParticipant standup alice completed } }
    @{ Case = 'a status to list that does not exist'; Line = { Get-TwilioRoomParticipant standup -Status gone } }
    @{ Case = 'a page of none'; Line = { Get-TwilioRoom -PageSize 0 } }
    @{ Case = 'a page of 1001'; Line = { Get-TwilioRoomParticipant standup -PageSize 1001 } }
    @{ Case = 'no worker'; Line = { Set-TwilioRoomParticipant standup alice disconnected -ThrottleLimit 0 } }
    @{ Case = 'a hashtable for a participant'; Line = { Set-TwilioRoomParticipant standup @{ Name = 'alice' } disconnected } }
    @{ Case = 'several participants in one argument'; Line = { Set-TwilioRoomParticipant standup ('alice', 'bob') disconnected } }
    @{ Case = 'a piped object without an identifier'; Line = { Get-Item / | Set-TwilioRoomParticipant -RoomSid standup -Status disconnected } }
    @{ Case = 'a piped room as a participant'; Line = { [TwilioVideo.Room]@{ Sid = "RM$('0' * 32)" } | Set-TwilioRoomParticipant -Status disconnected } }
    @{ Case = 'a piped row of a room as a participant'; Line = { [pscustomobject]@{ Sid = "RM$('0' * 32)"; RoomSid = "RM$('0' * 32)" } | Set-TwilioRoomParticipant -Status disconnected } }
) {
    It 'is rejected with an error, and nothing is changed' {
        $null = Connect-CleanHost $server $StandupSeed
        { & { $ErrorActionPreference = 'Stop'; & $Line } } | Should -Throw

        @(Get-SentRequest $server) | Should -HaveCount 0
    }
}

Describe 'A room piped directly to Set-TwilioRoomParticipant' {
    It 'is rejected with a hint to Get-TwilioRoomParticipant' {
        $null = Connect-CleanHost $server $StandupSeed
        Get-TwilioRoom | Set-TwilioRoomParticipant -Status disconnected -ErrorVariable problems -ErrorAction SilentlyContinue

        $problems | Should -HaveCount 2
        $problems[0].ErrorDetails.RecommendedAction | Should -BeLike '*put it in between: Get-TwilioRoom | Get-TwilioRoomParticipant*'
        $problems[0].CategoryInfo.Category | Should -Be 'InvalidArgument'
    }
}

Describe 'A string piped to Get-TwilioRoomParticipant with -RoomSid' {
    BeforeEach {
        $null = Connect-CleanHost $server $StandupSeed
    }

    It 'never lists the complete room: <_>' -ForEach 'guest-7', 'nobody', '', 'PA00000000000000000000000000000000' {
        $found = $_ | Get-TwilioRoomParticipant -RoomSid standup -ErrorAction SilentlyContinue

        @($found | Where-Object Identity -In 'alice', 'bob') | Should -HaveCount 0
    }

    It 'differs from no input' {
        $null = 'alice' | Get-TwilioRoomParticipant standup -ErrorAction SilentlyContinue | Set-TwilioRoomParticipant -Status disconnected

        (Get-TwilioRoomParticipant standup).Identity | Should -Contain 'bob'
    }
}
