using System;
using System.Collections.Generic;

namespace TwilioVideo.Emulator;

/// <summary>Reads the composition hooks of a seed. The short form is the friendly name.</summary>
internal static class CompositionHookSeed
{
    private static readonly string[] Known = ["sid", "friendlyName", "enabled", "dateCreated", "minutesAgo", "statusCallback"];

    public static void PlantAll(List<SeedNode> nodes, Account account)
    {
        // One moment for all, so that those without a date stay in the file's order.
        DateTimeOffset now = account.Now;
        List<CompositionHook> hooks = nodes.ConvertAll(node => Read(node, account, now));
        Seed.SortByAge(hooks, hook => hook.DateCreated);
        hooks.ForEach(account.Media.Add);
    }

    private static CompositionHook Read(SeedNode node, Account account, DateTimeOffset now)
    {
        SeedObject? seed = node.IsText ? null : node.Object("a composition hook: its friendly name, or an object", Known);
        Sid sid = seed?.Find("sid")?.SidValue(SidPrefix.CompositionHook) ?? account.Sids.Next();
        return new CompositionHook(sid, seed?.Moment("dateCreated", "minutesAgo", now) ?? now)
        {
            FriendlyName = (seed?.Required("friendlyName") ?? node).Name(),
            Enabled = seed?.Find("enabled")?.Flag() ?? true,
            Settings = new CompositionSettings { AudioSources = ["*"], StatusCallback = seed?.Find("statusCallback")?.Url() },
        };
    }
}
