using System.IO;

namespace TwilioVideo.Client.Polyfills;

/// <summary>Moving a file over another one, in one step where the runtime can.</summary>
internal static class FileReplacement
{
    public static void Move(string from, string to, bool overwrite)
    {
#if NETSTANDARD2_0
        if (overwrite && File.Exists(to))
        {
            File.Replace(from, to, destinationBackupFileName: null);
            return;
        }

        File.Move(from, to);
#else
        File.Move(from, to, overwrite);
#endif
    }
}
