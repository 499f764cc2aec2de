@{
    Severity     = @('Error', 'Warning', 'Information')
    ExcludeRules = @(
        # Pester sets a variable in one block and uses it in another, which the rule can't follow.
        'PSUseDeclaredVarsMoreThanAssignments'
        # The same of a script's parameters and its functions, and a stand-in has its original's parameters, used or not.
        'PSReviewUnusedParameter'
        # Room, participant and status in this order are made to be given by position, as are a program's arguments.
        'PSAvoidUsingPositionalParameters'
        # Functions here only prepare tests; what changes anything for a user is a compiled cmdlet.
        'PSUseShouldProcessForStateChangingFunctions'
    )
    Rules        = @{
        PSPlaceOpenBrace           = @{ Enable = $true; OnSameLine = $true; NewLineAfter = $false; IgnoreOneLineBlock = $true }
        PSPlaceCloseBrace          = @{ Enable = $true; NewLineAfter = $true; IgnoreOneLineBlock = $true; NoEmptyLineBefore = $true }
        PSUseConsistentIndentation = @{ Enable = $true; Kind = 'space'; IndentationSize = 4; PipelineIndentation = 'None' }
        PSUseCorrectCasing         = @{ Enable = $true }
        # Commands that Windows PowerShell lacks; the analyser has no list as new as 7.4.
        PSUseCompatibleCmdlets     = @{ compatibility = @('desktop-5.1.14393.206-windows') }
        PSUseCompatibleSyntax      = @{ Enable = $true; TargetVersions = @('5.1', '7.4') }
    }
}
