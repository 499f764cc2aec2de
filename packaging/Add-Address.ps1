<#
.SYNOPSIS
    Writes into a staged module where the project lives: into its manifest, its README.md, and its help for Get-Help -Online.
.DESCRIPTION
    A clone can't know where it is published, so the addresses are in nothing that it keeps.
.PARAMETER Stage
    The staged module's folder.
.PARAMETER ProjectUri
    Where the project lives.
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory)]
    [string] $Stage,

    [Parameter(Mandatory)]
    [uri] $ProjectUri
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'
$manifest = Join-Path $Stage 'TwilioVideo.psd1'
$module = Test-ModuleManifest $manifest
$label = $module.PrivateData['PSData']['Prerelease']

# Each release has its tag, those before the first one too: what their package points to must not change under it.
$files = "$ProjectUri".TrimEnd('/') + "/blob/v$($module.Version)" + $(if ($label) { "-$label" })

$lines = "ProjectUri = '$ProjectUri'", "LicenseUri = '$files/LICENSE'", "ReleaseNotes = '$files/CHANGELOG.md'"
$text = [IO.File]::ReadAllText($manifest) -replace '(?m)^ *(# Where the project lives|LicenseUri).*\r?\n'
$text = $text -replace '(PSData = @\{\r?\n)', "`$1$(' ' * 12)$($lines -join ([Environment]::NewLine + ' ' * 12))$([Environment]::NewLine)"
[IO.File]::WriteAllText($manifest, $text)

# What README.md links to is in the project, and not in the package.
$readme = Join-Path $Stage 'README.md'
if (Test-Path $readme) {
    [IO.File]::WriteAllText($readme, ([IO.File]::ReadAllText($readme) -replace '\]\((?!https?:|#)([^)]+)\)', "]($files/`$1)"))
}

# The first link of a page is the one that -Online opens.
$file = Join-Path $Stage 'en-US/TwilioVideo.dll-Help.xml'
$help = New-Object Xml.XmlDocument -Property @{ PreserveWhitespace = $true }
$help.Load($file)
$maml = $help.DocumentElement.GetNamespaceOfPrefix('maml')
foreach ($links in $help.GetElementsByTagName('command:relatedLinks')) {
    $link = $help.CreateElement('maml', 'navigationLink', $maml)
    $link.AppendChild($help.CreateElement('maml', 'linkText', $maml)).InnerText = 'Online Version:'
    $link.AppendChild($help.CreateElement('maml', 'uri', $maml)).InnerText = "$files/docs/en-US/$($links.ParentNode['command:details']['command:name'].InnerText).md"
    $null = $links.PrependChild($link)
}

$help.Save($file)
