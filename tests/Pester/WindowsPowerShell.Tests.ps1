# What Windows PowerShell 5.1 would stumble over in a script or on a page, and no other shell shows.
BeforeDiscovery {
    . $PSScriptRoot/Fixtures/Module.ps1
    $places = @($Root) + ('docs', 'packaging', 'samples', 'tests', 'views' | ForEach-Object { Join-Path $Root $_ })
    $scripts = $places | ForEach-Object { Get-ChildItem $_ -File -Recurse:($_ -ne $Root) } |
        Where-Object { $_.Extension -in '.ps1', '.psd1', '.ps1xml' -and $_.FullName -notmatch '[\\/](bin|obj)[\\/]' } |
        ForEach-Object { @{ Name = $_.FullName.Substring($Root.Length + 1); File = $_.FullName } }
    $snippets = Get-ChildItem (Join-Path $Root 'docs') -Recurse -Filter *.md | ForEach-Object {
        $text = (Get-Content -Raw $_.FullName).Replace("`r`n", "`n")
        @{ Name = $_.Name; Code = [regex]::Matches($text, '(?sm)^```powershell\n(.*?)\n```$').ForEach{ $_.Groups[1].Value } }
    } | Where-Object { $_.Code }
}

BeforeAll {
    # What came after 5.1, as far as it is tempting here.
    $new = @{
        'ConvertFrom-Json' = 'AsHashtable', 'Depth', 'NoEnumerate', 'DateKind'
        'ConvertTo-Json'   = 'AsArray', 'EnumsAsStrings', 'EscapeHandling'
        'Export-Csv'       = 'UseQuotes', 'QuoteFields', 'NoHeader', 'IncludeTypeInformation'
        'ForEach-Object'   = 'Parallel', 'ThrottleLimit', 'AsJob', 'TimeoutSeconds'
        'Get-Content'      = 'AsByteStream'
        'Get-Date'         = 'AsUTC', 'UnixTimeSeconds'
        'Join-Path'        = 'AdditionalChildPath', 'Extension'
        'Select-String'    = 'Raw', 'NoEmphasis', 'Culture'
        'Sort-Object'      = 'Top', 'Bottom', 'Stable'
        'Split-Path'       = 'LeafBase', 'Extension'
        'Start-Job'        = 'WorkingDirectory'
        'Get-Error'        = '*'
        'Join-String'      = '*'
        'Start-ThreadJob'  = '*'
        'Test-Json'        = '*'
        'Get-Uptime'       = '*'
    }

    function Find-UnsupportedSyntax([string] $Code) {
        $problems = $null
        $tree = [System.Management.Automation.Language.Parser]::ParseInput($Code, [ref] $null, [ref] $problems)
        $problems | ForEach-Object Message
        foreach ($command in $tree.FindAll({ $args[0] -is [System.Management.Automation.Language.CommandAst] }, $true)) {
            $name = "$($command.GetCommandName())"
            if (-not $new.ContainsKey($name)) { continue }
            $given = @($command.CommandElements | Where-Object { $_ -is [System.Management.Automation.Language.CommandParameterAst] } | ForEach-Object ParameterName)
            $plain = @($command.CommandElements | Where-Object { $_ -isnot [System.Management.Automation.Language.CommandParameterAst] })
            $isNew = $new[$name] -eq '*' -or ($given | Where-Object { $_ -in $new[$name] }) -or ($name -eq 'Join-Path' -and $plain.Count -gt 3)
            if ($isNew -and -not (Test-VersionGuard $command)) { $command.Extent.Text }
        }
    }

    function Test-VersionGuard($Node) {
        for ($one = $Node.Parent; $one; $one = $one.Parent) {
            if ($one -is [System.Management.Automation.Language.IfStatementAst] -and $one.Clauses[0].Item1.Extent.Text -match 'PSVersion\.Major -ge 7') { return $true }
        }
    }
}

Describe 'Windows PowerShell' {
    It 'is detected to lack <Lacks>' -ForEach @(
        @{ Lacks = 'a parameter'; Code = '$x | ConvertFrom-Json -AsHashtable' }
        @{ Lacks = 'a command'; Code = 'Get-Error' }
        @{ Lacks = 'a third part of a path'; Code = 'Join-Path a b c' }
    ) {
        Find-UnsupportedSyntax $Code | Should -Not -BeNullOrEmpty
        Find-UnsupportedSyntax "if (`$PSVersionTable.PSVersion.Major -ge 7) { $Code }" | Should -BeNullOrEmpty
    }

    It 'has every command and parameter of <Name>' -ForEach ($scripts | Where-Object { $_.Name -like '*.ps1' }) {
        Find-UnsupportedSyntax ([IO.File]::ReadAllText($File)) | Should -BeNullOrEmpty
    }

    It 'has every command and parameter on the page <Name>' -ForEach $snippets {
        $Code | ForEach-Object { Find-UnsupportedSyntax $_ } | Should -BeNullOrEmpty
    }

    It 'reads <Name> with its encoding' -ForEach $scripts {
        # Without a mark it takes a file for text in the machine's old code page.
        $bytes = [IO.File]::ReadAllBytes($File)
        $bytes[0] -eq 0xEF -or -not ($bytes -gt 127) | Should -BeTrue
    }

    It 'writes names and nothing but rows into a CSV of <Name>' -ForEach (@($snippets) + @($scripts | Where-Object { $_.Name -like 'samples*' } | ForEach-Object { @{ Name = $_.Name; Code = [IO.File]::ReadAllText($_.File) } })) {
        # Its own way is ASCII, and a first line with the name of a type.
        foreach ($line in [regex]::Matches($Code -join "`n", '(?m)Export-Csv .*$')) {
            $line.Value | Should -Match '-NoTypeInformation'
            $line.Value | Should -Match '-Encoding utf8'
        }
    }
}
