<#
.SYNOPSIS
    Builds TwilioVideo.Format.ps1xml from views.psd1.
.DESCRIPTION
    What is built is committed, so that only those who change a view need it.
.PARAMETER Path
    Where the file is written.
#>
[CmdletBinding()]
param([string] $Path = (Join-Path (Split-Path $PSScriptRoot) 'TwilioVideo.Format.ps1xml'))

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'
$source = Import-PowerShellDataFile (Join-Path $PSScriptRoot 'views.psd1')
$chosen = -split $source.Chosen
$right = -split $source.Right

# A property as it is costs least; of what people chose, the cell is asked.
function Get-Shown([string] $Label, [hashtable] $Computed) {
    $script = if ($Computed.ContainsKey($Label)) { $Computed[$Label] } elseif ($Label -in $chosen) { "[TwilioVideo.Formatting.ValueFormatter]::FormatText(`$_.$Label)" } else { "`$_.$Label" }
    if ($script -match '^\$_\.(\w+)$') { "<PropertyName>$($Matches[1])</PropertyName>" } else { "<ScriptBlock>$script</ScriptBlock>" }
}

function Get-Table([string] $Columns) {
    $labels = [Collections.Generic.List[string]]::new()
    '      <TableControl>'
    '        <TableHeaders>'
    foreach ($column in $Columns -split ', ') {
        $label, $width = -split $column
        $labels.Add($label)
        $alignment = if ($label -in $right) { '<Alignment>Right</Alignment>' }
        "          <TableColumnHeader><Label>$label</Label><Width>$width</Width>$alignment</TableColumnHeader>"
    }

    '        </TableHeaders>'
    '        <TableRowEntries><TableRowEntry><TableColumnItems>'
    foreach ($label in $labels) { "          <TableColumnItem>$(Get-Shown $label $source.Columns)</TableColumnItem>" }
    '        </TableColumnItems></TableRowEntry></TableRowEntries>'
    '      </TableControl>'
}

function Get-List([string] $Labels) {
    '      <ListControl><ListEntries><ListEntry><ListItems>'
    foreach ($label in -split $Labels) {
        $content = Get-Shown $label $source.Items
        $name = if ($content -notlike '<PropertyName>*') { "<Label>$label</Label>" }
        "        <ListItem>$name$content</ListItem>"
    }

    '      </ListItems></ListEntry></ListEntries></ListControl>'
}

function Get-View([string] $Type, [string] $GroupBy, [string[]] $Control) {
    '    <View>'
    "      <Name>$Type</Name>"
    "      <ViewSelectedBy><TypeName>$Type</TypeName><TypeName>Deserialized.$Type</TypeName></ViewSelectedBy>"
    if ($GroupBy -eq 'Account') {
        # The script gives nothing where there is one account only, and then there is no heading.
        '      <GroupBy><ScriptBlock>[TwilioVideo.Formatting.AccountFormatter]::Format($_.AccountSid)</ScriptBlock><Label>Account</Label></GroupBy>'
    } elseif ($GroupBy) { "      <GroupBy><PropertyName>$GroupBy</PropertyName></GroupBy>" }
    $Control
    '    </View>'
}

$lines = @(
    '<?xml version="1.0" encoding="utf-8"?>'
    '<!-- Built by views/Build-View.ps1 from views/views.psd1. -->'
    '<Configuration>'
    '  <ViewDefinitions>'
    foreach ($name in $source.Views.Keys | Sort-Object) {
        $view = $source.Views[$name]
        # The first is what is shown if nothing else is asked for.
        Get-View "TwilioVideo.$name" $view['GroupBy'] (Get-Table $view.Table)
        Get-View "TwilioVideo.$name" '' (Get-List $view.List)
    }

    '  </ViewDefinitions>'
    '</Configuration>'
)
[IO.File]::WriteAllText($Path, ($lines -join "`n") + "`n")
