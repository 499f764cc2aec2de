using System;
using System.Collections.Generic;
using TwilioVideo.Emulator.Model;

namespace TwilioVideo.Emulator.Seeding;

/// <summary>Reads the composition hooks of a seed. The short form is the friendly name.</summary>
internal static class CompositionHookSeedReader
{
    private static readonly string[] Known = ["sid", "friendlyName", "enabled", "dateCreated", "minutesAgo", "statusCallback"];

    public static void Load(List<SeedValue> nodes, Account account)
    {
        // The same time for all, so that hooks without a date keep the order of the file.
        DateTimeOffset now = account.Now;
        List<CompositionHook> hooks = nodes.ConvertAll(node => Read(node, account, now));
        SeedLoader.SortByAge(hooks, hook => hook.DateCreated);
        hooks.ForEach(account.Media.Add);
    }

    private static CompositionHook Read(SeedValue node, Account account, DateTimeOffset now)
    {
        SeedObject? seed = node.IsText ? null : node.GetObject("a composition hook: its friendly name, or an object", Known);
        Sid sid = seed?.Find("sid")?.GetSid(SidPrefix.CompositionHook) ?? account.Sids.Next();
        return new CompositionHook(sid, seed?.GetDateTimeOffset("dateCreated", "minutesAgo", now) ?? now)
        {
            FriendlyName = (seed?.GetRequired("friendlyName") ?? node).GetName(),
            Enabled = seed?.Find("enabled")?.GetBoolean() ?? true,
            Settings = new CompositionSettings { AudioSources = ["*"], StatusCallback = seed?.Find("statusCallback")?.GetUrl() },
        };
    }
}
