using System;
using System.Management.Automation;
using System.Threading.Tasks;
using TwilioVideo.Client;

namespace TwilioVideo;

/// <summary>A cmdlet that sets where an account's files are kept. Of settings piped in, what no parameter changes is sent along.</summary>
/// <typeparam name="T">The settings.</typeparam>
public abstract class StorageSettingCmdlet<T> : ChangeCmdlet<T>
    where T : StorageSettings, new()
{
    /// <summary>The settings' name, which the service asks for at every change.</summary>
    [Parameter(Position = 0, HelpMessage = "The settings' name, which Twilio's console shows. Settings piped in have one.")]
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
    [Parameter(ValueFromPipeline = true, HelpMessage = "Settings from the pipeline; what no parameter changes is sent as it is there.")]
    public PSObject? InputObject { get; set; }

    /// <summary>What is set, for a question.</summary>
    private protected abstract string What { get; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var settings = new T { FriendlyName = FriendlyName };
        object target = InputObject is null ? settings : PipedInput.Bare(InputObject);
        try
        {
            Fill(settings, new PipedOptions(InputObject, MyInvocation.BoundParameters));
            if (ShouldProcess(What, $"Change to '{settings.FriendlyName}'"))
            {
                Start(target, () => What, call => SetAsync(settings, call));
            }
        }
        catch (TwilioVideoException refusal)
        {
            WriteFailure(refusal, target);
        }
    }

    /// <summary>Sends the settings.</summary>
    private protected abstract Task<T> SetAsync(T settings, CallContext call);

    private void Fill(T settings, PipedOptions options)
    {
        settings.FriendlyName = options.Get(nameof(FriendlyName), FriendlyName);
        settings.AwsStorageEnabled = options.Get(nameof(AwsStorageEnabled), AwsStorageEnabled);
        settings.AwsS3Url = Bucket(options.Get(nameof(AwsS3Url), AwsS3Url));
        settings.AwsCredentialsSid = options.Get(nameof(AwsCredentialsSid), AwsCredentialsSid);
        settings.EncryptionEnabled = options.Get(nameof(EncryptionEnabled), EncryptionEnabled);
        settings.EncryptionKeySid = options.Get(nameof(EncryptionKeySid), EncryptionKeySid);
        settings.Check();
    }

    private static string? Bucket(Uri? address) => address switch
    {
        null => null,
        { IsAbsoluteUri: true, Scheme: "https" } => address.OriginalString,
        _ => throw new TwilioVideoException(FailureKind.InvalidInput, $"'{address}' is not the address of a bucket; it starts with https://."),
    };
}
