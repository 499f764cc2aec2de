<#
.SYNOPSIS
Runs PSScriptAnalyzer over every script, data file and view, and exits with 1 if it finds anything.
.PARAMETER Path
The files; without it, all that git knows.
.PARAMETER Tries
How often a file is tried that the analyser itself breaks down on.
.EXAMPLE
pwsh -NoProfile tests/Invoke-Analysis.ps1
#>
[CmdletBinding()]
param(
    [string[]] $Path,

    [int] $Tries = 5
)

$ErrorActionPreference = 'Stop'
Import-Module PSScriptAnalyzer
$root = Split-Path $PSScriptRoot
if (-not $Path) {
    $Path = & git -C $root ls-files --cached --others --exclude-standard '*.ps1' '*.psd1' '*.psm1' '*.ps1xml' | ForEach-Object { Join-Path $root $_ } | Where-Object { Test-Path $_ }
}

$found = 0
$broken = foreach ($file in $Path) {
    try {
        $problems = @(Invoke-ScriptAnalyzer -Path $file -Settings (Join-Path $root 'PSScriptAnalyzerSettings.psd1'))
        $problems | Format-Table Severity, RuleName, ScriptName, Line, Message -Wrap | Out-Host
        $found += $problems.Count
    }
    catch {
        # Its rules run side by side and now and then trip each other up (PowerShell/PSScriptAnalyzer#1708), mostly for the rest of the process.
        $file
        $why = $_
    }
}

if ($broken -and $Tries -le 1) {
    throw $why
}

if ($broken) {
    $again = "& '$PSCommandPath' -Tries $($Tries - 1) -Path '$($broken -join "','")'; exit `$LASTEXITCODE"
    & (Get-Process -Id $PID).Path -NoProfile -NonInteractive -Command $again | Out-Host
    $found += $LASTEXITCODE
}

exit [int]($found -gt 0)
