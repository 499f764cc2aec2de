# Every operation of the API in pipelines, on the emulator. Each line ends in something, so that nothing is done for nothing.
$ErrorActionPreference = 'Stop'
$ConfirmPreference = 'None'

$rules = New-TwilioRecordingRule include -All | Where-Object Type -EQ 'include'
$room = 'standup' | New-TwilioRoom -RecordingRules $rules
Get-TwilioRoom | Where-Object UniqueName -EQ 'support' | Get-TwilioRoom | ForEach-Object UniqueName
Get-TwilioRoom support | Get-TwilioRoomParticipant | Where-Object Identity -EQ 'alice' | Get-TwilioRoomParticipant | ForEach-Object Identity
Get-TwilioRoom support | Get-TwilioRecordingRule | Set-TwilioRecordingRule -RoomSid standup | ForEach-Object RoomSid

$people = Get-TwilioRoom support | Get-TwilioRoomParticipant
$people | Get-TwilioPublishedTrack | Get-TwilioPublishedTrack | ForEach-Object Name
$people | Where-Object Identity -EQ 'bob' | Get-TwilioSubscribedTrack | Get-TwilioSubscribedTrack | ForEach-Object Name
$people | Set-TwilioSubscribeRule -Rules @{ Type = 'include'; All = $true } | Get-TwilioSubscribeRule | ForEach-Object ParticipantSid
$people | Where-Object Identity -EQ 'bob' | Set-TwilioRoomParticipant -Status disconnected | Wait-TwilioRoomParticipant -TimeoutSec 10 | Clear-TwilioRoomParticipantIdentity | ForEach-Object Identity

Get-TwilioRoom support | Start-TwilioTranscription | Set-TwilioTranscription -Configuration @{ LanguageCode = 'en-US' } | Get-TwilioTranscription | Stop-TwilioTranscription | ForEach-Object Status
Get-TwilioRoom support | Get-TwilioTranscription | ForEach-Object Status

Get-TwilioRecordingSetting | Set-TwilioRecordingSetting -FriendlyName mine | Set-TwilioCompositionSetting | ForEach-Object FriendlyName
Get-TwilioCompositionSetting | ForEach-Object FriendlyName

$room, (Get-TwilioRoom support) | Set-TwilioRoom -Status completed | Wait-TwilioRoom -TimeoutSec 10 | ForEach-Object Status
$ended = Get-TwilioRoom -Status completed | Where-Object UniqueName -EQ 'support'

New-TwilioCompositionHook everything -AudioSources * | Set-TwilioCompositionHook -Enabled $false | Get-TwilioCompositionHook | ForEach-Object Enabled
Get-TwilioCompositionHook | Remove-TwilioCompositionHook -PassThru | ForEach-Object FriendlyName

$ended | Get-TwilioRecording | Get-TwilioRecording | Save-TwilioRecording -Path $args[0] | ForEach-Object Length
$ended | New-TwilioComposition -AudioSources * | Wait-TwilioComposition -PollSec 1 -TimeoutSec 60 | Save-TwilioComposition -Path $args[0] | ForEach-Object Length
$ended | Get-TwilioComposition | Get-TwilioComposition | Remove-TwilioComposition -PassThru | ForEach-Object Sid

Get-TwilioRoomInsight -RoomName support | Get-TwilioRoomInsight | ForEach-Object RoomStatus
$ended | Get-TwilioRoomParticipantInsight | Get-TwilioRoomParticipantInsight | ForEach-Object EndReason

$first, $second = Get-TwilioRecording
$first | Remove-TwilioRecording -PassThru | ForEach-Object Sid
$second.Sid | Get-TwilioRecording | ForEach-Object Sid
$second.Sid | Remove-TwilioRecording
