# Finds the guests of all rooms in the emulator, previews the change, disconnects the guests and lists the remaining participants.
# dotnet run --project samples/Quickstart runs this script in the PowerShell of the tests. You can also run it in your own PowerShell.
$ErrorActionPreference = 'Stop'
Import-Module "$PSScriptRoot/../TwilioVideo.psd1"

Connect-TwilioVideo -Emulator -Seed @{
    Rooms = @(
        @{ UniqueName = 'standup'; Participants = 'alice', 'bob', 'guest-7' }
        @{ UniqueName = 'support'; Participants = 'carol', 'guest-12', 'guest-19' }
    )
}

"`nRooms:"
Get-TwilioRoom | Out-Default

"`nParticipants:"
Get-TwilioRoom | Get-TwilioRoomParticipant | Out-Default

"`nPreview of disconnecting the guests:"
Get-TwilioRoom | Get-TwilioRoomParticipant -Identity 'guest-*' |
    Set-TwilioRoomParticipant -Status disconnected -WhatIf

"`nDisconnected guests:"
$gone = Get-TwilioRoom | Get-TwilioRoomParticipant | Where-Object Identity -Like 'guest-*' |
    Set-TwilioRoomParticipant -Status disconnected
$gone | Out-Default

"`nRemaining participants:"
$left = Get-TwilioRoom | Get-TwilioRoomParticipant
$left | Out-Default

"`nAn error says what happened and what to do:"
Set-TwilioRoomParticipant -RoomSid standup -Sid nobody -Status disconnected -ErrorAction SilentlyContinue -ErrorVariable failed
"$($failed[0])"
"$($failed[0].ErrorDetails.RecommendedAction)"
"($($failed[0].FullyQualifiedErrorId))"

$good = $gone.Count -eq 3 -and -not ($gone.Status -ne 'disconnected') -and "$($left.Identity)" -eq 'alice bob carol' -and $failed.Count -eq 1
if (-not $good) {
    "`nThe result is not as expected."
    exit 1
}

"`n3 guests disconnected, 3 participants left."
