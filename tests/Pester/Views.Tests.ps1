# Every view, with the longest values that its things can have.
BeforeDiscovery {
    . $PSScriptRoot/Fixtures/Module.ps1
    # Not from the format file: what has no view there would not be missed. The summary of a change comes in a variable.
    $resources = (Get-Content (Join-Path $Root 'seeds/video-v1.json') -Raw | ConvertFrom-Json).resources.PSObject.Properties.Value.type | ForEach-Object { "TwilioVideo.$_" }
    $written = (Get-Command -Module TwilioVideo -CommandType Cmdlet).OutputType.Name | Where-Object { $_ -like 'TwilioVideo.*' }
    $shown = @($resources) + $written + 'TwilioVideo.ChangeSummary' | Sort-Object -Unique

    # A connection can't be made by hand; Formatting.Tests.ps1 has one from the emulator.
    $types = @($shown | Where-Object { $_ -ne 'TwilioVideo.TwilioVideoConnection' })
}

BeforeAll {
    . $PSScriptRoot/Fixtures/Module.ps1
    $all = ([xml](Get-Content (Join-Path (Split-Path $Manifest) 'TwilioVideo.Format.ps1xml') -Raw)).Configuration.ViewDefinitions.View

    function Get-LongText([string] $Property) {
        switch -Wildcard ($Property) {
            'Ttid' { 'video_extension_' + [guid]::Empty }
            '*Sid' { 'XX' + 'f' * 32 }
            'Status' { 'reconnecting' }
            'Other' { '{"more":"' + 'that goes on ' * 20 + '"}' }
            default { 'a name that goes on ' * 20 }
        }
    }

    function New-LongObject([string] $Type) {
        $made = New-Object $Type
        foreach ($property in $made.GetType().GetProperties()) {
            $of = if ($under = [Nullable]::GetUnderlyingType($property.PropertyType)) { $under } else { $property.PropertyType }
            $value = switch ($of.Name) {
                'String' { Get-LongText $property.Name }
                'DateTime' { [datetime]::Now.AddDays(-4000) }
                'TimeSpan' { [TimeSpan]::FromDays(4000) }
                'Int32' { 99999999 }
                'Int64' { 99999999999 }
            }
            if ($null -ne $value -and $property.CanWrite) { $property.SetValue($made, $value) }
        }

        if ($made.PSObject.Properties['Rules']) {
            $rule = if ($Type -eq 'TwilioVideo.RecordingRules') { 'TwilioVideo.RecordingRule' } else { 'TwilioVideo.SubscribeRule' }
            $made.Rules = 1..5 | ForEach-Object { New-Object $rule -Property @{ Type = 'exclude'; Publisher = 'somebody' * 10 } }
        }

        $made
    }

    function Get-OutputLine($Text) {
        $Text -split '\r?\n' | ForEach-Object { ($_ -replace '\x1b\[[0-9;]*m').TrimEnd() } | Where-Object { $_ }
    }
}

Describe 'The view of a manually created <_>' -ForEach $types {
    BeforeAll {
        $type = $_
    }

    It 'has no error if every property is <Value>' -ForEach @(@{ Value = $null }, @{ Value = '' }, @{ Value = 'soon' }, @{ Value = [double]::MaxValue }, @{ Value = -1 }) {
        $names = (New-Object $Type).PSObject.Properties.Name
        $made = [pscustomobject]@{}
        $made.PSObject.TypeNames.Insert(0, $Type)
        foreach ($name in $names) { $made.PSObject.Properties.Add([psnoteproperty]::new($name, $Value)) }
        $Error.Clear()

        $null = ($made | Format-Table | Out-String) + ($made | Format-List | Out-String)

        $Error | Should -BeNullOrEmpty
    }
}

Describe 'The view of <_>' -ForEach $types {
    BeforeAll {
        $type = $_
        $thing = New-LongObject $type
        $table = Get-OutputLine ($thing | Format-Table | Out-String -Width 120)
    }

    It 'has a table that fits 120 columns' {
        $table | ForEach-Object { $_.Length | Should -BeLessOrEqual 120 }
    }

    It 'has all columns of its table at 120' {
        $headers = @(($all | Where-Object { $_['TableControl'] -and $_.ViewSelectedBy.TypeName -contains $type }).TableControl.TableHeaders.TableColumnHeader.Label)
        $line = @($table | Where-Object { $_ -match "^\s*$($headers[0])\s" })[0]

        ($line.Trim() -split '\s+') | Should -Be $headers
    }

    It 'has headers that are names of properties' {
        $headers = @(($all | Where-Object { $_['TableControl'] -and $_.ViewSelectedBy.TypeName -contains $type }).TableControl.TableHeaders.TableColumnHeader.Label)

        $headers | Where-Object { $_ -notin $thing.PSObject.Properties.Name } | Should -BeNullOrEmpty
    }

    It 'has at 80 columns no header that wraps, and each SID whole or not at all' {
        $narrow = @((($thing | Format-Table | Out-String -Width 80) -replace '\x1b\[[0-9;]*m') -split '\r?\n' | Where-Object { $_.Trim() })

        ($narrow -join ' ') | Should -Not -Match 'f\u2026|f\.\.\.|XX?\u2026'
        $rule = @($narrow | Where-Object { $_ -match '^[\s-]+$' })
        $rule | Should -HaveCount 1
        [array]::IndexOf($narrow, $rule[0]) | Should -BeLessOrEqual 2
        ($narrow[[array]::IndexOf($narrow, $rule[0]) - 1].Trim() -split '\s+') | Should -HaveCount ($rule[0].Trim() -split '\s+').Count
    }

    It 'cuts no SID' {
        ($table -join ' ') | Should -Not -Match 'f\u2026|f\.\.\.'
    }

    It 'is the same for a deserialized object, depth <Depth>, culture <Culture>' -ForEach @(
        # Jobs and remote sessions send a thing one level deep, files two.
        @{ Culture = 'en-US'; Depth = 1 }
        @{ Culture = 'de-DE'; Depth = 1 }
        @{ Culture = 'en-US'; Depth = 2 }
        @{ Culture = 'de-DE'; Depth = 2 }
    ) {
        $file = Join-Path $TestDrive 'thing.xml'
        $here = [cultureinfo]::CurrentCulture
        try {
            [cultureinfo]::CurrentCulture = $Culture
            $thing | Export-Clixml $file -Depth $Depth
        }
        finally {
            [cultureinfo]::CurrentCulture = $here
        }

        Get-OutputLine (Import-Clixml $file | Format-Table | Out-String -Width 120) | Should -Be $table
    }

    It 'has no error for an object without values' {
        $Error.Clear()
        $null = New-Object $type | Format-Table | Out-String
        $null = New-Object $type | Format-List | Out-String

        $Error | Should -HaveCount 0
    }
}

Describe 'The list of a <Type>' -ForEach @(
    @{ Type = 'TwilioVideo.Composition'; Property = 'VideoLayout' }
    @{ Type = 'TwilioVideo.CompositionHook'; Property = 'VideoLayout' }
    @{ Type = 'TwilioVideo.Transcription'; Property = 'Configuration' }
) {
    BeforeAll {
        function Get-PropertyOutput([object] $Value) {
            $thing = New-Object $Type -Property @{ $Property = $Value }
            @(Get-OutputLine ($thing | Format-List | Out-String -Width 200) | Where-Object { $_ -match "^$Property\s" }) -replace "^$Property\s+: "
        }
    }

    It 'shows <Property> as in the service''s JSON' {
        Get-PropertyOutput @{ grid = @{ video_sources = @('cam*', "$([char] 0xF8)"); max_rows = 2 } } |
            Should -BeIn "{`"grid`":{`"video_sources`":[`"cam*`",`"$([char] 0xF8)`"],`"max_rows`":2}}", "{`"grid`":{`"max_rows`":2,`"video_sources`":[`"cam*`",`"$([char] 0xF8)`"]}}"
    }

    It 'shows a string in <Property> unchanged' {
        Get-PropertyOutput '{"a": 1}' | Should -BeExactly '{"a": 1}'
    }

    It 'has no error for a cyclic <Property>' {
        $endless = @{}
        $endless.inside = $endless
        $Error.Clear()

        Get-PropertyOutput $endless | Should -Not -BeNullOrEmpty
        $Error | Should -BeNullOrEmpty
    }
}

Describe 'The format file' {
    It 'has one table and one list of <_>' -ForEach $shown {
        $type = $_
        $own = @($all | Where-Object { $_.ViewSelectedBy.TypeName -contains $type })

        @($own | Where-Object { $_['TableControl'] }) | Should -HaveCount 1
        @($own | Where-Object { $_['ListControl'] }) | Should -HaveCount 1
    }

    It 'has views of nothing else' -TestCases @{ Expected = $shown } {
        @($all | ForEach-Object { $_.ViewSelectedBy.TypeName[0] -replace '#.*' } | Sort-Object -Unique) | Should -Be $Expected
    }

    It 'is up to date' {
        $file = Join-Path $TestDrive 'built.ps1xml'
        & (Join-Path $Root 'views/Build-View.ps1') -Path $file

        Get-Content $file | Should -Be (Get-Content (Join-Path $Root 'TwilioVideo.Format.ps1xml'))
    }
}

if ($PSVersionTable.PSVersion.Major -ge 7) {
    Describe 'The status of a <Of>' -ForEach @(
        @{ Of = 'participant'; Type = 'TwilioVideo.RoomParticipant'; Status = 'connected'; Color = 'Green' }
        @{ Of = 'room'; Type = 'TwilioVideo.Room'; Status = 'in-progress'; Color = 'Green' }
        @{ Of = 'recording'; Type = 'TwilioVideo.Recording'; Status = 'processing'; Color = 'Yellow' }
        @{ Of = 'composition'; Type = 'TwilioVideo.Composition'; Status = 'failed'; Color = 'Red' }
        @{ Of = 'transcription'; Type = 'TwilioVideo.Transcription'; Status = 'started'; Color = 'Green' }
    ) {
        BeforeAll {
            $thing = New-Object $Type -Property @{ Status = $Status }
            $before = $PSStyle.OutputRendering
        }

        AfterAll {
            $PSStyle.OutputRendering = $before
        }

        It 'has color in both views if the host supports it' {
            $PSStyle.OutputRendering = 'Ansi'

            foreach ($view in ($thing | Format-Table | Out-String), ($thing | Format-List | Out-String)) {
                $view | Should -Match ([regex]::Escape($PSStyle.Foreground.$Color + $Status))
            }
        }

        It 'has no color otherwise' {
            $PSStyle.OutputRendering = 'PlainText'

            ($thing | Format-Table | Out-String) + ($thing | Format-List | Out-String) | Should -Not -Match '\x1b'
        }

        It 'isn''t changed in the object' {
            $thing.Status | Should -BeExactly $Status
        }
    }
}
