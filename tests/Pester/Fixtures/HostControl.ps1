# Accesses the emulator's host without the module, so that tests verify the actual requests and changes.
function Send-HostRequest($Server, [string] $Path, [string] $Method = 'GET', [string] $Body) {
    $client = New-Object Net.WebClient
    try {
        $client.Proxy = $null
        $client.Encoding = [Text.Encoding]::UTF8
        $pair = [Text.Encoding]::UTF8.GetBytes("${script:HostAccount}:$script:HostToken")
        $client.Headers['Authorization'] = "Basic $([Convert]::ToBase64String($pair))"
        if ($Method -eq 'GET') {
            $client.DownloadString("$($Server.Address)$Path")
        }
        else {
            $client.Headers['Content-Type'] = if ($Path -like '_emulator/*') { 'application/json' } else { 'application/x-www-form-urlencoded' }
            $client.UploadString("$($Server.Address)$Path", $Method, $Body)
        }
    }
    finally {
        $client.Dispose()
    }
}

# All tests of a file share one host. This function ends the rooms of earlier tests, and hides their requests and changes.
function Connect-CleanHost($Server, [hashtable] $Seed) {
    $rooms = Send-HostRequest $Server 'v1/Rooms?PageSize=1000' | ConvertFrom-Json
    foreach ($room in $rooms.rooms) {
        $null = Send-HostRequest $Server "v1/Rooms/$($room.sid)" -Method POST -Body 'Status=completed'
    }

    $null = Send-HostRequest $Server '_emulator/seed' -Method POST -Body (ConvertTo-Json $Seed -Depth 8)
    $credential = New-Object pscredential $script:HostAccount, (ConvertTo-TestSecret $script:HostToken)
    Connect-TwilioVideo -BaseUri $Server.Address -Credential $credential -PassThru
    $Server.SeenChanges = @(Read-HostLog $Server changes).Count
    $Server.SeenRequests = @(Read-HostLog $Server requests).Count
}

function Read-HostLog($Server, [string] $Log) {
    (Send-HostRequest $Server "_emulator/$Log") -split "`n" -ne ''
}

# Gets the participants that the emulator disconnected.
function Get-DisconnectedParticipant($Server) {
    Read-HostLog $Server changes | Select-Object -Skip $Server.SeenChanges | ConvertFrom-Json | Where-Object new_status -EQ 'disconnected'
}

# Gets the requests that the emulator received.
function Get-SentRequest($Server, [string] $Method = '*') {
    Read-HostLog $Server requests | Select-Object -Skip $Server.SeenRequests | ConvertFrom-Json | Where-Object method -Like $Method
}

function Join-HostRoom($Server, [string] $Room, [string] $Identity) {
    $null = Send-HostRequest $Server "_emulator/rooms/$Room/participants?identity=$Identity" -Method POST
}
