# A runbook as somebody writes it who keeps rooms tidy at night. RunbookMocks.Tests.ps1 is the tests they would write for it.
function Disconnect-Guest {
    [Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSShouldProcess', '', Justification = '-WhatIf and -Confirm reach Set-TwilioRoomParticipant, which asks.')]
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
