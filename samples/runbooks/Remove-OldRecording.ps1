<#
.SYNOPSIS
    Deletes old recordings and reports them.
.DESCRIPTION
    Permanently deletes the recordings that are older than -OlderThan, and returns one object for each: Time, Sid, Type, TrackName, RoomSid,
    Created, Size, Outcome, Error. With -ReportPath, the script also appends each object to a CSV file as it is processed, so that the
    report is available even if the run is interrupted. If the file can't be written, the script deletes nothing.

    The script is intended for scheduled runs, so it prompts you only with -Confirm. Run it with -WhatIf first.
.PARAMETER OlderThan
    The minimum age of recordings to delete, such as 30.00:00:00 for 30 days. The minimum is one day.
.PARAMETER MediaType
    Deletes only recordings of this type: audio, video or data.
.PARAMETER ReportPath
    The path of a CSV file for the report, in an existing folder. If the file exists, rows are appended; it must have the same columns. Text
    that a spreadsheet would run as a formula starts with an apostrophe.
.PARAMETER JournalPath
    The path of a journal file that records what is done, so that you can repeat a run that was interrupted.
.PARAMETER MaxCount
    The maximum number of recordings to delete. If there are more, no recording is deleted.
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
            # PowerShell converts a number to ticks of 100 nanoseconds: 30 would match everything.
            ($_ -ge [TimeSpan]'1.00:00:00' -and $_ -le [TimeSpan]'36500.00:00:00') -or
            $(throw "'$_' isn't a time from a day to 100 years. " +
                "Write days, hours, minutes and seconds, such as '30.00:00:00' for 30 days; " +
                "a number alone is converted to ticks of 100 nanoseconds.")
        })]
    [TimeSpan] $OlderThan,

    [ValidateSet('audio', 'video', 'data')]
    [string] $MediaType,

    # An empty string is usually a variable that isn't set; without the report, nothing must be deleted.
    [ValidateNotNullOrEmpty()]
    [string] $ReportPath,

    [ValidateNotNullOrEmpty()]
    [string] $JournalPath,

    [ValidateRange(1, 1000000)]
    [int] $MaxCount = 10000
)

Set-StrictMode -Version Latest

# GitHub's shell: pwsh sets Stop for the session. Without an explicit -ErrorAction, one failure must not prevent the other changes.
if ($ErrorActionPreference -eq 'Stop' -and -not $PSBoundParameters.ContainsKey('ErrorAction')) {
    $ErrorActionPreference = 'Continue'
}

$filter = if ($MediaType) { @{ MediaType = $MediaType } } else { @{} }
$journal = if ($JournalPath) { @{ JournalPath = $JournalPath } } else { @{} }

filter ConvertTo-Result([string] $Outcome, [string] $ErrorMessage) {
    [pscustomobject]@{
        Time      = (Get-Date).ToString('o')
        Sid       = $_.Sid
        Type      = $_.Type
        TrackName = $_.TrackName
        RoomSid   = $_.RoomSid
        Created   = if ($_.DateCreated) { $_.DateCreated.ToString('o') }
        Size      = $_.Size
        Outcome   = $Outcome
        Error     = $ErrorMessage
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
        # ConvertFrom-Csv needs a row, so the header is also used as the row.
        $actual = @(($header, $header | ConvertFrom-Csv).PSObject.Properties.Name)
        $expected = @(([TwilioVideo.Recording]::new() | ConvertTo-Result).PSObject.Properties.Name)
        if (Compare-Object $actual $expected) {
            $columns = "other columns ($($actual -join ', ')) than expected ($($expected -join ', '))"
            throw "Nothing was removed: the report '$file' has $columns. Choose another file."
        }
    }

    if (-not $WhatIfPreference) {
        $stream = [IO.File]::Open($file, 'OpenOrCreate', 'ReadWrite')
        try {
            # An interrupted run can leave an incomplete last line; the next row must start on a new line.
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
    # Participants choose the names of their tracks, and a spreadsheet runs text that begins like this as a formula.
    $row = $_.PSObject.Copy()
    foreach ($cell in $row.PSObject.Properties | Where-Object { $_.Value -is [string] -and $_.Value -match '^[=+\-@\t\r\n]' }) {
        $cell.Value = "'" + $cell.Value
    }

    $row
}

filter Write-Report {
    # Write each row immediately. If a row can't be written, the run ends, so that no recording is deleted without a report.
    if ($ReportPath) {
        $_ | Protect-Text | Export-Csv -LiteralPath $ReportPath -Append -NoTypeInformation -Encoding utf8 -ErrorAction Stop
    }

    $_
}

try {
    if ($ReportPath) {
        Assert-Report $ReportPath
    }

    # Read the complete list before the first deletion, because deletions shift the pages of the list.
    $old = @(Get-TwilioRecording -DateCreatedBefore ((Get-Date) - $OlderThan) @filter -ErrorAction Stop)
    $confirm = [bool] $PSBoundParameters['Confirm']
    $old | Remove-TwilioRecording -PassThru -MaxCount $MaxCount @journal -Confirm:$confirm -ErrorVariable failed |
        ConvertTo-Result -Outcome removed |
        Write-Report
    foreach ($errorRecord in $failed) {
        $errorRecord.TargetObject | ConvertTo-Result -Outcome failed -ErrorMessage "$errorRecord" | Write-Report
    }
}
catch {
    $PSCmdlet.ThrowTerminatingError($_)
}
