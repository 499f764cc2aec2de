BeforeDiscovery {
    $root = Split-Path (Split-Path $PSScriptRoot)
    $manifest = if ($env:TWILIOVIDEO_TEST_MODULE) { $env:TWILIOVIDEO_TEST_MODULE } else { Join-Path $root 'TwilioVideo.psd1' }
    Import-Module $manifest
    $names = (Get-Command -Module TwilioVideo).Name
}

Describe 'Every cmdlet in a pipeline' {
    BeforeAll {
        Set-StrictMode -Version Latest
        $root = Split-Path (Split-Path $PSScriptRoot)
        $operations = Join-Path $root 'tests/TwilioVideo.Tests/Resources/EveryOperation.ps1'

        # What the file of all operations leaves to this one: the builder of subscribe rules, and the connection itself.
        $rest = {
            New-TwilioSubscribeRule exclude -Kind video | ForEach-Object Type
            Get-TwilioVideoConnection | ForEach-Object IsEmulator
            Get-TwilioVideoConnection | Disconnect-TwilioVideo
        }
        $text = (Get-Content $operations -Raw) + $rest + 'Connect-TwilioVideo'
        Connect-TwilioVideo -Emulator -Seed @{
            Rooms = @{
                UniqueName   = 'support'
                Participants = @{ Identity = 'alice'; Tracks = 'audio', 'video' }, @{ Identity = 'bob' }
                Recordings   = 'audio', 'video'
            }
        } -PassThru | Out-Null
        $said = @(& $operations $TestDrive) + @(& $rest)
    }

    It 'says something with each line' {
        $said.Count | Should -BeGreaterThan 25
        $said | Where-Object { $null -eq $_ -or '' -eq $_ } | Should -BeNullOrEmpty
    }

    It 'saves media to files' {
        @(Get-ChildItem $TestDrive -File).Count | Should -BeGreaterOrEqual 3
    }

    It 'uses <_>' -ForEach $names {
        $text | Should -Match "\b$_\b"
    }
}
