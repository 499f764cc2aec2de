using System;
using System.Collections.Generic;
using System.IO;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Net;

namespace TwilioVideo.Benchmarks;

/// <summary>The built module in a hosted PowerShell engine.</summary>
internal sealed class Pipeline : IDisposable
{
    private readonly Runspace _runspace;

    public Pipeline()
    {
        _runspace = RunspaceFactory.CreateRunspace(InitialSessionState.CreateDefault2());
        _runspace.Open();
        Run("param($manifest) Import-Module $manifest", Path.Combine(EmulatorHost.Root, "TwilioVideo.psd1"));
    }

    /// <summary>Connects as somebody who knows that the account has no limit worth keeping to.</summary>
    public void Connect(Uri address) => Run(
        "param($address, $sid, $token) Connect-TwilioVideo -BaseUri $address -AccountSid $sid -AuthToken $token -ReadsPerSecond 1000000 -WritesPerSecond 1000000 -SkipVerification",
        address,
        EmulatorHost.AccountSid,
        new NetworkCredential("", EmulatorHost.AuthToken).SecurePassword);

    public List<PSObject> Run(string script, params object[] arguments)
    {
        using var shell = PowerShell.Create(_runspace);
        shell.AddScript(script);
        foreach (var argument in arguments)
        {
            shell.AddArgument(argument);
        }

        var output = new List<PSObject>();
        shell.Invoke(null, output);
        return shell.Streams.Error.Count == 0 ? output : throw new InvalidOperationException(shell.Streams.Error[0].ToString());
    }

    public void Dispose() => _runspace.Dispose();
}
