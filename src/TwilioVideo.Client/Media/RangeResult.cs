namespace TwilioVideo.Client.Media;

/// <summary>The part of a file that a media host returned.</summary>
internal enum RangeResult
{
    /// <summary>The complete file.</summary>
    Full,

    /// <summary>The file from a later byte.</summary>
    Partial,

    /// <summary>There is nothing after the requested offset.</summary>
    NotSatisfiable,
}
