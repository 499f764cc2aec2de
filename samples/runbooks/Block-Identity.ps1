<#
.SYNOPSIS
    Removes somebody from every room, and keeps them out for a while.
.DESCRIPTION
    Looks through all rooms in progress and disconnects whoever has one of the identities. With -KeepOutFor it then watches all rooms, and disconnects them again
    whenever they come back, in whatever room. An outage ends no watch. Whoever could not be removed is tried again five minutes later at most.
    Writes one object for each removal: Time, Room, RoomSid, Identity, Sid, Outcome, Problem.

    This is the second lock. The first is not to issue such a person a new access token.
.PARAMETER Identity
    The identities; wildcards are allowed. Somebody whose name has one of []*? in it, such as '[mod] troll', is [WildcardPattern]::Escape('[mod] troll'):
    as it stands, it means others.
.PARAMETER KeepOutFor
    How long to watch, such as 02:00:00 for 2 hours. Without it, one look is taken.
.PARAMETER CheckEvery
    The time from one look to the next, such as 00:00:30; a second at least.
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
            # A bare number counts ticks, ten million to the second: 2 would be over before anybody can come back.
            ($_ -ge [TimeSpan]'00:00:01' -and $_ -le [TimeSpan]'365.00:00:00') -or
            $(throw "'$_' is not a time from a second to a year. Write hours, minutes and seconds, such as '02:00:00' for 2 hours; a bare number counts ticks, ten million to the second.")
        })]
    [TimeSpan] $KeepOutFor = [TimeSpan]::Zero,

    [ValidateScript({
            ($_ -ge [TimeSpan]'00:00:01' -and $_ -le [TimeSpan]'1.00:00:00') -or
            $(throw "'$_' is not a time from a second to a day. Write hours, minutes and seconds, such as '00:00:30' for 30 seconds; a bare number counts ticks, ten million to the second.")
        })]
    [TimeSpan] $CheckEvery = [TimeSpan]::FromSeconds(15),

    [ValidateRange(1, 100000)]
    [int] $MaxCount = 50
)

Set-StrictMode -Version Latest

# Where Stop is only what the session is set to, as by GitHub's shell: pwsh, one failure is not to keep the others from being done.
if ($ErrorActionPreference -eq 'Stop' -and -not $PSBoundParameters.ContainsKey('ErrorAction')) {
    $ErrorActionPreference = 'Continue'
}

filter ConvertTo-Result([hashtable] $Rooms, [string] $Outcome, [string] $Problem) {
    [pscustomobject]@{
        Time     = Get-Date
        Room     = $Rooms["$($_.RoomSid)"]
        RoomSid  = $_.RoomSid
        Identity = $_.Identity
        Sid      = $_.Sid
        Outcome  = $Outcome
        Problem  = $Problem
    }
}

# As -Identity of Get-TwilioRoomParticipant matches: a pattern in any letter case, a name exactly.
function Test-Blocked([string] $Name) {
    foreach ($one in $Identity) {
        if ([WildcardPattern]::ContainsWildcardCharacters($one)) {
            if ($Name -like $one) { return $true }
        }
        elseif ($Name -ceq [WildcardPattern]::Unescape($one)) {
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
    foreach ($problem in $failed) {
        $problem.TargetObject | ConvertTo-Result -Rooms $names -Outcome failed -Problem "$problem"
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
        foreach ($problem in $failed) {
            $problem.TargetObject | ConvertTo-Result -Rooms $names -Outcome failed -Problem "$problem"
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
