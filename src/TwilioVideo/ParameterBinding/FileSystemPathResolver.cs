using System;
using System.Management.Automation;

namespace TwilioVideo.ParameterBinding;

/// <summary>A path as the user gave it, made one that the file system knows.</summary>
internal static class FileSystemPathResolver
{
    /// <exception cref="TwilioVideoException">It leads to no file (<see cref="TwilioVideoErrorKind.InvalidInput"/>).</exception>
    public static string Resolve(SessionState session, string path)
    {
        if (path.IndexOfAny(['\0']) >= 0)
        {
            throw new TwilioVideoException(TwilioVideoErrorKind.InvalidInput, "The path holds a NUL character, which no file's name can have.");
        }

        try
        {
            var full = session.Path.GetUnresolvedProviderPathFromPSPath(path, out var provider, out _);
            return provider.Name == "FileSystem"
                ? full
                : throw new TwilioVideoException(TwilioVideoErrorKind.InvalidInput, $"'{path}' is not in the file system.");
        }
        catch (Exception exception) when (exception is SessionStateException or ProviderInvocationException or ArgumentException)
        {
            throw new TwilioVideoException(TwilioVideoErrorKind.InvalidInput, $"'{path}' can't be a path: {exception.Message}", exception);
        }
    }

    /// <summary>What is there, as Get-Item gives it; null where there is nothing. .NET alone does not tell what kind of thing it is, whose, or how it is shown.</summary>
    /// <param name="cmdlet">Who asks.</param>
    /// <param name="full">The full path, wherever the session is.</param>
    public static PSObject? GetItem(PSCmdlet cmdlet, string full)
    {
        try
        {
            return cmdlet.InvokeProvider.Item.Get([@"Microsoft.PowerShell.Core\FileSystem::" + full], force: true, literalPath: true) is [var item] ? item : null;
        }
        catch (Exception exception) when (exception is SessionStateException or ProviderInvocationException)
        {
            return null;
        }
    }
}
