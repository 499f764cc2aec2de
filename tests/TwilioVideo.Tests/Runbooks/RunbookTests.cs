using System;
using System.IO;
using System.Linq;
using System.Management.Automation.Language;
using TwilioVideo.Tests.Infrastructure;
using Xunit;

namespace TwilioVideo.Tests.Runbooks;

/// <summary>What every runbook in samples/runbooks has. What each one does is tested with Pester, in both styles.</summary>
public sealed class RunbookTests
{
    public static TheoryData<string> Names { get; } =
        new(Directory.EnumerateFiles(RepositoryPaths.File("samples", "runbooks"), "*.ps1").Select(file => Path.GetFileNameWithoutExtension(file)));

    [Theory]
    [MemberData(nameof(Names))]
    public void It_parses_explains_itself_and_knows_WhatIf(string name)
    {
        var script = Parser.ParseFile(RepositoryPaths.File("samples", "runbooks", name + ".ps1"), out _, out var errors);
        Assert.Empty(errors);
        Assert.Contains("TwilioVideo", script.ScriptRequirements.RequiredModules.Select(specification => specification.Name));
        Assert.Contains("SupportsShouldProcess", script.ParamBlock.Attributes.Single(ast => ast.TypeName.Name == "CmdletBinding").NamedArguments.Select(ast => ast.ArgumentName));

        var help = script.GetHelpContent();
        Assert.NotEmpty(help.Synopsis);
        Assert.NotEmpty(help.Description);
        Assert.NotEmpty(help.Examples);
        Assert.Equal(
            script.ParamBlock.Parameters.Select(ast => ast.Name.VariablePath.UserPath.ToUpperInvariant()).Order(StringComparer.Ordinal),
            help.Parameters.Keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void It_is_tested_in_both_styles(string name)
    {
        var tests = string.Concat(Directory
            .EnumerateFiles(RepositoryPaths.File("tests", "Pester"), $"Runbooks{name.Replace("-", "", StringComparison.Ordinal)}*.Tests.ps1")
            .Select(File.ReadAllText));
        Assert.Contains($"'{name}.ps1, with mocks'", tests, StringComparison.Ordinal);
        Assert.Contains($"'{name}.ps1, on the emulator'", tests, StringComparison.Ordinal);
        Assert.Contains("-WhatIf", tests, StringComparison.Ordinal);
    }
}
