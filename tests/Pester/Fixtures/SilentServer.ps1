# A server that takes every request and never answers: whatever waits for it waits until it is stopped.
function Start-SilentServer {
    $listener = New-Object Net.Sockets.TcpListener ([Net.IPAddress]::Loopback), 0
    $listener.Start(256)
    [pscustomobject]@{ Listener = $listener; Address = [uri]"http://127.0.0.1:$($listener.LocalEndpoint.Port)" }
}

# Tells when somebody is really waiting for an answer, so that a test does not stop what has not begun.
function Wait-SilentRequest($Server) {
    $accepting = $Server.Listener.AcceptTcpClientAsync()
    if (-not $accepting.Wait(10000)) {
        throw 'Nobody asked the silent server for anything.'
    }

    $accepting.Result
}

# Whether the one who asked has hung up, which is what stopping has to come to.
function Test-HungUp($Client, [int] $WithinMilliseconds = 1000) {
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
