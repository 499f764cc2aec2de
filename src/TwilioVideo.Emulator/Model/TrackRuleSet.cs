using System;
using System.Collections.Generic;

namespace TwilioVideo.Emulator.Model;

/// <summary>Ordered rules, of which the last one that matches a track applies.</summary>
internal sealed record TrackRuleSet(IReadOnlyList<TrackRule> Rules, DateTimeOffset? DateCreated, DateTimeOffset? DateUpdated)
{
    public static readonly TrackRuleSet IncludeAll = Create(TrackRule.Include);
    public static readonly TrackRuleSet ExcludeAll = Create(TrackRule.Exclude);

    public bool Allows(Track track)
    {
        bool isIncluded = false;
        foreach (TrackRule rule in Rules)
        {
            isIncluded = rule.Matches(track) ? rule.Type == TrackRule.Include : isIncluded;
        }

        return isIncluded;
    }

    private static TrackRuleSet Create(string type) => new([new TrackRule(type, true, null, null, null, null)], null, null);
}
