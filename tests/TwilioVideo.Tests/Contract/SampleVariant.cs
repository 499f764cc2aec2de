namespace TwilioVideo.Tests.Contract;

/// <summary>What a sample has in it.</summary>
public enum SampleVariant
{
    /// <summary>A value in every field.</summary>
    Full,

    /// <summary>Null in every field that may be null.</summary>
    Nulls,

    /// <summary>Null in every field of a rule that may be null.</summary>
    NullsInRules,

    /// <summary>No field at all that may be null, but the rules of a set of rules, without which it is none.</summary>
    RequiredOnly,

    /// <summary>Values that do not exist yet, and a field that nobody knows.</summary>
    UnknownValues,
}
