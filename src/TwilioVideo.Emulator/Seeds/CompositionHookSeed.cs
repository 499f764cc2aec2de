using System.Collections.Generic;

namespace TwilioVideo.Emulator;

/// <summary>Reads the composition hooks of a seed. The short form is the friendly name.</summary>
internal static class CompositionHookSeed
{
    private static readonly string[] Known = ["sid", "friendlyName", "enabled"];

    public static void PlantAll(List<SeedNode> nodes, Account account)
    {
        // A list gives the newest first: planted backwards, they are listed in the file's order.
        for (int index = nodes.Count - 1; index >= 0; index--)
        {
            SeedNode node = nodes[index];
            SeedObject? seed = node.IsText ? null : node.Object("a composition hook: its friendly name, or an object", Known);
            Sid sid = seed?.Find("sid")?.SidValue(SidPrefix.CompositionHook) ?? account.Sids.Next();
            account.Media.Add(new CompositionHook(sid, account.Now)
            {
                FriendlyName = (seed?.Required("friendlyName") ?? node).Name(),
                Enabled = seed?.Find("enabled")?.Flag() ?? true,
                Settings = new CompositionSettings { AudioSources = ["*"] },
            });
        }
    }
}
