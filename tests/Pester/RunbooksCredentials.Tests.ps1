# The ways of docs/credentials.md that can be tried without the product they are about: what reaches the module is what it would give.
BeforeAll {
    . $PSScriptRoot/Fixtures/Module.ps1
    $key = 'SK' + '0123456789abcdef' * 2
    $secret = [Net.NetworkCredential]::new('', 'not-a-secret-at-all').SecurePassword
    $credential = [pscredential]::new($key, $secret)

    # Nobody is called: there is no network address in these tests.
    function Connect-Quietly([hashtable] $With) { Connect-TwilioVideo -SkipVerification -PassThru @With }

    # The products' own commands, which are not here.
    function Get-Secret { param([string] $Name) if ($Name -eq 'TwilioVideo') { $credential } else { $secret } }
    function Get-AutomationPSCredential { param([string] $Name) if ($Name) { $credential } }
}

Describe 'A credential' {
    AfterEach {
        Remove-Item env:TWILIO_API_KEY, env:TWILIO_API_SECRET -ErrorAction Ignore
        Disconnect-TwilioVideo
    }

    It 'is taken as a vault gives it' {
        (Connect-Quietly @{ Credential = Get-Secret TwilioVideo }).UserName | Should -Be $key
    }

    It 'is taken as a vault gives an API key''s secret' {
        (Connect-Quietly @{ ApiKeySid = $key; ApiKeySecret = Get-Secret TwilioVideoKeySecret }).UserName | Should -Be $key
    }

    It 'is taken as an automation account gives it' {
        (Connect-Quietly @{ Credential = Get-AutomationPSCredential -Name TwilioVideo }).UserName | Should -Be $key
    }

    It 'is taken from the environment, as a workflow hands it to a step' {
        $env:TWILIO_API_KEY = $key
        $env:TWILIO_API_SECRET = 'not-a-secret-at-all'

        (Connect-Quietly @{}).UserName | Should -Be $key
    }

    It 'is taken from a file' {
        $credential | Export-Clixml (Join-Path $TestDrive twilio.xml)

        (Connect-Quietly @{ Credential = Import-Clixml (Join-Path $TestDrive twilio.xml) }).UserName | Should -Be $key
    }
}
