namespace TwilioVideo.Pester;

/// <summary>A result as tests/Pester/Invoke-Suite.ps1 writes it.</summary>
/// <param name="File">The test file, without its extensions.</param>
/// <param name="Name">The names of the blocks and of the test.</param>
/// <param name="Result">Passed, Failed, Skipped or what Pester says besides.</param>
/// <param name="Milliseconds">The duration of the test.</param>
/// <param name="Error">The message of a test that failed, or the reason of one that was skipped.</param>
/// <param name="StackTrace">Where it failed.</param>
internal sealed record PesterTestResult(string File, string Name, string Result, double Milliseconds, string? Error, string? StackTrace);
