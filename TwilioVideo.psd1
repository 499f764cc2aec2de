@{
    RootModule             = if ($PSEdition -eq 'Core') { 'bin/net8.0/TwilioVideo.dll' } else { 'bin/netstandard2.0/TwilioVideo.dll' }
    ModuleVersion          = '0.1.0'
    GUID                   = '6f0d3a0e-6f5c-4b0c-9a56-0d1f6f7f2a41'
    Author                 = 'TwilioVideo maintainers'
    CompanyName            = 'TwilioVideo maintainers'
    Copyright              = 'Copyright (c) 2026 TwilioVideo maintainers. MIT licence.'
    Description            = 'Twilio Video from PowerShell: find rooms and participants, filter them in the pipeline, and disconnect them in bulk.'
    PowerShellVersion      = '5.1'
    DotNetFrameworkVersion = '4.7.2'
    CompatiblePSEditions   = @('Core', 'Desktop')
    FormatsToProcess       = @('TwilioVideo.Format.ps1xml')
    FunctionsToExport      = @()
    AliasesToExport        = @()
    VariablesToExport      = @()
    CmdletsToExport        = @(
        'Connect-TwilioVideo'
        'Disconnect-TwilioVideo'
        'Get-TwilioRoom'
        'Get-TwilioRoomParticipant'
        'Get-TwilioVideoConnection'
        'New-TwilioRoom'
        'Set-TwilioRoom'
        'Set-TwilioRoomParticipant'
    )
    PrivateData            = @{
        PSData = @{
            Tags = @('Twilio', 'Video', 'Rooms', 'Participants', 'REST', 'PSEdition_Core', 'PSEdition_Desktop', 'Windows', 'Linux', 'MacOS')
        }
    }
}
