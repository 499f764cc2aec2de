using System;
using System.Management.Automation;
using TwilioVideo.Client;

namespace TwilioVideo;

// What rows and other objects say in place of parameters.
public abstract partial class ChangeCmdlet<T>
{
    private OddColumns? columns;

    /// <summary>What parameters give, or else an object that was piped in. A row with a column that looks misspelt is said to have one, once.</summary>
    /// <param name="input">The object; null for none.</param>
    /// <param name="names">The options.</param>
    /// <param name="models">What the object may have been made of, besides what comes of the change.</param>
    private protected PipedOptions Piped(PSObject? input, string[] names, params Type[] models)
    {
        var given = MyInvocation.BoundParameters;
        columns ??= new OddColumns(names, name => MyInvocation.MyCommand.Parameters[name].SwitchParameter, [typeof(T), .. models]);
        if (columns.Advice(input, given.ContainsKey) is { } advice)
        {
            try
            {
                WriteWarning(Shown.Of(advice));
            }
            catch
            {
                CloseEarly();
                throw;
            }
        }

        return new PipedOptions(input, given);
    }
}
