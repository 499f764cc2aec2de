BeforeAll {
    . $PSScriptRoot/Fixtures/Module.ps1
    . $PSScriptRoot/Fixtures/EmulatorHost.ps1
    . $PSScriptRoot/Fixtures/SilentServer.ps1
    . $PSScriptRoot/Fixtures/HostControl.ps1
    $busy = Start-EmulatorHost
}

AfterAll {
    Stop-EmulatorHost $busy
}

Describe 'Select-Object -First' {
    BeforeAll {
        # Imports and first calls take their time; it is not what is measured.
        $null = Connect-CleanHost $busy $StandupSeed
        Get-TwilioRoomParticipant standup | Set-TwilioRoomParticipant -Status disconnected | Select-Object -First 1 | Out-Null
    }

    BeforeEach {
        $null = Connect-CleanHost $busy @{ Rooms = @(@{ UniqueName = 'stadium'; ParticipantCount = 5000 }) }
        $Error.Clear()
    }

    It 'ends a list within a second without further requests or errors' {
        $watch = [Diagnostics.Stopwatch]::StartNew()
        $found = Get-TwilioRoomParticipant stadium -PageSize 20 | Select-Object -First 25

        $watch.Elapsed.TotalSeconds | Should -BeLessThan 1
        $found | Should -HaveCount 25
        # Two pages hold 25, and a third may be on its way already.
        @(Get-SentRequest $busy).Count | Should -BeLessOrEqual 3
        $Error | Should -HaveCount 0
    }

    It 'requests one page if it is sufficient' {
        $null = Get-TwilioRoomParticipant stadium -PageSize 20 | Select-Object -First 5

        @(Get-SentRequest $busy | Where-Object Target -Like '*/Participants*') | Should -HaveCount 1
    }

    It 'ends a bulk change within a second without further changes or errors' {
        $everybody = Get-TwilioRoomParticipant stadium
        $watch = [Diagnostics.Stopwatch]::StartNew()
        $gone = $everybody | Set-TwilioRoomParticipant -Status disconnected -ThrottleLimit 4 | Select-Object -First 3

        $watch.Elapsed.TotalSeconds | Should -BeLessThan 1
        $gone | Should -HaveCount 3
        $Error | Should -HaveCount 0
        $after = @(Get-DisconnectedParticipant $busy).Count
        $after | Should -BeLessThan 100
        Start-Sleep -Milliseconds 300
        @(Get-DisconnectedParticipant $busy).Count | Should -Be $after
    }

    It 'ends a change with endless input' {
        $gone = & { while ($true) { 'guest-1' } } | Set-TwilioRoomParticipant -RoomSid stadium -Status disconnected -ErrorAction SilentlyContinue | Select-Object -First 1

        $gone.Identity | Should -Be 'guest-1'
    }

    It 'keeps the session usable' {
        $null = Get-TwilioRoomParticipant stadium -PageSize 20 | Select-Object -First 1

        (Get-TwilioRoom).UniqueName | Should -Be 'stadium'
    }
}

Describe 'A terminating error later in the pipeline' {
    It 'ends a bulk change too' {
        $null = Connect-CleanHost $busy @{ Rooms = @(@{ UniqueName = 'stadium'; ParticipantCount = 2000 }) }
        { Get-TwilioRoomParticipant stadium | Set-TwilioRoomParticipant -Status disconnected -ThrottleLimit 4 | ForEach-Object { throw 'enough' } } | Should -Throw 'enough'

        $after = @(Get-DisconnectedParticipant $busy).Count
        $after | Should -BeLessThan 100
        Start-Sleep -Milliseconds 300
        @(Get-DisconnectedParticipant $busy).Count | Should -Be $after
    }
}

Describe 'Stopping <What>' -ForEach @(
    @{ What = 'a connect that is proving its credentials'; Script = 'Connect-TwilioVideo -BaseUri $address -Credential $credential' }
    @{ What = 'a change whose input is still in its begin block'; Script = '& { begin { Get-TwilioRoom -Connection $silent } process { } } | Set-TwilioRoomParticipant -Connection $silent -RoomSid standup -Status disconnected' }
    @{ What = 'a list in its process block'; Script = '& { while ($true) { "standup" } } | Get-TwilioRoomParticipant -Connection $silent' }
    @{ What = 'a list in its end block'; Script = 'Get-TwilioRoom -Connection $silent' }
    @{ What = 'a list of piped rooms in its end block'; Script = '"standup", "support" | Get-TwilioRoomParticipant -Connection $silent' }
    @{ What = 'a change in its process block'; Script = '& { while ($true) { "alice" } } | Set-TwilioRoomParticipant -Connection $silent -RoomSid standup -Status disconnected -ThrottleLimit 2' }
    @{ What = 'a change in its end block'; Script = 'Set-TwilioRoomParticipant standup alice disconnected -Connection $silent' }
    @{ What = 'a change whose input has come to a halt'; Script = '& { "alice"; Start-Sleep 60 } | Set-TwilioRoomParticipant -RoomSid standup -Status disconnected -Connection $silent' }
    @{ What = 'a creation'; Script = 'New-TwilioRoom -UniqueName standup -Connection $silent' }
    @{ What = 'the end of a room'; Script = 'Set-TwilioRoom standup completed -Confirm:$false -Connection $silent' }
) {
    BeforeAll {
        $server = Start-SilentServer
        $shell = [powershell]::Create()
        $prepare = {
            param($manifest, $address, [pscredential] $credential)
            Set-StrictMode -Version Latest
            Import-Module $manifest
            $silent = Connect-TwilioVideo -BaseUri $address -Credential $credential -SkipVerification -PassThru -TimeoutSec 60
            $Error.Clear()
        }
        $credential = New-Object pscredential $HostAccount, (ConvertTo-TestSecret $HostToken)
        $null = $shell.AddScript($prepare, $false).AddArgument($Manifest).AddArgument($server.Address).AddArgument($credential).Invoke()
        $shell.Commands.Clear()
        $shell.Streams.ClearStreams()

        $running = $shell.AddScript($Script, $false).BeginInvoke()
        $caller = Wait-SilentRequest $server
        Start-Sleep -Milliseconds 200
        $wasRunning = -not $running.IsCompleted
        $watch = [Diagnostics.Stopwatch]::StartNew()
        $shell.Stop()
        $took = $watch.Elapsed.TotalSeconds
        $hungUp = Test-ConnectionClosed $caller
    }

    AfterAll {
        $shell.Dispose()
        $server.Listener.Stop()
    }

    It 'was running before it was canceled' {
        $wasRunning | Should -BeTrue
    }

    It 'ends it within a second' {
        $took | Should -BeLessThan 1
        $shell.InvocationStateInfo.State | Should -Be 'Stopped'
    }

    It 'reports no error' {
        $shell.Streams.Error | Should -BeNullOrEmpty
    }

    It 'leaves no pending request' {
        $hungUp | Should -BeTrue
    }

    It 'leaves the session usable' {
        $shell.Commands.Clear()
        $shell.AddScript('Disconnect-TwilioVideo; Connect-TwilioVideo -Emulator; 42').Invoke() | Should -Be 42
    }
}

Describe 'A timeout' {
    It 'is a timeout error, not a cancellation' {
        $server = Start-SilentServer
        try {
            $credential = New-Object pscredential $HostAccount, (ConvertTo-TestSecret $HostToken)
            Connect-TwilioVideo -BaseUri $server.Address -Credential $credential -SkipVerification -TimeoutSec 1
            Set-TwilioRoomParticipant standup alice disconnected -ErrorVariable problems -ErrorAction SilentlyContinue
        }
        finally {
            $server.Listener.Stop()
        }

        $problems | Should -HaveCount 1
        $problems[0].FullyQualifiedErrorId | Should -BeLike 'TwilioVideo.Timeout,*'
        $problems[0].CategoryInfo.Category | Should -Be 'OperationTimeout'
        $problems[0].ErrorDetails.RecommendedAction | Should -BeLike '*-TimeoutSec*'
    }
}
