<#
.SYNOPSIS
    Removes old recordings, and keeps a list of them.
.DESCRIPTION
    Removes the recordings that are older than -OlderThan, for good, and writes one object for each: Time, Sid, Type, TrackName, RoomSid, Created, Size, Outcome,
    Problem. With -ReportPath the same goes to a CSV file, which is written even if the run is cut short.

    It is made to run at night, so it does not ask. Run it with -WhatIf first.
.PARAMETER OlderThan
    The age from which on a recording is removed, such as 30.00:00:00 for 30 days; a day at least.
.PARAMETER MediaType
    Only recordings of this type: audio, video or data.
.PARAMETER ReportPath
    A CSV file for the list; what it holds already stays.
.PARAMETER JournalPath
    A file that keeps what is done, so that a run that was cut short can be repeated.
.PARAMETER MaxCount
    If there are more recordings to remove than this, none is removed.
.EXAMPLE
    ./Remove-OldRecording.ps1 -OlderThan 30.00:00:00 -WhatIf
.EXAMPLE
    ./Remove-OldRecording.ps1 -OlderThan 90.00:00:00 -MediaType video -ReportPath ./removed.csv
#>
#Requires -Modules TwilioVideo
[CmdletBinding(SupportsShouldProcess)]
[OutputType([pscustomobject])]
param(
    [Parameter(Mandatory, Position = 0)]
    [ValidateScript({
            # A bare number counts ticks, ten million to the second: 30 would be less than a moment, and everything older than that.
            ($_ -ge [TimeSpan]'1.00:00:00' -and $_ -le [TimeSpan]'36500.00:00:00') -or
            $(throw "'$_' is not a time from a day to 100 years. Write days, hours, minutes and seconds, such as '30.00:00:00' for 30 days; a bare number counts ticks, ten million to the second.")
        })]
    [TimeSpan] $OlderThan,

    [ValidateSet('audio', 'video', 'data')]
    [string] $MediaType,

    [string] $ReportPath,

    [string] $JournalPath,

    [ValidateRange(1, 1000000)]
    [int] $MaxCount = 10000
)

Set-StrictMode -Version Latest
$filter = if ($MediaType) { @{ MediaType = $MediaType } } else { @{} }
$journal = if ($JournalPath) { @{ JournalPath = $JournalPath } } else { @{} }

filter ConvertTo-Result([string] $Outcome, [string] $Problem) {
    [pscustomobject]@{
        Time      = [DateTimeOffset]::UtcNow.ToString('o')
        Sid       = $_.Sid
        Type      = $_.Type
        TrackName = $_.TrackName
        RoomSid   = $_.RoomSid
        Created   = if ($_.DateCreated) { $_.DateCreated.ToString('o') }
        Size      = $_.Size
        Outcome   = $Outcome
        Problem   = $Problem
    }
}

filter Write-Report {
    # Each line as it happens, whatever happens next.
    if ($ReportPath) {
        $_ | Export-Csv -Path $ReportPath -Append -NoTypeInformation -Encoding utf8
    }

    $_
}

try {
    # All are known before the first is removed: a list that shrinks while it is read is easily misread.
    $old = @(Get-TwilioRecording -DateCreatedBefore ([DateTimeOffset]::UtcNow - $OlderThan) @filter -ErrorAction Stop)
    $old | Remove-TwilioRecording -PassThru -MaxCount $MaxCount @journal -Confirm:$false -ErrorVariable failed | ConvertTo-Result -Outcome removed | Write-Report
    foreach ($problem in $failed) {
        $problem.TargetObject | ConvertTo-Result -Outcome failed -Problem "$problem" | Write-Report
    }
}
catch {
    $PSCmdlet.ThrowTerminatingError($_)
}
