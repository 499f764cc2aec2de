# Prepares the interactive quickstart: imports the module and connects it to an emulator with the rooms of seeds/demo.json.
Set-Location "$PSScriptRoot/../.."
Import-Module ./TwilioVideo.psd1
Connect-TwilioVideo -Emulator -Seed ./seeds/demo.json
'Connected to the emulator with the rooms of seeds/demo.json. Try Get-TwilioRoom, or Get-Help about_TwilioVideo; exit ends the session.'
