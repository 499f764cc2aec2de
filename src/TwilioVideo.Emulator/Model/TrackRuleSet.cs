using System;
using System.Collections.Generic;

namespace TwilioVideo.Emulator.Model;

/// <summary>Rules that are applied in order, of which the last one that fits decides.</summary>
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
