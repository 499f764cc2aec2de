<#
.SYNOPSIS
    Disconnects everyone who has been in longer than they should.
.DESCRIPTION
    Looks through the rooms in progress and disconnects whoever has been connected longer than -LongerThan. Writes one object for each: Time, Room,
    RoomSid, Identity, Sid, Since, Hours, Outcome, Problem.
.PARAMETER LongerThan
    The longest stay that is all right, such as 08:00:00 for 8 hours; a minute at least.
.PARAMETER Room
    Only rooms whose unique name is like this; wildcards are allowed.
.PARAMETER Except
    Identities that may stay as long as they like: as they are written, or as a pattern with wildcards.
.PARAMETER MaxCount
    If there are more people to disconnect than this, nobody is disconnected.
.EXAMPLE
    ./Disconnect-LongStay.ps1 -LongerThan 08:00:00 -WhatIf
.EXAMPLE
    ./Disconnect-LongStay.ps1 -LongerThan 12:00:00 -Room 'support-*' -Except 'helper-*' | Export-Csv ./long-stays.csv -Append -NoTypeInformation -Encoding utf8
    Identities are what people chose: about_TwilioVideo_Runbooks has a line for a list that is opened in a spreadsheet.
#>
#Requires -Modules TwilioVideo
[CmdletBinding(SupportsShouldProcess)]
[OutputType([pscustomobject])]
param(
    [Parameter(Mandatory, Position = 0)]
    [ValidateScript({
            # A bare number counts ticks, ten million to the second: 30 would be less than a moment, and everything older than that.
            ($_ -ge [TimeSpan]'00:01:00' -and $_ -le [TimeSpan]'36500.00:00:00') -or
            $(throw "'$_' is not a time from a minute to 100 years. Write hours, minutes and seconds, such as '08:00:00' for 8 hours; a bare number counts ticks, ten million to the second.")
        })]
    [TimeSpan] $LongerThan,

    [ValidateNotNullOrEmpty()]
    [string] $Room = '*',

    # Given, but empty, is a variable that was not set, and those it was to protect would be disconnected. No name at all, @(), is as good as nothing given.
    [ValidateLength(1, 1000)]
    [string[]] $Except = @(),

    [ValidateRange(1, 100000)]
    [int] $MaxCount = 1000
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

$now = Get-Date

filter ConvertTo-Result([hashtable] $Rooms, [hashtable] $Since, [string] $Outcome, [string] $Problem) {
    [pscustomobject]@{
        Time     = Get-Date
        Room     = $Rooms["$($_.RoomSid)"]
        RoomSid  = $_.RoomSid
        Identity = $_.Identity
        Sid      = $_.Sid
        Since    = $Since["$($_.Sid)"]
        Hours    = [Math]::Round(($now - $Since["$($_.Sid)"]).TotalHours, 1)
        Outcome  = $Outcome
        Problem  = $Problem
    }
}

try {
    $names = @{}
    $since = @{}
    $rooms = @(Get-TwilioRoom -ErrorAction Stop | Where-Object { $_.UniqueName -eq $Room -or $_.UniqueName -like $Room })
    foreach ($one in $rooms) {
        $names[$one.Sid] = $one.UniqueName
    }

    # Somebody whose connection has just broken is in a list of their own, and in both if they come back in between. Somebody whose start is not known is
    # left alone.
    $seen = [Collections.Generic.HashSet[string]]::new()
    $long = @('connected', 'reconnecting' | ForEach-Object { $rooms | Get-TwilioRoomParticipant -Status $_ } | Where-Object {
            $seen.Add($_.Sid) -and $_.StartTime -and $now - $_.StartTime -gt $LongerThan -and -not (Test-Excepted $_.Identity)
        })
    foreach ($one in $long) {
        $since[$one.Sid] = $one.StartTime
    }

    $long | Set-TwilioRoomParticipant -Status disconnected -MaxCount $MaxCount -ErrorVariable failed |
        ConvertTo-Result -Rooms $names -Since $since -Outcome disconnected
    foreach ($problem in $failed) {
        $problem.TargetObject | ConvertTo-Result -Rooms $names -Since $since -Outcome failed -Problem "$problem"
    }
}
catch {
    $PSCmdlet.ThrowTerminatingError($_)
}
