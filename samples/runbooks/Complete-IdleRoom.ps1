<#
.SYNOPSIS
    Ends rooms that nobody is in.
.DESCRIPTION
    Ends each room in progress that is older than -OlderThan and has nobody connected or reconnecting. Writes one object for each: Time, Room, RoomSid, Created,
    Outcome, Problem. With -EmptyFor the rooms are watched first, and a room in which somebody was meanwhile, however briefly, is left.

    Somebody who joins in the moment between the look and the end is disconnected by it, so choose -OlderThan long enough that an empty room
    is one that was forgotten.
.PARAMETER OlderThan
    The age from which on an empty room is ended, such as 01:00:00 for an hour; a minute at least.
.PARAMETER EmptyFor
    How long to watch the rooms before any of them is ended, such as 00:10:00 for ten minutes. Without it, one look is taken.
.PARAMETER Room
    Only rooms whose unique name is like this; wildcards are allowed.
.PARAMETER MaxCount
    If there are more rooms to end than this, none is ended.
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
            # A bare number counts ticks, ten million to the second: 30 would be less than a moment, and everything older than that.
            ($_ -ge [TimeSpan]'00:01:00' -and $_ -le [TimeSpan]'36500.00:00:00') -or
            $(throw "'$_' is not a time from a minute to 100 years. Write hours, minutes and seconds, such as '01:00:00' for an hour; a bare number counts ticks, ten million to the second.")
        })]
    [TimeSpan] $OlderThan,

    [ValidateScript({
            ($_ -ge [TimeSpan]'00:00:01' -and $_ -le [TimeSpan]'1.00:00:00') -or
            $(throw "'$_' is not a time from a second to a day. Write hours, minutes and seconds, such as '00:10:00' for ten minutes; a bare number counts ticks, ten million to the second.")
        })]
    [TimeSpan] $EmptyFor = [TimeSpan]::Zero,

    [ValidateNotNullOrEmpty()]
    [string] $Room = '*',

    [ValidateRange(1, 100000)]
    [int] $MaxCount = 100
)

Set-StrictMode -Version Latest

# Where Stop is only what the session is set to, as by GitHub's shell: pwsh, one failure is not to keep the others from being done.
if ($ErrorActionPreference -eq 'Stop' -and -not $PSBoundParameters.ContainsKey('ErrorAction')) {
    $ErrorActionPreference = 'Continue'
}

$limit = (Get-Date) - $OlderThan

filter ConvertTo-Result([hashtable] $Rooms, [string] $Outcome, [string] $Problem) {
    [pscustomobject]@{
        Time    = Get-Date
        Room    = $Rooms["$($_.Sid)"].UniqueName
        RoomSid = $_.Sid
        Created = $Rooms["$($_.Sid)"].DateCreated
        Outcome = $Outcome
        Problem = $Problem
    }
}

try {
    $old = @(Get-TwilioRoom -ErrorAction Stop | Where-Object { ($_.UniqueName -eq $Room -or $_.UniqueName -like $Room) -and $_.DateCreated -lt $limit })

    if ($old -and $EmptyFor -gt [TimeSpan]::Zero) {
        # Whatever happened in a room, somebody was there for it; and a room that has ended need not be ended.
        $busy = [Collections.Generic.HashSet[string]]::new()
        $old | Watch-TwilioRoom -IncludeExisting -TimeoutSec ([int]$EmptyFor.TotalSeconds) |
            Where-Object Event -NE 'room-existing' |
            ForEach-Object { $null = $busy.Add($_.RoomSid) }
        $old = @($old | Where-Object { -not $busy.Contains($_.Sid) })
    }

    # A room that could not be looked into is not known to be empty, and somebody whose connection has just broken is still in it.
    $idle = @(foreach ($one in $old) {
            foreach ($status in 'connected', 'reconnecting') {
                $there = $one | Get-TwilioRoomParticipant -Status $status -First 1 -ErrorVariable problems
                if ($there -or $problems) { break }
            }

            if (-not $there -and -not $problems) { $one }
        })
    $rooms = @{}
    foreach ($one in $idle) {
        $rooms[$one.Sid] = $one
    }

    $idle | Set-TwilioRoom -Status completed -MaxCount $MaxCount -Confirm:$false -ErrorVariable failed | ConvertTo-Result -Rooms $rooms -Outcome ended
    foreach ($problem in $failed) {
        $problem.TargetObject | ConvertTo-Result -Rooms $rooms -Outcome failed -Problem "$problem"
    }
}
catch {
    $PSCmdlet.ThrowTerminatingError($_)
}
