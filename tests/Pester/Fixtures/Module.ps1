# Dot-sourced by every test file: imports the module in strict mode, and removes the developer's own credentials from the environment.
Set-StrictMode -Version Latest

$script:Root = if ($env:TWILIOVIDEO_TEST_ROOT) { $env:TWILIOVIDEO_TEST_ROOT } else { (Resolve-Path "$PSScriptRoot/../../..").Path }
$script:Manifest = if ($env:TWILIOVIDEO_TEST_MODULE) { $env:TWILIOVIDEO_TEST_MODULE } else { Join-Path $script:Root 'TwilioVideo.psd1' }
Import-Module $script:Manifest

Get-ChildItem env:TWILIO_* | Where-Object Name -NotLike 'TWILIOVIDEO_*' | Remove-Item
Disconnect-TwilioVideo

$script:StandupSeed = @{
    Rooms = @(
        @{ UniqueName = 'standup'; Participants = 'alice', 'bob', 'guest-7' }
        @{ UniqueName = 'support'; Participants = 'carol', 'guest-12', 'guest-19' }
    )
}
