# What takes a real shell: the views of Get-Help, and the examples with PowerShell's own commands around the module's.
BeforeDiscovery {
    $pages = Get-ChildItem "$PSScriptRoot/../../docs/en-US/*-*.md" | ForEach-Object {
        $examples = ((Get-Content -Raw $_.FullName).Replace("`r`n", "`n") -split '\n## ')[4] -split '\n### ' | Select-Object -Skip 1
        @{
            Name     = $_.BaseName
            Examples = @($examples | ForEach-Object {
                    @{ Title = ($_ -split "`n")[0]; Code = [regex]::Matches($_, '(?sm)^```powershell\n(.*?)\n```$').ForEach{ $_.Groups[1].Value } -join "`n" }
                })
        }
    }
}

BeforeAll {
    . $PSScriptRoot/Fixtures/Module.ps1
    $here = Get-Location
}

AfterAll {
    Set-Location $here
    $global:PSDefaultParameterValues.Remove('Connect-TwilioVideo:SkipVerification')
    Remove-Item function:global:Read-Host, function:global:Get-Credential
    Disconnect-TwilioVideo
}

Describe '<Name>' -ForEach $pages {
    It 'is shown by Get-Help -<_>' -ForEach 'Full', 'Examples', 'Detailed' {
        $view = @{ $_ = $true }
        $shown = Get-Help $Name @view | Out-String -Width 120

        $shown | Should -BeLike "*$((Get-Help $Name).Synopsis)*"
        $shown | Should -Not -Match '```|\{\{'
    }

    It 'has each parameter shown by Get-Help -Parameter' {
        foreach ($parameter in (Get-Command $Name).Parameters.Keys | Where-Object { $_ -notin [System.Management.Automation.Cmdlet]::CommonParameters }) {
            Get-Help $Name -Parameter $parameter | Out-String | Should -BeLike "*-$parameter*"
        }
    }

    Context '<Title>' -ForEach $Examples {
        It 'runs' {
            . $PSScriptRoot/../../docs/examples.ps1 -Folder $TestDrive
            $Error.Clear()

            $null = . ([scriptblock]::Create($Code))

            $Error | Should -BeNullOrEmpty
        }
    }
}

Describe '<_>' -ForEach 'about_TwilioVideo', 'about_TwilioVideo_Runbooks', 'about_TwilioVideo_Errors' {
    It 'is shown by Get-Help in lines of at most 80 characters' {
        $shown = Get-Help $_ | Out-String -Width 200

        $shown | Should -BeLike "*$_*"
        $shown -split "`n" | Where-Object { $_ -notmatch '^ {8}' -and $_.Length -gt 81 } | Should -BeNullOrEmpty
    }

    It 'has its complete short description as its synopsis' {
        $page = Get-Content -Raw "$PSScriptRoot/../../docs/en-US/$_.md"
        $short = [regex]::Match($page, '(?s)## SHORT DESCRIPTION\s+(.*?)\r?\n\r?\n').Groups[1].Value

        $short | Should -Not -BeNullOrEmpty
        (Get-Help 'about_TwilioVideo*' | Where-Object Name -EQ $_).Synopsis | Should -BeExactly $short
    }
}
