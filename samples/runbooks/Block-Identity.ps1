<#
.SYNOPSIS
    Disconnects an identity from all rooms and keeps it out for some time.
.DESCRIPTION
    Checks all rooms in progress, disconnects the participants with one of the identities, and repeats the check until -KeepOutFor is over.
    With -KeepOutFor, a check that fails or finds too many participants is an error, and the next check still runs.
    Returns one object for each participant: Time, Room, RoomSid, Identity, Sid, Outcome, Error.

    Stop issuing access tokens to this person first. This runbook disconnects participants who still have a valid token.
.PARAMETER Identity
    The identities. Wildcards are allowed. If an identity contains one of the characters []*?, escape it:
    [WildcardPattern]::Escape('[mod] troll').
.PARAMETER KeepOutFor
    The time for which the check is repeated, such as 02:00:00 for two hours. If you omit it, the check runs once.
.PARAMETER CheckEvery
    The time between two checks, such as 00:00:30. The minimum is one second.
.PARAMETER MaxCount
    The maximum number of participants to disconnect in one check. If a check finds more, it disconnects none. This protects you
    from a pattern that matches too much.
.EXAMPLE
    ./Block-Identity.ps1 -Identity troll-17 -WhatIf
.EXAMPLE
    ./Block-Identity.ps1 -Identity 'troll-*' -KeepOutFor 02:00:00 -CheckEvery 00:00:30
#>
#Requires -Modules TwilioVideo
[CmdletBinding(SupportsShouldProcess)]
[OutputType([pscustomobject])]
param(
    [Parameter(Mandatory, Position = 0)]
    [ValidateNotNullOrEmpty()]
    [string[]] $Identity,

    [ValidateScript({
            # PowerShell converts a number to ticks of 100 nanoseconds: 2 would be over immediately.
            ($_ -ge [TimeSpan]'00:00:01' -and $_ -le [TimeSpan]'365.00:00:00') -or
            $(throw "'$_' isn't a time from a second to a year. " +
                "Write hours, minutes and seconds, such as '02:00:00' for 2 hours; " +
                "a number alone is converted to ticks of 100 nanoseconds.")
        })]
    [TimeSpan] $KeepOutFor = [TimeSpan]::Zero,

    [ValidateScript({
            ($_ -ge [TimeSpan]'00:00:01' -and $_ -le [TimeSpan]'1.00:00:00') -or
            $(throw "'$_' isn't a time from a second to a day. " +
                "Write hours, minutes and seconds, such as '00:00:30' for 30 seconds; " +
                "a number alone is converted to ticks of 100 nanoseconds.")
        })]
    [TimeSpan] $CheckEvery = [TimeSpan]::FromSeconds(15),

    [ValidateRange(1, 100000)]
    [int] $MaxCount = 50
)

Set-StrictMode -Version Latest

# GitHub's shell: pwsh sets Stop for the session. Without an explicit -ErrorAction, one failure must not prevent the other changes.
if ($ErrorActionPreference -eq 'Stop' -and -not $PSBoundParameters.ContainsKey('ErrorAction')) {
    $ErrorActionPreference = 'Continue'
}

filter ConvertTo-Result([hashtable] $Rooms, [string] $Outcome, [string] $ErrorMessage) {
    [pscustomobject]@{
        Time     = Get-Date
        Room     = $Rooms["$($_.RoomSid)"]
        RoomSid  = $_.RoomSid
        Identity = $_.Identity
        Sid      = $_.Sid
        Outcome  = $Outcome
        Error    = $ErrorMessage
    }
}

try {
    for ($left = $KeepOutFor; ; $left -= $CheckEvery) {
        try {
            $names = @{}
            $rooms = @(Get-TwilioRoom -ErrorAction Stop)
            foreach ($room in $rooms) {
                $names[$room.Sid] = $room.UniqueName
            }

            # If a room ends meanwhile, the others are still checked. Reconnecting participants are in a separate list; a participant
            # who reconnects between the two requests is in both lists.
            $seen = [Collections.Generic.HashSet[string]]::new()
            $found = @('connected', 'reconnecting' |
                ForEach-Object { $rooms | Get-TwilioRoomParticipant -Identity $Identity -Status $_ } |
                Where-Object { $seen.Add($_.Sid) })
            $found | Set-TwilioRoomParticipant -Status disconnected -MaxCount $MaxCount -ErrorVariable failed |
                ConvertTo-Result -Rooms $names -Outcome removed
            foreach ($errorRecord in $failed) {
                $errorRecord.TargetObject | ConvertTo-Result -Rooms $names -Outcome failed -ErrorMessage "$errorRecord"
            }
        }
        catch {
            # Continue after temporary errors. Errors that would also occur in the next check end the run.
            $lasting = $_.CategoryInfo.Category -eq 'AuthenticationError' -or $_.FullyQualifiedErrorId -like 'TwilioVideo.NotConnected*'
            if ($lasting -or $KeepOutFor -eq [TimeSpan]::Zero) {
                throw
            }

            $PSCmdlet.WriteError($_)
        }

        if ($left -le [TimeSpan]::Zero -or $WhatIfPreference) {
            break
        }

        Start-Sleep -Milliseconds ([Math]::Min($left.TotalMilliseconds, $CheckEvery.TotalMilliseconds))
    }
}
catch {
    $PSCmdlet.ThrowTerminatingError($_)
}
