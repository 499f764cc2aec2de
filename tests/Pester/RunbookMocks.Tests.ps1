# Written as the author of a runbook would write it: no account, no emulator, everything mocked.
BeforeAll {
    . $PSScriptRoot/Fixtures/Module.ps1
    . $PSScriptRoot/Fixtures/Disconnect-Guest.ps1

    function New-Guest([string] $Identity, [int] $Minutes = 5) {
        [TwilioVideo.RoomParticipant]@{
            Sid       = 'PA' + $Identity.PadLeft(32, '0')
            RoomSid   = 'RM' + '0' * 32
            Identity  = $Identity
            Status    = 'connected'
            StartTime = (Get-Date).AddMinutes(-$Minutes)
        }
    }
}

Describe 'Disconnect-Guest' {
    Context 'with two guests and a member in the room' {
        BeforeEach {
            Mock Get-TwilioRoomParticipant {
                New-Guest 'alice'
                New-Guest 'guest-1' -Minutes 90
                New-Guest 'guest-2' -Minutes 5
            }
            Mock Set-TwilioRoomParticipant -ParameterFilter { $Status -eq 'disconnected' } {
                [TwilioVideo.RoomParticipant]@{ Sid = $Sid; RoomSid = $RoomSid; Status = $Status }
            }
        }

        It 'requests the connected participants of the room' {
            Disconnect-Guest -Room standup

            Should -Invoke Get-TwilioRoomParticipant -Times 1 -Exactly -ParameterFilter { $RoomSid -eq 'standup' -and $Status -eq 'connected' }
        }

        It 'disconnects each guest once' {
            $gone = Disconnect-Guest -Room standup

            Should -Invoke Set-TwilioRoomParticipant -Times 2 -Exactly -ParameterFilter { $Status -eq 'disconnected' }
            $gone.Status | Should -Be 'disconnected', 'disconnected'
        }

        It 'passes the room and the SID of each from the pipeline' {
            $gone = Disconnect-Guest -Room standup

            $gone.Sid | Should -Be (New-Guest 'guest-1').Sid, (New-Guest 'guest-2').Sid
            Should -Invoke Set-TwilioRoomParticipant -Times 1 -Exactly -ParameterFilter {
                $Sid -eq (New-Guest 'guest-2').Sid -and $RoomSid -eq 'RM' + '0' * 32
            }
        }

        It 'keeps participants who have just joined' {
            $gone = Disconnect-Guest -Room standup -LongerThan ([TimeSpan]::FromHours(1))

            $gone.Sid | Should -Be (New-Guest 'guest-1').Sid
        }

        It 'never disconnects a member' {
            Disconnect-Guest -Room standup

            Should -Invoke Set-TwilioRoomParticipant -Times 0 -Exactly -ParameterFilter { $Sid -eq (New-Guest 'alice').Sid }
        }
    }

    Context 'with an empty room' {
        It 'disconnects no participant' {
            Mock Get-TwilioRoomParticipant
            Mock Set-TwilioRoomParticipant

            Disconnect-Guest -Room standup | Should -BeNullOrEmpty
            Should -Invoke Set-TwilioRoomParticipant -Times 0 -Exactly
        }
    }

    Context 'with an error from the service' {
        It 'continues with the next one' {
            Mock Get-TwilioRoomParticipant { New-Guest 'guest-1'; New-Guest 'guest-2' }
            Mock Set-TwilioRoomParticipant {
                if ($Sid -eq (New-Guest 'guest-1').Sid) {
                    Write-Error -Message 'No.' -ErrorId 'TwilioApi.20404' -Category ObjectNotFound -TargetObject $_
                }
                else {
                    [TwilioVideo.RoomParticipant]@{ Sid = $Sid; Status = 'disconnected' }
                }
            }
            $gone = Disconnect-Guest -Room standup -ErrorVariable problems -ErrorAction SilentlyContinue

            $gone.Sid | Should -Be (New-Guest 'guest-2').Sid
            $problems[0].FullyQualifiedErrorId | Should -BeLike 'TwilioApi.20404*'
        }

        It 'can be tested with the module''s exception' {
            Mock Get-TwilioRoomParticipant { throw [TwilioVideo.TwilioVideoException]::new('Api', 'The room was not found.') }

            { Disconnect-Guest -Room standup } | Should -Throw -ExceptionType ([TwilioVideo.TwilioVideoException])
        }
    }
}

Describe 'A mock without a filter' {
    BeforeEach {
        Mock Set-TwilioRoomParticipant { [pscustomobject]@{ RoomSid = $RoomSid; Sid = $Sid; Status = $Status } }
    }

    It 'accepts a custom object from the pipeline' {
        $set = [pscustomobject]@{ RoomSid = 'RM1'; Sid = 'PA1' } | Set-TwilioRoomParticipant -Status disconnected

        $set.RoomSid, $set.Sid | Should -Be 'RM1', 'PA1'
    }

    It 'accepts a CSV row from the pipeline' {
        $set = "RoomSid,Sid`nRM1,PA1`nRM1,PA2" | ConvertFrom-Csv | Set-TwilioRoomParticipant -Status disconnected

        $set.Sid | Should -Be 'PA1', 'PA2'
    }

    It 'accepts a string from the pipeline' {
        $set = 'alice', 'bob' | Set-TwilioRoomParticipant -RoomSid standup -Status disconnected

        $set.Sid | Should -Be 'alice', 'bob'
    }

    It 'accepts all parameters by position' {
        $set = Set-TwilioRoomParticipant standup alice disconnected

        $set.RoomSid, $set.Sid, $set.Status | Should -Be 'standup', 'alice', 'disconnected'
    }

    It 'rejects an invalid status, as the cmdlet does' {
        { Set-TwilioRoomParticipant standup alice gone } | Should -Throw '*gone*'
        Should -Invoke Set-TwilioRoomParticipant -Times 0 -Exactly
    }

    It 'requires a room and a participant, as the cmdlet does' {
        { Set-TwilioRoomParticipant -RoomSid '' -Sid alice -Status disconnected } | Should -Throw
    }

    It 'accepts -WhatIf, -Confirm and -ThrottleLimit' {
        Set-TwilioRoomParticipant standup alice disconnected -Confirm:$false -ThrottleLimit 4

        Should -Invoke Set-TwilioRoomParticipant -Times 1 -Exactly -ParameterFilter { $ThrottleLimit -eq 4 }
    }
}

Describe 'A mock of a list' {
    It 'accepts a room from the pipeline' {
        Mock Get-TwilioRoomParticipant { [TwilioVideo.RoomParticipant]@{ RoomSid = $RoomSid; Sid = 'PA1' } }

        ([TwilioVideo.Room]@{ Sid = 'RM1' } | Get-TwilioRoomParticipant).RoomSid | Should -Be 'RM1'
    }

    It 'accepts the paging parameters -First and -Skip' {
        Mock Get-TwilioRoom { [TwilioVideo.Room]@{ Sid = 'RM1' } }
        $null = Get-TwilioRoom -First 5 -Skip 1

        Should -Invoke Get-TwilioRoom -Times 1 -Exactly -ParameterFilter { $PesterBoundParameters.First -eq 5 -and $PesterBoundParameters.Skip -eq 1 }
    }

    It 'accepts times' {
        Mock Get-TwilioRoom
        $time = (Get-Date).AddHours(-1)
        Get-TwilioRoom -DateCreatedAfter $time

        Should -Invoke Get-TwilioRoom -Times 1 -Exactly -ParameterFilter { $DateCreatedAfter -eq $time }
    }
}

Describe 'Mocking <_>' -ForEach (
    'Connect-TwilioVideo', 'Disconnect-TwilioVideo', 'Get-TwilioRoom', 'Get-TwilioRoomParticipant', 'Get-TwilioVideoConnection',
    'New-TwilioRoom', 'Set-TwilioRoom', 'Set-TwilioRoomParticipant'
) {
    It 'keeps all parameters' {
        $name = $_
        $real = (Get-Command $name -Module TwilioVideo -CommandType Cmdlet).Parameters.Keys
        Mock $name
        $mocked = (Get-Command $name).Parameters.Keys

        Get-Command $name | Should -Not -BeOfType [Management.Automation.CmdletInfo]
        # Paging and confirmation become ordinary parameters of the mock; what matters is that every name is there.
        $real | Where-Object { $_ -notin $mocked } | Should -BeNullOrEmpty
    }
}

Describe 'Mocks beside the real module' {
    It 'can use a real list with a mocked change' {
        Connect-TwilioVideo -Emulator -Seed $StandupSeed
        Mock Set-TwilioRoomParticipant
        Disconnect-Guest -Room standup

        Should -Invoke Set-TwilioRoomParticipant -Times 1 -Exactly -ParameterFilter { $Status -eq 'disconnected' -and $RoomSid -like 'RM*' -and $Sid -like 'PA*' }
        (Get-TwilioRoomParticipant standup).Identity | Should -Contain 'guest-7'
    }

    It 'can be replaced by the emulator' {
        Connect-TwilioVideo -Emulator -Seed $StandupSeed

        (Disconnect-Guest -Room standup).Identity | Should -Be 'guest-7'
    }

    It 'keep -WhatIf of the runbook' {
        Connect-TwilioVideo -Emulator -Seed $StandupSeed
        Disconnect-Guest -Room standup -WhatIf

        (Get-TwilioRoomParticipant standup).Identity | Should -Contain 'guest-7'
    }
}
