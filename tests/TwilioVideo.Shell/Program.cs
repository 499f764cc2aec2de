using System;
using Microsoft.PowerShell;

// Neither telemetry nor a look for a newer version: the tests use no network.
Environment.SetEnvironmentVariable("POWERSHELL_TELEMETRY_OPTOUT", "1");
Environment.SetEnvironmentVariable("POWERSHELL_UPDATECHECK", "Off");
return UnmanagedPSEntry.Start(args, args.Length);
