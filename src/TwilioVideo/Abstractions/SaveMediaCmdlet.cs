using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Management.Automation;
using System.Runtime.InteropServices;
using System.Threading.Tasks;
using TwilioVideo.Client.Http;
using TwilioVideo.Client.Identifiers;
using TwilioVideo.Client.Media;
using TwilioVideo.Execution;
using TwilioVideo.ParameterBinding;
using TwilioVideo.Progress;

namespace TwilioVideo.Abstractions;

/// <summary>A cmdlet that saves media: several files at once, each one written to the pipeline when it is whole.</summary>
public abstract class SaveMediaCmdlet : ChangeCmdlet<FileInfo>
{
    // Elsewhere than on Linux, names that differ in case only are most often one file.
    private readonly Dictionary<string, string> _reservedPaths = new(RuntimeInformation.IsOSPlatform(OSPlatform.Linux) ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase);
    private readonly DownloadProgressReporter _downloadProgress = new();

    /// <summary>The SID of what is to be saved.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, HelpMessage = "The SID of what is to be saved.")]
    [IdentifierTransformation("Sid")]
    public string Sid { get; set; } = "";

    /// <summary>The file, or the folder where it gets its SID as a name.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true, HelpMessage = "The file, or a folder where each file gets its SID as a name; a path that ends with / is a folder. Without it, the current folder. A script block makes a path for each object.")]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = ".";

    /// <summary>Whether a file that is there already is overwritten.</summary>
    [Parameter(HelpMessage = "Overwrite files that are there already.")]
    public SwitchParameter Force { get; set; }

    /// <summary>What was piped in; an error about it shows it again.</summary>
    [Parameter(ValueFromPipeline = true, HelpMessage = "What is to be saved, from the pipeline; its Sid is used.")]
    public PSObject? InputObject { get; set; }

    private protected override DownloadProgressReporter DownloadProgress => _downloadProgress;

    /// <summary>The kind of what is saved.</summary>
    private protected abstract SidType SidType { get; }

    /// <summary>The property that says the file's format.</summary>
    private protected abstract string FormatProperty { get; }

    private protected override void ProcessInput()
    {
        var sid = Sid;
        var target = PipelineInput.ToTarget(InputObject, "Sid", sid, () => CreateTarget(sid));
        Target = target;
        ValidateSid(sid);
        var path = Resolve();
        ReservePath(path, sid);

        var known = GetKnownMediaInfo(PSObject.AsPSObject(target));
        var force = Force.IsPresent;
        var request = new ChangeRequest<FileInfo>(
            target,
            $"Save to '{path}'",
            () => $"{sid} {path}",
            context => SaveAsync(sid, path, known, force, context));
        Enqueue(request, () => $"{SidType.Name} {sid}");
    }

    /// <summary>An object with that SID, for an error to show.</summary>
    private protected abstract object CreateTarget(string sid);

    /// <summary>Asks the service for the file's format and size, and how far it is.</summary>
    private protected abstract Task<(string? Format, long? Size, string? Status)> GetMediaInfoAsync(string sid, RequestContext context);

    /// <summary>What to do about a file that is not there yet.</summary>
    private protected abstract string WaitAdvice { get; }

    /// <summary>Saves the media to a file.</summary>
    private protected abstract Task SaveAsync(string sid, long? size, string path, bool overwrite, DownloadProgress progress, RequestContext context);

    private protected override void WriteResult(FileInfo result) =>
        Output.WriteObject(FileSystemPathResolver.GetItem(this, result.FullName) ?? (object)result);

    private (string? Format, long? Size, string? Status) GetKnownMediaInfo(PSObject target) => (
        PipelineInput.GetString(target, FormatProperty),
        long.TryParse(PipelineInput.GetString(target, "Size"), NumberStyles.None, CultureInfo.InvariantCulture, out var size) ? size : null,
        null);

    private async Task<FileInfo> SaveAsync(string sid, DownloadPath path, (string? Format, long? Size, string? Status) known, bool force, RequestContext context)
    {
        var (format, size, _) = known.Format is null ? await GetMediaInfoAsync(sid, context).ConfigureAwait(false) : known;
        var file = path.File(sid, format, force);
        var progress = _downloadProgress.Begin(System.IO.Path.GetFileName(file), size);
        try
        {
            await SaveAsync(sid, size, file, force, progress, context).ConfigureAwait(false);
        }
        catch (TwilioVideoException exception) when (exception is { Kind: TwilioVideoErrorKind.Api, StatusCode: 404 })
        {
            throw await CreateNotReadyErrorAsync(sid, exception, context).ConfigureAwait(false);
        }
        finally
        {
            _downloadProgress.End(progress);
        }

        return new FileInfo(file);
    }

    // The service says of a file that is not there yet what it says of a wrong SID.
    private async Task<TwilioVideoException> CreateNotReadyErrorAsync(string sid, TwilioVideoException exception, RequestContext context)
    {
        try
        {
            var status = (await GetMediaInfoAsync(sid, context).ConfigureAwait(false)).Status;
            var reason = status is "deleted" or "failed" ? $"is '{status}', so it has no file." : $"is still '{status}' and has no file yet. {WaitAdvice}";
            return status is null or "completed" ? exception : new TwilioVideoException(TwilioVideoErrorKind.Media, $"The {SidType.Name} {sid} {reason}", exception)
            {
                StatusCode = exception.StatusCode,
                Code = exception.Code,
                RequestId = exception.RequestId,
            };
        }
        catch (TwilioVideoException)
        {
            return exception;
        }
    }

    // The first position is the SID's, and a path is what comes to mind there when the objects are piped in.
    private void ValidateSid(string sid)
    {
        if (InputObject is { } input && IsBoundOnCommandLine(nameof(Sid)) && !SidType.Matches(sid))
        {
            ThrowException(new TwilioVideoException(TwilioVideoErrorKind.InvalidInput, $"'{sid}' is not the SID of a {SidType.Name}, and what to save was piped in. Did you mean -Path '{sid}'?"), PipelineInput.Unwrap(input));
        }

        SidType.Validate(sid);
        PipelineInput.EnsureMatches(this, InputObject, nameof(Sid), sid, SidType, "Sid");
    }

    private void ReservePath(DownloadPath path, string sid)
    {
        var key = path.Key(sid);
        if (_reservedPaths.TryGetValue(key, out var other))
        {
            throw new TwilioVideoException(TwilioVideoErrorKind.InvalidInput, other == sid
                ? $"The {SidType.Name} {sid} is saved to '{path}' already in this run; it was given twice."
                : $"'{path}' is where {other} is saved in this run. Give a folder, or a script block such as -Path {{ \"$($_.Sid).mkv\" }}.");
        }

        _reservedPaths[key] = sid;
    }

    private DownloadPath Resolve()
    {
        var full = FileSystemPathResolver.Resolve(SessionState, Path);
        return IsSpecial(full)
            ? throw new TwilioVideoException(TwilioVideoErrorKind.InvalidInput, $"'{Path}' is a device, a pipe or the like; a file would take its place.")
            : new DownloadPath(full, Path);
    }

    // A link gives way, and what it leads to stays.
    private bool IsSpecial(string full) =>
        File.Exists(full)
        && FileSystemPathResolver.GetItem(this, full) is { } item
        && item.Properties["UnixStat"]?.Value is { } found
        && PipelineInput.GetString(PSObject.AsPSObject(found), "ItemType") is not (null or "File" or "SymbolicLink");
}
