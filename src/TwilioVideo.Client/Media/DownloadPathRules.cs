using System;
using System.Linq;
using System.Runtime.InteropServices;

namespace TwilioVideo.Client.Media;

/// <summary>Validates the path of a download by the rules of the operating system, before anything is fetched.</summary>
public static class DownloadPathRules
{
    private const string InvalidOnWindows = "<>:\"|?*";
    private const int MinPrintable = 0x20;
    private static readonly char[] Separators = ['/', '\\'];

    private static readonly string[] ReservedOnWindows =
    [
        "CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$",
        .. Enumerable.Range(0, 10).SelectMany(number => new[] { "COM" + number, "LPT" + number }),
        "COM¹", "COM²", "COM³", "LPT¹", "LPT²", "LPT³",
    ];

    /// <summary>Validates a path on this system.</summary>
    /// <param name="path">The full path.</param>
    /// <exception cref="TwilioVideoException">The system does not accept it (<see cref="TwilioVideoErrorKind.InvalidInput"/>).</exception>
    public static void Validate(string path)
    {
        if (GetError(path, RuntimeInformation.IsOSPlatform(OSPlatform.Windows)) is { } error)
        {
            throw TwilioVideoException.InvalidInput($"'{path}' is not a valid path: {error}.");
        }
    }

    /// <summary>Gets what is wrong with a path; null where it is valid.</summary>
    /// <param name="path">The full path.</param>
    /// <param name="isWindows">Whether the rules of Windows apply.</param>
    internal static string? GetError(string path, bool isWindows)
    {
        if (path.IndexOf('\0') >= 0)
        {
            return "it has a NUL character";
        }

        if (!isWindows)
        {
            return path.EndsWith("/", StringComparison.Ordinal) ? "it names no file" : null;
        }

        var isRooted = path.Length > 1 && path[1] == ':' && char.IsLetter(path[0]);
        var names = path.Substring(isRooted ? 2 : 0).Split(Separators);
        return names[names.Length - 1].Length == 0
            ? "it names no file"
            : names.Where(name => name is not ("" or "." or "..")).Select(GetNameError).FirstOrDefault(error => error is not null);
    }

    // A colon would name an alternate stream of another file; a dot or space at the end would be dropped.
    private static string? GetNameError(string name)
    {
        if (name.FirstOrDefault(c => c < MinPrintable || InvalidOnWindows.IndexOf(c) >= 0) is var invalid and not '\0')
        {
            return invalid < MinPrintable ? "it has a control character" : $"Windows does not allow '{invalid}' in a name";
        }

        if (name[name.Length - 1] is '.' or ' ')
        {
            return $"on Windows the name '{name}' can't end in a dot or a space";
        }

        var stem = name.Split('.')[0].TrimEnd(' ');
        return ReservedOnWindows.Contains(stem, StringComparer.OrdinalIgnoreCase) ? $"the name '{stem}' is reserved on Windows" : null;
    }
}
