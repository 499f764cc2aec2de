using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using TwilioVideo.Tests.Infrastructure;

namespace TwilioVideo.Tests.Help;

/// <summary>A page of docs/en-US, read as far as the tests need it.</summary>
public sealed partial class MarkdownHelpPage
{
    private MarkdownHelpPage(string name, string text)
    {
        Name = name;
        Text = text;
        var sections = Split(text, "## ").ToDictionary(entry => entry.Title, entry => entry.Body);
        Synopsis = sections["SYNOPSIS"].Trim();
        Description = sections["DESCRIPTION"].Trim();
        Syntax = sections["SYNTAX"];
        Examples = [.. Split(sections["EXAMPLES"], "### ")];
        Parameters = [.. Split(sections["PARAMETERS"], "### ").Where(entry => entry.Title.StartsWith('-')).Select(MarkdownHelpParameter.Read)];
    }

    public static IEnumerable<string> Names { get; } =
        [.. Directory.EnumerateFiles(RepositoryPaths.File("docs", "en-US"), "*-*.md").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    public string Name { get; }

    public string Text { get; }

    public string Synopsis { get; }

    public string Description { get; }

    public string Syntax { get; }

    public IReadOnlyList<(string Title, string Body)> Examples { get; }

    public IReadOnlyList<MarkdownHelpParameter> Parameters { get; }

    public static MarkdownHelpPage Read(string name) => new(name, ReadText(name));

    public static string ReadText(string name) => File.ReadAllText(RepositoryPaths.File("docs", "en-US", name + ".md")).ReplaceLineEndings("\n");

    /// <summary>The PowerShell code of a text, block by block.</summary>
    public static IEnumerable<string> Code(string markdown) => CodeBlock().Matches(markdown).Select(match => match.Groups[1].Value);

    /// <summary>A text as the console's help shows it: no marks, and lines that the console breaks.</summary>
    public static string Plain(string markdown) =>
        string.Join(' ', markdown.Replace("**", "", StringComparison.Ordinal).Replace("`", "", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static IEnumerable<(string Title, string Body)> Split(string text, string mark)
    {
        var parts = ("\n" + text).Split("\n" + mark);
        return parts.Skip(1).Select(part => part.Split('\n', 2)).Select(part => (part[0].Trim(), part.Length > 1 ? part[1] : ""));
    }

    [GeneratedRegex(@"^```powershell\n(.*?)\n```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex CodeBlock();
}
