using System.Management.Automation;
using TwilioVideo.Client;
using TwilioVideo.Completion;
using TwilioVideo.Connections;
using TwilioVideo.ParameterBinding;

namespace TwilioVideo.Abstractions;

/// <summary>A cmdlet that talks to the service.</summary>
public abstract class ConnectedCmdlet : TwilioVideoCmdlet
{
    private TwilioVideoConnection? _current;

    /// <summary>The connection to use instead of this runspace's own.</summary>
    [Parameter(HelpMessage = "The connection to use instead of the current one: the name that Connect-TwilioVideo -Name gave it, or the object from -PassThru.")]
    [ValidateNotNull]
    [ConnectionTransformation]
    [ArgumentCompleter(typeof(ConnectionCompleter))]
    public TwilioVideoConnection? Connection { get; set; }

    /// <summary>The client of the connection in use.</summary>
    private protected TwilioVideoClient Client => _current!.Client;

    /// <summary>The connection in use.</summary>
    private protected TwilioVideoConnection Current => _current!;

    /// <summary>Whether an object that is piped in is only a pattern for something new, so that it may be of any account.</summary>
    private protected virtual bool TakesPatterns => false;

    /// <summary>Rejects input of another account than the connection's.</summary>
    /// <exception cref="TwilioVideoException">It belongs to another account (<see cref="TwilioVideoErrorKind.InvalidInput"/>).</exception>
    private protected void CheckAccount()
    {
        if (!TakesPatterns)
        {
            AccountValidator.Check(Current.AccountSid, MyInvocation.BoundParameters);
        }
    }

    /// <summary>Learns the account of an API key from what the service gave.</summary>
    /// <param name="item">A resource.</param>
    private protected void LearnAccount(object? item) => Current.AccountSid ??= AccountValidator.AccountOf(item);

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        try
        {
            _current = Connection ?? RunspaceConnection.GetOrOpen();
        }
        catch (TwilioVideoException exception)
        {
            ThrowException(exception, null);
        }

        Output.Redact = Client.Redact;
        if (_current!.IsClosed)
        {
            ThrowException(new TwilioVideoException(TwilioVideoErrorKind.NotConnected, "This connection was closed by Disconnect-TwilioVideo."), _current);
        }
    }
}
