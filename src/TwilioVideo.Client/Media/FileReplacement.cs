using System.IO;

namespace TwilioVideo.Client.Media;

/// <summary>Moves a file over another one, atomically where the runtime can.</summary>
internal static class FileReplacement
{
    public static void Move(string source, string destination, bool overwrite)
    {
#if NETSTANDARD2_0
        if (overwrite && File.Exists(destination))
        {
            File.Replace(source, destination, destinationBackupFileName: null);
            return;
        }

        File.Move(source, destination);
#else
        File.Move(source, destination, overwrite);
#endif
    }
}
