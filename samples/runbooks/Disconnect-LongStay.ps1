<#
.SYNOPSIS
    Disconnects participants who have been connected for too long.
.DESCRIPTION
    Checks the rooms in progress and disconnects the participants who have been connected for longer than -LongerThan. Returns one object
    for each participant: Time, Room, RoomSid, Identity, Sid, Since, Hours, Outcome, Error.
.PARAMETER LongerThan
    The maximum duration of a stay, such as 08:00:00 for eight hours. The minimum is one minute.
.PARAMETER Room
    Checks only rooms with this unique name. Wildcards are allowed.
.PARAMETER Except
    The identities of participants who can stay without a limit: the exact identity, or a wildcard pattern.
.PARAMETER MaxCount
    The maximum number of participants to disconnect. If there are more, no participant is disconnected.
.EXAMPLE
    ./Disconnect-LongStay.ps1 -LongerThan 08:00:00 -WhatIf
.EXAMPLE
    ./Disconnect-LongStay.ps1 -LongerThan 12:00:00 -Room 'support-*' -Except 'helper-*' |
        Export-Csv ./long-stays.csv -Append -NoTypeInformation -Encoding utf8
    Participants choose their identities: about_TwilioVideo_Runbooks shows how to export them safely for a spreadsheet.
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
                "Write hours, minutes and seconds, such as '08:00:00' for 8 hours; " +
                "a number alone is converted to ticks of 100 nanoseconds.")
        })]
    [TimeSpan] $LongerThan,

    [ValidateNotNullOrEmpty()]
    [string] $Room = '*',

    # An empty string is usually a variable that isn't set; the participants to protect would be disconnected. An empty array is valid.
    [ValidateLength(1, 1000)]
    [string[]] $Except = @(),

    [ValidateRange(1, 100000)]
    [int] $MaxCount = 1000
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

$now = Get-Date

filter ConvertTo-Result([hashtable] $Rooms, [hashtable] $Since, [string] $Outcome, [string] $ErrorMessage) {
    [pscustomobject]@{
        Time     = Get-Date
        Room     = $Rooms["$($_.RoomSid)"]
        RoomSid  = $_.RoomSid
        Identity = $_.Identity
        Sid      = $_.Sid
        Since    = $Since["$($_.Sid)"]
        Hours    = [Math]::Round(($now - $Since["$($_.Sid)"]).TotalHours, 1)
        Outcome  = $Outcome
        Error    = $ErrorMessage
    }
}

try {
    $names = @{}
    $since = @{}
    $rooms = @(Get-TwilioRoom -ErrorAction Stop | Where-Object { $_.UniqueName -eq $Room -or $_.UniqueName -like $Room })
    foreach ($match in $rooms) {
        $names[$match.Sid] = $match.UniqueName
    }

    # Reconnecting participants are in a separate list; one who reconnects between the two requests is in both lists. Participants
    # without a start time are ignored.
    $seen = [Collections.Generic.HashSet[string]]::new()
    $long = @('connected', 'reconnecting' | ForEach-Object { $rooms | Get-TwilioRoomParticipant -Status $_ } | Where-Object {
            $seen.Add($_.Sid) -and $_.StartTime -and $now - $_.StartTime -gt $LongerThan -and -not (Test-Excepted $_.Identity)
        })
    foreach ($participant in $long) {
        $since[$participant.Sid] = $participant.StartTime
    }

    $long | Set-TwilioRoomParticipant -Status disconnected -MaxCount $MaxCount -ErrorVariable failed |
        ConvertTo-Result -Rooms $names -Since $since -Outcome disconnected
    foreach ($errorRecord in $failed) {
        $errorRecord.TargetObject | ConvertTo-Result -Rooms $names -Since $since -Outcome failed -ErrorMessage "$errorRecord"
    }
}
catch {
    $PSCmdlet.ThrowTerminatingError($_)
}
