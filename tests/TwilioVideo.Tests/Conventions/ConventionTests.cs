using System;
using System.Collections;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Reflection;
using TwilioVideo.Tests.Infrastructure;
using Xunit;

namespace TwilioVideo.Tests.Conventions;

/// <summary>The house rules, held over every cmdlet by reflection over the built module.</summary>
public sealed class ConventionTests : IDisposable
{
    private static readonly HashSet<string> Common = [.. Cmdlet.CommonParameters, .. Cmdlet.OptionalCommonParameters, "First", "Skip", "IncludeTotalCount"];
    private static readonly string[] Reading = ["Get", "Find", "Wait", "Watch", "Connect", "Disconnect"];
    private readonly PowerShellHost _engine = new();

    private IReadOnlyList<CmdletInfo> Cmdlets => [.. _engine.Run("Get-Command -Module TwilioVideo").ShouldBeClean().Output.Select(item => (CmdletInfo)item.BaseObject)];

    public void Dispose() => _engine.Dispose();

    [Fact]
    public void Every_cmdlet_is_sealed() => AllOf(cmdlet => cmdlet.ImplementingType.IsSealed);

    [Fact]
    public void Every_cmdlet_says_what_it_writes() => AllOf(cmdlet => cmdlet.ImplementingType.GetCustomAttribute<OutputTypeAttribute>() is not null);

    [Fact]
    public void Every_cmdlet_that_changes_something_asks_should_process() =>
        AllOf(cmdlet => Reading.Contains(cmdlet.Verb) || !IsA(cmdlet, "ConnectedCmdlet") || cmdlet.Parameters.ContainsKey("WhatIf"));

    [Fact]
    public void Every_verb_is_approved()
    {
        var verbs = new[] { typeof(VerbsCommon), typeof(VerbsCommunications), typeof(VerbsData), typeof(VerbsDiagnostic), typeof(VerbsLifecycle), typeof(VerbsOther), typeof(VerbsSecurity) }
            .SelectMany(type => type.GetFields()).Select(field => (string)field.GetRawConstantValue()!).ToHashSet();
        AllOf(cmdlet => verbs.Contains(cmdlet.Verb) && cmdlet.Noun.StartsWith("Twilio", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_file_is_named_after_its_cmdlet() =>
        AllOf(cmdlet => Directory.EnumerateFiles(RepositoryPaths.File("src", "TwilioVideo", "Commands"), $"{cmdlet.Verb}{cmdlet.Noun}Command.cs", SearchOption.AllDirectories).Count() == 1);

    [Fact]
    public void Every_parameter_has_help_text()
    {
        var silent = from cmdlet in Cmdlets
                     from parameter in cmdlet.Parameters.Values
                     where !Common.Contains(parameter.Name)
                     where !parameter.Attributes.OfType<ParameterAttribute>().All(attribute => attribute.HelpMessage is { Length: > 0 } text && text.EndsWith('.'))
                     select $"{cmdlet.Name} -{parameter.Name}";
        Assert.Empty(silent);
    }

    [Fact]
    public void Every_cmdlet_that_talks_to_the_service_takes_a_connection() =>
        AllOf(cmdlet => !(IsA(cmdlet, "ConnectedCmdlet") || IsA(cmdlet, "AccessTokenCmdlet")) || cmdlet.Parameters.ContainsKey("Connection"));

    [Fact]
    public void The_manifest_exports_exactly_what_exists()
    {
        var manifest = (Hashtable)_engine.Run("param($path) & ([scriptblock]::Create([System.IO.File]::ReadAllText($path)))", RepositoryPaths.Manifest).ShouldBeClean().Output.Single().BaseObject;
        var exported = ((object[])manifest["CmdletsToExport"]!).Select(item => item.ToString()!).Order().ToList();
        var built = Cmdlets[0].ImplementingType.Assembly.GetTypes()
            .Select(type => type.GetCustomAttribute<CmdletAttribute>()).OfType<CmdletAttribute>()
            .Select(attribute => $"{attribute.VerbName}-{attribute.NounName}").Order().ToList();
        Assert.Equal(built, exported);
        Assert.Equal(built, Cmdlets.Select(cmdlet => cmdlet.Name).Order());
        Assert.StartsWith(manifest["ModuleVersion"] + ".", Cmdlets[0].ImplementingType.Assembly.GetName().Version + ".");
    }

    [Fact]
    public void The_client_and_the_emulator_know_nothing_of_powershell_nor_of_each_other()
    {
        var module = Cmdlets[0].ImplementingType.Assembly;
        string[] client = [.. References("TwilioVideo.Client")];
        string[] emulator = [.. References("TwilioVideo.Emulator")];
        Assert.DoesNotContain(client.Concat(emulator), name => name.Contains("Management.Automation"));
        Assert.DoesNotContain(client, name => name.StartsWith("TwilioVideo", StringComparison.Ordinal));
        Assert.DoesNotContain(emulator, name => name.StartsWith("TwilioVideo", StringComparison.Ordinal));

        IEnumerable<string> References(string name) => Assembly.LoadFrom(Path.Combine(Path.GetDirectoryName(module.Location)!, name + ".dll")).GetReferencedAssemblies().Select(item => item.Name!);
    }

    [Fact]
    public void Nothing_third_party_comes_into_a_powershell_7_process()
    {
        var folder = Path.GetDirectoryName(Cmdlets[0].ImplementingType.Assembly.Location)!;
        Assert.Equal(
            ["TwilioVideo.Client.dll", "TwilioVideo.Emulator.dll", "TwilioVideo.dll"],
            Directory.EnumerateFiles(folder, "*.dll").Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_output_has_an_enum_or_a_DateTimeOffset()
    {
        var wrong = from output in Cmdlets.SelectMany(cmdlet => cmdlet.OutputType).Select(name => name.Type).OfType<Type>().Distinct()
                    where output.Namespace == "TwilioVideo"
                    from property in output.GetProperties()
                    let type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType
                    where type.IsEnum || type == typeof(DateTimeOffset)
                    select $"{output.Name}.{property.Name}";
        Assert.Empty(wrong);
    }

    // Only these have a client or a credential; a cmdlet that makes or reads an object, such as a rule or an event, sends nothing.
    private static bool IsA(CmdletInfo cmdlet, string baseType)
    {
        var type = cmdlet.ImplementingType.BaseType;
        while (type is not null && type.Name != baseType)
        {
            type = type.BaseType;
        }

        return type is not null;
    }

    private void AllOf(Func<CmdletInfo, bool> rule)
    {
        Assert.NotEmpty(Cmdlets);
        Assert.Empty(Cmdlets.Where(cmdlet => !rule(cmdlet)).Select(cmdlet => cmdlet.Name));
    }
}
