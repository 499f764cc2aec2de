<#
.SYNOPSIS
    Ends rooms without participants.
.DESCRIPTION
    Ends each room in progress that is older than -OlderThan and has nobody connected or reconnecting. Writes one object for each: Time, Room, RoomSid, Created,
    Outcome, Error. With -EmptyFor the rooms are watched first, and a room in which somebody was meanwhile, however briefly, is left.

    A participant who joins between the check and the end of the room is disconnected. Choose -OlderThan so long that an empty room is
    certainly no longer needed.
.PARAMETER OlderThan
    The age from which on an empty room is ended, such as 01:00:00 for an hour; a minute at least.
.PARAMETER EmptyFor
    How long to watch the rooms before any of them is ended, such as 00:10:00 for ten minutes. Without it, one look is taken.
.PARAMETER Room
    Ends only rooms with this unique name. Wildcards are allowed.
.PARAMETER MaxCount
    The maximum number of rooms to end. If there are more, no room is ended.
.EXAMPLE
    ./Complete-IdleRoom.ps1 -OlderThan 01:00:00 -WhatIf
.EXAMPLE
    ./Complete-IdleRoom.ps1 -OlderThan 06:00:00 -Room 'class-*'
.EXAMPLE
    ./Complete-IdleRoom.ps1 -OlderThan 01:00:00 -EmptyFor 00:10:00
#>
#Requires -Modules TwilioVideo
[CmdletBinding(SupportsShouldProcess)]
[OutputType([pscustomobject])]
param(
    [Parameter(Mandatory, Position = 0)]
    [ValidateScript({
            # PowerShell converts a number to ticks of 100 nanoseconds: 30 would match everything.
            ($_ -ge [TimeSpan]'00:01:00' -and $_ -le [TimeSpan]'36500.00:00:00') -or
            $(throw "'$_' isn't a time from a minute to 100 years. " +
                "Write hours, minutes and seconds, such as '01:00:00' for an hour; " +
                "a number alone is converted to ticks of 100 nanoseconds.")
        })]
    [TimeSpan] $OlderThan,

    [ValidateScript({
            ($_ -ge [TimeSpan]'00:00:01' -and $_ -le [TimeSpan]'1.00:00:00') -or
            $(throw "'$_' is not a time from a second to a day. Write hours, minutes and seconds, such as '00:10:00' for ten minutes; a number alone is converted to ticks of 100 nanoseconds.")
        })]
    [TimeSpan] $EmptyFor = [TimeSpan]::Zero,

    [ValidateNotNullOrEmpty()]
    [string] $Room = '*',

    [ValidateRange(1, 100000)]
    [int] $MaxCount = 100
)

Set-StrictMode -Version Latest

# GitHub's shell: pwsh sets Stop for the session. Without an explicit -ErrorAction, one failure must not prevent the other changes.
if ($ErrorActionPreference -eq 'Stop' -and -not $PSBoundParameters.ContainsKey('ErrorAction')) {
    $ErrorActionPreference = 'Continue'
}

$limit = (Get-Date) - $OlderThan

filter ConvertTo-Result([hashtable] $Rooms, [string] $Outcome, [string] $ErrorMessage) {
    [pscustomobject]@{
        Time    = Get-Date
        Room    = $Rooms["$($_.Sid)"].UniqueName
        RoomSid = $_.Sid
        Created = $Rooms["$($_.Sid)"].DateCreated
        Outcome = $Outcome
        Error   = $ErrorMessage
    }
}

try {
    $old = @(Get-TwilioRoom -ErrorAction Stop |
        Where-Object { ($_.UniqueName -eq $Room -or $_.UniqueName -like $Room) -and $_.DateCreated -lt $limit })

    if ($old -and $EmptyFor -gt [TimeSpan]::Zero) {
        # A room with an event had a participant, or has already ended.
        $busy = [Collections.Generic.HashSet[string]]::new()
        $old | Watch-TwilioRoom -IncludeExisting -TimeoutSec ([int]$EmptyFor.TotalSeconds) |
            Where-Object Event -NE 'room-existing' |
            ForEach-Object { $null = $busy.Add($_.RoomSid) }
        $old = @($old | Where-Object { -not $busy.Contains($_.Sid) })
    }

    # A room whose participants can't be listed might not be empty. Reconnecting participants are still in the room.
    $idle = @(foreach ($candidate in $old) {
            foreach ($status in 'connected', 'reconnecting') {
                $present = $candidate | Get-TwilioRoomParticipant -Status $status -First 1 -ErrorVariable unread
                if ($present -or $unread) { break }
            }

            if (-not $present -and -not $unread) { $candidate }
        })
    $rooms = @{}
    foreach ($idleRoom in $idle) {
        $rooms[$idleRoom.Sid] = $idleRoom
    }

    $idle | Set-TwilioRoom -Status completed -MaxCount $MaxCount -Confirm:$false -ErrorVariable failed |
        ConvertTo-Result -Rooms $rooms -Outcome ended
    foreach ($errorRecord in $failed) {
        $errorRecord.TargetObject | ConvertTo-Result -Rooms $rooms -Outcome failed -ErrorMessage "$errorRecord"
    }
}
catch {
    $PSCmdlet.ThrowTerminatingError($_)
}
