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
        $null = Connect-FreshHost $server $StandupSeed
        $Error.Clear()
    }

    Context 'about somebody who is not there' {
        BeforeEach {
            Set-TwilioRoomParticipant standup zoe disconnected -ErrorVariable problems -ErrorAction SilentlyContinue
            $problem = $problems[0]
        }

        It 'is one record' {
            $problems | Should -HaveCount 1
        }

        It 'has Twilio''s code in its id' {
            $problem.FullyQualifiedErrorId | Should -BeExactly 'TwilioApi.20404,TwilioVideo.Commands.SetTwilioRoomParticipantCommand'
        }

        It 'has the category that scripts look for' {
            $problem.CategoryInfo.Category | Should -Be 'ObjectNotFound'
            $problem.CategoryInfo.Activity | Should -Be 'Set-TwilioRoomParticipant'
        }

        It 'names the request, for Twilio''s support' {
            $problem.Exception.RequestId | Should -Match '^RQ[0-9a-f]{32}$'
            "$problem" | Should -BeLike "*$($problem.Exception.RequestId)*"
        }

        It 'says what to do' {
            $problem.ErrorDetails.RecommendedAction | Should -BeLike '*SID*'
        }

        It 'carries status and code for programs' {
            $problem.Exception | Should -BeOfType [TwilioVideo.TwilioVideoException]
            $problem.Exception.StatusCode, $problem.Exception.Code | Should -Be 404, 20404
        }

        It 'has a target that can be piped in again' {
            Join-HostRoom $server standup zoe
            $again = $problems.TargetObject | Set-TwilioRoomParticipant -Status disconnected -ErrorVariable problemsAgain

            $problemsAgain | Should -BeNullOrEmpty
            $again.Identity | Should -BeExactly 'zoe'
        }
    }

    It 'about a piped object has that very object as its target' {
        $row = "RoomSid,Sid,Reason`nstandup,zoe,loud" | ConvertFrom-Csv
        $row | Set-TwilioRoomParticipant -Status disconnected -ErrorVariable problems -ErrorAction SilentlyContinue

        $problems[0].TargetObject.Reason | Should -Be 'loud'
    }

    It 'about a list has a target that can be piped in again' {
        'retro' | Get-TwilioRoomParticipant -ErrorVariable problems -ErrorAction SilentlyContinue
        $made = New-TwilioRoom -UniqueName retro
        Join-HostRoom $server retro zoe

        $made.UniqueName | Should -Be 'retro'
        ($problems.TargetObject | Get-TwilioRoomParticipant).Identity | Should -Be 'zoe'
    }

    It 'of one item does not keep the others from being done' {
        $gone = 'alice', 'zoe', 'bob', 'yves', 'guest-7' | Set-TwilioRoomParticipant -RoomSid standup -Status disconnected -ErrorVariable problems -ErrorAction SilentlyContinue

        ($gone.Identity | Sort-Object) -join ' ' | Should -Be 'alice bob guest-7'
        ($problems.TargetObject.Sid | Sort-Object) -join ' ' | Should -Be 'yves zoe'
    }

    It 'of one room does not keep the others from being listed, in their order' {
        $found = 'standup', 'nowhere', 'support' | Get-TwilioRoomParticipant -ErrorVariable problems -ErrorAction SilentlyContinue

        $found.Identity | Should -Be 'alice', 'bob', 'guest-7', 'carol', 'guest-12', 'guest-19'
        $problems | Should -HaveCount 1
    }

    It 'is caught as what it is with -ErrorAction Stop' {
        $caught = try { Get-TwilioRoom nowhere -ErrorAction Stop } catch [TwilioVideo.TwilioVideoException] { $_ }

        $caught.Exception.Code | Should -Be 20404
    }

    It 'is caught with $ErrorActionPreference' {
        $caught = & {
            $ErrorActionPreference = 'Stop'
            try { Get-TwilioRoom nowhere } catch [TwilioVideo.TwilioVideoException] { $_.Exception.StatusCode }
        }

        $caught | Should -Be 404
    }

    It 'with -ErrorAction Stop sends nothing more' {
        { @('zoe') + @(1..500 | ForEach-Object { "nobody-$_" }) | Set-TwilioRoomParticipant -RoomSid standup -Status disconnected -ThrottleLimit 2 -ErrorAction Stop } | Should -Throw
        $after = @(Get-SentRequest $server POST).Count
        $after | Should -BeLessThan 50
        Start-Sleep -Milliseconds 200

        @(Get-SentRequest $server POST).Count | Should -Be $after
    }

    It 'is kept in $Error with SilentlyContinue, and nowhere with Ignore' {
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

Describe 'What the help says to do again, after the credentials expired half-way' {
    BeforeAll {
        # The first of the lines before the error, the last of them after it.
        function Get-Snippet([string] $Page, [string] $Section, [int] $Block) {
            $text = (Get-Content -Raw "$PSScriptRoot/../../docs/en-US/$Page.md").Replace("`r`n", "`n") -split "\n### $([regex]::Escape($Section))\n" | Select-Object -Last 1
            [regex]::Matches($text, '(?sm)^```powershell\n(.*?)\n```$')[$Block].Groups[1].Value -split "`n"
        }

        function Invoke-HalfWay([string[]] $Lines) {
            . ([scriptblock]::Create($Lines[0]))
            $null = Send-HostRequest $server '_emulator/faults' -Method PUT -Body '{"expireAfterRequests":20}'
            try { . ([scriptblock]::Create($Lines[1])) } catch { $ending = $_ }
            $null = Send-HostRequest $server '_emulator/faults' -Method PUT -Body '{}'
            $ending.CategoryInfo.Category | Should -Be 'AuthenticationError'
            if ($Lines.Count -gt 2) { . ([scriptblock]::Create($Lines[2])) }
        }
    }

    BeforeEach {
        $null = Connect-FreshHost $server @{ Rooms = @(@{ UniqueName = 'webinar'; MaxParticipants = 50; ParticipantCount = 48 }, @{ UniqueName = 'talk'; ParticipantCount = 48 }) }
    }

    AfterEach {
        $null = Send-HostRequest $server '_emulator/faults' -Method PUT -Body '{}'
    }

    It 'leaves nobody out: <Page>' -ForEach @(
        @{ Page = 'about_TwilioVideo_Errors'; Section = 'Again' }
        @{ Page = 'Set-TwilioRoomParticipant'; Section = 'Example 4: Try the failed ones again' }
    ) {
        Invoke-HalfWay (Get-Snippet $Page $Section 0) | Should -Not -BeNullOrEmpty

        @(Get-Departure $server) | Should -HaveCount 96
        Get-TwilioRoom | Get-TwilioRoomParticipant | Should -BeNullOrEmpty
    }

    It 'finds what the error is about, which is not what was never read' {
        $snippet = Get-Snippet about_TwilioVideo_Errors Again 1
        $gone = . Invoke-HalfWay '$everybody = Get-TwilioRoom | Get-TwilioRoomParticipant', '$everybody | Set-TwilioRoomParticipant -Status disconnected -ErrorVariable failed'
        . ([scriptblock]::Create($snippet[1]))
        $again = $targets | Set-TwilioRoomParticipant -Status disconnected

        @($again) | Should -HaveCount @($targets).Count
        $targets.Count | Should -BeGreaterThan 0
        @(Get-Departure $server) | Should -HaveCount (20 + $targets.Count)
    }
}

Describe 'Refused before any request is <Case>' -ForEach @(
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
    @{ Case = 'no lane at all'; Line = { Set-TwilioRoomParticipant standup alice disconnected -ThrottleLimit 0 } }
    @{ Case = 'a hashtable for a participant'; Line = { Set-TwilioRoomParticipant standup @{ Name = 'alice' } disconnected } }
    @{ Case = 'several participants in one argument'; Line = { Set-TwilioRoomParticipant standup ('alice', 'bob') disconnected } }
    @{ Case = 'a piped object that is nobody'; Line = { Get-Item / | Set-TwilioRoomParticipant -RoomSid standup -Status disconnected } }
    @{ Case = 'a piped room as a participant'; Line = { [TwilioVideo.Room]@{ Sid = "RM$('0' * 32)" } | Set-TwilioRoomParticipant -Status disconnected } }
    @{ Case = 'a piped row of a room as a participant'; Line = { [pscustomobject]@{ Sid = "RM$('0' * 32)"; RoomSid = "RM$('0' * 32)" } | Set-TwilioRoomParticipant -Status disconnected } }
) {
    It 'with an error, and nobody is changed' {
        $null = Connect-FreshHost $server $StandupSeed
        { & { $ErrorActionPreference = 'Stop'; & $Line } } | Should -Throw

        @(Get-SentRequest $server) | Should -HaveCount 0
    }
}

Describe 'A room piped straight into Set-TwilioRoomParticipant' {
    It 'is told to put Get-TwilioRoomParticipant in between' {
        $null = Connect-FreshHost $server $StandupSeed
        Get-TwilioRoom | Set-TwilioRoomParticipant -Status disconnected -ErrorVariable problems -ErrorAction SilentlyContinue

        $problems | Should -HaveCount 2
        $problems[0].ErrorDetails.RecommendedAction | Should -BeLike '*put it in between: Get-TwilioRoom | Get-TwilioRoomParticipant*'
        $problems[0].CategoryInfo.Category | Should -Be 'InvalidArgument'
    }
}

Describe 'Text piped into Get-TwilioRoomParticipant beside -RoomSid' {
    BeforeEach {
        $null = Connect-FreshHost $server $StandupSeed
    }

    It 'never lists the whole room: <_>' -ForEach 'guest-7', 'nobody', '', 'PA00000000000000000000000000000000' {
        $found = $_ | Get-TwilioRoomParticipant -RoomSid standup -ErrorAction SilentlyContinue

        @($found | Where-Object Identity -In 'alice', 'bob') | Should -HaveCount 0
    }

    It 'is not the same as nothing at all' {
        $null = 'alice' | Get-TwilioRoomParticipant standup -ErrorAction SilentlyContinue | Set-TwilioRoomParticipant -Status disconnected

        (Get-TwilioRoomParticipant standup).Identity | Should -Contain 'bob'
    }
}
