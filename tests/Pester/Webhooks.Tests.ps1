# The Azure Function of samples/webhooks, with callbacks of the emulator over HTTP and with forged ones.
BeforeAll {
    . $PSScriptRoot/Fixtures/Module.ps1
    $function = Join-Path $Root 'samples/webhooks/video-events/run.ps1'

    # What the host of Azure Functions brings along.
    if (-not ('HttpResponseContext' -as [type])) {
        Add-Type 'public class HttpResponseContext { public int StatusCode { get; set; } public object Body { get; set; } }'
    }

    $answer = @{ Status = 0 }

    function Push-OutputBinding([string] $Name, $Value) {
        $null = $Name
        $answer.Status = $Value.StatusCode
    }

    function Start-Listener {
        $probe = New-Object Net.Sockets.TcpListener ([Net.IPAddress]::Loopback, 0)
        $probe.Start()
        $port = $probe.LocalEndpoint.Port
        $probe.Stop()
        $listener = New-Object Net.HttpListener
        $listener.Prefixes.Add("http://localhost:$port/api/video-events/")
        $listener.Start()
        $listener
    }

    # Takes one request, runs the function on it as the host would, and answers.
    function Receive-Callback($Listener) {
        $waiting = $Listener.GetContextAsync()
        if (-not $waiting.Wait(20000)) { throw 'No callback came.' }
        $context = $waiting.Result
        $body = (New-Object IO.StreamReader $context.Request.InputStream).ReadToEnd()
        $request = [pscustomobject]@{ RawBody = $body; Body = $body; Headers = @{ 'X-Twilio-Signature' = $context.Request.Headers['X-Twilio-Signature'] } }
        $null = & $function -Request $request
        $context.Response.StatusCode = $answer.Status
        $context.Response.Close()
        $body | ConvertFrom-TwilioVideoEvent
    }
}

AfterAll {
    Remove-Item env:TWILIO_CALLBACK_URL, env:TWILIO_AUTH_TOKEN, env:TWILIO_BLOCKED_IDENTITY -ErrorAction Ignore
}

Describe 'The function that receives callbacks' {
    BeforeAll {
        Connect-TwilioVideo -Emulator
        $listener = Start-Listener
        $env:TWILIO_CALLBACK_URL = $listener.Prefixes | Select-Object -First 1
        $env:TWILIO_AUTH_TOKEN = 'emulator-test-token'
        $env:TWILIO_BLOCKED_IDENTITY = 'troll-*'
    }

    AfterAll {
        $listener.Close()
        Disconnect-TwilioVideo
    }

    It 'accepts the emulator''s callbacks in order and disconnects blocked identities' {
        $null = New-TwilioRoom standup -StatusCallback $env:TWILIO_CALLBACK_URL
        $null = Invoke-TwilioEmulatorEvent Join standup alice
        $null = Invoke-TwilioEmulatorEvent Join standup troll-17

        $events = 1..4 | ForEach-Object { Receive-Callback $listener }

        $events.Event | Should -Be 'room-created', 'participant-connected', 'participant-connected', 'participant-disconnected'
        $events.SequenceNumber | Should -Be 0, 1, 2, 3
        $events[3].Identity | Should -Be 'troll-17'
        (Get-TwilioRoomParticipant standup).Identity | Should -Be 'alice'
        $answer.Status | Should -Be 204
    }

    It 'rejects a forged callback and changes nothing' {
        $null = New-TwilioRoom board
        $victim = Invoke-TwilioEmulatorEvent Join board troll-18
        $forged = "StatusCallbackEvent=participant-connected&RoomSid=$($victim.RoomSid)&ParticipantSid=$($victim.ParticipantSid)&ParticipantIdentity=troll-18"
        $request = [pscustomobject]@{ RawBody = $forged; Headers = @{ 'X-Twilio-Signature' = 'AAAAAAAAAAAAAAAAAAAAAAAAAAA=' } }

        $warning = & $function -Request $request 3>&1

        $answer.Status | Should -Be 403
        "$warning" | Should -BeLike '*does not match*'
        "$warning" | Should -Not -BeLike '*emulator-test-token*'
        (Get-TwilioRoomParticipant board).Identity | Should -Be 'troll-18'
    }
}

Describe 'Test-TwilioRequestSignature' {
    It 'is false, and not an object, for a request without a signature' {
        $token = [Net.NetworkCredential]::new('', 'x').SecurePassword

        Test-TwilioRequestSignature -Uri https://hooks.example.com -Body 'a=1' -Signature $null -AuthToken $token | Should -BeFalse
        (Test-TwilioRequestSignature https://hooks.example.com @{ a = 1 } '' -AuthToken $token -Detailed).Reason | Should -Be 'Missing'
    }
}
