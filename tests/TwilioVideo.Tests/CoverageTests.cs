using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using TwilioVideo.Tests.Resources;
using TwilioVideo.Tests.Running;
using Xunit;

namespace TwilioVideo.Tests;

/// <summary>Whether the module and the emulator have all of the API: the seed says what that is, and docs/coverage.md what was found.</summary>
public sealed class CoverageTests : IDisposable
{
    private const string Support = "@{ rooms = @{ uniqueName = 'support'; participants = @{ identity = 'alice'; tracks = 'audio', 'video' }, @{ identity = 'bob' }; recordings = 'audio', 'video' } }";

    // The module follows pages by itself; that is what they are for.
    private static readonly HashSet<string> Followed = ["Page", "PageToken"];

    private readonly Engine engine = new();
    private readonly Dictionary<string, CmdletInfo> cmdlets;

    public CoverageTests() =>
        cmdlets = engine.Run("Get-Command -Module TwilioVideo").ShouldBeClean().Output.Select(one => (CmdletInfo)one.BaseObject).ToDictionary(one => one.Name);

    public void Dispose() => engine.Dispose();

    [Fact]
    public void Every_operation_parameter_and_value_has_a_cmdlet_and_a_parameter()
    {
        var gaps = from operation in Contract.Video.Operations
                   from gap in Gaps(operation)
                   select $"{operation.Name}: {gap}";
        AssertNone(gaps);
        Assert.Equal(39, Contract.Video.Operations.Count);
    }

    [Fact]
    public void Every_field_has_a_property()
    {
        var assembly = cmdlets.Values.First().ImplementingType.Assembly;
        var client = assembly.GetReferencedAssemblies().Single(one => one.Name == "TwilioVideo.Client");
        var types = System.Reflection.Assembly.LoadFrom(Path.Combine(Path.GetDirectoryName(assembly.Location)!, client.Name + ".dll"));
        var gaps = from resource in Contract.Video.Resources.Values
                   let type = types.GetType($"TwilioVideo.{resource.Type}")
                   from field in resource.Fields
                   where type?.GetProperty(field.Property) is not { CanRead: true, CanWrite: true }
                   select $"{resource.Name}.{field.Name}: no TwilioVideo.{resource.Type}{(type is null ? "" : $".{field.Property}")}";
        AssertNone(gaps);
    }

    [Fact]
    public void Every_operation_has_a_test_of_what_is_on_the_wire()
    {
        var (known, tested) = (Contract.Video.Operations.Select(one => one.Name).ToList(), OperationRow.All.Select(one => one.Operation).ToList());
        AssertNone(known.Except(tested).Select(one => $"{one}: no OperationRow").Concat(tested.Except(known).Select(one => $"{one}: not in the seed")));
        Assert.Equal(known.Count, tested.Count);
    }

    [Fact]
    public async Task The_emulator_reads_every_parameter_and_value_and_answers_with_every_field()
    {
        var probe = await EmulatorProbe.RunAsync();
        var values = from resource in Contract.Video.Resources.Values
                     from field in resource.Fields
                     from value in field.Values
                     select $"{resource.Name}.{field.Name} {value}";
        AssertNone(probe.Gaps.SelectMany(one => one.Value, (one, gap) => $"{one.Key}: {gap}").Concat(values.Except(probe.Seen).Select(one => $"{one}: never served")));
    }

    [Fact]
    public async Task The_table_in_the_documentation_is_true()
    {
        var path = Repository.File("docs", "coverage.md");
        var held = await EmulatorProbe.RunAsync();
        var table = Table([.. OnTheEmulator().Where(one => held.Gaps[one].Count == 0)]);
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
            engine.Run($"Connect-TwilioVideo -Emulator -Seed {Support}").ShouldBeClean();
            var script = File.ReadAllText(Repository.File("tests", "TwilioVideo.Tests", "Resources", "EveryOperation.ps1"));
            var told = engine.Run("$VerbosePreference = 'Continue'\n" + script, folder.FullName + "/").ShouldBeClean().Verbose;
            return [.. Contract.Video.Operations.Where(one => told.Any(Pattern(one).IsMatch)).Select(one => one.Name)];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static Regex Pattern(ContractOperation operation) =>
        new($"^{operation.Method} {Regex.Replace(operation.Url, @"\{\w+\}", "[^/? ]+")}(\\?[^ ]*)? -> {operation.Status} in ");

    private string Table(HashSet<string> served)
    {
        var table = new StringBuilder("# What of the API there is\n\nMade by a test from `seeds/video-v1.json`, the built module and the emulator; it fails when this page is not true.\n\n");
        table.Append("| Operation | Request | Cmdlet | Complete | Emulator |\n| --- | --- | --- | --- | --- |\n");
        foreach (var operation in Contract.Video.Operations.OrderBy(one => one.Url, StringComparer.Ordinal).ThenBy(one => one.Method, StringComparer.Ordinal))
        {
            table.Append(CultureInfo.InvariantCulture, $"| {operation.Name} | `{operation.Method} {operation.Url}` | `{operation.Cmdlet}` | {Word(!Gaps(operation).Any())} | {Word(served.Contains(operation.Name))} |\n");
        }

        var complete = Contract.Video.Operations.Count(one => !Gaps(one).Any() && served.Contains(one.Name));
        return table.Append(CultureInfo.InvariantCulture, $"\n{complete}/{Contract.Video.Operations.Count} operations; {Contract.Video.Resources.Values.Sum(one => one.Fields.Count)} fields of {Contract.Video.Resources.Count} shapes.\n").ToString();

        static string Word(bool yes) => yes ? "yes" : "no";
    }

    private IEnumerable<string> Gaps(ContractOperation operation)
    {
        if (!cmdlets.TryGetValue(operation.Cmdlet, out var cmdlet))
        {
            yield return $"no {operation.Cmdlet}";
            yield break;
        }

        foreach (var hole in operation.Holes.Where(one => !cmdlet.Parameters.ContainsKey(operation.ParameterOf(one))))
        {
            yield return $"no -{hole}";
        }

        foreach (var field in operation.Query.Concat(operation.Form).Where(one => !Followed.Contains(one.Name)))
        {
            if (!cmdlet.Parameters.TryGetValue(operation.ParameterOf(field.Name), out var parameter))
            {
                yield return $"no -{field.Name}";
                continue;
            }

            var known = parameter.Attributes.OfType<ValidateSetAttribute>().SelectMany(one => one.ValidValues).ToList();
            foreach (var value in field.Values.Where(one => !known.Contains(one)))
            {
                yield return $"-{field.Name} does not offer {value}";
            }
        }
    }
}
