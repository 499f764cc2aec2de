<#
.SYNOPSIS
    Disconnects the participants of rooms, for example at closing time.
.DESCRIPTION
    Disconnects all participants in the rooms except those in -Except. With -EndRoom, it also ends the rooms. Returns one object for each
    participant and each room: Time, Action, Room, RoomSid, Identity, Sid, Outcome, Error. A failure is returned as an object and reported
    as an error, and the run continues. If the participants of a room can't be listed, the room isn't changed.
.PARAMETER RoomSid
    The rooms: SIDs, or unique names of rooms in progress.
.PARAMETER Except
    The identities of participants who can stay: the exact identity, or a wildcard pattern. You can't combine it with -EndRoom, because no
    participant can stay in a room that has ended.
.PARAMETER EndRoom
    Ends each room afterwards.
.PARAMETER MaxCount
    The maximum number of participants to disconnect in each room. If one room has more, no participant is disconnected in any room.
.PARAMETER JournalPath
    The path of a journal file that records what is done, so that you can repeat a run that was interrupted.
.EXAMPLE
    ./Clear-Room.ps1 -RoomSid standup -Except 'host-*' -WhatIf
.EXAMPLE
    ./Clear-Room.ps1 -RoomSid support-4711, support-4712 -EndRoom | Export-Csv ./closed.csv -NoTypeInformation -Encoding utf8
    Participants choose their identities: about_TwilioVideo_Runbooks shows how to export them safely for a spreadsheet.
#>
#Requires -Modules TwilioVideo
[CmdletBinding(SupportsShouldProcess, DefaultParameterSetName = 'Stay')]
[OutputType([pscustomobject])]
param(
    [Parameter(Mandatory, Position = 0)]
    [ValidateNotNullOrEmpty()]
    [string[]] $RoomSid,

    # An empty string is usually a variable that isn't set; the participants to protect would be disconnected. An empty array is valid.
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

# GitHub's shell: pwsh sets Stop for the session. Without an explicit -ErrorAction, one failure must not prevent the other changes.
if ($ErrorActionPreference -eq 'Stop' -and -not $PSBoundParameters.ContainsKey('ErrorAction')) {
    $ErrorActionPreference = 'Continue'
}

# Identities can contain wildcard characters: '[Host] Ann' protects exactly this identity. An invalid pattern is compared as text.
function Test-Excepted([string] $Identity) {
    foreach ($entry in $Except) {
        if ($Identity -eq $entry -or $Identity -eq [WildcardPattern]::Unescape($entry)) { return $true }
        try { if ($Identity -like $entry) { return $true } }
        catch [Management.Automation.WildcardPatternException] {
            Write-Verbose "'$entry' isn't a valid wildcard pattern and is compared as text."
        }
    }

    $false
}

$journal = if ($JournalPath) { @{ JournalPath = $JournalPath } } else { @{} }

filter ConvertTo-Result([string] $Action, $Room, [string] $Outcome, [string] $ErrorMessage) {
    [pscustomobject]@{
        Time     = Get-Date
        Action   = $Action
        Room     = $Room.UniqueName
        RoomSid  = $Room.Sid
        Identity = if ($_ -is [TwilioVideo.RoomParticipant]) { $_.Identity }
        Sid      = $_.Sid
        Outcome  = $Outcome
        Error    = $ErrorMessage
    }
}

try {
    # List all rooms before the first change: if one room has too many participants, no room is changed.
    $plan = [ordered]@{}
    foreach ($identifier in $RoomSid) {
        $room = Get-TwilioRoom -RoomSid $identifier -ErrorVariable failed
        if (-not $room) {
            $failed | ForEach-Object {
                $_.TargetObject | ConvertTo-Result -Action find -Room $_.TargetObject -Outcome failed -ErrorMessage "$_"
            }
            continue
        }

        # Reconnecting participants are in a separate list; one who reconnects between the two requests is in both lists.
        $seen = [Collections.Generic.HashSet[string]]::new()
        $unread = @()
        $leaving = @('connected', 'reconnecting' |
            ForEach-Object { Get-TwilioRoomParticipant -RoomSid $room.Sid -Status $_ -ErrorVariable +unread } |
            Where-Object { $seen.Add($_.Sid) -and -not (Test-Excepted $_.Identity) })
        if ($unread) {
            # An incomplete list could be within -MaxCount although the complete list isn't.
            $room | ConvertTo-Result -Action list -Room $room -Outcome failed -ErrorMessage "$($unread[0])"
            continue
        }

        if ($leaving.Count -gt $MaxCount) {
            $found = "The room '$($room.UniqueName)' has $($leaving.Count) participants to disconnect"
            throw "$found, and -MaxCount allows $MaxCount. Nothing was changed."
        }

        $plan[$room.Sid] = [pscustomobject]@{ Room = $room; Leaving = $leaving }
    }

    foreach ($entry in $plan.Values) {
        $room = $entry.Room
        $entry.Leaving | Set-TwilioRoomParticipant -Status disconnected -MaxCount $MaxCount @journal -ErrorVariable failed |
            ConvertTo-Result -Action disconnect -Room $room -Outcome done
        foreach ($errorRecord in $failed) {
            $errorRecord.TargetObject | ConvertTo-Result -Action disconnect -Room $room -Outcome failed -ErrorMessage "$errorRecord"
        }

        if ($EndRoom) {
            Set-TwilioRoom -RoomSid $room.Sid -Status completed -Confirm:$false -ErrorVariable failed |
                ConvertTo-Result -Action end -Room $room -Outcome done
            foreach ($errorRecord in $failed) {
                $errorRecord.TargetObject | ConvertTo-Result -Action end -Room $room -Outcome failed -ErrorMessage "$errorRecord"
            }
        }
    }
}
catch {
    # Terminating errors, such as rejected credentials, end the runbook.
    $PSCmdlet.ThrowTerminatingError($_)
}
