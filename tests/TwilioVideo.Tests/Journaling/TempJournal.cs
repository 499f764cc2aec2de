using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace TwilioVideo.Tests.Journaling;

/// <summary>A journal in a temporary file.</summary>
internal sealed class TempJournal : IDisposable
{
    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"journal-{Guid.NewGuid():N}.jsonl");

    public List<JsonElement> Lines() => [.. File.ReadAllLines(Path).Where(line => line.Length > 0).Select(line => JsonDocument.Parse(line).RootElement)];

    public void Dispose() => File.Delete(Path);
}
