<#
.SYNOPSIS
    Removes old recordings, and keeps a list of them.
.DESCRIPTION
    Removes the recordings that are older than -OlderThan, for good, and writes one object for each: Time, Sid, Type, TrackName, RoomSid, Created, Size, Outcome,
    Problem. With -ReportPath the same goes to a CSV file, line by line, so that it is there even if the run is cut short. Nothing is removed if that file can't
    be written.

    It is made to run at night, so it asks only with -Confirm. Run it with -WhatIf first.
.PARAMETER OlderThan
    The age from which on a recording is removed, such as 30.00:00:00 for 30 days; a day at least.
.PARAMETER MediaType
    Only recordings of this type: audio, video or data.
.PARAMETER ReportPath
    A CSV file for the list; what it holds already stays, and has to have the same columns. Its folder has to exist. A text that a spreadsheet would take for a
    formula has an apostrophe in front there.
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

    # Given, but empty, is a variable that was not set: nothing may be removed without the list that was asked for.
    [ValidateNotNullOrEmpty()]
    [string] $ReportPath,

    [ValidateNotNullOrEmpty()]
    [string] $JournalPath,

    [ValidateRange(1, 1000000)]
    [int] $MaxCount = 10000
)

Set-StrictMode -Version Latest

# Where Stop is only what the session is set to, as by GitHub's shell: pwsh, one failure is not to keep the others from being done.
if ($ErrorActionPreference -eq 'Stop' -and -not $PSBoundParameters.ContainsKey('ErrorAction')) {
    $ErrorActionPreference = 'Continue'
}

$filter = if ($MediaType) { @{ MediaType = $MediaType } } else { @{} }
$journal = if ($JournalPath) { @{ JournalPath = $JournalPath } } else { @{} }

filter ConvertTo-Result([string] $Outcome, [string] $Problem) {
    [pscustomobject]@{
        Time      = (Get-Date).ToString('o')
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

function Assert-Report([string] $Path) {
    $file = $PSCmdlet.GetUnresolvedProviderPathFromPSPath($Path)
    if (-not (Test-Path -LiteralPath (Split-Path $file) -PathType Container)) {
        throw "Nothing was removed: the report '$file' can't be written, because its folder does not exist."
    }

    $old = Test-Path -LiteralPath $file
    $header = if ($old) { Get-Content -LiteralPath $file -TotalCount 1 -ErrorAction Stop }
    if ($header) {
        # Read as a row of its own, the header gives its columns.
        $there = @(($header, $header | ConvertFrom-Csv).PSObject.Properties.Name)
        $wanted = @(([TwilioVideo.Recording]::new() | ConvertTo-Result).PSObject.Properties.Name)
        if (Compare-Object $there $wanted) {
            throw "Nothing was removed: the report '$file' has other columns ($($there -join ', ')) than are to be written ($($wanted -join ', ')). Choose another file."
        }
    }

    if (-not $WhatIfPreference) {
        $stream = [IO.File]::Open($file, 'OpenOrCreate', 'ReadWrite')
        try {
            # What a run that was cut off in the middle of a line has left is not to swallow the next one.
            if ($stream.Length -and $stream.Seek(-1, 'End') -ge 0 -and $stream.ReadByte() -ne 10) {
                $stream.WriteByte(10)
            }
        }
        finally {
            $stream.Dispose()
        }

        if (-not $old) {
            Remove-Item -LiteralPath $file
        }
    }
}

filter Protect-Text {
    # A track is called what a participant likes, and a spreadsheet takes a text that begins like this for a formula.
    $row = $_.PSObject.Copy()
    foreach ($cell in $row.PSObject.Properties | Where-Object { $_.Value -is [string] -and $_.Value -match '^[=+\-@\t\r\n]' }) {
        $cell.Value = "'" + $cell.Value
    }

    $row
}

filter Write-Report {
    # Each line as it happens, whatever happens next. If one can't be written any more, no further recording is removed without a trace.
    if ($ReportPath) {
        $_ | Protect-Text | Export-Csv -LiteralPath $ReportPath -Append -NoTypeInformation -Encoding utf8 -ErrorAction Stop
    }

    $_
}

try {
    if ($ReportPath) {
        Assert-Report $ReportPath
    }

    # All are known before the first is removed: a list that shrinks while it is read is easily misread.
    $old = @(Get-TwilioRecording -DateCreatedBefore ((Get-Date) - $OlderThan) @filter -ErrorAction Stop)
    $old | Remove-TwilioRecording -PassThru -MaxCount $MaxCount @journal -Confirm:([bool] $PSBoundParameters['Confirm']) -ErrorVariable failed | ConvertTo-Result -Outcome removed | Write-Report
    foreach ($problem in $failed) {
        $problem.TargetObject | ConvertTo-Result -Outcome failed -Problem "$problem" | Write-Report
    }
}
catch {
    $PSCmdlet.ThrowTerminatingError($_)
}
