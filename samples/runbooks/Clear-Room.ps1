<#
.SYNOPSIS
    Empties rooms at closing time.
.DESCRIPTION
    Disconnects everybody in the rooms but those named in -Except, and ends the rooms if -EndRoom is given. Writes one object for each person and
    each room: Time, Action, Room, RoomSid, Identity, Sid, Outcome, Problem. A failure is an object and an error, and the others go on. A room whose people can't be
    listed is left as it is.
.PARAMETER RoomSid
    The rooms: SIDs, or unique names while they are in progress.
.PARAMETER Except
    Identities that may stay: as they are written, or as a pattern with wildcards. Nobody may stay in a room that is ended, so -EndRoom and -Except exclude each other.
.PARAMETER EndRoom
    Ends each room afterwards.
.PARAMETER MaxCount
    If one of the rooms has more people to disconnect than this, nobody is disconnected in any of them.
.PARAMETER JournalPath
    A file that keeps what is done, so that a run that was cut short can be repeated.
.EXAMPLE
    ./Clear-Room.ps1 -RoomSid standup -Except 'host-*' -WhatIf
.EXAMPLE
    ./Clear-Room.ps1 -RoomSid support-4711, support-4712 -EndRoom | Export-Csv ./closed.csv -NoTypeInformation -Encoding utf8
    Identities are what people chose: about_TwilioVideo_Runbooks has a line for a list that is opened in a spreadsheet.
#>
#Requires -Modules TwilioVideo
[CmdletBinding(SupportsShouldProcess, DefaultParameterSetName = 'Stay')]
[OutputType([pscustomobject])]
param(
    [Parameter(Mandatory, Position = 0)]
    [ValidateNotNullOrEmpty()]
    [string[]] $RoomSid,

    # Given, but empty, is a variable that was not set, and those it was to protect would be disconnected. No name at all, @(), is as good as nothing given.
    [Parameter(ParameterSetName = 'Stay')]
    [ValidateLength(1, 1000)]
    [string[]] $Except = @(),

    [Parameter(ParameterSetName = 'End')]
    [switch] $EndRoom,

    [ValidateRange(1, 100000)]
    [int] $MaxCount = 1000,

    [ValidateNotNullOrEmpty()]
    [string] $JournalPath
)

Set-StrictMode -Version Latest

# Where Stop is only what the session is set to, as by GitHub's shell: pwsh, one failure is not to keep the others from being done.
if ($ErrorActionPreference -eq 'Stop' -and -not $PSBoundParameters.ContainsKey('ErrorAction')) {
    $ErrorActionPreference = 'Continue'
}

# A name may hold what a pattern takes for its own: '[Host] Ann' is somebody, who is protected as she is written. A pattern that is none protects as text.
function Test-Excepted([string] $Identity) {
    foreach ($entry in $Except) {
        if ($Identity -eq $entry -or $Identity -eq [WildcardPattern]::Unescape($entry)) { return $true }
        try { if ($Identity -like $entry) { return $true } }
        catch [Management.Automation.WildcardPatternException] { Write-Verbose "'$entry' is taken as a name, not as a pattern." }
    }

    $false
}

$journal = if ($JournalPath) { @{ JournalPath = $JournalPath } } else { @{} }

filter ConvertTo-Result([string] $Action, $Room, [string] $Outcome, [string] $Problem) {
    [pscustomobject]@{
        Time     = Get-Date
        Action   = $Action
        Room     = $Room.UniqueName
        RoomSid  = $Room.Sid
        Identity = if ($_ -is [TwilioVideo.RoomParticipant]) { $_.Identity }
        Sid      = $_.Sid
        Outcome  = $Outcome
        Problem  = $Problem
    }
}

try {
    # All are known before the first is disconnected: one room that has too many keeps the others as they are.
    $plan = [ordered]@{}
    foreach ($name in $RoomSid) {
        $room = Get-TwilioRoom -RoomSid $name -ErrorVariable failed
        if (-not $room) {
            $failed | ForEach-Object { $_.TargetObject | ConvertTo-Result -Action find -Room $_.TargetObject -Outcome failed -Problem "$_" }
            continue
        }

        # Somebody whose connection has just broken is in a list of their own, and in both if they come back in between.
        $seen = [Collections.Generic.HashSet[string]]::new()
        $unread = @()
        $leaving = @('connected', 'reconnecting' | ForEach-Object { Get-TwilioRoomParticipant -RoomSid $room.Sid -Status $_ -ErrorVariable +unread } | Where-Object {
                $seen.Add($_.Sid) -and -not (Test-Excepted $_.Identity)
            })
        if ($unread) {
            # Half a list could be within -MaxCount where the whole is not.
            $room | ConvertTo-Result -Action list -Room $room -Outcome failed -Problem "$($unread[0])"
            continue
        }

        if ($leaving.Count -gt $MaxCount) {
            throw "$($leaving.Count) people would be disconnected from the room '$($room.UniqueName)', and -MaxCount allows $MaxCount. Nothing was changed."
        }

        $plan[$room.Sid] = [pscustomobject]@{ Room = $room; Leaving = $leaving }
    }

    foreach ($one in $plan.Values) {
        $room = $one.Room
        $one.Leaving | Set-TwilioRoomParticipant -Status disconnected -MaxCount $MaxCount @journal -ErrorVariable failed |
            ConvertTo-Result -Action disconnect -Room $room -Outcome done
        foreach ($problem in $failed) {
            $problem.TargetObject | ConvertTo-Result -Action disconnect -Room $room -Outcome failed -Problem "$problem"
        }

        if ($EndRoom) {
            Set-TwilioRoom -RoomSid $room.Sid -Status completed -Confirm:$false -ErrorVariable failed | ConvertTo-Result -Action end -Room $room -Outcome done
            foreach ($problem in $failed) {
                $problem.TargetObject | ConvertTo-Result -Action end -Room $room -Outcome failed -Problem "$problem"
            }
        }
    }
}
catch {
    # What ends a cmdlet, such as credentials that are no longer valid, ends the runbook too.
    $PSCmdlet.ThrowTerminatingError($_)
}
