using System;
using System.Collections.Generic;
using System.IO;
using System.Runtime.InteropServices;

namespace TwilioVideo;

/// <summary>
/// Keeps a journal to one run: two would write over each other's lines. Windows sees to that by itself; elsewhere a file that is open
/// for writing can be opened for writing again, by another process as well as by this one.
/// </summary>
internal sealed class JournalLock : IDisposable
{
    private static readonly HashSet<string> Taken = new(StringComparer.Ordinal);
    private readonly string path;

    private JournalLock(string path) => this.path = path;

    /// <summary>Takes it within this process.</summary>
    /// <exception cref="IOException">Another run has it.</exception>
    public static JournalLock Take(string path)
    {
        path = Path.GetFullPath(path);
        lock (Taken)
        {
            return Taken.Add(path) ? new JournalLock(path) : throw InUse(path);
        }
    }

    /// <summary>Takes it from other processes too.</summary>
    /// <exception cref="IOException">Another run has it.</exception>
    public void Extend(FileStream file)
    {
        if (!RuntimeInformation.IsOSPlatform(OSPlatform.Linux))
        {
            return;
        }

        try
        {
            file.Lock(0, 1);
        }
        catch (IOException)
        {
            throw InUse(path);
        }
    }

    public void Dispose()
    {
        lock (Taken)
        {
            Taken.Remove(path);
        }
    }

    private static IOException InUse(string path) => new($"'{path}' is the journal of another run that has not ended. Give each run a journal of its own.");
}
