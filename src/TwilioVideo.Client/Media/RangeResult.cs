namespace TwilioVideo.Client.Media;

/// <summary>What a media host gave.</summary>
internal enum RangeResult
{
    /// <summary>The file from its first byte.</summary>
    Full,

    /// <summary>The file from a later byte.</summary>
    Partial,

    /// <summary>There is nothing after what was asked for.</summary>
    NotSatisfiable,
}
