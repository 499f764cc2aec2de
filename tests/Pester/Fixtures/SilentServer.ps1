# A server that accepts every request and never responds, so that a request waits until it is canceled.
function Start-SilentServer {
    $listener = New-Object Net.Sockets.TcpListener ([Net.IPAddress]::Loopback), 0
    $listener.Start(256)
    [pscustomobject]@{ Listener = $listener; Address = [uri]"http://127.0.0.1:$($listener.LocalEndpoint.Port)" }
}

# Waits until a request has arrived, so that a test cancels a request that is in progress.
function Wait-SilentRequest($Server) {
    $accepting = $Server.Listener.AcceptTcpClientAsync()
    if (-not $accepting.Wait(10000)) {
        throw 'The silent server received no request.'
    }

    $accepting.Result
}

# Determines whether the client closed the connection, which cancellation must do.
function Test-ConnectionClosed($Client, [int] $WithinMilliseconds = 1000) {
    $Client.ReceiveTimeout = $WithinMilliseconds
    $buffer = New-Object byte[] 4096
    try {
        while ($Client.GetStream().Read($buffer, 0, $buffer.Length) -gt 0) { continue }
        $true
    }
    catch [IO.IOException] {
        $_.Exception.InnerException.SocketErrorCode -ne 'TimedOut' -and $_.Exception.InnerException.SocketErrorCode -ne 'WouldBlock'
    }
}
