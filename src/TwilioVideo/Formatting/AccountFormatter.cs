using System.Linq;
using System.Management.Automation.Internal;
using TwilioVideo.Client.Text;
using TwilioVideo.Connections;

namespace TwilioVideo.Formatting;

/// <summary>Formats the account above a table, where this session has connections to more than one.</summary>
public static class AccountFormatter
{
    /// <summary>Formats an account: its SID, and the name of the connection to it.</summary>
    /// <param name="accountSid">The account's SID.</param>
    /// <returns>The text; no value where all connections are to one account, so that no table needs to name it.</returns>
    public static object Format(object? accountSid)
    {
        if (accountSid?.ToString() is not { Length: > 0 } account || !RunspaceConnection.HasSeveralAccounts)
        {
            return AutomationNull.Value;
        }

        var name = RunspaceConnection.Available().FirstOrDefault(connection => connection.AccountSid == account && connection.Name is not null)?.Name;
        return TerminalSanitizer.Sanitize(name is null ? account : $"{name} ({account})");
    }
}
