using System;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using TwilioVideo.Client.Http;
using TwilioVideo.Client.Identifiers;
using TwilioVideo.Execution;
using TwilioVideo.ParameterBinding;

namespace TwilioVideo.Abstractions;

/// <summary>A cmdlet that sets where an account's files are kept. What is not given is read first and sent along, so that nothing is lost.</summary>
/// <typeparam name="T">The settings.</typeparam>
public abstract class SetStorageSettingsCmdlet<T> : ChangeCmdlet<T>
    where T : StorageSettings, new()
{
    private static readonly string[] Names =
        [nameof(FriendlyName), nameof(AwsStorageEnabled), nameof(AwsS3Url), nameof(AwsCredentialsSid), nameof(EncryptionEnabled), nameof(EncryptionKeySid)];

    /// <summary>The settings' name.</summary>
    [Parameter(Position = 0, HelpMessage = "The settings' name, which Twilio's console shows. Settings that there are not yet need one.")]
    public string? FriendlyName { get; set; }

    /// <summary>Whether files go to the bucket instead of to Twilio.</summary>
    [Parameter(HelpMessage = "Whether files go to -AwsS3Url instead of to Twilio.")]
    public bool? AwsStorageEnabled { get; set; }

    /// <summary>The address of the S3 bucket.</summary>
    [Parameter(HelpMessage = "The https address of the S3 bucket, with the path below which files shall lie.")]
    public Uri? AwsS3Url { get; set; }

    /// <summary>The SID of the stored credentials for the bucket.</summary>
    [Parameter(HelpMessage = "The SID (CR...) of the stored credentials for that bucket.")]
    public string? AwsCredentialsSid { get; set; }

    /// <summary>Whether files are encrypted.</summary>
    [Parameter(HelpMessage = "Whether files are encrypted.")]
    public bool? EncryptionEnabled { get; set; }

    /// <summary>The SID of the public key that files are encrypted with.</summary>
    [Parameter(HelpMessage = "The SID (CR...) of the public key that files are encrypted with.")]
    public string? EncryptionKeySid { get; set; }

    /// <summary>What was piped in.</summary>
    [Parameter(ValueFromPipeline = true, HelpMessage = "Settings from the pipeline. They are the change, and parameters come before them; but the same settings of the same account, with a parameter that changes something, are left as they are now.")]
    public PSObject? InputObject { get; set; }

    /// <summary>What is set, for a question.</summary>
    private protected abstract string TargetDescription { get; }

    private protected override void ProcessInput()
    {
        var settings = new T { FriendlyName = FriendlyName };
        object target = InputObject is null ? settings : PipelineInput.Unwrap(InputObject);
        Target = target;
        new OptionSource(InputObject, MyInvocation.BoundParameters).Validate(this, "RecordingSettings or CompositionSettings object", sid => true, Names);
        var specified = GetOptionSource(IsUnchangedCopy() ? null : InputObject);
        FillMissing(settings, specified);
        var parts = Names.Zip(Values(settings), (name, value) => new FieldChange(name, value, value is not null || specified.IsSpecified(name))).ToArray();
        if (!parts.Any(part => part.IsSet))
        {
            throw new TwilioVideoException(TwilioVideoErrorKind.InvalidInput, "There is nothing to change; give a setting.");
        }

        string[] kept = [.. parts.Where(part => !part.IsSet).Select(part => part.Name)];
        var request = new ChangeRequest<T>(
            target,
            ChangeDescription.ToActionText(parts),
            () => $"{TargetDescription}: {ChangeDescription.ToJournalKey(parts)}",
            context => SetAsync(settings, kept, context))
        {
            SequenceKey = TargetDescription,
        };
        Enqueue(request, () => TargetDescription);
    }

    /// <summary>Asks for the settings as they are.</summary>
    private protected abstract Task<T> GetAsync(RequestContext context);

    /// <summary>Sends the settings.</summary>
    private protected abstract Task<T> SetAsync(T settings, RequestContext context);

    // What was got a while ago may have been changed since; that is not put back by somebody who says what is to change. Other settings are a pattern.
    private bool IsUnchangedCopy() =>
        PipelineInput.Is<T>(InputObject)
        && (PipelineInput.GetString(InputObject!, nameof(StorageSettings.AccountSid)) ?? Current.AccountSid) == Current.AccountSid
        && Names.Any(MyInvocation.BoundParameters.ContainsKey);

    // A change says everything anew, and what it does not say the service sets back; so what is there now is sent along.
    private async Task<T> SetAsync(T settings, string[] kept, RequestContext context)
    {
        if (kept.Length > 0 && await GetCurrentAsync(context).ConfigureAwait(false) is { } now)
        {
            foreach (var property in kept.Select(name => typeof(T).GetProperty(name)!))
            {
                property.SetValue(settings, property.GetValue(now));
            }
        }

        settings.ValidateName();
        return await SetAsync(settings, context).ConfigureAwait(false);
    }

    // An account that has none yet has nothing to keep.
    private async Task<T?> GetCurrentAsync(RequestContext context)
    {
        try
        {
            return await GetAsync(context).ConfigureAwait(false);
        }
        catch (TwilioVideoException exception) when (exception is { Kind: TwilioVideoErrorKind.Api, StatusCode: 404 })
        {
            return null;
        }
    }

    private static object?[] Values(T settings) =>
        [settings.FriendlyName, settings.AwsStorageEnabled, settings.AwsS3Url, settings.AwsCredentialsSid, settings.EncryptionEnabled, settings.EncryptionKeySid];

    private void FillMissing(T settings, OptionSource options)
    {
        settings.FriendlyName = options.Get(nameof(FriendlyName), FriendlyName);
        settings.AwsStorageEnabled = options.GetBoolean(nameof(AwsStorageEnabled), AwsStorageEnabled);
        settings.AwsS3Url = options.GetValidated<Uri>(nameof(AwsS3Url), AwsS3Url, Bucket);
        settings.AwsCredentialsSid = options.GetValidated<string>(nameof(AwsCredentialsSid), AwsCredentialsSid, Credential);
        settings.EncryptionEnabled = options.GetBoolean(nameof(EncryptionEnabled), EncryptionEnabled);
        settings.EncryptionKeySid = options.GetValidated<string>(nameof(EncryptionKeySid), EncryptionKeySid, Credential);
        if (options.IsSpecified(nameof(FriendlyName)))
        {
            settings.ValidateName();
        }
    }

    private static string? Credential(string? sid) => string.IsNullOrEmpty(sid) ? null : SidType.Credential.Validate(sid);

    private static string? Bucket(Uri? address) => address switch
    {
        null => null,
        { IsAbsoluteUri: true, Scheme: "https" } => address.OriginalString,
        _ => throw new TwilioVideoException(TwilioVideoErrorKind.InvalidInput, $"'{address}' is not the address of a bucket; it starts with https://."),
    };
}
