namespace TwilioVideo.Emulator.FaultInjection;

/// <summary>Answers that a client must survive, and must not believe.</summary>
public enum MalformedResponse
{
    /// <summary>The right answer.</summary>
    None,

    /// <summary>302 to another host. Nothing was done.</summary>
    Redirect,

    /// <summary>A list whose next page lies on another host.</summary>
    ForeignNextPage,

    /// <summary>200 with HTML, as a captive portal gives it. Nothing was done.</summary>
    Html,

    /// <summary>The right status without a body.</summary>
    Empty,

    /// <summary>The right status with <c>[]</c>.</summary>
    EmptyArray,

    /// <summary>The first half of the right body, as if it were whole.</summary>
    TruncatedJson,

    /// <summary>Resources with a field that nobody knows.</summary>
    UnknownField,

    /// <summary>Resources with a status that nobody knows.</summary>
    UnknownStatus,

    /// <summary>Resources with null in every field that may be null.</summary>
    Nulls,
}
