<#
.SYNOPSIS
Runs the Pester suite.
.DESCRIPTION
Imports Pester 5 or later, runs the *.Tests.ps1 of this folder and exits with 0 only if tests ran and all of them passed. The
environment may name another module (TWILIOVIDEO_TEST_MODULE), another root (TWILIOVIDEO_TEST_ROOT) and the build configuration of the
emulator host (TWILIOVIDEO_TEST_CONFIGURATION).
.PARAMETER Name
The files to run, without .Tests.ps1. Several names may be separated by commas in one string, which is what pwsh -File passes.
.PARAMETER ResultPath
The file to write the result of each test to, as JSON, for a program that started this script.
.PARAMETER Output
How much Pester says: None, Normal, Detailed or Diagnostic.
.EXAMPLE
pwsh -NoProfile tests/Pester/Invoke-Suite.ps1 -Output Detailed
.EXAMPLE
pwsh -NoProfile tests/Pester/Invoke-Suite.ps1 -Name Errors,Lists
#>
[CmdletBinding()]
param(
    [string[]] $Name = '*',

    [string] $ResultPath,

    [ValidateSet('None', 'Normal', 'Detailed', 'Diagnostic')]
    [string] $Output = 'Normal'
)

$ErrorActionPreference = 'Stop'
# The shell of the tests has its own Pester; another one may be installed for the user.
$ownPester = Join-Path $PSHOME 'Modules/Pester/Pester.psd1'
Import-Module $(if (Test-Path $ownPester) { $ownPester } else { 'Pester' }) -MinimumVersion 5.0

$configuration = New-PesterConfiguration
$configuration.Run.Path = @($Name -split ',' | ForEach-Object { Join-Path $PSScriptRoot "$_.Tests.ps1" })
$configuration.Run.PassThru = $true
$configuration.Output.Verbosity = $Output
$configuration.Output.CIFormat = 'None'
$run = Invoke-Pester -Configuration $configuration

function ConvertTo-Result($Container, [string] $Name, [string] $Result, [double] $Milliseconds, $ErrorRecord) {
    [pscustomobject]@{
        File         = (Split-Path "$Container" -Leaf) -replace '\.Tests\.ps1$'
        Name         = $Name
        Result       = $Result
        Milliseconds = $Milliseconds
        Error        = @($ErrorRecord | ForEach-Object { "$_" }) -join "`n"
        StackTrace   = @($ErrorRecord | ForEach-Object { $_.ScriptStackTrace -split '\r?\n' -notmatch 'Pester\.(psm1|ScriptScope)|Invoke-Suite' }) -join "`n"
    }
}

# A file or block can fail without a test of it failing, and is a failure all the same.
$results = @(
    $run.Tests | ForEach-Object { ConvertTo-Result $_.Block.BlockContainer $_.ExpandedPath $_.Result $_.Duration.TotalMilliseconds $_.ErrorRecord }
    $run.FailedBlocks | Where-Object ErrorRecord | ForEach-Object { ConvertTo-Result $_.BlockContainer "$($_.ExpandedPath) (block)" 'Failed' 0 $_.ErrorRecord }
    $run.FailedContainers | Where-Object ErrorRecord | ForEach-Object { ConvertTo-Result $_ "$_ (file)" 'Failed' 0 $_.ErrorRecord }
)
if ($ResultPath) {
    [IO.File]::WriteAllText($ResultPath, (ConvertTo-Json $results -Depth 3))
}

if ($run.Result -ne 'Passed' -or $run.PassedCount -eq 0 -or @($results | Where-Object Result -EQ 'Failed')) {
    exit 1
}

exit 0
