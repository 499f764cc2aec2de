using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using TwilioVideo.Tests.Infrastructure;
using Xunit;

namespace TwilioVideo.Tests.Contract;

/// <summary>Whether the module and the emulator have all of the API: the seed says what that is, and docs/coverage.md what was found.</summary>
public sealed class ApiCoverageTests : IDisposable
{
    private const string Support = "@{ rooms = @{ uniqueName = 'support'; participants = @{ identity = 'alice'; tracks = 'audio', 'video' }, @{ identity = 'bob' }; recordings = 'audio', 'video' } }";

    // The module follows pages by itself; that is what they are for.
    private static readonly HashSet<string> Followed = ["Page", "PageToken"];

    // The description lists it, but the service rejects such a rule with error 53120.
    private static readonly HashSet<string> NeverServed = ["recording_rule.kind data"];

    private readonly PowerShellHost _engine = new();
    private readonly Dictionary<string, CmdletInfo> _cmdlets;

    public ApiCoverageTests() =>
        _cmdlets = _engine.Run("Get-Command -Module TwilioVideo").ShouldBeClean().Output.Select(item => (CmdletInfo)item.BaseObject).ToDictionary(cmdlet => cmdlet.Name);

    public void Dispose() => _engine.Dispose();

    [Fact]
    public void Every_operation_parameter_and_value_has_a_cmdlet_and_a_parameter()
    {
        var gaps = from operation in ApiDescription.Video.Operations
                   from gap in Gaps(operation)
                   select $"{operation.Name}: {gap}";
        AssertNone(gaps);
        Assert.Equal(43, ApiDescription.Video.Operations.Count);
    }

    [Fact]
    public void Every_field_has_a_property()
    {
        var assembly = _cmdlets.Values.First().ImplementingType.Assembly;
        var client = assembly.GetReferencedAssemblies().Single(name => name.Name == "TwilioVideo.Client");
        var types = System.Reflection.Assembly.LoadFrom(Path.Combine(Path.GetDirectoryName(assembly.Location)!, client.Name + ".dll"));
        var gaps = from resource in ApiDescription.Video.Resources.Values
                   let type = types.GetType($"TwilioVideo.{resource.Type}")
                   from field in resource.Fields
                   where type?.GetProperty(field.Property) is not { CanRead: true, CanWrite: true }
                   select $"{resource.Name}.{field.Name}: no TwilioVideo.{resource.Type}{(type is null ? "" : $".{field.Property}")}";
        AssertNone(gaps);
    }

    [Fact]
    public void Every_operation_has_a_test_of_what_is_on_the_wire()
    {
        var (known, tested) = (ApiDescription.Video.Operations.Select(operation => operation.Name).ToList(), OperationTestCase.All.Select(row => row.Operation).ToList());
        AssertNone(known.Except(tested).Select(value => $"{value}: no OperationRow").Concat(tested.Except(known).Select(value => $"{value}: not in the seed")));
        Assert.Equal(known.Count, tested.Count);
    }

    [Fact]
    public async Task The_emulator_reads_every_parameter_and_value_and_responses_with_every_field()
    {
        var probe = await EmulatorConformance.RunAsync();
        var values = from resource in ApiDescription.Video.Resources.Values
                     from field in resource.Fields
                     from value in field.Values
                     select $"{resource.Name}.{field.Name} {value}";
        AssertNone(probe.Violations.SelectMany(pair => pair.Value, (pair, gap) => $"{pair.Key}: {gap}").Concat(values.Except(probe.ObservedValues).Except(NeverServed).Select(value => $"{value}: never served")));
    }

    [Fact]
    public async Task The_table_in_the_documentation_is_true()
    {
        var path = RepositoryPaths.File("docs", "coverage.md");
        var held = await EmulatorConformance.RunAsync();
        var table = Table([.. OnTheEmulator().Where(value => held.Violations[value].Count == 0)]);
        TestContext.Current.TestOutputHelper?.WriteLine(table);
        AssertNone(table.Split('\n').Where(row => row.Contains("| no ", StringComparison.Ordinal)));
        if (Environment.GetEnvironmentVariable("TWILIOVIDEO_WRITE_DOCS") is { Length: > 0 })
        {
            await File.WriteAllTextAsync(path, table, TestContext.Current.CancellationToken);
        }

        Assert.Equal(table, await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));
    }

    // All of them, as they are what is to be done.
    private static void AssertNone(IEnumerable<string> gaps)
    {
        var all = string.Join('\n', gaps);
        Assert.True(all.Length == 0, all);
    }

    /// <summary>Runs every operation in pipelines, and gives those that the emulator answered with the status that the contract has.</summary>
    private HashSet<string> OnTheEmulator()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            _engine.Run($"Connect-TwilioVideo -Emulator -Seed {Support}").ShouldBeClean();
            var script = File.ReadAllText(RepositoryPaths.File("tests", "TwilioVideo.Tests", "Resources", "EveryOperation.ps1"));
            var told = _engine.Run("$VerbosePreference = 'Continue'\n" + script, folder.FullName + "/").ShouldBeClean().Verbose;
            return [.. ApiDescription.Video.Operations.Where(operation => told.Any(Pattern(operation).IsMatch)).Select(operation => operation.Name)];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static Regex Pattern(ApiOperation operation) =>
        new($"^{operation.Method} {Regex.Replace(operation.Url, @"\{\w+\}", "[^/? ]+")}(\\?[^ ]*)? -> {operation.Status} in ");

    private string Table(HashSet<string> served)
    {
        var table = new StringBuilder("# API coverage\n\nA test generates this page from `seeds/video-v1.json`, the built module and the emulator. It fails if the page is out of date.\n\n");
        table.Append("| Operation | Request | Cmdlet | Complete | Emulator |\n| --- | --- | --- | --- | --- |\n");
        foreach (var operation in ApiDescription.Video.Operations.OrderBy(item => item.Url, StringComparer.Ordinal).ThenBy(item => item.Method, StringComparer.Ordinal))
        {
            table.Append(CultureInfo.InvariantCulture, $"| {operation.Name} | `{operation.Method} {operation.Url}` | `{operation.Cmdlet}` | {Word(!Gaps(operation).Any())} | {Word(served.Contains(operation.Name))} |\n");
        }

        var complete = ApiDescription.Video.Operations.Count(item => !Gaps(item).Any() && served.Contains(item.Name));
        return table.Append(CultureInfo.InvariantCulture, $"\n{complete}/{ApiDescription.Video.Operations.Count} operations; {ApiDescription.Video.Resources.Values.Sum(resource => resource.Fields.Count)} fields of {ApiDescription.Video.Resources.Count} resource types.\n").ToString();

        static string Word(bool yes) => yes ? "yes" : "no";
    }

    private IEnumerable<string> Gaps(ApiOperation operation)
    {
        if (!_cmdlets.TryGetValue(operation.Cmdlet, out var cmdlet))
        {
            yield return $"no {operation.Cmdlet}";
            yield break;
        }

        foreach (var parameterName in operation.Holes.Where(value => !cmdlet.Parameters.ContainsKey(operation.ParameterOf(value))))
        {
            yield return $"no -{parameterName}";
        }

        foreach (var field in operation.Query.Concat(operation.Form).Where(item => !Followed.Contains(item.Name)))
        {
            if (!cmdlet.Parameters.TryGetValue(operation.ParameterOf(field.Name), out var parameter))
            {
                yield return $"no -{field.Name}";
                continue;
            }

            var known = parameter.Attributes.OfType<ValidateSetAttribute>().SelectMany(attribute => attribute.ValidValues).ToList();
            foreach (var value in field.Values.Where(item => !known.Contains(item)))
            {
                yield return $"-{field.Name} does not offer {value}";
            }
        }
    }
}
