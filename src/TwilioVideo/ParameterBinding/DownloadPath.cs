using System;
using System.IO;
using System.Linq;

namespace TwilioVideo.ParameterBinding;

/// <summary>Where a download goes: a file, or a folder in which it gets a name of its own.</summary>
internal sealed class DownloadPath
{
    private readonly string _full;
    private readonly bool _isFolder;

    /// <param name="full">The full path.</param>
    /// <param name="specified">The path as it was given.</param>
    public DownloadPath(string full, string specified)
    {
        this._full = full;
        _isFolder = Directory.Exists(full) || specified[specified.Length - 1] is '/' or '\\' || (Path.GetExtension(full).Length == 0 && !System.IO.File.Exists(full));
    }

    /// <summary>What two downloads must not share.</summary>
    public string Key(string sid) => _isFolder ? Path.Combine(_full, sid) : _full;

    /// <summary>The file's path; a folder that is not there yet is made.</summary>
    /// <param name="sid">The name of its own, without an extension.</param>
    /// <param name="extension">Without a dot.</param>
    /// <param name="overwrite">Whether a file that is there already may go.</param>
    /// <exception cref="TwilioVideoException">There is a file already (<see cref="TwilioVideoErrorKind.InvalidInput"/>), or no folder (<see cref="TwilioVideoErrorKind.File"/>).</exception>
    public string File(string sid, string? extension, bool overwrite)
    {
        var path = _isFolder ? Path.Combine(_full, extension is null || !extension.All(char.IsLetterOrDigit) ? sid : $"{sid}.{extension}") : _full;
        try
        {
            if (_isFolder)
            {
                Directory.CreateDirectory(_full);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new TwilioVideoException(TwilioVideoErrorKind.File, $"The folder '{_full}' can't be created: {exception.Message}", exception);
        }

        if (!_isFolder && Path.GetDirectoryName(_full) is { Length: > 0 } folder && !Directory.Exists(folder))
        {
            throw new TwilioVideoException(TwilioVideoErrorKind.File, $"The folder '{folder}' does not exist.")
            {
                RecommendedAction = "Create the folder, or give a folder as -Path: it is created, and each file gets its SID as a name.",
            };
        }

        if (_isFolder && Directory.Exists(path))
        {
            throw new TwilioVideoException(TwilioVideoErrorKind.InvalidInput, $"'{path}' is a folder, which no file replaces. Move it away, or give another path.");
        }

        return overwrite || !System.IO.File.Exists(path)
            ? path
            : throw new TwilioVideoException(TwilioVideoErrorKind.InvalidInput, $"'{path}' is there already.")
            {
                RecommendedAction = "Use -Force to overwrite it, or give another -Path.",
            };
    }

    /// <summary>The full path.</summary>
    public override string ToString() => _full;
}
