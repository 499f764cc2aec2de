BeforeAll {
    . $PSScriptRoot/Fixtures/Module.ps1
    . $PSScriptRoot/Fixtures/EmulatorHost.ps1
    . $PSScriptRoot/Fixtures/HostControl.ps1
    $server = Start-EmulatorHost

    # -WhatIf speaks to the host; a transcript hears it in every host.
    function Get-WhatIfOutput([scriptblock] $Do) {
        $file = Join-Path $TestDrive "$([guid]::NewGuid()).txt"
        $null = Start-Transcript $file
        try { $null = & $Do } finally { $null = Stop-Transcript }
        Get-Content $file -Raw
    }
}

AfterAll {
    Stop-EmulatorHost $server
}

Describe '-WhatIf' {
    BeforeEach {
        $null = Connect-CleanHost $server $StandupSeed
    }

    It 'sends nothing: <_>' -ForEach @(
        { Get-TwilioRoom | Get-TwilioRoomParticipant | Set-TwilioRoomParticipant -Status disconnected -WhatIf }
        { Get-TwilioRoom | Set-TwilioRoom -Status completed -WhatIf }
        { New-TwilioRoom -UniqueName new -WhatIf }
        { New-TwilioRoom -WhatIf }
    ) {
        $out = & $_

        $out | Should -BeNullOrEmpty
        @(Get-SentRequest $server POST) | Should -HaveCount 0
    }

    It 'names identity, SID and room' {
        $guest = Get-TwilioRoomParticipant standup -Identity guest-7
        $output = Get-WhatIfOutput { $guest | Set-TwilioRoomParticipant -Status disconnected -WhatIf }

        $output | Should -BeLike "*guest-7*$($guest.Sid)*$($guest.RoomSid)*"
    }

    It 'names the identity of a row of a CSV too' {
        $row = Get-TwilioRoomParticipant standup -Identity guest-7 | ConvertTo-Csv | ConvertFrom-Csv

        Get-WhatIfOutput { $row | Set-TwilioRoomParticipant -Status disconnected -WhatIf } | Should -BeLike "*guest-7*$($row.Sid)*"
    }

    It 'rejects the same input as the change' {
        { Set-TwilioRoomParticipant standup .. disconnected -WhatIf -ErrorAction Stop } | Should -Throw
    }

    It 'applies with $WhatIfPreference' {
        & { $WhatIfPreference = $true; Set-TwilioRoomParticipant standup alice disconnected }

        @(Get-SentRequest $server POST) | Should -HaveCount 0
    }
}

Describe '-Confirm' {
    BeforeEach {
        $null = Connect-CleanHost $server $StandupSeed
    }

    It 'isn''t required for a bulk change' {
        # A question in a session that can't ask would be an error.
        { 'alice' | Set-TwilioRoomParticipant -RoomSid standup -Status disconnected -ErrorAction Stop } | Should -Not -Throw
    }

    It 'can be suppressed' {
        & { $ConfirmPreference = 'Low'; Set-TwilioRoomParticipant standup alice disconnected -Confirm:$false }

        @(Get-DisconnectedParticipant $server) | Should -HaveCount 1
    }

    It 'is declared with impact Medium on <_>' -ForEach 'Set-TwilioRoomParticipant' {
        $attribute = (Get-Command $_).ImplementingType.GetCustomAttributes([Management.Automation.CmdletAttribute], $false)[0]

        $attribute.SupportsShouldProcess | Should -BeTrue
        $attribute.ConfirmImpact | Should -Be 'Medium'
    }

    It 'is required before a room ends, as for deletion' {
        (Get-Command Set-TwilioRoom).ImplementingType.GetCustomAttributes([Management.Automation.CmdletAttribute], $false)[0].ConfirmImpact | Should -Be 'High'
        { [powershell]::Create('CurrentRunspace').AddScript('Set-TwilioRoom standup -Status completed -ErrorAction Stop').Invoke() } | Should -Throw
        (Get-TwilioRoom standup).Status | Should -BeExactly 'in-progress'
    }
}
