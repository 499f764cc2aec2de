using System;
using System.IO;
using System.Runtime.InteropServices;
using System.Threading;
using Microsoft.Win32.SafeHandles;

namespace TwilioVideo.Journaling;

/// <summary>
/// Keeps a journal to one run. The lock belongs to the open file itself: under whatever path the file is opened, by a link, in a linked folder, by
/// another case or another hard link, in this process or another, it is the same. It ends with the process, however that ends.
/// </summary>
/// <remarks>
/// Windows refuses a second writer by itself. Elsewhere a run asks for the file alone, which it gets only where no other run has it, and then
/// keeps a share of it, so that others can read along.
/// </remarks>
internal static class JournalFileLock
{
    private const int Share = 1;
    private const int Alone = 2;
    private const int AtOnce = 4;
    private const int Release = 8;
    private const int Tries = 10;
    private const int Interrupted = 4;
    private const int TakenOnLinux = 11;
    private const int TakenOnMac = 35;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(30);

    /// <summary>Takes a journal for a run, until the file is closed.</summary>
    /// <param name="file">The journal, opened for writing.</param>
    /// <param name="path">The path, for the message.</param>
    /// <exception cref="IOException">Another run has it.</exception>
    public static void Acquire(FileStream file, string path)
    {
        if (RuntimeInformation.IsOSPlatform(OSPlatform.Windows))
        {
            return;
        }

        // Somebody who just reads it holds a share for a moment.
        for (var attempt = 1; !TryTake(file.SafeFileHandle); attempt++)
        {
            if (attempt == Tries)
            {
                throw CreateInUseException(path);
            }

            Thread.Sleep(Pause);
        }
    }

    /// <summary>Gets the failure of a run whose journal another one has.</summary>
    public static IOException CreateInUseException(string path, Exception? inner = null) =>
        new($"'{path}' is the journal of another run that has not ended, or open in another program. Give each run a journal of its own.", inner);

    private static bool TryTake(SafeFileHandle file)
    {
        if (Change(file, Alone) && Change(file, Share))
        {
            return true;
        }

        // Two that begin at the same moment must not both go on holding what the other one waits for.
        Change(file, Release);
        return false;
    }

    private static bool Change(SafeFileHandle file, int operation)
    {
        while (Flock(file, operation | AtOnce) != 0)
        {
            var error = Marshal.GetLastWin32Error();
            if (error != Interrupted)
            {
                // A file system that knows no locks refuses them all; lines are appended there as well.
                return error is not (TakenOnLinux or TakenOnMac);
            }
        }

        return true;
    }

    [DllImport("libc", EntryPoint = "flock", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Flock(SafeFileHandle file, int operation);
}
