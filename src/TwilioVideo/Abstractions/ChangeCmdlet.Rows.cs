using System;
using System.Management.Automation;
using TwilioVideo.Client.Text;
using TwilioVideo.ParameterBinding;

namespace TwilioVideo.Abstractions;

// What rows and other objects say in place of parameters.
public abstract partial class ChangeCmdlet<T>
{
    private MisspelledColumnDetector? _columnDetector;

    /// <summary>What parameters give, or else an object that was piped in. A row with a column that looks misspelt is said to have one, once.</summary>
    /// <param name="input">The object; null for none.</param>
    /// <param name="names">The options.</param>
    /// <param name="models">What the object may have been made of, besides what comes of the change.</param>
    private protected OptionSource GetOptionSource(PSObject? input, string[] names, params Type[] models)
    {
        var specified = MyInvocation.BoundParameters;
        _columnDetector ??= new MisspelledColumnDetector(names, name => MyInvocation.MyCommand.Parameters[name].SwitchParameter, [typeof(T), .. models]);
        if (_columnDetector.GetWarning(input, specified.ContainsKey) is { } advice)
        {
            try
            {
                WriteWarning(TerminalSanitizer.Sanitize(advice));
            }
            catch
            {
                CompleteEarly();
                throw;
            }
        }

        return new OptionSource(input, specified);
    }
}
