BeforeAll {
    . $PSScriptRoot/Fixtures/Module.ps1
    . $PSScriptRoot/Fixtures/EmulatorHost.ps1
    $server = Start-EmulatorHost @{ rooms = @(@{ uniqueName = 'standup'; participants = @('alice') }) }
    $credential = New-Object pscredential $HostAccount, (ConvertTo-TestSecret $HostToken)

    # The token itself, and the forms in which it travels.
    $secrets = @(
        $HostToken
        [Convert]::ToBase64String([Text.Encoding]::UTF8.GetBytes("${HostAccount}:$HostToken"))
        [Convert]::ToBase64String([Text.Encoding]::UTF8.GetBytes($HostToken))
    )

    function Find-Secret([string] $Text) {
        $secrets | Where-Object { $Text.IndexOf($_, [StringComparison]::OrdinalIgnoreCase) -ge 0 }
    }
}

AfterAll {
    Stop-EmulatorHost $server
}

Describe 'A secret' {
    BeforeEach {
        $Error.Clear()
        $connection = Connect-TwilioVideo -BaseUri $server.Address -Credential $credential -PassThru
    }

    It 'is found by this test if present' {
        Find-Secret "x $HostToken y" | Should -Not -BeNullOrEmpty
    }

    It 'isn''t in any stream of Connect-TwilioVideo with -Verbose and -Debug' {
        $output = & { $DebugPreference = 'Continue'; Connect-TwilioVideo -BaseUri $server.Address -Credential $credential -Verbose -Debug -PassThru } *>&1

        $output | Out-String -Width 4000 | Should -Match 'GET /v1/Rooms'
        Find-Secret ($output | Out-String -Width 4000) | Should -BeNullOrEmpty
    }

    It 'isn''t in any stream of reads, changes and errors' {
        $output = & {
            $DebugPreference = $VerbosePreference = $InformationPreference = $ErrorActionPreference = 'Continue'
            Get-TwilioRoom
            Get-TwilioRoomParticipant standup
            Set-TwilioRoomParticipant standup zoe disconnected
            Get-TwilioRoom nowhere
            # Pasted into the wrong place, it comes back in paths and messages.
            Get-TwilioRoom $HostToken
        } *>&1

        @($output | Where-Object { $_ -is [Management.Automation.ErrorRecord] }) | Should -HaveCount 3
        Find-Secret ($output | Out-String -Width 4000) | Should -BeNullOrEmpty
    }

    It 'is not in $Error after a wrong token' {
        try { Connect-TwilioVideo -BaseUri $server.Address -AccountSid ('AC' + '9' * 32) -AuthToken $credential.Password } catch { $null = $_ }

        $Error.Count | Should -BeGreaterThan 0
        Find-Secret ($Error | Format-List * -Force | Out-String -Width 4000) | Should -BeNullOrEmpty
        Find-Secret ($Error | ForEach-Object { $_.Exception.ToString() } | Out-String -Width 4000) | Should -BeNullOrEmpty
    }

    It 'isn''t in the error for a token in plain text' {
        $problem = try { Connect-TwilioVideo -BaseUri $server.Address -AccountSid $HostAccount -AuthToken $HostToken } catch { $_ }

        $problem | Should -Not -BeNullOrEmpty
        # The line that was typed is shown by PowerShell itself; the message is the module's.
        Find-Secret "$($problem.Exception.Message)" | Should -BeNullOrEmpty
    }

    It 'is not in the connection as <As>' -ForEach @(
        @{ As = 'JSON'; How = { ConvertTo-Json $args[0] -Depth 6 -WarningAction SilentlyContinue } }
        @{ As = 'CLIXML'; How = { [Management.Automation.PSSerializer]::Serialize($args[0], 6) } }
        @{ As = 'a list of everything'; How = { $args[0] | Format-List * -Force | Out-String -Width 4000 } }
        @{ As = 'a deep view'; How = { $args[0] | Format-Custom -Depth 6 | Out-String -Width 4000 } }
        @{ As = 'CSV'; How = { $args[0] | ConvertTo-Csv | Out-String -Width 4000 } }
        @{ As = 'text'; How = { "$($args[0])" } }
        @{ As = 'its members'; How = { $args[0] | Get-Member -Force | Out-String -Width 4000 } }
        @{ As = 'variables of the session'; How = { Get-Variable | Where-Object Name -NotIn 'HostToken', 'secrets' | ForEach-Object { "$($_.Name)=$($_.Value)" } } }
    ) {
        $text = & $How $connection | Out-String -Width 4000

        $text.Trim() | Should -Not -BeNullOrEmpty
        Find-Secret $text | Should -BeNullOrEmpty
    }
}

Describe 'The emulator''s own token' {
    It 'is not in the JSON of its connection either' {
        $connection = Connect-TwilioVideo -Emulator -PassThru
        $text = ConvertTo-Json $connection -Depth 4 -WarningAction SilentlyContinue

        $text | Should -Match 'AccountSid'
        $text | Should -Not -Match 'token'
    }
}
