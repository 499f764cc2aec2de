# What build.ps1 -Task Pack -ProjectUri writes into the package.
BeforeAll {
    . $PSScriptRoot/Fixtures/Module.ps1
    $stage = Join-Path $TestDrive 'TwilioVideo'
    $null = New-Item -ItemType Directory $stage
    'TwilioVideo.psd1', 'TwilioVideo.Format.ps1xml', 'TwilioVideo.Types.ps1xml', 'en-US', 'bin', 'README.md' | ForEach-Object { Copy-Item (Join-Path $Root $_) $stage -Recurse }
    & (Join-Path $Root 'packaging/Add-Address.ps1') -Stage $stage -ProjectUri https://code.example/twilio-video
    $staged = Test-ModuleManifest (Join-Path $stage 'TwilioVideo.psd1')
    $files = "https://code.example/twilio-video/blob/v$($staged.Version)"
    if ($staged.PrivateData.PSData['Prerelease']) { $files += "-$($staged.PrivateData.PSData['Prerelease'])" }
    [xml] $help = Get-Content -Raw (Join-Path $stage 'en-US/TwilioVideo.dll-Help.xml')
    $pages = foreach ($command in $help.GetElementsByTagName('command:command')) {
        $links = @($command['command:relatedLinks'].ChildNodes | Where-Object LocalName -EQ 'navigationLink')
        [pscustomobject]@{
            Name   = $command['command:details']['command:name'].InnerText
            Online = $links[0]['maml:uri'].InnerText
            Links  = @($links | ForEach-Object { $_['maml:linkText'].InnerText })
        }
    }
}

Describe 'A package with the project''s address' {
    It 'has the address in the manifest' {
        $data = $staged.PrivateData.PSData

        $data.ProjectUri, $data.LicenseUri, $data.ReleaseNotes | Should -Be 'https://code.example/twilio-video', "$files/LICENSE", "$files/CHANGELOG.md"
    }

    It 'refers to the tag of its release or prerelease' {
        $text = [IO.File]::ReadAllText((Join-Path $Root 'TwilioVideo.psd1'))
        $other = Join-Path $TestDrive 'Other'
        Copy-Item $stage $other -Recurse
        foreach ($label in @{ Line = "Prerelease = 'rc2'"; Tag = '-rc2' }, @{ Line = ''; Tag = '' }) {
            [IO.File]::WriteAllText((Join-Path $other 'TwilioVideo.psd1'), ($text -replace "Prerelease = '\w*'", $label.Line))
            & (Join-Path $Root 'packaging/Add-Address.ps1') -Stage $other -ProjectUri https://code.example/twilio-video

            [IO.File]::ReadAllText((Join-Path $other 'TwilioVideo.psd1')) | Should -Match "blob/v$([regex]::Escape("$($staged.Version)$($label.Tag)"))/LICENSE'"
        }
    }

    It 'has an address for the page of each cmdlet' {
        $pages.Name | Sort-Object | Should -Be ((Get-Command -Module TwilioVideo).Name | Sort-Object)
        $pages | ForEach-Object { $_.Online | Should -BeExactly "$files/docs/en-US/$($_.Name).md" }
    }

    It 'refers to existing pages' {
        $pages | ForEach-Object { Join-Path $Root ($_.Online -replace '^.*/blob/v[^/]+/') | Should -Exist }
    }

    It 'has a README.md with links to files of the release' {
        $links = [regex]::Matches([IO.File]::ReadAllText((Join-Path $stage 'README.md')), '\]\(([^)]+)\)') | ForEach-Object { $_.Groups[1].Value }

        $links.Count | Should -BeGreaterThan 5
        $links | Should -Match '^https://'
        $links | Where-Object { $_ -like "$files/*" } | ForEach-Object { Join-Path $Root $_.Substring($files.Length) | Should -Exist }
    }

    It 'keeps the other links' {
        ($pages | Where-Object Name -EQ 'Get-TwilioRoom').Links | Should -Be 'Online Version:', 'Get-TwilioRoomParticipant', 'New-TwilioRoom', 'Set-TwilioRoom'
    }

    It 'provides the address for Get-Help -Online' {
        $found = & (Get-Process -Id $PID).Path -NoProfile -Command "Import-Module '$stage/TwilioVideo.psd1'; (Get-Help Get-TwilioRoom).relatedLinks.navigationLink[0].uri"

        $found | Should -BeExactly "$files/docs/en-US/Get-TwilioRoom.md"
    }
}
