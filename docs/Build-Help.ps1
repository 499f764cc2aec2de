<#
.SYNOPSIS
    Builds en-US/ from docs/en-US/.
.DESCRIPTION
    Requires the Microsoft.PowerShell.PlatyPS module. The built help is committed, so that you need the module only to change a page.
.PARAMETER Update
    First updates the syntax and the parameters of the pages from the built module, and creates a page for each new cmdlet. Placeholders
    {{ ... }} mark the texts to write; a test fails until they are replaced.
#>
#Requires -Version 7.4
#Requires -Modules Microsoft.PowerShell.PlatyPS
[CmdletBinding()]
param([switch] $Update)

$ErrorActionPreference = 'Stop'
$root = Split-Path $PSScriptRoot
$pages = Join-Path $PSScriptRoot 'en-US'
$built = Join-Path $root 'en-US'
$temporary = Join-Path ([IO.Path]::GetTempPath()) "TwilioVideo-help-$PID"

function Write-Text([string] $Path, [string] $Text) {
    [IO.File]::WriteAllText($Path, $Text.Replace("`r`n", "`n").TrimEnd() + "`n")
}

function ConvertTo-Plain([string] $Text) {
    # The console shows Markdown marks literally and wraps lines itself.
    $Text -replace '\*\*(.+?)\*\*', '$1' -replace '`([^`]+)`', '$1' -replace '(?<=\S)\r?\n(?=[^\s-])', ' '
}

function Split-Line([string] $Text, [int] $Indent) {
    $line = ''
    foreach ($word in -split $Text) {
        if ($line -and $Indent + $line.Length + 1 + $word.Length -gt 80) {
            ' ' * $Indent + $line
            $line = ''
        }

        $line = "$line $word".TrimStart()
    }

    ' ' * $Indent + $line
}

function ConvertTo-HelpText([string] $Markdown) {
    foreach ($part in [regex]::Matches($Markdown, '(?sm)^```\w+\n(?<code>.*?)\n```$|^(?<text>\S.*?)(?=\n\n|\n*\z)')) {
        if ($part.Groups['code'].Success) {
            $part.Groups['code'].Value -split "`n" | ForEach-Object { "        $_".TrimEnd() }
            ''
            continue
        }

        $text = $part.Groups['text'].Value
        switch -Regex ($text) {
            '^# (.*)' { 'TOPIC', "    $($Matches[1])"; break }
            '^## (.*)' { $Matches[1]; break }
            '^### (.*)' { "  $($Matches[1])"; break }
            '^\|' {
                foreach ($row in $text -split "`n" | Select-Object -Skip 2) {
                    $first, $rest = (ConvertTo-Plain $row).Trim('|', ' ') -split ' \| '
                    "    $first"
                    Split-Line ($rest -join '; ') 8
                }

                break
            }
            '^- ' { $text -split "`n" | ForEach-Object { Split-Line (ConvertTo-Plain $_) 4 }; break }
            default { Split-Line (ConvertTo-Plain $text) 4 }
        }

        # Get-Help takes the fifth line for the synopsis, so nothing stands between it and its title.
        if ($text -ne '## SHORT DESCRIPTION') { '' }
    }
}

function Edit-Maml([xml] $Maml, $Help) {
    $names = [Xml.XmlNamespaceManager]::new($Maml.NameTable)
    'maml', 'command', 'dev' | ForEach-Object { $names.AddNamespace($_, $Maml.DocumentElement.GetNamespaceOfPrefix($_)) }
    foreach ($example in $Maml.SelectNodes('//command:example', $names)) {
        $introduction = $example.SelectSingleNode('maml:introduction', $names)
        $text = ($introduction.ChildNodes.InnerText -ne [string][char]0x80) -join "`n`n"
        $code = [regex]::Matches($text, '(?sm)^```powershell\n(.*?)\n```$')
        $shown = [regex]::Match($text, '(?sm)^```output\n(.*?)\n```$').Groups[1].Value
        $introduction.RemoveAll()
        $introduction.AppendChild($Maml.CreateElement('maml', 'para', $names.LookupNamespace('maml'))).InnerText = $text.Substring(0, $code[0].Index).Trim() + "`n`n"
        $example.SelectSingleNode('dev:code', $names).InnerText = ($code | ForEach-Object { $_.Groups[1].Value }) -join "`n`n"
        $remarks = $example.SelectSingleNode('dev:remarks', $names)
        $remarks.RemoveAll()
        $remarks.AppendChild($Maml.CreateElement('maml', 'para', $names.LookupNamespace('maml'))).InnerText = "$shown`n`n"
    }

    # PlatyPS leaves the default values behind, and writes types as the runtime spells them.
    foreach ($command in $Maml.SelectNodes('//command:command', $names)) {
        $written = ($Help | Where-Object Title -EQ $command.SelectSingleNode('command:details/command:name', $names).InnerText.Trim()).Parameters
        foreach ($parameter in $command.SelectNodes('command:parameters/command:parameter', $names)) {
            $default = ($written | Where-Object Name -EQ $parameter.SelectSingleNode('maml:name', $names).InnerText).DefaultValue
            if ($default) {
                $parameter.AppendChild($Maml.CreateElement('dev', 'defaultValue', $names.LookupNamespace('dev'))).InnerText = $default
            }
        }
    }

    foreach ($type in $Maml.SelectNodes('//command:parameter/command:parameterValue | //command:parameter/dev:type/maml:name', $names)) {
        $type.InnerText = $type.InnerText -replace '^System\.Nullable`1\[(.+)\]$', '$1'
    }

    foreach ($link in $Maml.SelectNodes('//maml:navigationLink', $names)) {
        if ($link.SelectSingleNode('maml:linkText', $names).InnerText -eq 'Online Version') { $null = $link.ParentNode.RemoveChild($link) }
        else { $link.SelectSingleNode('maml:uri', $names).InnerText = '' }
    }

    foreach ($paragraph in $Maml.SelectNodes('//maml:para[not(parent::dev:remarks)]', $names)) {
        $paragraph.InnerText = ConvertTo-Plain $paragraph.InnerText
    }

    $Maml
}

# What the command itself says is taken from a page made of it; what people wrote stays. PlatyPS would write the texts beside it once more.
function Update-Page([string] $Page, [string] $Made) {
    $syntax, $parameters, $one, $type, $binding = [regex[]] (
        '(?s)(?<=\n## SYNTAX\n).*?(?=\n## )',
        '(?s)(?<=\n## PARAMETERS\n\n).*?(?=### CommonParameters|## INPUTS)',
        '(?ms)^### -(\w+)\n.*?^```\n\n',
        '(?m)^Type: .*$',
        '(?ms)^Aliases:.*?(?=^AcceptedValues:)')
    $written = @{}
    $one.Matches($parameters.Match($Page).Value) | ForEach-Object { $written[$_.Groups[1].Value] = $_.Value }
    $sections = foreach ($parameter in $one.Matches($parameters.Match($Made).Value)) {
        $text = $written[$parameter.Groups[1].Value]
        if ($text) { foreach ($fact in $type, $binding) { $text = $fact.Replace($text, $fact.Match($parameter.Value).Value.Replace('$', '$$'), 1) } }
        if ($text) { $text } else { $parameter.Value }
    }

    $parameters.Replace($syntax.Replace($Page, $syntax.Match($Made).Value.Replace('$', '$$')), (-join $sections).Replace('$', '$$'))
}

$null = New-Item -ItemType Directory -Force $built, $temporary
if ($Update) {
    Import-Module (Join-Path $root 'TwilioVideo.psd1') -Force
    foreach ($command in Get-Command -Module TwilioVideo) {
        $page = Join-Path $pages "$command.md"
        $made = (Get-Content -Raw (New-MarkdownCommandHelp -CommandInfo $command -OutputFolder $temporary).FullName).Replace("`r`n", "`n") -replace '\s+\[<CommonParameters>\]'
        Write-Text $page $(if (Test-Path $page) { Update-Page (Get-Content -Raw $page).Replace("`r`n", "`n") $made } else { $made })
    }
}

$help = Import-MarkdownCommandHelp -Path (Get-ChildItem (Join-Path $pages '*-*.md')).FullName
$raw = Export-MamlCommandHelp -CommandHelp $help -OutputFolder $temporary
$maml = Edit-Maml ([xml](Get-Content -Raw $raw.FullName).Replace("`r`n", "`n")) $help
$text = [IO.StringWriter]::new()
$writer = [Xml.XmlWriter]::Create($text, [Xml.XmlWriterSettings]@{ Indent = $true; NewLineChars = "`n"; OmitXmlDeclaration = $true })
$maml.Save($writer)
Write-Text (Join-Path $built 'TwilioVideo.dll-Help.xml') "<?xml version=`"1.0`" encoding=`"utf-8`"?>`n$text"

foreach ($topic in Get-ChildItem (Join-Path $pages 'about_*.md')) {
    $markdown = (Get-Content -Raw $topic.FullName).Replace("`r`n", "`n")
    Write-Text (Join-Path $built "$($topic.BaseName).help.txt") ((ConvertTo-HelpText $markdown) -join "`n")
}

Remove-Item -Recurse $temporary
