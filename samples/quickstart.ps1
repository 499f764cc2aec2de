# The main job on the emulator: find the guests of every room, look at what would happen, disconnect them, see who is left.
# dotnet run --project samples/Quickstart runs it in the PowerShell of the tests; any other PowerShell does as well.
$ErrorActionPreference = 'Stop'
Import-Module "$PSScriptRoot/../TwilioVideo.psd1"

Connect-TwilioVideo -Emulator -Seed @{
    Rooms = @(
        @{ UniqueName = 'standup'; Participants = 'alice', 'bob', 'guest-7' }
        @{ UniqueName = 'support'; Participants = 'carol', 'guest-12', 'guest-19' }
    )
}

"`nThe rooms:"
Get-TwilioRoom | Out-Default

"`nWho is in them:"
Get-TwilioRoom | Get-TwilioRoomParticipant | Out-Default

"`nWhat disconnecting the guests would do:"
Get-TwilioRoom | Get-TwilioRoomParticipant -Identity 'guest-*' |
    Set-TwilioRoomParticipant -Status disconnected -WhatIf

"`nDisconnecting them:"
$gone = Get-TwilioRoom | Get-TwilioRoomParticipant | Where-Object Identity -Like 'guest-*' |
    Set-TwilioRoomParticipant -Status disconnected
$gone | Out-Default

"`nWho is left:"
$left = Get-TwilioRoom | Get-TwilioRoomParticipant
$left | Out-Default

"`nAn error says what happened and what to do:"
Set-TwilioRoomParticipant -RoomSid standup -Sid nobody -Status disconnected -ErrorAction SilentlyContinue -ErrorVariable failed
"$($failed[0])"
"$($failed[0].ErrorDetails.RecommendedAction)"
"($($failed[0].FullyQualifiedErrorId))"

$good = $gone.Count -eq 3 -and -not ($gone.Status -ne 'disconnected') -and "$($left.Identity)" -eq 'alice bob carol' -and $failed.Count -eq 1
if (-not $good) {
    "`nThis is not the result it should be."
    exit 1
}

"`n3 guests disconnected, 3 people left."
