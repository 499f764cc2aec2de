@{
    # Case counts, because a comparison without it loads the culture's rules, which a cold import feels.
    RootModule             = if ($PSEdition -ceq 'Core') { 'bin/net8.0/TwilioVideo.dll' } else { 'bin/netstandard2.0/TwilioVideo.dll' }
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
    TypesToProcess         = @('TwilioVideo.Types.ps1xml')
    FunctionsToExport      = @()
    AliasesToExport        = @()
    VariablesToExport      = @()
    CmdletsToExport        = @(
        'Clear-TwilioRoomParticipantIdentity'
        'Connect-TwilioVideo'
        'ConvertFrom-TwilioVideoEvent'
        'Disconnect-TwilioRoomParticipant'
        'Disconnect-TwilioVideo'
        'Get-TwilioComposition'
        'Get-TwilioCompositionHook'
        'Get-TwilioCompositionSetting'
        'Get-TwilioPublishedTrack'
        'Get-TwilioRecording'
        'Get-TwilioRecordingRule'
        'Get-TwilioRecordingSetting'
        'Get-TwilioRoom'
        'Get-TwilioRoomInsight'
        'Get-TwilioRoomParticipant'
        'Get-TwilioRoomParticipantInsight'
        'Get-TwilioSubscribeRule'
        'Get-TwilioSubscribedTrack'
        'Get-TwilioTranscription'
        'Get-TwilioVideoConnection'
        'Invoke-TwilioEmulatorEvent'
        'Invoke-TwilioVideoRequest'
        'New-TwilioComposition'
        'New-TwilioCompositionHook'
        'New-TwilioRecordingRule'
        'New-TwilioRoom'
        'New-TwilioSubscribeRule'
        'New-TwilioVideoAccessToken'
        'Remove-TwilioComposition'
        'Remove-TwilioCompositionHook'
        'Remove-TwilioRecording'
        'Save-TwilioComposition'
        'Save-TwilioRecording'
        'Set-TwilioCompositionHook'
        'Set-TwilioCompositionSetting'
        'Set-TwilioRecordingRule'
        'Set-TwilioRecordingSetting'
        'Set-TwilioRoom'
        'Set-TwilioRoomParticipant'
        'Set-TwilioSubscribeRule'
        'Set-TwilioTranscription'
        'Start-TwilioTranscription'
        'Stop-TwilioRoom'
        'Stop-TwilioTranscription'
        'Test-TwilioRequestSignature'
        'Test-TwilioVideoAccessToken'
        'Wait-TwilioComposition'
        'Wait-TwilioRecording'
        'Wait-TwilioRoom'
        'Wait-TwilioRoomParticipant'
        'Watch-TwilioRoom'
    )
    PrivateData            = @{
        PSData = @{
            # Where the project lives is written in by build.ps1 -Task Pack -ProjectUri.
            Prerelease = 'preview1'
            LicenseUri = 'https://opensource.org/license/mit'
            Tags       = @('Twilio', 'Video', 'Rooms', 'Participants', 'REST', 'PSEdition_Core', 'PSEdition_Desktop', 'Windows', 'Linux', 'MacOS')
        }
    }
}
