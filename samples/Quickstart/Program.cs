using System;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Reflection;
using Quickstart;

// Hosts a PowerShell engine and runs samples/quickstart.ps1 in it, so that the .NET SDK alone is enough to see the module work.
var root = Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().Single(one => one.Key == "RepoRoot").Value!;
var host = new ConsoleHost();
using var runspace = RunspaceFactory.CreateRunspace(host, InitialSessionState.CreateDefault2());
runspace.Open();
if (Console.IsOutputRedirected)
{
    using var style = PowerShell.Create(runspace);
    style.AddScript("$PSStyle.OutputRendering = 'PlainText'").Invoke();
}

using var shell = PowerShell.Create(runspace);
shell.AddCommand(Path.Combine(root, "samples", "quickstart.ps1")).AddCommand("Out-Default");
shell.Commands.Commands[0].MergeMyResults(PipelineResultTypes.Error, PipelineResultTypes.Output);
try
{
    shell.Invoke();
    return host.ExitCode ?? 0;
}
catch (RuntimeException problem)
{
    Console.Error.WriteLine(problem.ErrorRecord.ToString());
    return 1;
}
