# What happens at the emulator's host beside the module: so a test looks at what was really sent and changed, and not at what the module
# says about it.
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

# The same host serves every test of a file; each test finds only its own rooms in it, and only what it sent itself.
function Connect-FreshHost($Server, [hashtable] $Seed) {
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

# Those who were really disconnected.
function Get-Departure($Server) {
    Read-HostLog $Server changes | Select-Object -Skip $Server.SeenChanges | ConvertFrom-Json | Where-Object new_status -EQ 'disconnected'
}

# What was really sent.
function Get-SentRequest($Server, [string] $Method = '*') {
    Read-HostLog $Server requests | Select-Object -Skip $Server.SeenRequests | ConvertFrom-Json | Where-Object method -Like $Method
}

function Join-HostRoom($Server, [string] $Room, [string] $Identity) {
    $null = Send-HostRequest $Server "_emulator/rooms/$Room/participants?identity=$Identity" -Method POST
}
