# Prepares the environment of the examples in the help and the README. Tests run this script before each example.
param([Parameter(Mandatory)] [string] $Folder)

$ExecutionContext.SessionState.Path.SetLocation($Folder)

$global:PSDefaultParameterValues['Connect-TwilioVideo:SkipVerification'] = $true

function global:Read-Host {
    param([string] $Prompt, [switch] $AsSecureString)
    $answer = [Net.NetworkCredential]::new('', "the-answer-to-$($Prompt.Replace(' ', '-'))")
    if ($AsSecureString) { $answer.SecurePassword } else { $answer.Password }
}

function global:Get-Credential {
    param([string] $UserName = 'AC0123456789abcdef0123456789abcdef')
    [pscredential]::new($UserName, (Read-Host -Prompt 'Password' -AsSecureString))
}

Connect-TwilioVideo -Emulator -Seed "$PSScriptRoot/../seeds/demo.json"
