# A typical runbook of a user. RunbookMocks.Tests.ps1 contains the tests that a user would write for it.
function Disconnect-Guest {
    [Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSShouldProcess', '', Justification = 'Set-TwilioRoomParticipant inherits -WhatIf and -Confirm, and prompts.')]
    [CmdletBinding(SupportsShouldProcess)]
    param(
        [Parameter(Mandatory)]
        [string] $Room,

        [TimeSpan] $LongerThan = [TimeSpan]::Zero
    )

    $now = Get-Date
    Get-TwilioRoomParticipant -RoomSid $Room -Status connected |
        Where-Object { $_.Identity -like 'guest-*' -and $now - $_.StartTime -ge $LongerThan } |
        Set-TwilioRoomParticipant -Status disconnected
}
