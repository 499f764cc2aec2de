<#
.SYNOPSIS
    Writes the description of the package, in the form in which Publish-PSResource writes it for the same manifest.
.PARAMETER Module
    The staged module, as Test-ModuleManifest gives it.
.PARAMETER Version
    The package's version.
.PARAMETER Path
    Where it is written.
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory)]
    [psmoduleinfo] $Module,

    [Parameter(Mandatory)]
    [string] $Version,

    [Parameter(Mandatory)]
    [string] $Path
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'
$psData = $Module.PrivateData['PSData']
$cmdlets = $Module.ExportedCmdlets.Keys | Sort-Object
$tags = @($psData['Tags']) + 'PSModule' + 'PSIncludes_Cmdlet' + @($cmdlets | ForEach-Object { "PSCmdlet_$_"; "PSCommand_$_" })
$fields = [ordered]@{
    id                       = $Module.Name
    version                  = $Version
    authors                  = $Module.Author
    owners                   = $Module.CompanyName
    requireLicenseAcceptance = 'false'
    description              = $Module.Description
    copyright                = $Module.Copyright
    tags                     = $tags -join ' '
    releaseNotes             = $psData['ReleaseNotes']
    licenseUrl               = $psData['LicenseUri']
    projectUrl               = $psData['ProjectUri']
}
$xml = [Xml.XmlWriter]::Create($Path, (New-Object Xml.XmlWriterSettings -Property @{ Indent = $true }))
try {
    $xml.WriteStartElement('package', 'http://schemas.microsoft.com/packaging/2011/08/nuspec.xsd')
    $xml.WriteStartElement('metadata')
    foreach ($name in $fields.Keys) {
        if ($fields[$name]) {
            $xml.WriteElementString($name, $fields[$name])
        }
    }

    $xml.WriteEndElement()
    $xml.WriteStartElement('files')
    $xml.WriteStartElement('file')
    $xml.WriteAttributeString('src', '**')
    $xml.WriteAttributeString('exclude', '*.nuspec')
    $xml.WriteAttributeString('target', '')
    $xml.WriteEndElement()
    $xml.WriteEndElement()
    $xml.WriteEndElement()
}
finally {
    $xml.Dispose()
}
