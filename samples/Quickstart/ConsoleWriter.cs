using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Security;

namespace Quickstart;

/// <summary>Writes to the console, and asks nobody.</summary>
internal sealed class ConsoleWriter : PSHostUserInterface
{
    public override PSHostRawUserInterface RawUI { get; } = new WideScreen();

    public override void Write(string value) => Console.Write(value);

    public override void Write(ConsoleColor foregroundColor, ConsoleColor backgroundColor, string value) => Console.Write(value);

    public override void WriteLine(string value) => Console.WriteLine(value);

    public override void WriteErrorLine(string value) => Console.Error.WriteLine(value);

    public override void WriteDebugLine(string message) => Console.WriteLine("DEBUG: " + message);

    public override void WriteVerboseLine(string message) => Console.WriteLine("VERBOSE: " + message);

    public override void WriteWarningLine(string message) => Console.WriteLine("WARNING: " + message);

    public override void WriteProgress(long sourceId, ProgressRecord record)
    {
    }

    public override string ReadLine() => throw Silent();

    public override SecureString ReadLineAsSecureString() => throw Silent();

    public override Dictionary<string, PSObject> Prompt(string caption, string message, Collection<FieldDescription> descriptions) => throw Silent();

    public override int PromptForChoice(string caption, string message, Collection<ChoiceDescription> choices, int defaultChoice) => throw Silent();

    public override PSCredential PromptForCredential(string caption, string message, string userName, string targetName) => throw Silent();

    public override PSCredential PromptForCredential(string caption, string message, string userName, string targetName, PSCredentialTypes allowedCredentialTypes, PSCredentialUIOptions options) => throw Silent();

    private static NotSupportedException Silent() => new("The quickstart asks no questions.");
}
