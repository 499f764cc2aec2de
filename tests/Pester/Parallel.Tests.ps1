BeforeAll {
    . $PSScriptRoot/Fixtures/Module.ps1
}

Describe 'Runspaces' {
    BeforeEach {
        $connection = Connect-TwilioVideo -Emulator -Seed $StandupSeed -PassThru
        $other = [runspacefactory]::CreateRunspace([initialsessionstate]::CreateDefault2())
        $other.Open()
        $shell = [powershell]::Create()
        $shell.Runspace = $other
        $null = $shell.AddScript('param($Manifest) Set-StrictMode -Version Latest; Import-Module $Manifest').AddArgument($Manifest).Invoke()
        $shell.Commands.Clear()
    }

    AfterEach {
        $shell.Dispose()
        $other.Dispose()
    }

    It 'do not see each other''s connection' {
        $shell.AddScript('Get-TwilioVideoConnection').Invoke() | Should -BeNullOrEmpty
    }

    It 'do not use each other''s connection' {
        $shell.AddScript('Get-TwilioRoom').Invoke() | Should -BeNullOrEmpty

        $shell.Streams.Error | Should -HaveCount 1
        $shell.Streams.Error[0].FullyQualifiedErrorId | Should -BeLike 'TwilioVideo.NotConnected,*'
    }

    It 'keep their own when another one connects and disconnects' {
        $null = $shell.AddScript('Connect-TwilioVideo -Emulator; Get-TwilioRoom; Disconnect-TwilioVideo').Invoke()

        $shell.Streams.Error | Should -BeNullOrEmpty
        Get-TwilioVideoConnection | Should -Be $connection
        (Get-TwilioRoom).UniqueName | Should -Be 'standup', 'support'
    }

    It 'can use a connection that is passed to them' {
        $names = $shell.AddScript('param($c) (Get-TwilioRoom -Connection $c).UniqueName; Get-TwilioVideoConnection').AddArgument($connection).Invoke()

        $names | Should -Be 'standup', 'support'
    }
}

Describe 'A connection in the same session' {
    It 'can be used with -Connection while another one is current' {
        $first = Connect-TwilioVideo -Emulator -Seed $StandupSeed -PassThru
        $second = Connect-TwilioVideo -Emulator -Seed @{ Rooms = 'elsewhere' } -PassThru

        (Get-TwilioRoom).UniqueName | Should -Be 'elsewhere'
        (Get-TwilioRoom -Connection $first | Get-TwilioRoomParticipant -Connection $first -Identity alice |
            Set-TwilioRoomParticipant -Status disconnected -Connection $first).Identity | Should -Be 'alice'
        (Get-TwilioRoomParticipant standup -Connection $first).Identity | Should -Be 'bob', 'guest-7'
        (Get-TwilioRoom -Connection $second).UniqueName | Should -Be 'elsewhere'
    }

    It 'is rejected after it was closed' {
        $first = Connect-TwilioVideo -Emulator -PassThru
        Disconnect-TwilioVideo

        { Get-TwilioRoom -Connection $first } | Should -Throw '*closed*'
    }

    It 'does not close the current one when another is closed' {
        $first = Connect-TwilioVideo -Emulator -PassThru
        $second = Connect-TwilioVideo -Emulator -PassThru
        $first | Disconnect-TwilioVideo

        Get-TwilioVideoConnection | Should -Be $second
        { Get-TwilioRoom } | Should -Not -Throw
    }

    It 'can be closed twice' {
        $first = Connect-TwilioVideo -Emulator -PassThru

        { $first, $first | Disconnect-TwilioVideo; Disconnect-TwilioVideo } | Should -Not -Throw
    }
}

# Windows PowerShell has no -Parallel, and none of these tests either.
if ($PSVersionTable.PSVersion.Major -ge 7) {
    Describe 'ForEach-Object -Parallel' {
        BeforeAll {
            $connection = Connect-TwilioVideo -PassThru -Emulator -Seed @{
                Rooms = @(1..12 | ForEach-Object { @{ UniqueName = "room-$_"; Participants = 'host', 'guest-a', 'guest-b' } })
            }
        }

        It 'accepts a connection with $using:' {
            $gone = Get-TwilioRoom | ForEach-Object -ThrottleLimit 6 -Parallel {
                Import-Module $using:Manifest
                $_ | Get-TwilioRoomParticipant -Identity 'guest-*' -Connection $using:connection |
                    Set-TwilioRoomParticipant -Status disconnected -Connection $using:connection
            }

            $gone | Should -HaveCount 24
            $gone.Sid | Sort-Object -Unique | Should -HaveCount 24
            (Get-TwilioRoom | Get-TwilioRoomParticipant).Identity | Sort-Object -Unique | Should -Be 'host'
        }

        It 'has no connection of its own' {
            $found = 1..3 | ForEach-Object -Parallel { Import-Module $using:Manifest; Get-TwilioVideoConnection }

            $found | Should -BeNullOrEmpty
        }
    }
}
