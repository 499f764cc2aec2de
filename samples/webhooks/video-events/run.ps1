<#
.SYNOPSIS
    An Azure Function that receives the status callbacks of Twilio Video.
.DESCRIPTION
    The function rejects requests that don't come from Twilio, and disconnects participants who join with a blocked identity.

    Settings: TWILIO_CALLBACK_URL, the address exactly as in the room's StatusCallback; TWILIO_AUTH_TOKEN, which signs the callbacks;
    TWILIO_BLOCKED_IDENTITY, a wildcard pattern; and the environment variables with the credentials for Connect-TwilioVideo.
#>
param($Request, $TriggerMetadata)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'
$null = $TriggerMetadata

function Send-Response([int] $Status, [string] $Body) {
    Push-OutputBinding -Name Response -Value ([HttpResponseContext]@{ StatusCode = $Status; Body = $Body })
}

$callback = @{
    Uri       = $env:TWILIO_CALLBACK_URL
    Body      = $Request.RawBody
    Signature = $Request.Headers['X-Twilio-Signature']
    AuthToken = [Net.NetworkCredential]::new('', $env:TWILIO_AUTH_TOKEN).SecurePassword
}
$signature = Test-TwilioRequestSignature @callback -Detailed
if (-not $signature.IsValid) {
    Write-Warning "A request was rejected. $($signature.Message)"
    Send-Response 403 'The signature is invalid.'
    return
}

$videoEvent = ConvertFrom-TwilioVideoEvent $Request.RawBody
Write-Information "$($videoEvent.Timestamp) $videoEvent"
if ($videoEvent.Event -eq 'participant-connected' -and $videoEvent.Identity -like $env:TWILIO_BLOCKED_IDENTITY) {
    $videoEvent | Set-TwilioRoomParticipant -Status disconnected
}

Send-Response 204 ''
