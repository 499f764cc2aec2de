<#
.SYNOPSIS
    Disconnects an identity from all rooms and keeps it out for some time.
.DESCRIPTION
    Looks through all rooms in progress and disconnects whoever has one of the identities. With -KeepOutFor it then watches all rooms, and disconnects them again
    whenever they come back, in whatever room. An outage ends no watch. Whoever could not be removed is tried again five minutes later at most.
    Writes one object for each removal: Time, Room, RoomSid, Identity, Sid, Outcome, Error.

    Stop issuing access tokens to this person first. This runbook disconnects participants who still have a valid token.
.PARAMETER Identity
    The identities. Wildcards are allowed. If an identity contains one of the characters []*?, escape it:
    [WildcardPattern]::Escape('[mod] troll').
.PARAMETER KeepOutFor
    How long to watch, such as 02:00:00 for 2 hours. Without it, one look is taken.
.PARAMETER CheckEvery
    The time between two checks, such as 00:00:30. The minimum is one second.
.PARAMETER MaxCount
    If the first look finds more people than this, nobody is disconnected; if more identities than this come back later, the watch ends. It is the guard against a pattern
    that matches too much; somebody who comes back again and again counts once.
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

# As -Identity of Get-TwilioRoomParticipant matches: a pattern in any letter case, a name exactly.
function Test-Blocked([string] $Name) {
    foreach ($entry in $Identity) {
        if ([WildcardPattern]::ContainsWildcardCharacters($entry)) {
            if ($Name -like $entry) { return $true }
        }
        elseif ($Name -ceq [WildcardPattern]::Unescape($entry)) {
            return $true
        }
    }

    $false
}

function Invoke-Look {
    $names = @{}
    $rooms = @(Get-TwilioRoom -ErrorAction Stop)
    foreach ($room in $rooms) {
        $names[$room.Sid] = $room.UniqueName
    }

    # A room that ends meanwhile is an error of its own, and no reason to stop. Somebody whose connection has just broken is in a list of their
    # own, and in both if they come back in between.
    $seen = [Collections.Generic.HashSet[string]]::new()
    $found = @('connected', 'reconnecting' |
            ForEach-Object { $rooms | Get-TwilioRoomParticipant -Identity $Identity -Status $_ } |
            Where-Object { $seen.Add($_.Sid) })
    $found | Set-TwilioRoomParticipant -Status disconnected -MaxCount $MaxCount -ErrorVariable failed | ConvertTo-Result -Rooms $names -Outcome removed
    foreach ($errorRecord in $failed) {
        $errorRecord.TargetObject | ConvertTo-Result -Rooms $names -Outcome failed -ErrorMessage "$errorRecord"
    }
}

# What is there already is among the events, so that nobody slips in between two of these watches.
function Watch-Identity([TimeSpan] $Time) {
    $seconds = [int][Math]::Max(1, $Time.TotalSeconds)
    $poll = [int][Math]::Min(3600, [Math]::Max(1, $CheckEvery.TotalSeconds))
    Watch-TwilioRoom -IncludeExisting -TimeoutSec $seconds -PollSec $poll | ForEach-Object {
        if ($_.Event -notlike 'participant-*' -or $_.Status -eq 'disconnected' -or -not (Test-Blocked $_.Identity)) {
            return
        }

        $null = $removed.Add($_.Identity)
        if ($removed.Count -gt $MaxCount) {
            throw "More than $MaxCount identities match, which -MaxCount does not allow. The watch ends; '$($_.Identity)' was not disconnected."
        }

        $names = @{ "$($_.RoomSid)" = $_.RoomName }
        $_ | Set-TwilioRoomParticipant -Status disconnected -ErrorVariable failed | ConvertTo-Result -Rooms $names -Outcome removed
        foreach ($errorRecord in $failed) {
            $errorRecord.TargetObject | ConvertTo-Result -Rooms $names -Outcome failed -ErrorMessage "$errorRecord"
        }
    }
}

try {
    try {
        Invoke-Look
    }
    catch {
        # A look that fails is no reason to let them in for the rest of the time, but for what would fail the watch as well, and for the guard.
        $lasting = $_.CategoryInfo.Category -eq 'AuthenticationError' -or $_.FullyQualifiedErrorId -match '^TwilioVideo\.(NotConnected|InvalidInput)'
        if ($lasting -or $KeepOutFor -eq [TimeSpan]::Zero) {
            throw
        }

        $PSCmdlet.WriteError($_)
    }

    $removed = [Collections.Generic.HashSet[string]]::new()
    $longest = [TimeSpan]'00:05:00'
    for ($left = $KeepOutFor; $left -gt [TimeSpan]::Zero -and -not $WhatIfPreference; $left -= $longest) {
        Watch-Identity ([TimeSpan]::FromTicks([Math]::Min($left.Ticks, $longest.Ticks)))
    }
}
catch {
    $PSCmdlet.ThrowTerminatingError($_)
}
