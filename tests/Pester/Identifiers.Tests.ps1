BeforeDiscovery {
    # Escaped, since Windows PowerShell reads a file without a mark by the machine's old code page.
    $strange = @(
        'a?b', 'a#b', 'a/b', 'a\b', 'a%2Fb', 'a%b', '..%2f..', '../x', '/..', '.a', '...', 'two words', ' padded ', 'a+b', 'a&Status=connected', 'a=b',
        "o'brien", 'a"b', 'a;b', 'a:b@c', [regex]::Unescape('s\u00f8ren@example.com'), [regex]::Unescape('\u0e0a\u0e37\u0e48\u0e2d'), [regex]::Unescape('\u540d\u524d'), [regex]::Unescape('\ud83d\udc69\u200d\ud83d\ude80'), "e$([char]0x301)", [string][char]0xE9, "a`tb", 'a[b]', '*', 'guest-*', '$(1)', '`',
        ('x' * 128), ([regex]::Unescape('\u00e9') * 128), ([regex]::Unescape('\ud83c\udf89') * 64)
    )
}

BeforeAll {
    . $PSScriptRoot/Fixtures/Module.ps1
    . $PSScriptRoot/Fixtures/EmulatorHost.ps1
    . $PSScriptRoot/Fixtures/HostControl.ps1
    $server = Start-EmulatorHost
}

AfterAll {
    Stop-EmulatorHost $server
}

Describe 'The identity |<_>|' -ForEach $strange {
    BeforeAll {
        $identity = $_
    }

    BeforeEach {
        $null = Connect-CleanHost $server @{
            Rooms = @(@{ UniqueName = 'standup'; Participants = 'a', 'b', 'x', $identity, 'guest-1' })
        }
    }

    It 'is disconnected by name or rejected, without affecting others' {
        $gone = Set-TwilioRoomParticipant standup $identity disconnected -ErrorVariable problems -ErrorAction SilentlyContinue

        $changed = @(Get-DisconnectedParticipant $server)
        if ($problems) {
            $changed | Should -HaveCount 0
            "$($problems[0])" | Should -Not -BeNullOrEmpty
        }
        else {
            $gone.Identity | Should -BeExactly $identity
            $changed.participant_sid | Should -Be $gone.Sid
        }
    }

    It 'is found by its exact name only' {
        $found = Get-TwilioRoomParticipant standup -Identity ([wildcardpattern]::Escape($identity))

        $found.Identity | Should -BeExactly $identity
    }

    It 'is disconnected by its SID from the pipeline' {
        $gone = Get-TwilioRoomParticipant standup | Where-Object Identity -CEQ $identity | Set-TwilioRoomParticipant -Status disconnected

        $gone.Identity | Should -BeExactly $identity
    }

    It 'reaches no other endpoint' {
        $null = Set-TwilioRoomParticipant standup $identity disconnected -ErrorAction SilentlyContinue
        $null = Get-TwilioRoomParticipant standup $identity -ErrorAction SilentlyContinue

        foreach ($request in Get-SentRequest $server POST) {
            $request.target | Should -Match '^/v1/Rooms/[^/?#]+/Participants/[^/?#]+$'
            $request.form | Should -BeExactly 'Status=disconnected'
        }
    }
}

Describe 'The room |<_>|' -ForEach @(
    'a?b', 'a#b', 'a/b', 'a%2Fb', '..%2f..', '../x', 'two words', [regex]::Unescape('\u0e0a\u0e37\u0e48\u0e2d'), [regex]::Unescape('\ud83d\udc69\u200d\ud83d\ude80'), "o'brien", '...', ('x' * 128)
) {
    BeforeAll {
        $name = $_
    }

    BeforeEach {
        $null = Connect-CleanHost $server @{
            Rooms = @(@{ UniqueName = 'a'; Participants = 'nobody-of-ours' }, @{ UniqueName = 'x'; Participants = 'nobody-of-ours' }, @{ UniqueName = $name; Participants = 'alice' })
        }
    }

    It 'is found by its name' {
        (Get-TwilioRoom $name).UniqueName | Should -BeExactly $name
        (Get-TwilioRoom -UniqueName $name).UniqueName | Should -BeExactly $name
    }

    It 'lists its own participants' {
        (Get-TwilioRoomParticipant $name).Identity | Should -Be 'alice'
    }

    It 'has only its own participants disconnected' {
        (Set-TwilioRoomParticipant $name alice disconnected).Identity | Should -Be 'alice'
        @(Get-DisconnectedParticipant $server) | Should -HaveCount 1
    }

    It 'ends without affecting others' {
        $null = Set-TwilioRoom $name completed -Confirm:$false

        (Get-TwilioRoom).UniqueName | Should -Be 'a', 'x'
    }
}

Describe 'Unusual identities in bulk' {
    It 'reach only their participants' {
        $names = 'a?b', 'a#b', 'a/b', 'a%2Fb', '..%2f..', 'two words', [regex]::Unescape('\ud83d\udc69\u200d\ud83d\ude80'), 'a+b'
        $null = Connect-CleanHost $server @{ Rooms = @(@{ UniqueName = 'standup'; Participants = @('a') + $names }) }
        $gone = $names | Set-TwilioRoomParticipant -RoomSid standup -Status disconnected -ErrorVariable problems

        $problems | Should -BeNullOrEmpty
        ($gone.Identity | Sort-Object) -join '|' | Should -BeExactly (($names | Sort-Object) -join '|')
        (Get-TwilioRoomParticipant standup).Identity | Should -Be 'a'
    }
}
