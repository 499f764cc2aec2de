<#
.SYNOPSIS
Builds, tests, documents or packs the module.
.DESCRIPTION
A thin layer over dotnet and Pester, for Windows PowerShell 5.1 and PowerShell 7. The .NET SDK that global.json names is all that Build,
Test and Pack need; whatever else a task could use and does not find, it says so and goes on.
.PARAMETER Task
Build: the module, which then imports from this folder, and the emulator's host.
Test: everything, the Pester suite included, which dotnet test runs in the PowerShell that NuGet has; in Windows PowerShell the suite then
runs there as well.
Docs: the help in en-US from the pages in docs/en-US, with Microsoft.PowerShell.PlatyPS.
Pack: what users get, in out/TwilioVideo/<version>, and the same as a .nupkg in out.
.PARAMETER Configuration
Release or Debug.
.PARAMETER ProjectUri
Pack: where the project lives. The packed manifest then names it, and the licence and the release notes there; and Get-Help -Online opens
its pages.
.EXAMPLE
./build.ps1
Builds the module; Import-Module ./TwilioVideo.psd1 works from then on.
.EXAMPLE
./build.ps1 -Task Test -Configuration Debug
.EXAMPLE
$packed = ./build.ps1 -Task Pack -ProjectUri https://example.com/twilio-video
Publish-PSResource -Path (Split-Path $packed.Module) -ApiKey $key
Publishes what was packed.
#>
[CmdletBinding()]
param(
    [ValidateSet('Build', 'Test', 'Docs', 'Pack')]
    [string] $Task = 'Build',

    [ValidateSet('Release', 'Debug')]
    [string] $Configuration = 'Release',

    [uri] $ProjectUri
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'
$manifest = Join-Path $PSScriptRoot 'TwilioVideo.psd1'
$out = Join-Path $PSScriptRoot 'out'

function Invoke-Dotnet {
    # What dotnet says is for people; the results of a task are objects.
    & dotnet @args | Out-Host
    if ($LASTEXITCODE -ne 0) {
        throw "dotnet $($args[0]) failed with exit code $LASTEXITCODE."
    }
}

function Invoke-Build {
    Invoke-Dotnet build (Join-Path $PSScriptRoot 'src/TwilioVideo') --configuration $Configuration
    Invoke-Dotnet build (Join-Path $PSScriptRoot 'src/TwilioVideo.Emulator.Host') --configuration $Configuration
}

function Invoke-Test {
    Invoke-Dotnet test (Join-Path $PSScriptRoot 'TwilioVideo.sln') --configuration $Configuration
    if ($PSVersionTable.PSEdition -ne 'Desktop') {
        return
    }

    if (-not (Get-Module Pester -ListAvailable | Where-Object Version -GE '5.0')) {
        Write-Warning 'Windows PowerShell has no Pester 5 or later here, so the Pester suite did not run in it.'
        return
    }

    $env:TWILIOVIDEO_TEST_CONFIGURATION = $Configuration
    & powershell -NoProfile -NonInteractive -ExecutionPolicy Bypass -File (Join-Path $PSScriptRoot 'tests/Pester/Invoke-Suite.ps1')
    if ($LASTEXITCODE -ne 0) {
        throw 'The Pester suite failed in Windows PowerShell.'
    }
}

function Invoke-Doc {
    $script = Join-Path $PSScriptRoot 'docs/Build-Help.ps1'
    $missing = @(
        if (-not (Test-Path $script)) { 'docs/Build-Help.ps1' }
        if (-not (Get-Module Microsoft.PowerShell.PlatyPS -ListAvailable)) { 'the module Microsoft.PowerShell.PlatyPS' }
        if ($PSVersionTable.PSEdition -eq 'Desktop') { 'PowerShell 7' }
    )
    if ($missing) {
        Write-Warning "The help was not built, for want of $($missing -join ' and ')."
        return
    }

    & $script
}

function Copy-Product([string] $Stage) {
    foreach ($framework in 'net8.0', 'netstandard2.0') {
        $target = New-Item -ItemType Directory (Join-Path $Stage "bin/$framework")
        Copy-Item (Join-Path $PSScriptRoot "bin/$framework/*.dll") $target.FullName
    }

    foreach ($name in 'TwilioVideo.psd1', 'TwilioVideo.Format.ps1xml', 'TwilioVideo.Types.ps1xml', 'en-US', 'LICENSE', 'THIRD-PARTY-NOTICES.txt', 'README.md', 'CHANGELOG.md') {
        $path = Join-Path $PSScriptRoot $name
        if (Test-Path $path) {
            Copy-Item $path $Stage -Recurse
        }
    }
}

function Invoke-Pack {
    # What an earlier build left behind must not travel.
    foreach ($old in (Join-Path $PSScriptRoot 'bin/net8.0'), (Join-Path $PSScriptRoot 'bin/netstandard2.0'), (Join-Path $out 'TwilioVideo'), (Join-Path $out 'TwilioVideo.*.nupkg')) {
        if (Test-Path $old) {
            Remove-Item $old -Recurse
        }
    }

    Invoke-Build
    $module = Test-ModuleManifest $manifest
    $stage = (New-Item -ItemType Directory (Join-Path $out "TwilioVideo/$($module.Version)")).FullName
    Copy-Product $stage
    if ($ProjectUri) {
        & (Join-Path $PSScriptRoot 'packaging/Add-Address.ps1') -Stage $stage -ProjectUri $ProjectUri
    }
    else {
        Write-Warning 'The package does not say where the project lives; -ProjectUri does, before it is published.'
    }

    $staged = Test-ModuleManifest (Join-Path $stage 'TwilioVideo.psd1')

    $psData = $staged.PrivateData['PSData']
    $version = "$($module.Version)" + $(if ($psData['Prerelease']) { "-$($psData['Prerelease'])" })
    # Paths in a nuspec count from where it lies, and the gallery wants the manifest at the package's root.
    $nuspec = Join-Path $stage 'TwilioVideo.nuspec'
    & (Join-Path $PSScriptRoot 'packaging/Write-Nuspec.ps1') -Module $staged -Version $version -Path $nuspec
    try {
        # NU5100 is advice for libraries, which have something to compile against.
        Invoke-Dotnet pack $nuspec --output $out '-p:NoWarn=NU5100'
    }
    finally {
        Remove-Item $nuspec
    }

    [pscustomobject]@{
        Version = $version
        Module  = $staged.Path
        Package = (Get-Item (Join-Path $out "TwilioVideo.$version.nupkg")).FullName
    }
}

switch ($Task) {
    'Build' { Invoke-Build }
    'Test' { Invoke-Test }
    'Docs' { Invoke-Doc }
    'Pack' { Invoke-Pack }
}
