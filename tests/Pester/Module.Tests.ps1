BeforeAll {
    . $PSScriptRoot/Fixtures/Module.ps1
    $module = Get-Module TwilioVideo
}

Describe 'The module' {
    It 'is the module to test' {
        $module.ModuleBase | Should -Be (Split-Path (Resolve-Path $Manifest).Path)
    }

    It 'has a valid manifest' {
        $tested = Test-ModuleManifest $Manifest -WarningVariable warnings -ErrorAction Stop

        $tested.Version | Should -Be $module.Version
        $warnings | Should -BeNullOrEmpty
    }

    It 'has the metadata for a gallery' {
        $told = $module.PrivateData['PSData']

        $told['Tags'] | Should -Contain 'PSEdition_Core'
        $told['Tags'] | Should -Contain 'PSEdition_Desktop'
        $told['Prerelease'] | Should -Match '^[a-z]+\d+$'
        [uri]::IsWellFormedUriString($told['LicenseUri'], 'Absolute') | Should -BeTrue
        $module.CompatiblePSEditions | Should -Be 'Core', 'Desktop'
    }

    It 'exports exactly the cmdlets that its assembly has' {
        $has = $module.ImplementingAssembly.GetExportedTypes() | ForEach-Object {
            $_.GetCustomAttributes([Management.Automation.CmdletAttribute], $false) | ForEach-Object { "$($_.VerbName)-$($_.NounName)" }
        }

        $module.ExportedCommands.Keys | Sort-Object | Should -Be ($has | Sort-Object)
    }

    It 'lists its cmdlets by name, so that PowerShell finds them without loading it' {
        Get-Content $Manifest -Raw | Should -Not -Match "ToExport\s*=\s*'\*'"
        $module.ExportedAliases.Count | Should -Be 0
        $module.ExportedVariables.Count | Should -Be 0
    }

    It 'uses approved verbs' {
        # A function in Windows PowerShell, so the analyser's list of commands lacks it.
        $approved = (& (Get-Command Get-Verb)).Verb
        $module.ExportedCommands.Values.Verb | Where-Object { $_ -notin $approved } | Should -BeNullOrEmpty
    }

    It 'imports twice without output' {
        $output = & { Import-Module $Manifest; Import-Module $Manifest } *>&1

        $output | Should -BeNullOrEmpty
    }

    It 'completes statuses' {
        (TabExpansion2 'Set-TwilioRoomParticipant standup alice -Status dis').CompletionMatches.CompletionText | Should -Be 'disconnected'
    }

    It 'has syntax and parameters for Get-Help of <_>' -ForEach 'Connect-TwilioVideo', 'Get-TwilioRoom', 'Get-TwilioRoomParticipant', 'Set-TwilioRoomParticipant', 'New-TwilioRoom', 'Set-TwilioRoom' {
        (Get-Help $_ -Full | Out-String) | Should -Match '-\w+'
    }
}

Describe 'A new session' {
    BeforeAll {
        $shell = [powershell]::Create([initialsessionstate]::CreateDefault2())
    }

    AfterAll {
        $shell.Dispose()
    }

    It 'imports, connects, works and disconnects in strict mode' {
        $script = {
            param($Manifest)
            Set-StrictMode -Version Latest
            $ErrorActionPreference = 'Stop'
            Import-Module $Manifest
            Connect-TwilioVideo -Emulator -Seed @{ Rooms = 'standup' }
            (Get-TwilioRoom).UniqueName
            Remove-Module TwilioVideo
            Import-Module $Manifest
            (Get-Command -Module TwilioVideo).Count
        }
        $out = $shell.AddScript($script).AddArgument($Manifest).Invoke()

        $shell.Streams.Error | Should -BeNullOrEmpty
        $out[0] | Should -Be 'standup'
        $out[1] | Should -Be $module.ExportedCommands.Count
    }
}

Describe 'Third-party code' {
    It 'has a license notice for each assembly' {
        $folder = Split-Path $Manifest
        $brought = Get-ChildItem (Join-Path $folder 'bin/netstandard2.0') -Filter *.dll | Where-Object Name -NotLike 'TwilioVideo*'
        $notices = Get-Content (Join-Path $folder 'THIRD-PARTY-NOTICES.txt')

        $notices -match '\.dll$' -replace '^ +' | Where-Object { $_ -notlike '*`**' } | Sort-Object | Should -Be ($brought.Name | Sort-Object)
        "$notices" | Should -Match 'Copyright \(c\) \.NET Foundation.*Permission is hereby granted'
    }
}

if ($PSVersionTable.PSVersion.Major -ge 7) {
    Describe 'In PowerShell 7' {
        It 'loads only its own assemblies' {
            $folder = Split-Path $module.ImplementingAssembly.Location
            $brought = Get-ChildItem $folder -Filter *.dll | ForEach-Object BaseName

            $brought | Where-Object { $_ -notlike 'TwilioVideo*' } | Should -BeNullOrEmpty
        }
    }
}
