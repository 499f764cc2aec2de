using System;
using System.IO;
using System.Linq;

namespace TwilioVideo;

/// <summary>Where a download goes: a file, or a folder in which it gets a name of its own.</summary>
internal sealed class SavePath
{
    private readonly string full;
    private readonly bool isFolder;

    /// <param name="full">The full path.</param>
    /// <param name="given">The path as it was given.</param>
    public SavePath(string full, string given)
    {
        this.full = full;
        isFolder = Directory.Exists(full) || given[given.Length - 1] is '/' or '\\';
    }

    /// <summary>What two downloads must not share.</summary>
    public string Key(string sid) => isFolder ? Path.Combine(full, sid) : full;

    /// <summary>The file's path; a folder that is not there yet is made.</summary>
    /// <param name="sid">The name of its own, without an extension.</param>
    /// <param name="extension">Without a dot.</param>
    /// <param name="overwrite">Whether a file that is there already may go.</param>
    /// <exception cref="TwilioVideoException">There is a file already (<see cref="FailureKind.InvalidInput"/>), or no folder (<see cref="FailureKind.File"/>).</exception>
    public string File(string sid, string? extension, bool overwrite)
    {
        var path = isFolder ? Path.Combine(full, extension is null || !extension.All(char.IsLetterOrDigit) ? sid : $"{sid}.{extension}") : full;
        try
        {
            if (isFolder)
            {
                Directory.CreateDirectory(full);
            }
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new TwilioVideoException(FailureKind.File, $"The folder '{full}' can't be made: {problem.Message}", problem);
        }

        if (isFolder && Directory.Exists(path))
        {
            throw new TwilioVideoException(FailureKind.InvalidInput, $"'{path}' is a folder, which no file replaces. Move it away, or give another path.");
        }

        return overwrite || !System.IO.File.Exists(path)
            ? path
            : throw new TwilioVideoException(FailureKind.InvalidInput, $"'{path}' is there already. Use -Force to overwrite it.");
    }

    /// <summary>The full path.</summary>
    public override string ToString() => full;
}
