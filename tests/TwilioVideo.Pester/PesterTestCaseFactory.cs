using System;
using Microsoft.VisualStudio.TestPlatform.ObjectModel;

namespace TwilioVideo.Pester;

/// <summary>Creates the test cases that dotnet test counts and names.</summary>
internal static class PesterTestCaseFactory
{
    /// <summary>The value of <c>Category</c> by which a filter selects or excludes the suite.</summary>
    public const string Category = "Pester";

    private const string Slow = "Slow";
    private const string Prefix = "Pester.";

    /// <summary>Creates the test case of a whole file, which is what filters select.</summary>
    public static TestCase CreateFileTestCase(string fileName, string source)
    {
        var testCase = new TestCase(Prefix + fileName, PesterTestExecutor.Uri, source)
        {
            DisplayName = $"{fileName}.Tests.ps1",
            CodeFilePath = PesterSuite.PathOf(fileName),
        };
        testCase.Traits.Add(nameof(Category), Category);
        return testCase;
    }

    /// <summary>Creates a test case of one test.</summary>
    public static TestCase CreateTestCase(PesterTestResult result, int number, string source) =>
        new($"{Prefix}{result.File}.{result.Name}#{number}", PesterTestExecutor.Uri, source)
        {
            DisplayName = $"{result.File}: {result.Name}",
            CodeFilePath = PesterSuite.PathOf(result.File),
            Traits = { { nameof(Category), Category } },
        };

    /// <summary>Gets the file name that a test case stands for.</summary>
    public static string GetFileName(TestCase testCase) => testCase.FullyQualifiedName[Prefix.Length..];

    /// <summary>Gets the value of a property that a filter names.</summary>
    public static object? GetFilterValue(TestCase testCase, string property) =>
        property.Equals(nameof(TestCase.FullyQualifiedName), StringComparison.OrdinalIgnoreCase) ? testCase.FullyQualifiedName
        : property.Equals(nameof(TestCase.DisplayName), StringComparison.OrdinalIgnoreCase) || property.Equals("Name", StringComparison.OrdinalIgnoreCase) ? testCase.DisplayName
        : property.Equals(nameof(Category), StringComparison.OrdinalIgnoreCase) ? new[] { Category, Slow }
        : property.Equals("Speed", StringComparison.OrdinalIgnoreCase) ? Slow
        : null;
}
