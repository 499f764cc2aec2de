# The ways of docs/credentials.md that can be tried without the product they are about: what reaches the module is what it would give.
BeforeAll {
    . $PSScriptRoot/Fixtures/Module.ps1
    $key = 'SK' + '0123456789abcdef' * 2
    $secret = [Net.NetworkCredential]::new('', 'not-a-secret-at-all').SecurePassword
    $credential = [pscredential]::new($key, $secret)

    # Nobody is called: there is no network address in these tests.
    function Connect-WithoutVerification([hashtable] $With) { Connect-TwilioVideo -SkipVerification -PassThru @With }

    # The products' own commands, which are not here.
    function Get-Secret { param([string] $Name) if ($Name -eq 'TwilioVideo') { $credential } else { $secret } }
    function Get-AutomationPSCredential { param([string] $Name) if ($Name) { $credential } }
}

Describe 'A credential' {
    AfterEach {
        Remove-Item env:TWILIO_API_KEY, env:TWILIO_API_SECRET -ErrorAction Ignore
        Disconnect-TwilioVideo
    }

    It 'is accepted from a vault' {
        (Connect-WithoutVerification @{ Credential = Get-Secret TwilioVideo }).UserName | Should -Be $key
    }

    It 'is accepted as an API key''s secret from a vault' {
        (Connect-WithoutVerification @{ ApiKeySid = $key; ApiKeySecret = Get-Secret TwilioVideoKeySecret }).UserName | Should -Be $key
    }

    It 'is accepted from an automation account' {
        (Connect-WithoutVerification @{ Credential = Get-AutomationPSCredential -Name TwilioVideo }).UserName | Should -Be $key
    }

    It 'is read from the environment of a workflow step' {
        $env:TWILIO_API_KEY = $key
        $env:TWILIO_API_SECRET = 'not-a-secret-at-all'

        (Connect-WithoutVerification @{}).UserName | Should -Be $key
    }

    It 'is accepted from a file' {
        $credential | Export-Clixml (Join-Path $TestDrive twilio.xml)

        (Connect-WithoutVerification @{ Credential = Import-Clixml (Join-Path $TestDrive twilio.xml) }).UserName | Should -Be $key
    }
}

Describe 'The step of docs/credentials.md' {
    BeforeAll {
        $page = Get-Content -Raw "$PSScriptRoot/../../docs/credentials.md"
        $lines = [regex]::Match($page, '(?s)        run: \|\r?\n(.*?)\r?\n```').Groups[1].Value -split '\r?\n' -notmatch 'Import-Module'
        $step = [scriptblock]::Create($lines -join "`n")
    }

    AfterAll {
        Disconnect-TwilioVideo
    }

    It 'disconnects the guests if the session''s preference is Stop' {
        Connect-TwilioVideo -Emulator -Seed $StandupSeed
        $ErrorActionPreference = 'Stop'

        (& $step).Identity | Sort-Object | Should -Be 'guest-12', 'guest-19', 'guest-7'
    }

    It 'disconnects the others if one fails, and reports a failure' {
        Connect-TwilioVideo -Emulator -MaximumRetryCount 0 -Seed ($StandupSeed + @{ Faults = @{ ServerErrorProbability = 1; MaxCount = 1; Operations = @('UpdateRoomParticipant') } })
        $ErrorActionPreference = 'Stop'

        { & $step 2>$null } | Should -Throw 'Not everybody was disconnected.'

        @(Get-TwilioRoom | Get-TwilioRoomParticipant -Identity 'guest-*') | Should -HaveCount 1
    }
}
