<#
.SYNOPSIS
Runs the Pester suite.
.DESCRIPTION
Imports Pester 5 or later, runs every *.Tests.ps1 of this folder and exits with 0 only if tests ran and all of them passed. The
environment may name another module (TWILIOVIDEO_TEST_MODULE), another root (TWILIOVIDEO_TEST_ROOT) and the build configuration of the
emulator host (TWILIOVIDEO_TEST_CONFIGURATION).
.PARAMETER ResultPath
Where the totals and the failures go, as JSON, for a program that started this script.
.PARAMETER Output
How much Pester says: None, Normal, Detailed or Diagnostic.
.EXAMPLE
pwsh -NoProfile tests/Pester/Invoke-Suite.ps1 -Output Detailed
#>
[CmdletBinding()]
param(
    [string] $ResultPath,

    [ValidateSet('None', 'Normal', 'Detailed', 'Diagnostic')]
    [string] $Output = 'Normal'
)

$ErrorActionPreference = 'Stop'
Import-Module Pester -MinimumVersion 5.0

$configuration = New-PesterConfiguration
$configuration.Run.Path = $PSScriptRoot
$configuration.Run.PassThru = $true
$configuration.Output.Verbosity = $Output
$configuration.Output.CIFormat = 'None'
$run = Invoke-Pester -Configuration $configuration

# A file or block that breaks before its tests fails none of them, and must be told all the same.
$failures = @(
    $run.Failed | ForEach-Object { [pscustomobject]@{ Name = $_.ExpandedPath; Error = "$($_.ErrorRecord)" } }
    $run.FailedBlocks | ForEach-Object { [pscustomobject]@{ Name = $_.ExpandedPath; Error = "$($_.ErrorRecord)" } }
    $run.FailedContainers | ForEach-Object { [pscustomobject]@{ Name = "$_"; Error = "$($_.ErrorRecord)" } }
)
$result = [pscustomobject]@{
    Total    = $run.TotalCount
    Passed   = $run.PassedCount
    Failed   = $run.FailedCount
    Skipped  = $run.SkippedCount
    NotRun   = $run.NotRunCount
    Failures = $failures
}
if ($ResultPath) {
    [IO.File]::WriteAllText($ResultPath, (ConvertTo-Json $result -Depth 4))
}

if ($run.Result -ne 'Passed' -or $run.PassedCount -eq 0 -or $failures) {
    exit 1
}

exit 0
