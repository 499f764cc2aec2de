<#
.SYNOPSIS
    An Azure Function that receives the status callbacks of Twilio Video.
.DESCRIPTION
    It refuses what does not come from Twilio, and disconnects whoever joins under an identity that is blocked.

    Settings: TWILIO_CALLBACK_URL, the address as the room's StatusCallback has it; TWILIO_AUTH_TOKEN, which signs the callbacks;
    TWILIO_BLOCKED_IDENTITY, a wildcard; and the credentials that Connect-TwilioVideo finds in the environment.
#>
param($Request, $TriggerMetadata)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'
$null = $TriggerMetadata

function Send-Answer([int] $Status, [string] $Body) {
    Push-OutputBinding -Name Response -Value ([HttpResponseContext]@{ StatusCode = $Status; Body = $Body })
}

$callback = @{
    Uri       = $env:TWILIO_CALLBACK_URL
    Body      = $Request.RawBody
    Signature = $Request.Headers['X-Twilio-Signature']
    AuthToken = [Net.NetworkCredential]::new('', $env:TWILIO_AUTH_TOKEN).SecurePassword
}
$verdict = Test-TwilioRequestSignature @callback -Detailed
if (-not $verdict.IsValid) {
    Write-Warning "A request was refused. $($verdict.Message)"
    Send-Answer 403 'The signature does not fit.'
    return
}

$happened = ConvertFrom-TwilioVideoEvent $Request.RawBody
Write-Information "$($happened.Timestamp) $happened"
if ($happened.Event -eq 'participant-connected' -and $happened.Identity -like $env:TWILIO_BLOCKED_IDENTITY) {
    $happened | Set-TwilioRoomParticipant -Status disconnected
}

Send-Answer 204 ''
