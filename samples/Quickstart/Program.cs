using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Reflection;
using TwilioVideo.Shell;

// Runs samples/quickstart.ps1 in a real PowerShell, or opens a prompt: the .NET SDK alone is enough to try the module.
var root = Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "RepoRoot").Value!;
IEnumerable<string> shellArguments;
switch (args)
{
    case []:
        shellArguments = ["-NonInteractive", "-File", Path.Combine(root, "samples", "quickstart.ps1")];
        break;
    case [var option] when option.TrimStart('-').Equals("Interactive", StringComparison.OrdinalIgnoreCase):
        shellArguments = ["-NoLogo", "-NoExit", "-File", Path.Combine(root, "samples", "Quickstart", "Start-Session.ps1")];
        break;
    default:
        Console.Error.WriteLine($"'{string.Join(' ', args)}' is not known. Run without arguments, or with -Interactive for a prompt.");
        return 2;
}

// Ctrl+C is for the shell, which gets it from the terminal as well.
Console.CancelKeyPress += (_, eventArguments) => eventArguments.Cancel = true;
var startInfo = ShellProgram.CreateStartInfo(shellArguments);
if (Console.IsOutputRedirected)
{
    startInfo.Environment["NO_COLOR"] = "1";
}

using var shell = Process.Start(startInfo)!;
shell.WaitForExit();
return shell.ExitCode;
