using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Management.Automation;
using System.Runtime.InteropServices;
using System.Threading.Tasks;
using TwilioVideo.Client;

namespace TwilioVideo;

/// <summary>A cmdlet that saves media: several files at once, each one written to the pipeline when it is whole.</summary>
public abstract class SaveCmdlet : ChangeCmdlet<FileInfo>
{
    // Elsewhere than on Linux, names that differ in case only are most often one file.
    private readonly Dictionary<string, string> taken = new(RuntimeInformation.IsOSPlatform(OSPlatform.Linux) ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase);
    private readonly DownloadBoard board = new();

    /// <summary>The SID of what is to be saved.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, HelpMessage = "The SID of what is to be saved.")]
    [IdentifierFrom("Sid")]
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

    /// <summary>The kind of what is saved.</summary>
    private protected abstract SidKind Kind { get; }

    /// <summary>The property that says the file's format.</summary>
    private protected abstract string FormatProperty { get; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var sid = Sid;
        var target = PipedInput.Or(InputObject, "Sid", sid, () => Target(sid));
        try
        {
            CheckSid(sid);
            var path = Resolve();
            Take(path, sid);

            var known = Known(PSObject.AsPSObject(target));
            if (ShouldProcess($"{Kind.Name} {sid}", $"Save to '{path}'"))
            {
                var force = Force.IsPresent;
                Start(target, () => $"{sid} {path}", call => SaveAsync(sid, path, known, force, call));
            }
        }
        catch (TwilioVideoException refusal)
        {
            WriteFailure(refusal, target);
        }
    }

    /// <summary>An object with that SID, for an error to show.</summary>
    private protected abstract object Target(string sid);

    /// <summary>Asks the service for the file's format and size, and how far it is.</summary>
    private protected abstract Task<(string? Format, long? Size, string? Status)> LookAsync(string sid, CallContext call);

    /// <summary>What to do about a file that is not there yet.</summary>
    private protected abstract string HowToWait { get; }

    /// <summary>Saves the media to a file.</summary>
    private protected abstract Task SaveAsync(string sid, long? size, string path, bool overwrite, MediaProgress progress, CallContext call);

    /// <inheritdoc/>
    private protected override void WriteResult(FileInfo result) => WriteObject(FileSystemPath.Item(this, result.FullName) ?? (object)result);

    private protected override void ShowProgress()
    {
        base.ShowProgress();
        board.Show(this);
    }

    private protected override void HideProgress()
    {
        base.HideProgress();
        board.Hide(this);
    }

    private (string? Format, long? Size, string? Status) Known(PSObject target) => (
        PipedInput.Text(target, FormatProperty),
        long.TryParse(PipedInput.Text(target, "Size"), NumberStyles.None, CultureInfo.InvariantCulture, out var size) ? size : null,
        null);

    private async Task<FileInfo> SaveAsync(string sid, SavePath path, (string? Format, long? Size, string? Status) known, bool force, CallContext call)
    {
        var (format, size, _) = known.Format is null ? await LookAsync(sid, call).ConfigureAwait(false) : known;
        var file = path.File(sid, format, force);
        var progress = board.Begin(System.IO.Path.GetFileName(file));
        try
        {
            await SaveAsync(sid, size, file, force, progress, call).ConfigureAwait(false);
        }
        catch (TwilioVideoException failure) when (failure is { Kind: FailureKind.Service, StatusCode: 404 })
        {
            throw await WhyNotAsync(sid, failure, call).ConfigureAwait(false);
        }
        finally
        {
            board.End(progress);
        }

        return new FileInfo(file);
    }

    // The service says of a file that is not there yet what it says of a wrong SID.
    private async Task<TwilioVideoException> WhyNotAsync(string sid, TwilioVideoException failure, CallContext call)
    {
        try
        {
            var status = (await LookAsync(sid, call).ConfigureAwait(false)).Status;
            var why = status is "deleted" or "failed" ? $"is '{status}', so it has no file." : $"is still '{status}' and has no file yet. {HowToWait}";
            return status is null or "completed" ? failure : new TwilioVideoException(FailureKind.Media, $"The {Kind.Name} {sid} {why}", failure)
            {
                StatusCode = failure.StatusCode,
                Code = failure.Code,
                RequestId = failure.RequestId,
            };
        }
        catch (TwilioVideoException)
        {
            return failure;
        }
    }

    // The first position is the SID's, and a path is what comes to mind there when the objects are piped in.
    private void CheckSid(string sid)
    {
        if (InputObject is { } input && IsGivenForAll(nameof(Sid)) && !Kind.Names(sid))
        {
            ThrowFailure(new TwilioVideoException(FailureKind.InvalidInput, $"'{sid}' is not the SID of a {Kind.Name}, and what to save was piped in. Did you mean -Path '{sid}'?"), PipedInput.Bare(input));
        }

        Kind.Check(sid);
        PipedInput.CheckSame(this, InputObject, nameof(Sid), sid, Kind, "Sid");
    }

    private void Take(SavePath path, string sid)
    {
        var key = path.Key(sid);
        if (taken.TryGetValue(key, out var other))
        {
            throw new TwilioVideoException(FailureKind.InvalidInput, other == sid
                ? $"The {Kind.Name} {sid} is saved to '{path}' already in this run; it was given twice."
                : $"'{path}' is where {other} is saved in this run. Give a folder, or a script block such as -Path {{ \"$($_.Sid).mkv\" }}.");
        }

        taken[key] = sid;
    }

    private SavePath Resolve()
    {
        var full = FileSystemPath.Of(SessionState, Path);
        return IsSpecial(full)
            ? throw new TwilioVideoException(FailureKind.InvalidInput, $"'{Path}' is a device, a pipe or the like; a file would take its place.")
            : new SavePath(full, Path);
    }

    // A link gives way, and what it leads to stays.
    private bool IsSpecial(string full) =>
        File.Exists(full)
        && FileSystemPath.Item(this, full) is { } item
        && item.Properties["UnixStat"]?.Value is { } found
        && PipedInput.Text(PSObject.AsPSObject(found), "ItemType") is not (null or "File" or "SymbolicLink");
}
