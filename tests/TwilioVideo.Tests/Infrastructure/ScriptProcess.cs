using System;
using System.Collections.Generic;
using System.Diagnostics;

namespace TwilioVideo.Tests.Infrastructure;

/// <summary>A script in an engine that has a process to itself: for what can only be set, or ended, for a whole process.</summary>
internal static class ScriptProcess
{
    public static Process Run(string script, params IEnumerable<string> arguments) => Start("dotnet", [typeof(ScriptProcess).Assembly.Location, Program.RunScript, script, .. arguments]);

    /// <summary>The same where no file may grow beyond so many blocks of 512 bytes, which is what a full disk looks like.</summary>
    public static Process RunWithSmallFiles(int blocks, string script, params IEnumerable<string> arguments) => Start(
        "sh", ["-c", $"trap '' XFSZ; ulimit -f {blocks}; exec dotnet \"$@\"", "sh", typeof(ScriptProcess).Assembly.Location, Program.RunScript, script, .. arguments], ("DOTNET_EnableWriteXorExecute", "0"));

    /// <summary>The same with a certificate that it trusts, and no other.</summary>
    public static Process RunTrusting(string certificateFile, string script, params IEnumerable<string> arguments) => Start(
        "dotnet", [typeof(ScriptProcess).Assembly.Location, Program.RunScript, script, .. arguments], ("SSL_CERT_FILE", certificateFile));

    /// <summary>The same without root's right to write where a folder's mode forbids it.</summary>
    public static Process RunBoundByFileModes(string script, params IEnumerable<string> arguments)
    {
        IEnumerable<string> command = [typeof(ScriptProcess).Assembly.Location, Program.RunScript, script, .. arguments];
        const string capabilities = "-dac_override,-dac_read_search";
        return Environment.IsPrivilegedProcess
            ? Start("setpriv", ["--bounding-set", capabilities, "--inh-caps", capabilities, "dotnet", .. command])
            : Start("dotnet", command);
    }

    private static Process Start(string program, IEnumerable<string> arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }
}
