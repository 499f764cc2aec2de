@{
    RootModule        = 'OneCmdlet.dll'
    ModuleVersion     = '1.0.0'
    FormatsToProcess  = @('OneCmdlet.Format.ps1xml')
    CmdletsToExport   = @('Get-Nothing')
    FunctionsToExport = @()
    AliasesToExport   = @()
    VariablesToExport = @()
}
