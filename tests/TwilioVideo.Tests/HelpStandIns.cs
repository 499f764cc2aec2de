namespace TwilioVideo.Tests;

/// <summary>
/// The engine that tests host comes without PowerShell's utility commands, which need a shell. Examples use some of them around the
/// module's own; here they do just enough for that. The Pester suite runs the same examples with the real ones.
/// </summary>
internal static class HelpStandIns
{
    public const string Script = """
        function global:Get-Date { [DateTime]::Now }

        function global:Join-Path([string] $Path, [string] $ChildPath) { [IO.Path]::Combine($Path, $ChildPath) }

        function global:Out-String { param([Parameter(ValueFromPipeline)] $InputObject) process { "$InputObject" } }

        function global:Format-List { param([Parameter(ValueFromPipeline)] $InputObject, [Parameter(Position = 0)] $Property) process { $InputObject } }

        function global:Format-Table { param([Parameter(ValueFromPipeline)] $InputObject, [Parameter(Position = 0)] $Property, [switch] $AutoSize) process { $InputObject } }

        function global:Measure-Object { param([Parameter(ValueFromPipeline)] $InputObject, [string] $Property, [switch] $Sum) [pscustomobject]@{ Count = @($input).Count; Sum = 0 } }

        function global:Sort-Object { param([Parameter(ValueFromPipeline)] $InputObject, [Parameter(Position = 0)] $Property, [switch] $Descending) process { $InputObject } }

        function global:Group-Object {
            param([Parameter(ValueFromPipeline)] $InputObject, [Parameter(Position = 0)] [string] $Property, [switch] $NoElement)
            $groups = [ordered]@{}
            foreach ($one in $input) { $groups["$($one.$Property)"] = @($groups["$($one.$Property)"]) + $one }
            foreach ($key in $groups.Keys) { [pscustomobject]@{ Name = $key; Group = $groups[$key]; Count = $groups[$key].Count } }
        }

        function global:Select-Object {
            param([Parameter(ValueFromPipeline)] $InputObject, [Parameter(Position = 0)] [object[]] $Property, [int] $First = [int]::MaxValue, [int] $Last, [string] $ExpandProperty)
            $taken = 0
            foreach ($one in $input) {
                if ($taken++ -ge $First) { continue }
                if ($ExpandProperty) { $one.$ExpandProperty; continue }
                if (-not $Property) { $one; continue }
                $made = [ordered]@{}
                foreach ($wanted in $Property) {
                    if ($wanted -is [hashtable]) { $made["$($wanted.n)$($wanted.Name)"] = $one | ForEach-Object $(if ($wanted.e) { $wanted.e } else { $wanted.Expression }) }
                    else { $made[$wanted] = $one.$wanted }
                }

                [pscustomobject]$made
            }
        }

        function global:ConvertFrom-Csv {
            param([Parameter(ValueFromPipeline)] [string] $InputObject)
            $lines = @($input) -split '\r?\n' | Where-Object { $_ }
            $names = $lines[0].Trim('"') -split '"?,"?'
            foreach ($line in $lines[1..$lines.Count]) {
                $values = $line.Trim('"') -split '"?,"?'
                $made = [ordered]@{}
                for ($i = 0; $i -lt $names.Count; $i++) { $made[$names[$i]] = $values[$i] }
                [pscustomobject]$made
            }
        }

        function global:Export-Csv {
            param([Parameter(ValueFromPipeline)] $InputObject, [Parameter(Position = 0)] [string] $Path, [switch] $NoTypeInformation, [string] $Encoding)
            $all = @($input)
            $names = @($all[0].PSObject.Properties.Name)
            $lines = @($names -join ',') + @(foreach ($one in $all) { @(foreach ($name in $names) { $one.$name }) -join ',' })
            [IO.File]::WriteAllLines($ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($Path), [string[]]$lines)
        }

        function global:Import-Csv([string] $Path) { [IO.File]::ReadAllText($ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($Path)) | ConvertFrom-Csv }
        """;
}
